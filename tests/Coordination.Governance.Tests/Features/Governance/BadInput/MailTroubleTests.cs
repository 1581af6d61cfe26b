using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Mail;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.BadInput;

/// <summary>An address that does not work, and a mail server that is away: seen by the coordinator, nothing lost, nothing twice.</summary>
[Trait("Req", "S003-13")]
public sealed class MailTroubleTests : IAsyncLifetime
{
    private const string Gone = "slutat@kommun.example";
    private const string There = "handlaggare@kommun.example";
    private CoordinationApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync(new CoordinationAppSettings { Arguments = ["--Mail:From=samordning@kommun.example"] });
        await _app.OweAsync([new DateOnly(2027, 2, 19)], await _app.CommitteeAsync("AMN", (ContactRole.Secretary, Gone), (ContactRole.Officer, There)));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Letter_ToAnUnknownAddress_IsShownMarkedAndNotTriedForEver()
    {
        _app.Mail.Unknown.Add(Gone);
        (await _app.SweepAsync()).Handled.ShouldBe(2);
        await _app.SendLettersAsync();
        await _app.RunJobAsync("governance.follow-letters");

        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        (await coordinator.OpenAsync("/namnder/AMN")).AllText.ShouldContain("Adressen fungerar inte");
        (await coordinator.OpenAsync("/paminnelser?status=Bounced")).AllText.ShouldContain("Secretary AMN");
        (await DigestsAsync()).OrderBy(d => d.State).Select(d => (d.Address, d.State)).ShouldBe([(There, DigestState.Sent), (Gone, DigestState.Bounced)]);

        // Three more rungs of the ladder: the address that works gets its letters, the other none, and nothing waits to be tried again.
        foreach (var (month, day) in new[] { (2, 16), (2, 22), (3, 1) })
        {
            _app.SetDay(month, day);
            await _app.SweepAsync();
            await _app.SendLettersAsync();
            await _app.RunJobAsync("governance.follow-letters");
        }

        var letters = await _app.LettersAsync();
        letters.Count(l => l.ToAddress == Gone).ShouldBe(1);
        letters.Single(l => l.ToAddress == Gone).Attempts.ShouldBe(1);
        letters.Count(l => l.ToAddress == There).ShouldBe(4);
        letters.ShouldAllBe(l => l.SentAt != null || l.DeadAt != null);
    }

    [Fact]
    public async Task Server_AwayForAnHour_LettersWaitAndGoOnce()
    {
        await _app.SweepAsync();
        _app.Mail.IsDown = true;
        for (var minutes = 0; minutes < 60; minutes += 5)
        {
            await Should.ThrowAsync<MailServerException>(_app.SendLettersAsync);
            await _app.SweepAsync();
            _app.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        _app.Mail.Letters.ShouldBeEmpty();
        (await _app.LettersAsync()).ShouldAllBe(l => l.SentAt == null && l.DeadAt == null && l.Attempts == 0);
        _app.Mail.IsDown = false;
        await _app.SendLettersAsync();
        await _app.SendLettersAsync();
        await _app.SweepAsync();
        await _app.SendLettersAsync();

        _app.Mail.Letters.Select(l => l.To).ShouldBe([Gone, There], ignoreOrder: true);
        (await _app.LettersAsync()).ShouldAllBe(l => l.SentAt != null);
    }

    private Task<List<Digest>> DigestsAsync() => _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Digests.AsNoTracking().ToListAsync());
}

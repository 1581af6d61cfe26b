using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.RemindCommittees;

/// <summary>The whole sweep on a real database; February 2027 has no holidays, and its first day is a Monday.</summary>
[Trait("Req", "S003-13")]
public sealed class ReminderSweepTests : IAsyncLifetime
{
    private static readonly DateOnly Due = new(2027, 2, 19);
    private CoordinationApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await CoordinationApp.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Sweep_FourteenWorkingDaysBefore_WritesToSecretaryAndOfficer()
    {
        await OweAsync((ContactRole.Secretary, "sekreterare@kommun.example"), (ContactRole.Officer, "handlaggare@kommun.example"), (ContactRole.Chair, "ordforande@kommun.example"));

        (await _app.SweepAsync()).Handled.ShouldBe(2);

        var letters = await _app.LettersAsync();
        letters.Select(l => l.ToAddress).ShouldBe(["sekreterare@kommun.example", "handlaggare@kommun.example"], ignoreOrder: true);
        letters.ShouldAllBe(l => l.TextBody.Contains("1.1 Åtgärd nummer 1") && l.HtmlBody!.Contains("19 februari 2027") && l.ExpiresAt != null);
    }

    [Fact]
    public async Task Sweep_TheDayBeforeTheFirstRung_WritesNothing()
    {
        await OweAsync(Duties.Secretary);
        _app.Clock.Set(new DateTimeOffset(2027, 1, 29, 8, 0, 0, TimeSpan.Zero));

        (await _app.SweepAsync()).Handled.ShouldBe(0);
    }

    [Theory]
    [InlineData(DayOfWeek.Wednesday, 3)]
    [InlineData(DayOfWeek.Friday, 5)]
    [InlineData(DayOfWeek.Monday, 1)]
    public async Task Sweep_RecipientWithAChosenWeekday_WaitsForItAndWritesToAllAtOnce(DayOfWeek chosen, int day)
    {
        await OweAsync((ContactRole.Secretary, "sekreterare@kommun.example"), (ContactRole.Officer, "handlaggare@kommun.example"));
        await ChooseAsync("sekreterare@kommun.example", chosen);
        for (var passed = 1; passed < day; passed++)
        {
            _app.SetDay(2, passed);
            (await _app.SweepAsync()).Handled.ShouldBe(0);
        }

        _app.SetDay(2, day);
        (await _app.SweepAsync()).Handled.ShouldBe(2);
        (await _app.RecipientsAsync()).ShouldBe(["handlaggare@kommun.example", "sekreterare@kommun.example"]);
    }

    [Fact]
    public async Task NextReminder_OnAChosenWeekday_IsShownAsThatDay()
    {
        await OweAsync(Duties.Secretary);
        await ChooseAsync("sekreterare@kommun.example", DayOfWeek.Thursday);
        await _app.SweepAsync();
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);

        foreach (var address in new[] { "/namnder/AMN", (await coordinator.OpenAsync("/atgarder?plan=alla")).Find("tbody th a").GetAttribute("href")! })
        {
            var page = await coordinator.OpenAsync(address);
            page.FindAll("li").Where(l => l.TextContent.Contains("Påminns", StringComparison.Ordinal) && l.QuerySelector("time[datetime='2027-02-04']") is not null).ShouldNotBeEmpty(page.AllText);
        }

        (await coordinator.OpenAsync("/")).AllText.ShouldContain("Torsdag 4 februari 2027");
    }

    [Fact]
    public async Task Sweep_ChosenWeekdayAfterTheDueDay_WritesAtOnce()
    {
        await OweAsync(Duties.Secretary);
        await ChooseAsync("sekreterare@kommun.example", DayOfWeek.Monday);
        await _app.SweepAsync();

        // The rung of three days before is a Tuesday, the next Monday is after the due day; what is late then does not wait either.
        foreach (var day in new[] { 16, 22, 23 })
        {
            _app.SetDay(2, day);
            await _app.SweepAsync();
        }

        (await RungsAsync()).ShouldBe(["before-14", "before-3", "late-1"]);
    }

    [Theory]
    [InlineData("2027-03-22", "2027-03-30")]
    [InlineData("2027-03-29", "2027-03-30")]
    [InlineData("2027-03-31", "2027-04-02")]
    public void NextDay_OfAWeekdayThatIsFree_IsTheWorkingDayAfterIt(string from, string expected) =>
        DigestDays.Next(DayOfWeek.Friday, DateOnly.Parse(from, CultureInfo.InvariantCulture), SwedishCalendar.Office(OrganisationFacts.DefaultCalendar))
            .ShouldBe(DateOnly.Parse(expected, CultureInfo.InvariantCulture));

    [Fact]
    public async Task Sweep_RepeatedAndOnTheNextDay_WritesNoSecondLetter()
    {
        await OweAsync(Duties.Secretary);

        await _app.SweepAsync();
        await _app.SweepAsync();
        _app.SetDay(2, 2);
        await _app.SweepAsync();

        (await _app.LettersAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Sweep_OnTwoHostsAtOnce_WritesOneLetter()
    {
        await OweAsync(Duties.Secretary);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _app.SweepAsync()));

        (await _app.LettersAsync()).Count.ShouldBe(1);
        (await RungsAsync()).ShouldBe(["before-14"]);
    }

    [Fact]
    public async Task Sweep_AfterDowntime_WritesOnlyTheHighestRung()
    {
        await OweAsync(Duties.Secretary);
        _app.SetDay(2, 18);

        await _app.SweepAsync();

        (await RungsAsync()).ShouldBe(["before-3"]);
    }

    [Fact]
    public async Task Sweep_EveryDayUntilTheExecutiveBoard_ClimbsTheWholeLadder()
    {
        await OweAsync(
            (ContactRole.Secretary, "sekreterare@kommun.example"), (ContactRole.UnitHead, "enhetschef@kommun.example"), (ContactRole.Director, "direktor@kommun.example"), (ContactRole.Chair, "ordforande@kommun.example"));
        for (var day = new DateOnly(2027, 2, 1); day < new DateOnly(2027, 4, 24); day = day.AddDays(1))
        {
            _app.SetDay(day.Month, day.Day);
            await _app.SweepAsync();
        }

        (await RungsAsync()).ShouldBe(
            ["before-14", "before-3", "late-1", "late-6", "escalate-unithead", "late-16", "escalate-director", "late-26", "escalate-chair", "late-36", "escalate-executiveboard"]);
        (await _app.RecipientsAsync()).Distinct().ShouldBe(["direktor@kommun.example", "enhetschef@kommun.example", "ordforande@kommun.example", "sekreterare@kommun.example"]);
    }

    [Fact]
    public async Task Sweep_SeveralDutiesOfSeveralCommittees_WritesOneDigestToTheSharedSecretary()
    {
        var one = await _app.CommitteeAsync("AMN", Duties.Secretary);
        var other = await _app.CommitteeAsync("SN", Duties.Secretary);
        await _app.OweAsync([Due, Due, Due.AddDays(14)], one, other);

        await _app.SweepAsync();

        var letter = (await _app.LettersAsync()).ShouldHaveSingleItem();
        letter.TextBody.ShouldContain("Åtgärd nummer 3", customMessage: "what comes soon is shown too");
    }

    [Fact]
    public async Task Sweep_DueDayMovedAfterALetter_StartsANewLadder()
    {
        await OweAsync(Duties.Secretary);
        await _app.SweepAsync();
        await ChangeAsync(o => o.MoveTo(new DateOnly(2027, 3, 5), new DateOnly(2027, 2, 1)));

        _app.SetDay(2, 12);
        await _app.SweepAsync();
        _app.SetDay(2, 15);
        await _app.SweepAsync();

        (await _app.LettersAsync()).Count.ShouldBe(2);
        (await RungsAsync()).ShouldBe(["before-14", "before-14"]);
    }

    [Fact]
    public async Task Sweep_MetBeforeItsDay_WritesNothing()
    {
        await OweAsync(Duties.Secretary);
        await ChangeAsync(o => o.Meet(new DateOnly(2027, 2, 1)));

        (await _app.SweepAsync()).Handled.ShouldBe(0);
    }

    [Fact]
    public async Task Sweep_WithNobodyToWriteTo_KeepsTheDutyVisibleAsUnreachable()
    {
        await OweAsync();

        (await _app.SweepAsync()).Handled.ShouldBe(0);

        var digests = await _app.InScopeAsync(s => s.GetRequiredService<GovernanceDbContext>().Digests.AsNoTracking().ToListAsync());
        digests.ShouldHaveSingleItem().State.ShouldBe(DigestState.Unreachable);
    }

    [Theory]
    [InlineData(2, 6, "a Saturday")]
    [InlineData(3, 26, "Good Friday")]
    [InlineData(7, 14, "a pause week")]
    public async Task Sweep_OnADayOff_WritesNothing(int month, int day, string why)
    {
        await OweAsync(Duties.Secretary);
        _app.SetDay(month, day);

        (await _app.SweepAsync()).Handled.ShouldBe(0, why);
    }

    private async Task OweAsync(params (ContactRole Role, string Address)[] contacts) => await _app.OweAsync([Due], await _app.CommitteeAsync("AMN", contacts));

    private Task ChangeAsync(Action<Obligation> change) => _app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        change(await db.Obligations.SingleAsync());
        await db.SaveChangesAsync();
    });

    private Task<List<string>> RungsAsync() => _app.InScopeAsync(services =>
        services.GetRequiredService<GovernanceDbContext>().Reminders.AsNoTracking().OrderBy(r => r.Date).Select(r => r.Rung).ToListAsync());

    private Task ChooseAsync(string address, DayOfWeek day) => _app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        var committee = await db.Committees.SingleAsync(c => c.Contacts.Any(p => p.Email == address));
        committee.ChooseDigestDay(committee.Contacts.Single(c => c.Email == address).Id, day);
        await db.SaveChangesAsync();
    });
}

using System.Net;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.BadInput;

/// <summary>What people type that cannot be: said at the field, with what they typed still there.</summary>
public sealed class WrongWordsTests(Register app) : IClassFixture<Register>
{
    [Theory]
    [InlineData("/atgarder/{activity}/andra", "Input.DueOn")]
    [InlineData("/atgarder/{activity}/lage", "Input.DueOn")]
    [InlineData("/planer/{plan}/beslut", "Input.MeetingDate")]
    [InlineData("/planer/{plan}/andra", "Input.ValidTo")]
    [InlineData("/planer/{plan}/spridning/uppgift", "Input.On")]
    [InlineData("/styrdokument/{document}/andra", "Input.AdoptedOn")]
    [InlineData("/namnder/EX-KS/kontakter/{contact}", "Input.ValidTo")]
    [InlineData("/rapporter/ny", "Input.From")]
    public async Task Date_ThatDoesNotExist_IsRefusedAtItsField(string template, string field)
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var page = await coordinator.OpenAsync(await app.AddressAsync(template));

        var refused = await page.Form($"form[method=post]:has([name='{field}'])").Set(field, "2027-02-30").SubmitAsync();

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        var input = refused.Find($"[name='{field}']");
        input.GetAttribute("aria-invalid").ShouldBe("true");
        refused.Text(".ds-error-summary").ShouldContain("2027-02-30");
        refused.Body.ShouldContain("value=\"2027-02-30\"");
    }

    [Fact]
    [Trait("Req", "S003-33")]
    public async Task Committee_WithACodeThatIsTaken_IsRefusedAtItsField()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var before = await app.CountAsync<Committee>();
        var form = (await coordinator.OpenAsync("/namnder/ny")).Form().Set("Input.Code", " ex-ks ").Set("Input.Name", "En till").Set("Input.Kind", "Committee");

        var refused = await form.SubmitAsync();

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text(".ds-error-summary").ShouldContain("EX-KS");
        refused.Form()["Input.Name"].ShouldBe("En till");
        (await app.CountAsync<Committee>()).ShouldBe(before);
    }

    [Fact]
    [Trait("Req", "S001-20")]
    public async Task Committees_ListedTwice_AreAddedOnceAndTheOthersSaidWhy()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync("/namnder/importera")).Form().Set("Input.List", "Kod;Namn\nLIST;Listnämnden\nlist;Listnämnden igen\nEX-KS;Finns redan\n");

        var review = await form.SubmitAsync("Granska listan");
        review.AllText.ShouldContain("Hoppas över");
        var button = review.Texts("button[value=spara]").Single();
        await review.Form().SubmitAsync(button);

        var stored = await app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Committees.AsNoTracking().Where(c => c.Code == "LIST" || c.Code == "EX-KS").Select(c => c.Name).ToListAsync());
        stored.Order().ShouldBe(["Exempelkommunens kommunstyrelse", "Listnämnden"]);
    }

    [Fact]
    public async Task AnswerPages_AskedForTooOften_SayWhenToComeBack()
    {
        await using var own = await CoordinationApp.StartAsync(new CoordinationAppSettings { Arguments = ["--RateLimits:PublicPerMinute=3"] });
        await own.OweAsync([new DateOnly(2027, 2, 19)], await own.CommitteeAsync("AMN", Duties.Secretary));
        await own.SweepAsync();
        var link = await own.LinkAsync(Duties.Secretary[0].Address);
        using var administrator = await own.SignInAsAsync(Roles.Administrator);
        using var scanner = own.Visit();
        for (var i = 0; i < 3; i++)
        {
            (await scanner.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
        }

        var refused = await scanner.OpenAsync(link);

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Response.Headers.RetryAfter.ShouldNotBeNull();
    }
}

using System.Net;
using System.Text;
using Coordination.Governance.Contracts;
using Coordination.Platform.Security;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.Funding;

/// <summary>Money of others, watched with its days.</summary>
public sealed class WatchFundingTests
{
    [Fact]
    [Trait("Req", "S003-R4.3")]
    public async Task ExternalMoney_Noted_OwedByACommittee_AndAnswered()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var adviser = await app.SignInAsAsync(Roles.BusinessAdviser);
        await app.Data.CreateCommitteeAsync("ARBN", "Arbetsmarknadsnämnden");
        await app.Data.CreateCommitteeAsync("SN", "Socialnämnden");
        (await adviser.OpenAsync("/bidrag/bevakning")).AllText.ShouldContain("Inga bevakade medel matchar");
        (await (await adviser.OpenAsync("/bidrag/bevakning/ny")).Form("form.form").SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(2);

        var form = (await adviser.OpenAsync("/bidrag/bevakning/ny")).Form("form.form").Set("Input.Title", "ESF+ Arbetsintegrering").Set("Input.Funder", "ESF-rådet").Set("Input.Committee", "ARBN");
        (await form.SubmitAsync("Spara")).Has("[name='Input.ClosesOn'][aria-invalid=true]").ShouldBeTrue("who owes something owes it by a day");
        (await form.Set("Input.OpensOn", "2027-03-01").Set("Input.ClosesOn", "2027-02-01").SubmitAsync("Spara")).Has("[name='Input.ClosesOn'][aria-invalid=true]").ShouldBeTrue();
        (await form.Set("Input.OpensOn", "2027-01-15").Set("Input.ClosesOn", "2027-04-15").Set("Input.Website", "javascript:alert(1)").SubmitAsync("Spara")).Has("[name='Input.Website'][aria-invalid=true]").ShouldBeTrue();
        var address = (await form.Set("Input.Website", "https://www.esf.se").Set("Input.ForWhom", "Kommuner och sociala företag").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath.ShouldBe(address, "sent twice, it is one");
        var owed = (await app.ToldAsync<ObligationRaised>()).Single();
        owed.ShouldSatisfyAllConditions(o => o.CommitteeCode.ShouldBe("ARBN"), o => o.DueOn.ShouldBe(new DateOnly(2027, 4, 15)), o => o.Link.ShouldBe(address));

        // What is changed moves the duty along; two who change it at once are told.
        var stale = (await adviser.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Funder", "Svenska ESF-rådet");
        (await (await adviser.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.ClosesOn", "2027-05-01").Set("Input.Committee", "SN").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Socialnämnden");
        (await app.ToldAsync<ObligationRaised>())[^1].ShouldSatisfyAllConditions(o => o.Key.ShouldBe(owed.Key), o => o.DueOn.ShouldBe(new DateOnly(2027, 5, 1)), o => o.CommitteeCode.ShouldBe("SN"));
        (await stale.SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);

        foreach (var (name, opens, closes) in new[] { ("Stängd fond", "2026-01-01", "2026-12-31"), ("Kommande fond", "2027-06-01", "2027-09-01"), ("Löpande fond", "", "") })
        {
            (await (await adviser.OpenAsync("/bidrag/bevakning/ny")).Form("form.form").Set("Input.Title", name).Set("Input.Funder", "Fonden").Set("Input.OpensOn", opens).Set("Input.ClosesOn", closes).SubmitAsync("Spara")).Accepted();
        }

        (await adviser.OpenAsync("/bidrag/bevakning?tid=Open")).Texts("tbody th a").ShouldBe(["ESF+ Arbetsintegrering", "Löpande fond"]);
        (await adviser.OpenAsync("/bidrag/bevakning?tid=Coming")).Texts("tbody th a").ShouldBe(["Kommande fond"]);
        (await adviser.OpenAsync("/bidrag/bevakning?tid=Closed")).Texts("tbody th a").ShouldBe(["Stängd fond"]);
        foreach (var sort in new[] { "closes", "-closes", "title", "-title", "funder", "-funder" })
        {
            (await adviser.OpenAsync($"/bidrag/bevakning?sort={sort}&q=fond&stallning=Watching")).FindAll("tbody tr").Count.ShouldBe(3, sort);
        }

        Encoding.UTF8.GetString(await adviser.DownloadAsync("/bidrag/bevakning/export.csv")).ShouldContain("ESF-rådet");
        (await adviser.DownloadAsync("/bidrag/bevakning/export.xlsx")).Length.ShouldBeGreaterThan(1000);

        // A stand taken meets the duty.
        (await (await adviser.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Stance", "Applied").Set("Input.Assessment", "Sökt med två företag.").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Söks eller är sökt");
        (await app.ToldAsync<ObligationMet>()).Single().Key.ShouldBe(owed.Key);
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        (await evaluator.OpenAsync(address)).Has("a[href$='/andra']").ShouldBeFalse();
        (await evaluator.OpenAsync($"{address}/andra")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}

using System.Net;
using System.Text;
using Coordination.Governance.Contracts;
using Coordination.Platform.Security;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.Offers;

/// <summary>Offers from draft to withdrawal, and what everybody sees of them.</summary>
public sealed class OfferPagesTests
{
    [Fact]
    [Trait("Req", "S000-12")]
    [Trait("Req", "S001-09")]
    [Trait("Req", "S002-10")]
    [Trait("Req", "S002-13")]
    public async Task Offer_Written_Assessed_Published_JudgedAgain_AndWithdrawn()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var adviser = await app.SignInAsAsync(Roles.BusinessAdviser);
        using var visitor = app.Visit();
        await app.Data.CreateCommitteeAsync("NLN", "Näringslivsnämnden");
        (await adviser.OpenAsync("/insatser")).AllText.ShouldContain("Inga insatser matchar");

        // Nothing said: every field says what it wants. Sent twice, it is one offer.
        (await (await adviser.OpenAsync("/insatser/ny")).Form("form.form").SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(7);
        var add = await NewAsync(adviser, "Starta eget-kurs");
        (await add.Set("Input.OpensOn", "2027-03-01").Set("Input.ClosesOn", "2020-01-01").SubmitAsync("Spara")).Has("[name='Input.ClosesOn'][aria-invalid=true]").ShouldBeTrue();
        add.Set("Input.ClosesOn", "2029-12-31");
        var address = (await add.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await add.SubmitAsync("Spara")).Accepted().Url.AbsolutePath.ShouldBe(address);
        (await adviser.OpenAsync(address)).AllText.ShouldContain("Ingen gällande konkurrensbedömning");

        // Without an assessment it cannot be published, not even by its address.
        var early = await (await adviser.OpenAsync($"{address}/publicera")).Form().SubmitAsync("Publicera");
        early.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await visitor.OpenAsync("/insatser/oppna")).AllText.ShouldNotContain("Starta eget-kurs");

        var assess = Assess(await adviser.OpenAsync($"{address}/konkurrens"));
        (await assess.Set("Input.Reach", "SingleEnterprise").SubmitAsync("Spara")).Has("[name='Input.ExceptionalReasons'][aria-invalid=true]").ShouldBeTrue();
        (await assess.Set("Input.Reach", "AllEnterprises").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Inget statsstöd");
        (await assess.SubmitAsync("Spara")).Accepted();
        var owed = (await app.ToldAsync<ObligationRaised>()).Single();
        owed.CommitteeCode.ShouldBe("NLN");
        (await (await adviser.OpenAsync($"{address}/publicera")).Form().SubmitAsync("Publicera")).Accepted();
        var open = await visitor.OpenAsync("/insatser/oppna?q=starta&for=Starting");
        open.Status.ShouldBe(HttpStatusCode.OK);
        open.Text("tbody").ShouldContain("Starta eget-kurs");
        open.Text("tbody").ShouldContain("Ring växeln");
        (await visitor.OpenAsync("/insatser/oppna?for=Running")).AllText.ShouldNotContain("Starta eget-kurs");

        // The committee answers, which is heard and changes nothing; the day passes and nobody outside sees the offer.
        await app.TellAsync(new ObligationAnswered(Guid.CreateVersion7(), owed.Source, owed.Key, "NLN", "InProgress", "Vi ser över det i höst.", 3, app.Clock.GetUtcNow()));
        (await adviser.OpenAsync(address)).AllText.ShouldContain("Vi ser över det i höst.");
        app.Clock.Advance(TimeSpan.FromDays(370));
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        (await visitor.OpenAsync("/insatser/oppna")).AllText.ShouldNotContain("Starta eget-kurs");
        (await coordinator.OpenAsync("/insatser?lage=obedomda")).FindAll("tbody tr").Count.ShouldBe(1);
        (await coordinator.OpenAsync(address)).AllText.ShouldContain("visas inte utåt förrän");
        var again = await (await coordinator.OpenAsync($"{address}/konkurrens")).Form("form.form").Set("Input.DecidedBy", "Näringslivschefen").SubmitAsync("Spara");
        again.Accepted().AllText.ShouldContain("Tidigare bedömningar");
        (await app.ToldAsync<ObligationMet>()).Single().Key.ShouldBe(owed.Key);
        (await visitor.OpenAsync("/insatser/oppna")).AllText.ShouldContain("Starta eget-kurs");

        // Two change it at once; a change of name moves the duty along.
        var stale = (await coordinator.OpenAsync($"{address}/andra")).Form("form.form");
        (await (await coordinator.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Title", "Starta eget på somaliska").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Starta eget-kurs → Starta eget på somaliska");
        var conflict = await stale.Set("Input.Price", "500 kr").SubmitAsync("Spara");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.AllText.ShouldContain("Starta eget på somaliska");
        (await app.ToldAsync<ObligationRaised>())[^1].Title.ShouldContain("Starta eget på somaliska");

        foreach (var sort in new[] { "title", "-title", "owner", "-owner", "closes", "-closes", "review", "-review" })
        {
            (await coordinator.OpenAsync($"/insatser?sort={sort}&q=somaliska&for=Starting&lage=Published")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        Encoding.UTF8.GetString(await coordinator.DownloadAsync("/insatser/export.csv")).ShouldContain("Starta eget på somaliska");
        (await coordinator.DownloadAsync("/insatser/export.xlsx")).Length.ShouldBeGreaterThan(1000);

        var withdraw = (await coordinator.OpenAsync($"{address}/dra-tillbaka")).Form("form.form");
        (await withdraw.SubmitAsync("Dra tillbaka")).Has("[name='Input.Reason'][aria-invalid=true]").ShouldBeTrue();
        (await withdraw.Set("Input.Reason", "Kursen ges inte mer.").SubmitAsync("Dra tillbaka")).Accepted().AllText.ShouldContain("Kursen ges inte mer.");
        (await visitor.OpenAsync("/insatser/oppna")).AllText.ShouldNotContain("somaliska");
        (await coordinator.OpenAsync("/insatser")).FindAll("tbody tr").ShouldBeEmpty();
        (await coordinator.OpenAsync($"{address}/andra")).Url.AbsolutePath.ShouldBe(address, "it cannot be changed any more");
        (await (await coordinator.OpenAsync($"{address}/ateruppta")).Form().SubmitAsync("Återuppta")).Accepted().Text("h1").ShouldBe("Starta eget på somaliska");

        using var reader = await app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync(address)).Has("a[href$='/andra']").ShouldBeFalse();
        (await reader.OpenAsync($"{address}/konkurrens")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task OpenList_SwitchedOff_IsNotThere()
    {
        await using var app = await CoordinationApp.StartAsync(new CoordinationAppSettings { Arguments = ["--BusinessSupport:Offers:Public=false"] });
        using var adviser = await app.SignInAsAsync(Roles.BusinessAdviser);
        using var visitor = app.Visit();

        (await visitor.OpenAsync("/insatser/oppna")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.OpenAsync("/insatser")).Has("a[href='/insatser/oppna']").ShouldBeFalse();
    }

    private static async Task<PageForm> NewAsync(Visitor adviser, string title) => (await adviser.OpenAsync("/insatser/ny")).Form("form.form")
        .Set("Input.Title", title).Set("Input.Owner", "Näringslivsbolaget").Set("Input.Committee", "NLN").Tick("Input.Phases", "Starting")
        .Set("Input.Description", "Fem kvällar om att starta.").Set("Input.OpenTo", "Alla som bor i kommunen.").Set("Input.Price", "Kostnadsfritt").Set("Input.Contact", "Ring växeln och fråga efter starta eget.");

    private static PageForm Assess(Page page) => page.Form("form.form").Set("Input.Reach", "AllEnterprises").Set("Input.Advantage", "Liten fördel.").Set("Input.MarketEffect", "Två kursföretag, oberörda.")
        .Set("Input.Aid", "NoAid").Set("Input.AidGround", "Öppen för alla, ingen selektiv fördel.").Set("Input.DecidedBy", "Näringslivschefen");
}

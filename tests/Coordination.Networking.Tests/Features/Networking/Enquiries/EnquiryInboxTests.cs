using System.Net;
using System.Text;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Enquiries;

/// <summary>The inbox: taken in hand, handed on, rejected with a letter, and nothing dropped.</summary>
[Trait("Req", "S003-24")]
public sealed class EnquiryInboxTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _visitor = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync(new() { Arguments = ["--Mail:From=samordning@kommun.example"] });
        _visitor = _app.Visit();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Inbox_Empty_SaysSoAndThatNoCommitteeIsChosen()
    {
        var page = await _coordinator.OpenAsync("/anmalningar");

        page.AllText.ShouldContain("Inga nya");
        page.AllText.ShouldContain("Ingen nämnd är vald");
    }

    [Fact]
    public async Task Inbox_SearchedFilteredSortedAndExported()
    {
        await _app.SendEnquiryAsync(_visitor, "Vi lagar cyklar åt förskolor.", "a@cykel.example", "Sell");
        await _app.SendEnquiryAsync(_visitor, "Vi vill starta ett café.", "b@cafe.example", "Start");

        (await _coordinator.OpenAsync("/anmalningar?q=CAFE")).Texts("tbody th a").ShouldBe(["A2027-0002"]);
        (await _coordinator.OpenAsync("/anmalningar?amne=Sell")).Texts("tbody th a").ShouldBe(["A2027-0001"]);
        (await _coordinator.OpenAsync("/anmalningar?sort=-number")).Texts("tbody th a").ShouldBe(["A2027-0002", "A2027-0001"]);
        foreach (var sort in new[] { "due", "-due", "number", "received", "-received", "sender", "-sender", "state", "-state" })
        {
            (await _coordinator.OpenAsync($"/anmalningar?sort={sort}&antal=1")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        (await _coordinator.OpenAsync("/anmalningar?lage=forsenade")).AllText.ShouldContain("Inga nya");
        var csv = Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/anmalningar/export.csv?amne=Start"));
        csv.ShouldContain("A2027-0002");
        csv.ShouldNotContain("A2027-0001");
        csv.ShouldNotContain("b@cafe.example");
        (await _coordinator.DownloadAsync("/anmalningar/export.xlsx")).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task Take_Release_AndTakeOver_ShowWhoHasIt()
    {
        await _app.SendEnquiryAsync(_visitor);
        var address = await _coordinator.FindEnquiryAsync("A2027-0001");

        var taken = await (await _coordinator.OpenAsync(address)).FormWith("Ta emot").SubmitAsync("Ta emot");
        taken.AllText.ShouldContain("Tas om hand");
        using var adviser = await _app.SignInAsAsync(Roles.BusinessAdviser);
        var over = await (await adviser.OpenAsync(address)).FormWith("Ta över").SubmitAsync("Ta över");
        over.AllText.ShouldContain("Du har tagit emot anmälan.");
        var stale = await taken.FormWith("Släpp").SubmitAsync("Släpp");
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        (await over.FormWith("Släpp").SubmitAsync("Släpp")).AllText.ShouldContain("Ingen än");
        var noted = await (await adviser.OpenAsync(address)).FormWith("Spara anteckningen").Set("Input.Text", "Ringde, inget svar.").SubmitAsync("Spara anteckningen");
        noted.AllText.ShouldContain("Ringde, inget svar.");
        (await noted.FormWith("Spara anteckningen").SubmitAsync("Spara anteckningen")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Route_ToProcurement_TellsTheSenderAndTheOtherModules()
    {
        var receipt = await _app.SendEnquiryAsync(_visitor);
        var address = await _coordinator.FindEnquiryAsync("A2027-0001");
        var form = (await _coordinator.OpenAsync($"{address}/lamna-vidare")).Form("main form");
        (await form.SubmitAsync()).Status.ShouldBe(HttpStatusCode.BadRequest, "who can help has no default");

        var page = await form.Set("Input.Route", "Procurement").Set("Input.To", "Inköpsavdelningen").Set("Input.Reply", "Vi upphandlar fruktkorgar i maj.").SubmitAsync("Lämna vidare och skicka brevet");

        page.AllText.ShouldContain("Lämnad vidare");
        var letter = (await _app.LettersAsync()).Single(l => l.Subject.Contains("lämnad vidare", StringComparison.Ordinal));
        letter.TextBody.ShouldContain("Inköpsavdelningen");
        letter.TextBody.ShouldContain("Vi upphandlar fruktkorgar i maj.");
        (await _visitor.OpenAsync(receipt.Url.PathAndQuery.Replace("/kvitto", string.Empty))).AllText.ShouldContain("Vi upphandlar fruktkorgar i maj.");
        var told = (await MessagesAsync<EnquiryRouted>()).Single();
        told.ShouldSatisfyAllConditions(t => t.Number.ShouldBe("A2027-0001"), t => t.Route.ShouldBe("Procurement"), t => t.Topic.ShouldBe("Sell"), t => t.Organisation.ShouldBe("Tvätteriet Vågen"), t => t.Link.ShouldBe(address));
        (await _coordinator.OpenAsync($"{address}/lamna-vidare")).Url.AbsolutePath.ShouldBe(address, "it has been handed on already");

        var reopened = await (await _coordinator.OpenAsync(address)).FormWith("Öppna igen").SubmitAsync("Öppna igen");
        reopened.AllText.ShouldContain("Anmälan är öppen igen.");
        (await _coordinator.OpenAsync("/anmalningar")).Texts("tbody th a").ShouldBe(["A2027-0001"]);
    }

    [Fact]
    public async Task Route_ToAnotherAuthority_NeedsItsName()
    {
        await _app.SendEnquiryAsync(_visitor);
        var address = await _coordinator.FindEnquiryAsync("A2027-0001");
        var form = (await _coordinator.OpenAsync($"{address}/lamna-vidare")).Form("main form").Set("Input.Route", "OtherAuthority");

        var refused = await form.SubmitAsync("Lämna vidare och skicka brevet");

        refused.Has("[name='Input.To'][aria-invalid=true]").ShouldBeTrue();
        (await refused.Form("main form").Set("Input.To", "Arbetsförmedlingen").SubmitAsync("Lämna vidare och skicka brevet")).AllText.ShouldContain("Arbetsförmedlingen");
    }

    [Fact]
    public async Task Reject_NeedsAReason_AndSendsIt()
    {
        var receipt = await _app.SendEnquiryAsync(_visitor);
        var address = await _coordinator.FindEnquiryAsync("A2027-0001");
        var form = (await _coordinator.OpenAsync($"{address}/avvisa")).Form("main form");
        (await form.SubmitAsync("Avvisa och skicka brevet")).Has("[name='Input.Reply'][aria-invalid=true]").ShouldBeTrue();

        (await form.Set("Input.Reply", "Frågan gäller en annan kommun.").SubmitAsync("Avvisa och skicka brevet")).AllText.ShouldContain("Avvisad");

        (await _app.LettersAsync()).Last().TextBody.ShouldContain("Frågan gäller en annan kommun.");
        (await _visitor.OpenAsync(receipt.Url.PathAndQuery.Replace("/kvitto", string.Empty))).AllText.ShouldContain("Frågan gäller en annan kommun.");
    }

    [Fact]
    public async Task Letter_ThatBounces_ShowsOnTheEnquiry()
    {
        _app.Mail.Unknown.Add("borta@vagen.example");
        await _app.SendEnquiryAsync(_visitor, email: "borta@vagen.example");
        await _app.SendLettersAsync();

        var page = await _coordinator.OpenAsync(await _coordinator.FindEnquiryAsync("A2027-0001"));

        page.AllText.ShouldContain("Ett brev kom inte fram");
        page.AllText.ShouldContain("Adressen fungerar inte");
    }

    /// <summary>Nothing is ever dropped.</summary>
    [Fact]
    public async Task Late_AndNotHandedOn_BecomesADutyOfTheCommittee_UntilItIs()
    {
        await _app.Data.CreateCommitteeAsync("ARBN", "Arbetsmarknadsnämnden");
        await _app.SendEnquiryAsync(_visitor);
        (await SweepAsync(8)).Note.ShouldBe("Ingen nämnd är vald i reglerna för anmälningar.");
        await RulesAsync();
        await _app.RunJobAsync("networking.raise-late-enquiries");
        await _app.RunJobAsync("networking.raise-late-enquiries");
        await _app.DeliverAsync();

        var raised = (await MessagesAsync<ObligationRaised>()).Single();
        raised.ShouldSatisfyAllConditions(r => r.Source.ShouldBe("networking"), r => r.CommitteeCode.ShouldBe("ARBN"), r => r.DueOn.ShouldBe(new DateOnly(2027, 2, 8)), r => r.Title.ShouldContain("A2027-0001"));
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        var address = await coordinator.FindEnquiryAsync("A2027-0001");
        (await coordinator.OpenAsync(address)).AllText.ShouldContain("Nämnden ARBN påminns");
        (await coordinator.OpenAsync("/anmalningar?lage=forsenade")).Texts("tbody th a").ShouldBe(["A2027-0001"]);
        (await coordinator.OpenAsync("/namnder/ARBN")).AllText.ShouldContain("A2027-0001", Case.Insensitive, "the committee's page shows what it owes");

        await (await coordinator.OpenAsync($"{address}/lamna-vidare")).Form("main form").Set("Input.Route", "Support").SubmitAsync("Lämna vidare och skicka brevet");
        await _app.DeliverAsync();

        (await MessagesAsync<ObligationMet>()).Single().Key.ShouldBe(raised.Key);
        (await SweepAsync(0)).Handled.ShouldBe(0);
    }

    [Fact]
    public async Task Rules_ChangedByTwo_TellTheSecond_AndNewOnesGetTheNewDay()
    {
        await _app.Data.CreateCommitteeAsync("ARBN");
        var second = (await _coordinator.OpenAsync("/anmalningar/regler")).Form("main form");
        await RulesAsync(days: "2", box: "funktion@kommun.example");

        var conflict = await second.Set("Input.ServiceDays", "9").SubmitAsync("Spara");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text("section.conflict tbody").ShouldContain("9");
        (await (await _coordinator.OpenAsync("/anmalningar/regler")).Form("main form").Set("Input.NoticeAddress", "inte en adress").Set("Input.ServiceDays", "").SubmitAsync("Spara")).FindAll("[aria-invalid=true]").Count.ShouldBe(2);

        (await _app.SendEnquiryAsync(_visitor)).AllText.ShouldContain("3 februari 2027");
        (await _app.LettersAsync()).Single(l => l.ToAddress == "funktion@kommun.example").TextBody.ShouldNotContain("Anna");
    }

    [Fact]
    public async Task ProtectedIdentity_IsShownOnlyWhenAskedFor_AndThatIsKept()
    {
        await _app.SendEnquiryAsync(_visitor, isProtected: true);
        var list = await _coordinator.OpenAsync("/anmalningar");
        list.AllText.ShouldContain("Skyddade uppgifter");
        list.AllText.ShouldNotContain("Vågen");
        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/anmalningar/export.csv")).ShouldNotContain("Vågen");
        (await _coordinator.OpenAsync("/anmalningar?q=vagen")).FindAll("tbody tr").ShouldBeEmpty();
        var address = await _coordinator.FindEnquiryAsync("A2027-0001");
        (await _coordinator.OpenAsync(address)).AllText.ShouldNotContain("Anna");

        var ask = await _coordinator.OpenAsync($"{address}/kontakt");
        ask.AllText.ShouldNotContain("Anna");
        (await ask.Form("main form").SubmitAsync("Visa kontaktuppgifter")).AllText.ShouldContain("Anna Vik");

        (await _coordinator.OpenAsync(address)).AllText.ShouldContain("Skyddade kontaktuppgifter visades");
        using var procurer = await _app.SignInAsAsync(Roles.ProcurementOfficer);
        (await procurer.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        (await procurer.OpenAsync($"{address}/kontakt")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var log = await _app.InScopeAsync(s => s.GetRequiredService<NetworkingDbContext>().Audit.AsNoTracking().Select(a => a.Changes).ToListAsync(TestContext.Current.CancellationToken));
        string.Join(' ', log).ShouldNotContain("Anna");
    }

    [Fact]
    public async Task ProcurementOfficer_Reads_AndReaderDoesNot()
    {
        await _app.SendEnquiryAsync(_visitor);
        var address = await _coordinator.FindEnquiryAsync("A2027-0001");
        using var procurer = await _app.SignInAsAsync(Roles.ProcurementOfficer);
        var page = await procurer.OpenAsync(address);
        page.AllText.ShouldContain("Vi vill sälja fruktkorgar.");
        page.FindAll("main form").ShouldBeEmpty();
        (await procurer.OpenAsync($"{address}/lamna-vidare")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync("/anmalningar")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Spam_IsKeptAWhile_CanComeBack_AndIsThenForgotten()
    {
        await _app.SendEnquiryAsync(_visitor);
        var address = await _coordinator.FindEnquiryAsync("A2027-0001");
        await (await _coordinator.OpenAsync($"{address}/skrappost")).Form("main form").SubmitAsync("Markera som skräppost");
        (await _coordinator.OpenAsync("/anmalningar?lage=")).FindAll("tbody tr").ShouldBeEmpty();
        await (await _coordinator.OpenAsync(address)).FormWith("Öppna igen").SubmitAsync("Öppna igen");
        await (await _coordinator.OpenAsync($"{address}/skrappost")).Form("main form").SubmitAsync("Markera som skräppost");

        _app.Clock.Advance(TimeSpan.FromDays(91));
        await _app.RunJobAsync("networking.forget-enquiries");

        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        var page = await coordinator.OpenAsync(address);
        page.AllText.ShouldContain("Innehållet har gallrats.");
        page.AllText.ShouldNotContain("Anna");
        page.AllText.ShouldNotContain("fruktkorgar");
    }

    [Fact]
    public async Task Ended_IsForgottenOnlyAfterTheMunicipalitysOwnTime()
    {
        await _app.Data.CreateCommitteeAsync("ARBN");
        var receipt = await _app.SendEnquiryAsync(_visitor);
        var address = await _coordinator.FindEnquiryAsync("A2027-0001");
        await (await _coordinator.OpenAsync($"{address}/lamna-vidare")).Form("main form").Set("Input.Route", "Support").SubmitAsync("Lämna vidare och skicka brevet");
        _app.Clock.Advance(TimeSpan.FromDays(800));
        await _app.RunJobAsync("networking.forget-enquiries");
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        (await coordinator.OpenAsync(address)).AllText.ShouldContain("Anna Vik", Case.Insensitive, "nothing goes without a decision");
        (await _visitor.OpenAsync(receipt.Url.PathAndQuery)).Status.ShouldBe(HttpStatusCode.Gone);

        await (await coordinator.OpenAsync("/anmalningar/regler")).Form("main form").Set("Input.KeepMonths", "24").SubmitAsync("Spara");
        await _app.RunJobAsync("networking.forget-enquiries");

        (await coordinator.OpenAsync(address)).AllText.ShouldNotContain("Anna");
        (await coordinator.OpenAsync("/anmalningar?lage=Routed")).Texts("tbody th a").ShouldBe(["A2027-0001"], "that somebody asked stays");
    }

    private async Task RulesAsync(string days = "5", string box = "")
    {
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        (await (await coordinator.OpenAsync("/anmalningar/regler")).Form("main form").Set("Input.ServiceDays", days).Set("Input.CommitteeCode", "ARBN").Set("Input.NoticeAddress", box).SubmitAsync("Spara"))
            .AllText.ShouldContain("Reglerna är sparade.");
    }

    private Task<Platform.Jobs.JobOutcome> SweepAsync(int days)
    {
        _app.Clock.Advance(TimeSpan.FromDays(days));
        return _app.RunJobAsync("networking.raise-late-enquiries");
    }

    private Task<List<T>> MessagesAsync<T>() => _app.InScopeAsync(async services =>
    {
        var name = Platform.Messaging.MessageNames.Of(typeof(T));
        var bodies = await services.GetRequiredService<NetworkingDbContext>().Outbox.AsNoTracking().Where(o => o.MessageName == name).Select(o => o.Body).ToListAsync(TestContext.Current.CancellationToken);
        return bodies.ConvertAll(b => System.Text.Json.JsonSerializer.Deserialize<T>(b, Platform.Messaging.MessageJson.Options)!);
    });
}

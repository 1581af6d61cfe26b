using System.Text;
using Coordination.Networking.Contracts;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Enterprises;

/// <summary>What is found of an enterprise: criteria, share, participants, offerings, its end.</summary>
public sealed class EnterpriseCardTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;
    private string _address = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        _address = (await _coordinator.RegisterAsync("Tvätteriet Vågen", "556016-0680", "LimitedCompany")).Url.AbsolutePath;
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S001-14")]
    [Trait("Req", "S002-05")]
    [Trait("Req", "S002-06")]
    [Trait("Req", "S002-07")]
    [Trait("Req", "S003-08")]
    [Trait("Req", "S003-09")]
    public async Task Card_ShowsHowTheEnterpriseWorks()
    {
        var page = await _coordinator.OpenAsync($"{_address}/andra");
        var form = page.Form("form.form").Set("Input.Sector", "CivilSociety").Set("Input.Locality", "Uppsala").Set("Input.Website", "https://vagen.example")
            .Set("Input.Purpose", "Ny väg till arbete för unga").Set("Input.Sales", "Tvätt åt hotell").Set("Input.Employment", "Anställer med anpassat tempo")
            .Set("Input.Participation", "High").Set("Input.ParticipationText", "Medarbetarna äger företaget").Set("Input.Ownership", "WorkerCooperative")
            .Set("Input.PlacesOffered", "12").Set("Input.HasFTax", "True").Set("Input.IdeburenSince", "2024-02-01");
        form.Tick("Input.TargetGroups", page.BoxOf("Input.TargetGroups", "Långtidsarbetslösa")).Tick("Input.TargetGroups", page.BoxOf("Input.TargetGroups", "Unga"));

        var card = (await form.SubmitAsync("Spara")).Accepted();

        foreach (var fact in new[] { "Civilsamhället", "Uppsala", "Ny väg till arbete för unga", "Tvätt åt hotell", "Anställer med anpassat tempo", "Hög", "Medarbetarna äger företaget", "Kooperativ som de anställda äger", "Långtidsarbetslösa, Unga", "12", "1 februari 2024" })
        {
            card.AllText.ShouldContain(fact);
        }

        (await card.FollowAsync("Hela historiken")).AllText.ShouldContain("Ort: – → Uppsala");
        (await _coordinator.OpenAsync("/foretag?malgrupp=YoungPeople&sektor=CivilSociety&visar=idebura")).Texts("tbody th a").ShouldBe(["Tvätteriet Vågen"]);
        (await _coordinator.OpenAsync("/foretag?malgrupp=ForeignBorn")).FindAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task Criterion_IsJudgedWithEvidenceAndEarlierJudgementsStay()
    {
        var refused = await JudgeAsync("Reinvests", "Met", string.Empty, "2027-01-19");
        refused.Texts(".ds-error-summary li").ShouldBe(["Skriv vad som visar att kriteriet är uppfyllt."]);
        (await JudgeAsync("Reinvests", "Met", "x", "2099-01-01")).Has("[name='Input.AssessedOn'][aria-invalid=true]").ShouldBeTrue();
        (await JudgeAsync("Reinvests", "Partly", "Stadgarna § 4", "2027-01-18")).Accepted();
        foreach (var criterion in new[] { "IntegratesByBusiness", "CreatesParticipation", "Reinvests", "IsIndependent" })
        {
            (await JudgeAsync(criterion, "Met", "Årsredovisningen 2026", "2027-01-19")).Accepted();
        }

        var card = await _coordinator.OpenAsync(_address);
        card.Text("#kriterier tbody").ShouldContain("Årsredovisningen 2026");
        (await _coordinator.OpenAsync("/foretag?visar=fyra")).Texts("tbody th a").ShouldBe(["Tvätteriet Vågen"]);
        (await _coordinator.OpenAsync("/foretag")).Text("tbody").ShouldContain("4 av 4");
        (await _coordinator.OpenAsync($"{_address}/kriterier/Reinvests")).AllText.ShouldContain("Stadgarna § 4");
        (await JudgeAsync("SkoopiPay", "NotMet", string.Empty, "2027-01-19")).Accepted();
        (await _coordinator.OpenAsync("/foretag")).Text("tbody").ShouldContain("4 av 4", customMessage: "the stricter reading stands beside");
    }

    [Fact]
    public async Task Share_WithBasisAndDay_IsFoundByTheThreshold()
    {
        (await ShareAsync("trettio", "Lönelista")).Has("[name='Input.Percent'][aria-invalid=true]").ShouldBeTrue();
        (await ShareAsync("101", "Lönelista")).Has("[name='Input.Percent'][aria-invalid=true]").ShouldBeTrue();
        (await ShareAsync("42,5 %", "Lönelista i december")).Accepted().AllText.ShouldContain("Lönelista i december");

        (await _coordinator.OpenAsync("/foretag?visar=andel")).Texts("tbody th a").ShouldBe(["Tvätteriet Vågen"]);
        (await ShareAsync("12", "Ny lönelista")).Accepted();
        (await _coordinator.OpenAsync("/foretag?visar=andel")).FindAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task Participants_UnderFive_AreNeitherShownNorExported()
    {
        var form = (await _coordinator.OpenAsync($"{_address}/deltagare")).Form("form.form").Set("Input.Total", "23").Set("Input.Women", "3").Set("Input.Men", "20").Set("Input.Employed", "4");
        var card = (await form.SubmitAsync("Spara")).Accepted();

        card.AllText.ShouldContain("23");
        card.AllText.ShouldContain("Färre än 5 eller dolt");
        card.FindAll("dd").ShouldNotContain(d => d.TextContent.Trim() == "3" || d.TextContent.Trim() == "20" || d.TextContent.Trim() == "4");
        var csv = Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/foretag/export.csv"));
        csv.ShouldContain("23;Färre än 5 eller dolt");
        (await _coordinator.DownloadAsync("/foretag/export.xlsx")).Length.ShouldBeGreaterThan(1000);
        var logged = await _app.InScopeAsync(services => services.GetRequiredService<NetworkingDbContext>().Audit.AsNoTracking().Where(a => a.Subject == "ParticipantCount").Select(a => a.Changes).SingleAsync(TestContext.Current.CancellationToken));
        logged.ShouldNotContain("\"3\"");
    }

    [Fact]
    [Trait("Req", "S002-12")]
    public async Task Offering_IsFoundByWordsAndThenFindsTheEnterprise()
    {
        var found = await _coordinator.OpenAsync($"{_address}/utbud/nytt?ord=arbetskläder");
        var form = found.Form("form.form[method=post]").Set("Input.Name", "Tvätt av arbetskläder").Set("Input.Cpv", "98310000").Set("Input.Capacity", "400 kg i veckan").Set("Input.Area", "Uppsala län");
        var card = (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted().FindAll("#utbud tbody tr").Count.ShouldBe(1);

        card.Text("#utbud").ShouldContain("400 kg i veckan");
        (await _coordinator.OpenAsync("/foretag?q=kemtvätt")).Texts("tbody th a").ShouldBe(["Tvätteriet Vågen"], "a synonym leads there");
        var wrong = await (await _coordinator.OpenAsync($"{_address}/utbud/nytt")).Form("form.form[method=post]").Set("Input.Name", "Annat").Set("Input.OtherCpv", "123").SubmitAsync("Spara");
        wrong.Has("[name='Input.OtherCpv'][aria-invalid=true]").ShouldBeTrue();
        (await wrong.Form("form.form[method=post]").Set("Input.OtherCpv", "80590000-1").SubmitAsync("Spara")).Has("[name='Input.OtherCpv'][aria-invalid=true]").ShouldBeTrue("that is not the code's check digit");
        (await _coordinator.OpenAsync($"{_address}/utbud/nytt?ord=hjullastare")).FindAll("input[name='Input.Cpv'][value='34144710']").Count.ShouldBe(1, "any code of the vocabulary is found by its words");
        (await _coordinator.OpenAsync("/foretag?visar=arbetsintegrerande")).FindAll("tbody tr").ShouldBeEmpty();
        var edit = await card.FollowAsync("Tvätt av arbetskläder");
        (await edit.Form("form.form[method=post]").Set("Input.Kind", "WorkIntegration").Set("Input.OtherCpv", "80590000-6").SubmitAsync("Spara")).Accepted().Text("#utbud").ShouldContain("80590000");
        (await _coordinator.OpenAsync("/foretag?visar=arbetsintegrerande")).FindAll("tbody tr").Count.ShouldBe(1);
        var directory = await _app.InScopeAsync(services => services.GetRequiredService<IEnterpriseDirectory>().OfferingAsync(["80500000"], TestContext.Current.CancellationToken));
        directory.Single().Offers.ShouldBe(["80590000"]);
        var ask = await (await _coordinator.OpenAsync(edit.Url.AbsolutePath)).FollowAsync("Ta bort");
        (await ask.Form().SubmitAsync("Ta bort")).Accepted().Text("#utbud").ShouldContain("Inget utbud");
    }

    [Fact]
    public async Task End_ByAMerger_LeadsToTheOneThatGoesOn()
    {
        var other = await _coordinator.RegisterAsync("Stora Tvätteriet", "769600-0012");
        (await _coordinator.AddPersonAsync(_address, "Anna Vik", "anna@vagen.example", "Dialogue")).Accepted();
        (await _coordinator.AddPersonAsync(_address, "Bo Ek", "bo@vagen.example", "Dialogue")).Accepted();
        var form = (await _coordinator.OpenAsync($"{_address}/avsluta")).Form("form.form").Set("Input.Reason", "MergedIntoAnother").Set("Input.On", "2027-01-10");
        (await form.SubmitAsync("Avsluta")).Texts(".ds-error-summary li").ShouldBe(["Skriv vilket företag verksamheten går vidare i."]);
        (await form.Set("Input.Successor", "Finns inte").SubmitAsync("Avsluta")).Has("[name='Input.Successor'][aria-invalid=true]").ShouldBeTrue();
        (await form.Set("Input.Successor", "556016-0680").SubmitAsync("Avsluta")).AllText.ShouldContain("sig självt");

        var move = (await form.Set("Input.Successor", "769600-0012").SubmitAsync("Avsluta")).Accepted();
        move.Heading.ShouldBe("Flytta kontakterna?");
        var ask = move.Form("form.form");
        var anna = ask["Input.People"]!;
        var moved = (await ask.Clear("Input.People").Tick("Input.People", anna).SubmitAsync("Flytta")).Accepted();
        moved.Url.AbsolutePath.ShouldBe(other.Url.AbsolutePath);
        moved.AllText.ShouldContain("Anna Vik");
        moved.AllText.ShouldNotContain("Bo Ek");
        var card = await _coordinator.OpenAsync(_address);
        card.AllText.ShouldContain("Flytta kontakter till efterföljaren");
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(await _coordinator.DownloadAsync($"{_address}/kort.docx")), isEditable: false);
        word.MainDocumentPart!.Document!.InnerText.ShouldSatisfyAllConditions(t => t.ShouldContain("Tvätteriet Vågen"), t => t.ShouldContain("556016-0680"), t => t.ShouldNotContain("Bo Ek"));

        card.AllText.ShouldContain("Uppgått i ett annat företag");
        card.Find($"a[href='{other.Url.AbsolutePath}']").TextContent.ShouldBe("Stora Tvätteriet");
        (await _coordinator.OpenAsync("/foretag")).Texts("tbody th a").ShouldBe(["Stora Tvätteriet"]);
        (await _coordinator.OpenAsync("/foretag?lage=avslutade")).Texts("tbody th a").ShouldBe(["Tvätteriet Vågen"]);
        var told = await _app.InScopeAsync(services => services.GetRequiredService<NetworkingDbContext>().Outbox.AsNoTracking().OrderByDescending(o => o.Position).Select(o => o.Body).FirstAsync(TestContext.Current.CancellationToken));
        told.ShouldContain("\"Ended\"");
        (await (await _coordinator.OpenAsync($"{_address}/avsluta")).Form("form.form").SubmitAsync("Återuppta")).Accepted();
        (await _coordinator.OpenAsync("/foretag")).FindAll("tbody tr").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Register_ANumberThatIsThere_PointsToItUnlessItIsAUnit()
    {
        var form = (await _coordinator.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", "Vågens café").Set("Input.Number", "5560160680").Set("Input.LegalForm", "LimitedCompany").Set("Input.Kind", "WorkIntegrating");

        (await form.SubmitAsync("Spara")).Text(".ds-error-summary li").ShouldContain("Tvätteriet Vågen");
        (await form.Set("Input.Unit", "Caféet").SubmitAsync("Spara")).Accepted();

        (await _coordinator.OpenAsync("/foretag?q=556016-0680")).FindAll("tbody tr").Count.ShouldBe(2);
    }

    private async Task<Page> JudgeAsync(string criterion, string judgement, string evidence, string on) =>
        await (await _coordinator.OpenAsync($"{_address}/kriterier/{criterion}")).Form("form.form").Set("Input.Judgement", judgement).Set("Input.Evidence", evidence).Set("Input.AssessedOn", on).Set("Input.NextCheckOn", "").SubmitAsync("Spara");

    private async Task<Page> ShareAsync(string percent, string basis) =>
        await (await _coordinator.OpenAsync($"{_address}/andel")).Form("form.form").Set("Input.Percent", percent).Set("Input.Basis", basis).SubmitAsync("Spara");
}

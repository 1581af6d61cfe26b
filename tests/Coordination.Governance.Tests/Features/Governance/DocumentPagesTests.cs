using System.Net;
using System.Text;
using Coordination.Governance.Contracts;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance;

/// <summary>The library of governing documents, and the goals of them that the work points to.</summary>
public sealed class DocumentPagesTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S002-26")]
    [Trait("Req", "S003-17")]
    public async Task Document_Saved_ShowsWhatIsKnownOfItAndItsFile()
    {
        var page = await AddAsync("Riktlinje för stöd till sociala företag", form => form.Set("Input.Kind", "Guideline").Set("Input.RegistrationNumber", "KSN-2016-1923").Set("Input.AdoptedBy", "Kommunfullmäktige")
            .Set("Input.AdoptedOn", "2016-12-12").Set("Input.ValidFrom", "2020-01-01").Set("Input.ValidTo", "2023-12-31").Set("Input.AddressedTo", "Nämnder, bolagsstyrelser och ideella organisationer")
            .Attach("Input.File", "riktlinje.txt", Encoding.UTF8.GetBytes("Riktlinjen."), "text/plain"));

        foreach (var fact in new[] { "Riktlinje", "KSN-2016-1923", "Kommunfullmäktige", "12 december 2016", "2020–2023", "Har gått ut", "Nämnder, bolagsstyrelser och ideella organisationer" })
        {
            page.AllText.ShouldContain(fact);
        }

        Encoding.UTF8.GetString(await _coordinator.DownloadAsync($"{page.Url.AbsolutePath}/fil")).ShouldBe("Riktlinjen.");
        var edit = (await page.FollowAsync("Ändra")).Form("form.form");
        (await edit.Set("Input.AdoptedBy", "Fullmäktige").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("riktlinje.txt", customMessage: "saving without a file keeps the one that is there");
    }

    [Fact]
    [Trait("Req", "S002-26")]
    public async Task File_OfANewVersion_LeavesTheEarlierOneWithItsRetentionClass()
    {
        var page = await AddAsync("Riktlinje", form => form.Set("Input.Kind", "Guideline").Set("Input.RetentionClass", "Bevaras").Attach("Input.File", "ett.txt", Encoding.UTF8.GetBytes("Första."), "text/plain"));
        page.AllText.ShouldContain("Bevaras");
        var address = page.Url.AbsolutePath;
        var edit = (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form");
        edit["Input.RetentionClass"].ShouldBe("Bevaras");

        var after = (await edit.Set("Input.RetentionClass", "Gallras efter 10 år").Attach("Input.File", "två.txt", Encoding.UTF8.GetBytes("Andra."), "text/plain").SubmitAsync("Spara")).Accepted();

        Encoding.UTF8.GetString(await _coordinator.DownloadAsync($"{address}/fil")).ShouldBe("Andra.");
        var earlier = after.FindAll($"a[href^='{address}/fil/']").ShouldHaveSingleItem();
        earlier.TextContent.ShouldBe("ett.txt");
        earlier.ParentElement!.TextContent.ShouldContain("Bevaras");
        after.AllText.ShouldContain("Gallras efter 10 år");
        _app.SetDay(6, 1);
        await _app.RunJobAsync("platform.file-clean-up");
        using var later = await _app.SignInAsAsync(Roles.Coordinator);
        Encoding.UTF8.GetString(await later.DownloadAsync(earlier.GetAttribute("href")!)).ShouldBe("Första.", "what was registered is never taken away");
        var other = (await later.OpenAsync("/styrdokument/nytt")).Form("form.form");
        var unrelated = (await other.Set("Input.Title", "Policy").Set("Input.Kind", "Policy").SubmitAsync("Spara")).Accepted();
        (await later.OpenAsync(earlier.GetAttribute("href")!.Replace(address, unrelated.Url.AbsolutePath, StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
        Encoding.UTF8.GetString(await later.DownloadAsync("/styrdokument/export.csv")).ShouldContain("Gallras efter 10 år");
    }

    [Fact]
    [Trait("Req", "S000-11")]
    [Trait("Req", "S000-14")]
    [Trait("Req", "S003-32")]
    public async Task Library_IsSearchedFilteredAndExported()
    {
        await AddAsync("Riktlinjer för upphandling och inköp", form => form.Set("Input.Kind", "Guideline").Set("Input.RegistrationNumber", "KSN-2017-1989").Set("Input.ValidFrom", "2018-03-26"));
        var policy = await AddAsync("Policy för upphandling och inköp", form => form.Set("Input.Kind", "Policy").Set("Input.RegistrationNumber", "KSN-2017-1989").Set("Input.ValidTo", "2019-12-31"));
        await AddAsync("Nationell strategi för sociala företag", form => form.Set("Input.Kind", "Reference").Set("Input.Address", "https://strategi.example/2018").Set("Input.Summary", "Regeringens samlade syn"));

        policy.AllText.ShouldContain("Dokument med samma diarienummer");
        (await TitlesAsync("?q=KSN+2017-1989")).ShouldBe(["Policy för upphandling och inköp", "Riktlinjer för upphandling och inköp"], "two documents share one number, written in another form");
        (await TitlesAsync("?slag=underlag")).ShouldBe(["Nationell strategi för sociala företag"]);
        (await TitlesAsync("?giltighet=utgangna")).ShouldBe(["Policy för upphandling och inköp"]);
        (await TitlesAsync("?q=samlade+syn")).ShouldBe(["Nationell strategi för sociala företag"]);
        (await TitlesAsync("?sort=-title")).First().ShouldStartWith("Riktlinjer");
        (await TitlesAsync("?q=finns+inte")).ShouldBeEmpty();
        var csv = Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/styrdokument/export.csv?slag=Policy"));
        csv.ShouldContain("Policy för upphandling och inköp;Policy;KSN-2017-1989");
        csv.ShouldNotContain("Nationell strategi");
        (await _coordinator.DownloadAsync("/styrdokument/export.xlsx")).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    [Trait("Req", "S001-15")]
    [Trait("Req", "S003-10")]
    public async Task Goal_PointedToByPlanActivityAndAssignment_ShowsAllOfThem()
    {
        await _app.CommitteeAsync("AMN");
        var document = (await AddAsync("Mål och budget 2018–2020", form => form.Set("Input.Kind", "Budget"))).Url.AbsolutePath;
        var goal = await AddGoalAsync(document, "5", "Invånarna har bostad och arbete");
        await AddGoalAsync(document, "6", "Mål utan arbete");
        var plan = await _coordinator.StartPlanAsync("Handlingsplan för sociala företag");
        var activity = await _coordinator.AddActivityAsync(plan, "Utbilda beställare", "2027-06-01", "Nämnden AMN");
        var assignment = await AddAssignmentAsync();

        foreach (var address in new[] { plan, activity, assignment })
        {
            var shown = await _coordinator.OpenAsync(address);
            var link = await shown.FollowAsync("Koppla till mål");
            var back = (await link.Form("form.form").Tick("Goals", link.BoxOf("Goals", "5 Invånarna")).SubmitAsync("Spara")).Accepted();
            back.Url.AbsolutePath.ShouldBe(address);
            back.AllText.ShouldContain("5 Invånarna har bostad och arbete");
        }

        var page = await _coordinator.OpenAsync(goal);
        foreach (var user in new[] { "Handlingsplan för sociala företag", "Utbilda beställare", "Bredda samverkan" })
        {
            page.AllText.ShouldContain(user);
        }

        (await _coordinator.OpenAsync("/mal")).Texts("tbody tr:first-child td.number").ShouldBe(["1", "0/1", "1"]);
        (await _coordinator.OpenAsync("/mal?visa=utan")).Texts("tbody th a").ShouldBe(["6 Mål utan arbete"]);
        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/mal/csv")).ShouldContain("Mål och budget 2018–2020;5;Invånarna har bostad och arbete;Gäller nu;1;1;0;1");
        var told = await _app.InScopeAsync(services => services.GetRequiredService<IGoverningGoals>().ListAsync(TestContext.Current.CancellationToken));
        told.Select(g => (g.Document, g.Number, g.Holds)).ShouldBe([("Mål och budget 2018–2020", "5", true), ("Mål och budget 2018–2020", "6", true)]);
    }

    [Fact]
    public async Task Goal_ThatIsPointedTo_IsEndedAndNotTakenAway()
    {
        await _app.CommitteeAsync("AMN");
        var document = (await AddAsync("Program för inköp", form => form.Set("Input.Kind", "Programme"))).Url.AbsolutePath;
        var goal = await AddGoalAsync(document, "1", "Socialt hållbara inköp");
        var assignment = await AddAssignmentAsync();
        var link = await _coordinator.OpenAsync($"/mal/koppla/uppdrag/{assignment.Split('/')[2]}");
        (await link.Form("form.form").Tick("Goals", link.BoxOf("Goals", "Socialt")).SubmitAsync("Spara")).Accepted();

        var refused = await (await _coordinator.OpenAsync($"{goal}/andra")).Form("form.form").SubmitAsync("Ta bort målet");
        refused.AllText.ShouldContain("Skriv när det slutade gälla");
        (await refused.Form("form.form").Set("Input.EndedOn", "2026-12-31").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("31 december 2026");

        (await _coordinator.OpenAsync(assignment)).AllText.ShouldContain("Gäller inte längre");
        (await _coordinator.OpenAsync(link.Url.AbsolutePath)).AllText.ShouldContain("Socialt hållbara inköp", customMessage: "what it points to already can still be chosen away");
        var plan = await _coordinator.StartPlanAsync("Ny plan");
        (await _coordinator.OpenAsync($"/mal/koppla/plan/{plan.Split('/')[2]}")).AllText.ShouldNotContain("Socialt hållbara inköp");
    }

    [Fact]
    public async Task Goal_WithWhatCannotBe_IsRefusedAtTheField()
    {
        var document = (await AddAsync("Policy", form => form.Set("Input.Kind", "Policy"))).Url.AbsolutePath;
        await AddGoalAsync(document, "1", "Ett mål");

        var page = await (await _coordinator.OpenAsync($"{document}/mal/nytt")).Form("form.form").Set("Input.Number", "1").Set("Input.Title", "Ett annat mål").SubmitAsync("Spara");
        page.Text(".ds-error-summary").ShouldContain("Dokumentet har redan ett mål med nummer 1.");
        (await page.Form("form.form").Set("Input.Number", "2").Set("Input.Title", "").SubmitAsync("Spara")).Texts(".ds-error-summary li").ShouldBe(["Skriv målet."]);
    }

    [Fact]
    public async Task Forms_SentTwice_MakeOneDocumentAndOneGoal()
    {
        var form = (await _coordinator.OpenAsync("/styrdokument/nytt")).Form("form.form").Set("Input.Title", "En policy").Set("Input.Kind", "Policy");
        var first = (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted().Url.ShouldBe(first.Url);
        (await TitlesAsync("")).Count.ShouldBe(1);

        var goal = (await _coordinator.OpenAsync($"{first.Url.AbsolutePath}/mal/nytt")).Form("form.form").Set("Input.Title", "Ett mål");
        (await goal.SubmitAsync("Spara")).Accepted();
        (await goal.SubmitAsync("Spara")).Accepted();
        (await _coordinator.OpenAsync(first.Url.AbsolutePath)).FindAll("tbody tr").Count.ShouldBe(1);
    }

    [Fact]
    public async Task GoalAndLinks_ChangedByTwoPeople_TellTheSecond()
    {
        var document = (await AddAsync("Policy", form => form.Set("Input.Kind", "Policy"))).Url.AbsolutePath;
        var goal = await AddGoalAsync(document, "1", "Ett mål");
        var (one, other) = ((await _coordinator.OpenAsync($"{goal}/andra")).Form("form.form"), (await _coordinator.OpenAsync($"{goal}/andra")).Form("form.form"));
        (await one.Set("Input.Title", "Ett klarare mål").SubmitAsync("Spara")).Accepted();

        var told = await other.Set("Input.Title", "Ett annat mål").SubmitAsync("Spara");

        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Text("section.conflict tbody").ShouldContain("Ett klarare mål");
        (await told.Form("form.form").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Ett annat mål");

        var plan = (await _coordinator.StartPlanAsync("Plan")).Split('/')[2];
        var (here, there) = (await _coordinator.OpenAsync($"/mal/koppla/plan/{plan}"), await _coordinator.OpenAsync($"/mal/koppla/plan/{plan}"));
        (await here.Form("form.form").Tick("Goals", here.BoxOf("Goals", "Ett annat mål")).SubmitAsync("Spara")).Accepted();
        (await there.Form("form.form").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    private async Task<IReadOnlyList<string>> TitlesAsync(string query) => (await _coordinator.OpenAsync("/styrdokument" + query)).Texts("tbody th a");

    private async Task<Page> AddAsync(string title, Func<PageForm, PageForm> fill) =>
        (await fill((await _coordinator.OpenAsync("/styrdokument/nytt")).Form("form.form").Set("Input.Title", title)).SubmitAsync("Spara")).Accepted();

    private async Task<string> AddGoalAsync(string document, string number, string title)
    {
        var page = (await (await _coordinator.OpenAsync($"{document}/mal/nytt")).Form("form.form").Set("Input.Number", number).Set("Input.Title", title).SubmitAsync("Spara")).Accepted();
        return page.FindAll("tbody th a").Single(a => a.TextContent == $"{number} {title}").GetAttribute("href")!;
    }

    private async Task<string> AddAssignmentAsync()
    {
        var page = await _coordinator.OpenAsync("/uppdrag/nytt");
        return (await page.Form("form.form").Set("Input.Title", "Bredda samverkan").Set("Input.Wording", "Bredda samverkan.").Set("Input.Giver", "Kommunfullmäktige").Set("Input.BudgetYear", "2027")
            .Set("Input.Receiver", page.OptionOf("Input.Receiver", "Nämnden AMN")).SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }
}

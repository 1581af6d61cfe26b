using System.Net;
using System.Text;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.StaffReports;

/// <summary>From a matter to the archive: what is filled in, what is asked before it changes, and what can never change again.</summary>
public sealed class StaffReportCourseTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _officer = null!;
    private Page _matter = null!;

    private string MatterId => _matter.Url.AbsolutePath.Split('/')[2];

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _app.SetDay(1, 4);
        _officer = await _app.CoordinatorAsync();
        await _officer.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await _officer.AddCommitteeAsync("KTN", "Kulturnämnden");
        var start = await _officer.OpenAsync("/arenden/nytt");
        _matter = await start.Form().Set("Input.Kind", "Motion").Set("Input.Subject", "Främja företagen").Set("Input.Numbers", "AMN 2027-0007").Set("Input.Senders", "Salar Rashid (S)")
            .Choose(start, "Input.AddresseeId", "Arbetsmarknadsnämnden").Set("Input.ReceivedOn", "2027-01-02").Set("Input.Demands", "Att en plan tas fram").Set("Input.RetentionClass", "Bevaras").SubmitAsync("Registrera");
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S001-03")]
    public async Task Refresh_ASection_ShowsBeforeAndAfterAndReplacesNothingBefore()
    {
        var report = await _officer.StartReportAsync($"?arende={MatterId}");
        var section = await _app.SectionAsync(report, "Förvaltningens synpunkter och förslag");
        await _officer.WriteAsync(section, "Mina egna ord.");
        await AnswerAsync("Tillgodosett", "En plan antogs i augusti.");

        var shown = await _officer.OpenAsync($"{section}/hamta");

        shown.Texts("main del").ShouldContain(t => t.Contains("Mina egna ord", StringComparison.Ordinal));
        shown.AllText.ShouldContain("En plan antogs i augusti.");
        (await Text(report, "Förvaltningens synpunkter och förslag")).ShouldBe("Mina egna ord.", "looking changes nothing");

        await AnswerAsync("Tillgodosett", "En plan antogs i september.");
        var again = await shown.Form("form.form").SubmitAsync("Ersätt texten");
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.AllText.ShouldContain("har ändrats sedan du såg dem");
        (await Text(report, "Förvaltningens synpunkter och förslag")).ShouldBe("Mina egna ord.", "the facts moved between the look and the yes");

        (await again.Form("form.form").SubmitAsync("Ersätt texten")).Accepted();
        (await Text(report, "Förvaltningens synpunkter och förslag")).ShouldBe("### Yrkande 1\n\nAtt en plan tas fram\n\nTillgodosett\n\nEn plan antogs i september.");
        (await _officer.OpenAsync($"{section}/versioner")).AllText.ShouldContain("3. Hämtad från systemet");
        (await _officer.OpenAsync($"{section}/hamta")).AllText.ShouldContain("Systemet har ingenting nytt.");
    }

    [Fact]
    public async Task Number_ThatTheMatterChanges_IsToldAndTakenOverOnlyByTheOfficer()
    {
        var report = await _officer.StartReportAsync($"?arende={MatterId}");
        await (await _officer.OpenAsync($"{_matter.Url.AbsolutePath}/andra")).Form().Set("Input.Numbers", "AMN 2027-0099").SubmitAsync("Spara");

        var page = await _officer.OpenAsync(report.Url.AbsolutePath);
        page.AllText.ShouldContain("Ärendet har nu nummer AMN 2027-0099");
        var head = await page.FollowAsync("Hämta huvudet från systemet");
        head.Texts("main del").ShouldContain("AMN 2027-0007");
        head.Texts("main ins").ShouldContain("AMN 2027-0099");
        (await _app.ReportAsync(report.Url.AbsolutePath)).Number.ShouldBe("AMN 2027-0007");

        (await head.Form("form.form").SubmitAsync("Spara")).AllText.ShouldNotContain("Ärendet har nu nummer");
        (await _app.ReportAsync(report.Url.AbsolutePath)).Number.ShouldBe("AMN 2027-0099");
    }

    [Fact]
    [Trait("Req", "S003-01")]
    public async Task Register_Report_ItNeverChangesAgainAndGetsASupplement()
    {
        await AnswerAsync("Tillgodosett", "En plan finns.");
        var report = await _officer.StartReportAsync($"?arende={MatterId}");
        var address = report.Url.AbsolutePath;
        (await _officer.StepAsync(address, "Finish")).Accepted();
        (await _officer.StepAsync(address, "HandOver", f => f.Set("Input.MeetingOn", "2027-03-10"))).AllText.ShouldContain("Ange vem som undertecknar");
        (await _officer.StepAsync(address, "TakeBack")).Accepted();
        await (await _officer.OpenAsync($"{address}/huvud")).Form("form.form").Set("Input.Signatories", "Karina Uddén, Direktör").SubmitAsync("Spara");
        (await _officer.StepAsync(address, "Finish")).Accepted();
        (await _officer.StepAsync(address, "HandOver")).AllText.ShouldContain("Välj ett sammanträde eller skriv datumet.");
        (await _officer.StepAsync(address, "HandOver", f => f.Set("Input.MeetingOn", "2027-03-10"))).Accepted();
        (await _officer.StepAsync(address, "TakeBack")).AllText.ShouldContain("Skriv varför.");
        (await _officer.StepAsync(address, "Register", f => f.Set("Input.RetentionClass", "").Set("Input.IsSure", "true"))).AllText.ShouldContain("Skriv gallringsklassen");
        (await _officer.StepAsync(address, "Register")).AllText.ShouldContain("Bekräfta att du vet");
        var open = (await _officer.OpenAsync($"{address}/lage")).Form("form.form");
        open["Input.RetentionClass"].ShouldBe("Bevaras", "the matter's own class is offered");
        var registered = (await open.Set("Input.Step", "Register").Set("Input.IsSure", "true").SubmitAsync("Spara")).Accepted();
        registered.AllText.ShouldContain("Tjänsteutlåtandet är diariefört");
        var file = await _officer.DownloadAsync($"{address}/tjansteutlatande.docx");

        var section = await _app.SectionAsync(report, "Bakgrund");
        (await _officer.OpenAsync(section)).Url.AbsolutePath.ShouldBe(address, "there is nothing to write in");
        (await _officer.OpenAsync($"{address}/huvud")).Url.AbsolutePath.ShouldBe(address);
        (await _officer.OpenAsync($"{address}/lage")).Url.AbsolutePath.ShouldBe(address);
        (await _officer.OpenAsync($"{section}/versioner")).Has("main form[method=post]").ShouldBeFalse();
        await (await _officer.OpenAsync($"{_matter.Url.AbsolutePath}/andra")).Form().Set("Input.Numbers", "AMN 2027-0100").SubmitAsync("Spara");
        await (await _officer.OpenAsync("/namnder/AMN/andra")).Form("form.form").Set("Input.Name", "Jobbnämnden").SubmitAsync("Spara");
        (await _officer.DownloadAsync($"{address}/tjansteutlatande.docx")).ShouldBe(file, "not even a new number or name reaches it");

        var supplement = await (await (await _officer.OpenAsync(address)).FollowAsync("Skriv tillägg")).Form().Set("Input.Template", "stockholm").SubmitAsync("Börja skriva");
        supplement.Heading.ShouldBe("Tillägg: Svar på motion: Främja företagen");
        supplement.AllText.ShouldContain("Detta är ett tillägg till");
        (await _officer.OpenAsync(address)).AllText.ShouldContain("Tillägg: Svar på motion: Främja företagen");
        (await _app.ReportAsync(supplement.Url.AbsolutePath)).MatterId!.Value.Value.ShouldBe(Guid.Parse(MatterId));
    }

    [Fact]
    public async Task Drop_NeedsAReasonAndRemains()
    {
        var address = (await _officer.StartReportAsync($"?arende={MatterId}")).Url.AbsolutePath;

        (await _officer.StepAsync(address, "Drop")).AllText.ShouldContain("Skriv varför.");
        (await _officer.StepAsync(address, "Drop", f => f.Set("Input.Note", "Ärendet återkallades."))).AllText.ShouldContain("Ärendet återkallades.");

        (await _officer.OpenAsync("/tjansteutlatanden?lage=Dropped")).Texts("tbody th a").ShouldHaveSingleItem();
        (await _officer.OpenAsync("/tjansteutlatanden?lage=oppna")).AllText.ShouldContain("Inga tjänsteutlåtanden.");
    }

    [Fact]
    public async Task Matter_ProtectedLater_HidesItsReportsFromEverybodyElseAtOnce()
    {
        var report = await _officer.StartReportAsync($"?arende={MatterId}");
        var section = await _app.SectionAsync(report, "Bakgrund");
        using var other = await _app.SignInAsAsync(Roles.Administrator);
        (await other.OpenAsync("/tjansteutlatanden")).AllText.ShouldContain("Främja företagen");
        await (await _officer.OpenAsync($"{_matter.Url.AbsolutePath}/skydd")).Form().Set("Input.IsProtected", "true").Set("Input.SecrecySection", "OSL 26 kap. 1 §").SubmitAsync("Spara");

        var address = report.Url.AbsolutePath;
        foreach (var path in new[] { address, $"{address}/utskrift", $"{address}/tjansteutlatande.docx", $"{address}/huvud", $"{address}/lage", section, $"{section}/versioner", $"{section}/hamta", $"{section}/kommentarer", $"/tjansteutlatanden/nytt?arende={MatterId}" })
        {
            (await other.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        foreach (var path in new[] { "/tjansteutlatanden", "/tjansteutlatanden?q=AMN%202027/7", "/" })
        {
            (await other.OpenAsync(path)).Body.ShouldNotContain("Främja", Case.Insensitive, path);
        }

        (await other.OpenAsync("/tjansteutlatanden?q=Fr%C3%A4mja")).AllText.ShouldContain("Inga tjänsteutlåtanden.");
        Encoding.UTF8.GetString(await other.DownloadAsync("/tjansteutlatanden/export.csv")).ShouldNotContain("Främja");
        (await other.OpenAsync("/admin/logg")).Body.ShouldNotContain("Främja");
        var audit = await _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Audit.AsNoTracking().Where(a => a.Subject == "StaffReport" || a.Subject == "ReportSection").ToListAsync(TestContext.Current.CancellationToken));
        audit.ShouldNotBeEmpty();
        audit.ShouldAllBe(a => !a.Changes.Contains("mja") && !a.Changes.Contains("2027-0007"));
        (await _officer.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Prefill_NeverQuotesAnotherProtectedMatter()
    {
        var secret = await _officer.RegisterAsync("Other", "Hemligheten om Åkerlund", "2027-01-02", f => f.Set("Input.IsProtected", "true").Set("Input.SecrecySection", "OSL 26 kap. 1 §"));
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            var id = new Coordination.Governance.Domain.MatterId(Guid.Parse(MatterId));
            var matter = await db.Matters.SingleAsync(m => m.Id == id);
            matter.Link(Coordination.Governance.Domain.Matters.MatterLinkKind.EarlierMatter, Guid.Parse(secret.Url.AbsolutePath.Split('/')[2]), "Hemligheten om Åkerlund", _app.Clock.GetUtcNow(), "Test");
            await db.SaveChangesAsync();
        });

        (await _officer.StartReportAsync($"?arende={MatterId}")).Body.ShouldNotContain("kerlund", Case.Insensitive, "others read the report");
    }

    [Fact]
    public async Task Template_OfOnesOwn_IsVersionedAndItsRemovalChangesNoReport()
    {
        var copy = await (await _officer.OpenAsync("/tjansteutlatanden/mallar")).FindLinkAsync(_officer, "/tjansteutlatanden/mallar/ny?fran=uppsala");
        var form = copy.Form("form.form").Set("Input.Name", "Vår mall").Set("Input.Lines[3].Heading", "Förvaltningens bedömning").Set("Input.Lines[6].Heading", "Konsekvenser för barn").Set("Input.Lines[6].Guidance", "Barnkonventionen");
        var list = (await form.SubmitAsync("Spara")).Accepted();
        list.AllText.ShouldContain("Konsekvenser för barn");
        var template = list.FindAll("a[href^='/tjansteutlatanden/mallar/']").Single(a => a.TextContent == "Vår mall").GetAttribute("href")!;
        var report = await _officer.StartReportAsync($"?arende={MatterId}", template: template.Split('/')[3]);
        string[] headings = ["Förslag till beslut", "Ärendet", "Beredning", "Förvaltningens bedömning", "Ekonomiska konsekvenser", "Bilagor", "Konsekvenser för barn"];
        (await _app.SectionsAsync(report.Url.AbsolutePath)).Select(s => s.Heading).ShouldBe(headings);
        (await _app.SectionsAsync(report.Url.AbsolutePath))[^1].Guidance.ShouldBe("Barnkonventionen");

        var mine = (await _officer.OpenAsync(template)).Form("form.form").Set("Input.Name", "Min ändring");
        (await (await _officer.OpenAsync(template)).Form("form.form").Set("Input.Lines[0].Heading", "Beslut").SubmitAsync("Spara")).Accepted();
        var refused = await mine.SubmitAsync("Spara");
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text(".conflict").ShouldContain("Min ändring");
        (await _officer.OpenAsync(template)).AllText.ShouldContain("Version 2");
        (await _officer.OpenAsync(report.Url.AbsolutePath)).AllText.ShouldContain("Vår mall, version 1");

        await (await _officer.OpenAsync($"{template}/ta-bort")).Form("form.confirm").SubmitAsync("Ta bort mallen");
        (await _officer.OpenAsync(template)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _officer.OpenAsync(report.Url.AbsolutePath)).AllText.ShouldContain("Mallen är borttagen; rubrikerna här är kvar.");
        (await _app.SectionsAsync(report.Url.AbsolutePath)).Select(s => s.Heading).ShouldBe(headings);
        (await _officer.DownloadAsync($"{report.Url.AbsolutePath}/tjansteutlatande.docx")).Valid().Dispose();
        (await _officer.StartReportAsync($"?arende={MatterId}", template: "stockholm")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Template_WithoutAProposal_IsRefusedAndMoreLinesKeepWhatIsWritten()
    {
        var form = (await _officer.OpenAsync("/tjansteutlatanden/mallar/ny")).Form("form.form").Set("Input.Name", "Tom").Set("Input.Style", "Points").Set("Input.Lines[0].Heading", "Ensam rubrik");

        var more = await form.SubmitAsync("Fler rubriker");
        more.Form("form.form")["Input.Lines[0].Heading"].ShouldBe("Ensam rubrik");
        more.FindAll("fieldset.template-line").Count.ShouldBe(4);
        (await more.Form("form.form").SubmitAsync("Spara")).AllText.ShouldContain("Kryssa i förslag till beslut vid minst en rubrik.");
    }

    [Fact]
    [Trait("Req", "S004-03")]
    [Trait("Req", "S004-05")]
    public async Task FinalReport_OfTwoAssignments_ProposesBothWhenHandedOver()
    {
        var first = await AssignmentAsync("Bredda samverkan");
        var second = await AssignmentAsync("Partnerskap i samhällsorienteringen");
        var start = await (await _officer.OpenAsync(first)).FollowAsync("Skriv tjänsteutlåtande");
        var report = await start.Form().Set("Input.Template", "stockholm").Tick("Input.Assignments", second.Split('/')[2]).SubmitAsync("Börja skriva");

        report.Heading.ShouldBe("Slutrapportering av uppdrag");
        report.AllText.ShouldContain("Arbetsmarknadsnämnden finner uppdraget ”Bredda samverkan” i budget 2027 slutrapporterat.");
        report.AllText.ShouldContain("Arbetsmarknadsnämnden finner uppdraget ”Partnerskap i samhällsorienteringen” i budget 2027 slutrapporterat.");
        report.AllText.ShouldContain("Ordagrann lydelse.");
        await _officer.RegisterReportAsync(report.Url.AbsolutePath);

        var assignments = await _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Assignments.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        assignments.ShouldAllBe(a => a.State == AssignmentState.ProposedFinal && a.ReportTitle == "Slutrapportering av uppdrag");
        (await _officer.StartReportAsync("", "FinalReport", committee: "Arbetsmarknadsnämnden")).AllText.ShouldContain("Välj minst ett uppdrag");
    }

    [Fact]
    [Trait("Req", "S003-11")]
    public async Task YearlyExtract_OfACommittee_HoldsItsActivitiesWithFigures()
    {
        var plan = await _officer.StartPlanAsync("Handlingsplan", from: "2026-01-01", to: "2028-12-31");
        await _officer.AddActivityAsync(plan, "Bilda ett nätverk", "2027-12-31", "Arbetsmarknadsnämnden");
        await _officer.AddActivityAsync(plan, "Kulturens åtgärd", "2027-12-31", "Kulturnämnden");

        var report = await _officer.StartReportAsync($"?plan={plan.Split('/')[2]}", "YearlyExtract", committee: "Arbetsmarknadsnämnden", more: (_, f) => f.Set("Input.Year", "2027"));

        report.Heading.ShouldBe("Arbetsmarknadsnämndens åtgärder 2027");
        report.Texts("main table td").ShouldContain("Bilda ett nätverk");
        report.AllText.ShouldNotContain("Kulturens åtgärd");
        (await _officer.StartReportAsync("", "YearlyExtract")).AllText.ShouldContain("Välj vilken nämnd utdraget gäller.");
        (await _officer.StartReportAsync("", "PlanAdoption")).AllText.ShouldContain("Välj vilken plan som föreslås.");
        (await _officer.StartReportAsync("", "Other")).AllText.ShouldContain("Skriv en rubrik.");
        (await (await _officer.OpenAsync("/tjansteutlatanden/nytt")).Form().SubmitAsync("Börja skriva")).AllText.ShouldContain("Välj en mall.");
    }

    [Fact]
    public async Task Officer_WritesForTheOwnCommitteesAndNoOther()
    {
        var report = (await _officer.StartReportAsync($"?arende={MatterId}")).Url.AbsolutePath;
        using var culture = await _app.SignInAsAsync(Roles.CommitteeOfficer, "KTN");
        using var labour = await _app.SignInAsAsync(Roles.CommitteeOfficer, "AMN");
        using var reader = await _app.SignInAsAsync(Roles.Reader);

        (await culture.OpenAsync($"{report}/huvud")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await culture.OpenAsync(report)).Has("a[href$='/huvud']").ShouldBeFalse();
        (await labour.OpenAsync($"{report}/huvud")).Status.ShouldBe(HttpStatusCode.OK);
        (await reader.OpenAsync(report)).Status.ShouldBe(HttpStatusCode.OK);
        (await reader.OpenAsync("/tjansteutlatanden/nytt")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.OpenAsync("/tjansteutlatanden/mallar/ny")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await culture.StartReportAsync("", "Other", committee: "Arbetsmarknadsnämnden", title: "Annans nämnd")).AllText.ShouldContain("Du kan bara skriva till de nämnder som du är handläggare för.");
        (await culture.StartReportAsync("", "Other", committee: "Kulturnämnden", title: "Vår nämnd")).Heading.ShouldBe("Vår nämnd");
        var head = (await labour.OpenAsync($"{report}/huvud"));
        (await head.Form("form.form").Choose(head, "Input.AddresseeId", "Kulturnämnden").SubmitAsync("Spara")).AllText.ShouldContain("Du kan bara skriva till de nämnder");
    }

    [Fact]
    public async Task Start_SentTwice_IsOneReport()
    {
        var form = (await _officer.OpenAsync($"/tjansteutlatanden/nytt?arende={MatterId}")).Form().Set("Input.Template", "stockholm");

        var first = await form.SubmitAsync("Börja skriva");
        var second = await form.SubmitAsync("Börja skriva");

        second.Url.AbsolutePath.ShouldBe(first.Url.AbsolutePath);
        (await _officer.OpenAsync("/tjansteutlatanden")).Texts("tbody th a").ShouldHaveSingleItem();
        (await _officer.OpenAsync(_matter.Url.AbsolutePath)).AllText.ShouldContain("Svar på motion: Främja företagen");
    }

    [Fact]
    public async Task List_IsSearchedFilteredSortedAndExported()
    {
        await _officer.StartReportAsync($"?arende={MatterId}");
        await _officer.StartReportAsync("", "Other", committee: "Kulturnämnden", title: "Åsikter om biblioteken");

        (await _officer.OpenAsync("/tjansteutlatanden?q=amn2027-7")).Texts("tbody th a").ShouldBe(["Svar på motion: Främja företagen"]);
        (await _officer.OpenAsync("/tjansteutlatanden?q=asikter")).Texts("tbody th a").ShouldBe(["Åsikter om biblioteken"]);
        (await _officer.OpenAsync("/tjansteutlatanden?namnd=KTN")).Texts("tbody th a").ShouldBe(["Åsikter om biblioteken"]);
        (await _officer.OpenAsync("/tjansteutlatanden?slag=Matter")).Texts("tbody th a").ShouldBe(["Svar på motion: Främja företagen"]);
        (await _officer.OpenAsync("/tjansteutlatanden?ar=2026")).AllText.ShouldContain("Inga tjänsteutlåtanden.");
        (await _officer.OpenAsync("/tjansteutlatanden?sort=number&antal=1")).Texts("tbody th a").ShouldBe(["Svar på motion: Främja företagen"]);
        (await _officer.OpenAsync("/tjansteutlatanden?sort=number&antal=1&sida=2")).Texts("tbody th a").ShouldBe(["Åsikter om biblioteken"]);
        Encoding.UTF8.GetString(await _officer.DownloadAsync("/tjansteutlatanden/export.csv?slag=Matter")).Split("\r\n")[1].ShouldStartWith("AMN 2027-0007;Svar på ärende;Svar på motion: Främja företagen;Arbetsmarknadsnämnden;");
        (await _officer.DownloadAsync("/tjansteutlatanden/export.xlsx")).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task Committee_MergedWhileTheReportIsWritten_TheSuccessorIsTheAddressee()
    {
        var report = (await _officer.StartReportAsync($"?arende={MatterId}")).Url.AbsolutePath;
        var page = await _officer.OpenAsync("/namnder/AMN/omorganisation");
        await page.Form("form.form").Set("Input.Kind", "Merge").Set("Input.From", "2027-01-04").Choose(page, "Input.Successor", "Kulturnämnden").SubmitAsync("Spara");

        var moved = await _app.ReportAsync(report);
        moved.Head.Addressee.ShouldBe("Kulturnämnden");
    }

    [Fact]
    public async Task Meeting_MovedAfterTheHandOver_IsToldOnTheReport()
    {
        await (await _officer.OpenAsync("/namnder/KTN/sammantraden/nytt")).Form("form.form").Set("Input.On", "2027-03-10").SubmitAsync("Spara");
        var address = (await _officer.StartReportAsync("", "Other", committee: "Kulturnämnden", title: "Till mötet")).Url.AbsolutePath;
        await _officer.WriteAsync((await _app.SectionsAsync(address))[0] is { } first ? $"{address}/avsnitt/{first.Id.Value}" : "", "Nämnden godkänner förslaget.");
        await (await _officer.OpenAsync($"{address}/huvud")).Form("form.form").Set("Input.Signatories", "Lena Ek, Direktör").SubmitAsync("Spara");
        await _officer.StepAsync(address, "Finish");
        var step = await _officer.OpenAsync($"{address}/lage");
        (await step.Form("form.form").Set("Input.Step", "HandOver").Choose(step, "Input.Meeting", "10 mars 2027").SubmitAsync("Spara")).Accepted();
        (await _app.ReportAsync(address)).Head.MeetingOn.ShouldBe(new DateOnly(2027, 3, 10));

        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            var meeting = await db.Meetings.SingleAsync();
            meeting.Cancel("Snöstorm");
            await db.SaveChangesAsync();
        });

        (await _officer.OpenAsync(address)).AllText.ShouldContain("Sammanträdet är inställt.");
    }

    private async Task AnswerAsync(string stance, string answer)
    {
        var matter = await _officer.OpenAsync(_matter.Url.AbsolutePath);
        await (await _officer.OpenAsync(matter.Find("a[href*='/yrkanden/']").GetAttribute("href")!)).Form().Set("Input.Stance", stance).Set("Input.Answer", answer).SubmitAsync("Spara");
    }

    private async Task<string> Text(Page report, string heading) => (await _app.SectionsAsync(report.Url.AbsolutePath)).Single(s => s.Heading == heading).Text;

    private async Task<string> AssignmentAsync(string title)
    {
        var start = await _officer.OpenAsync("/uppdrag/nytt");
        return (await start.Form("form.form").Set("Input.Kind", "Assigned").Set("Input.BudgetYear", "2027").Set("Input.Title", title).Set("Input.Wording", "Ordagrann lydelse.").Set("Input.Giver", "Kommunfullmäktige")
            .Choose(start, "Input.Receiver", "Arbetsmarknadsnämnden").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }
}

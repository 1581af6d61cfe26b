using System.IO.Compression;
using System.Net;
using System.Text;
using Coordination.Governance.Domain.Motions;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Motions;

/// <summary>The year of KL 5:35.</summary>
[Trait("Req", "S001-01")]
public sealed class MotionYearTests
{
    private static readonly DateOnly Today = new(2027, 1, 4);

    [Theory]
    [InlineData("2027-01-03", "", "Overdue")]
    [InlineData("2027-01-04", "", "CannotBeMet")]
    [InlineData("2027-02-18", "", "CannotBeMet")]
    [InlineData("2027-02-19", "", "InTime")]
    [InlineData("2027-03-01", "2027-02-22 2027-03-22", "LastMeeting")]
    [InlineData("2027-03-01", "2027-01-25 2027-02-22 2027-03-22", "InTime")]
    [InlineData("2027-02-01", "2027-01-08 2027-02-22", "CannotBeMet")]
    [InlineData("2027-06-01", "2027-01-25", "InTime")]
    public void Of_DeadlineAndMeetings_TellsTheOutlook(string deadline, string meetings, string outlook)
    {
        var days = meetings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => DateOnly.Parse(m)).Select(d => (d, d.AddDays(-7))).ToList();

        MotionYear.Of(DateOnly.Parse(deadline), false, Today, days).ShouldBe(Enum.Parse<MotionOutlook>(outlook));
        MotionYear.Of(DateOnly.Parse(deadline), true, Today, days).ShouldBe(MotionOutlook.Reported);
    }
}

/// <summary>From the sweep to the council's minutes.</summary>
[Trait("Req", "S001-01")]
public sealed class MotionTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _officer = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        using var administrator = await _app.SignInAsAsync(Roles.Administrator);
        _app.SetDay(1, 4);
        _officer = await _app.SignInAsAsync(Roles.Coordinator);
        await (await _officer.OpenAsync("/namnder/ny")).Form().Set("Input.Code", "KS").Set("Input.Name", "Kommunstyrelsen").Set("Input.Kind", "CouncilBoard").SubmitAsync("Spara");
        await _officer.RegisterAsync("Motion", "Sen motion", "2026-01-20", f => f.Set("Input.Numbers", "KS 2026/10").Set("Input.RaisedOn", "2026-01-25").Set("Input.Summary", "Beredningen har visat att fler måste höras.").Set("Input.Senders", "Salar Rashid (S)"));
        await _officer.RegisterAsync("Motion", "Ny motion", "2026-12-20", f => f.Set("Input.Numbers", "KS 2026/99"));
        await _officer.RegisterAsync("Motion", "Hemlig motion", "2026-01-20", f => f.Set("Input.IsProtected", "true").Set("Input.SecrecySection", "OSL 18 kap."));
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Watch_TwiceAndLate_PreparesOneReportAndOneDuty()
    {
        await _app.RunJobAsync("governance.watch-motions");
        await _app.RunJobAsync("governance.watch-motions");

        var report = (await ReportsAsync()).ShouldHaveSingleItem();
        report.Motions.Count.ShouldBe(2);
        var owed = (await _app.LedgerAsync()).ShouldHaveSingleItem();
        owed.DueOn.ShouldBe(new DateOnly(2027, 1, 25), "the year of the protected motion ends before, and nobody else may know");
        owed.Title.ShouldNotContain("motion ", Case.Sensitive);
    }

    [Fact]
    public async Task Watch_OnlyAProtectedMotionLate_OwesNothingThatOthersSeeAndTellsItsReaders()
    {
        var open = (await _app.MattersAsync()).Single(m => m.Subject == "Sen motion");
        await (await _officer.OpenAsync($"/arenden/{open.Id.Value}/lage")).Form().Set("Input.Step", "Decide").Set("Input.DecidedOn", "2027-01-04").SubmitAsync("Spara");

        await _app.RunJobAsync("governance.watch-motions");

        (await _app.LedgerAsync()).ShouldBeEmpty();
        using var other = await _app.SignInAsAsync(Roles.Coordinator);
        (await other.OpenAsync("/arenden/motioner")).FindAll("a[href$='.docx']").ShouldBeEmpty("a draft of nothing but secrets tells of them");
        var page = await _officer.OpenAsync("/arenden/motioner");
        (await TextAsync(_officer, page.Find("a[href$='.docx']").GetAttribute("href")!)).ShouldContain("Hemlig motion");
    }

    [Fact]
    public async Task Protect_TheMotionThatTheDutyWasAbout_TakesItsDayAwayAtOnce()
    {
        await _officer.RegisterAsync("Motion", "Tidig motion", "2026-01-06");
        await _app.RunJobAsync("governance.watch-motions");
        (await _app.LedgerAsync()).ShouldHaveSingleItem().DueOn.ShouldBe(new DateOnly(2027, 1, 6));

        await ProtectAsync("Tidig motion", true);
        (await _app.LedgerAsync()).ShouldHaveSingleItem().DueOn.ShouldBe(new DateOnly(2027, 1, 25));
        await ProtectAsync("Sen motion", true);
        (await _app.LedgerAsync()).ShouldHaveSingleItem().State.ShouldBe(ObligationState.Withdrawn);
        await ProtectAsync("Tidig motion", false);
        (await _app.LedgerAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(o => o.State.ShouldBe(ObligationState.Open), o => o.DueOn.ShouldBe(new DateOnly(2027, 1, 6)));
    }

    [Fact]
    public async Task Report_AsWord_HoldsWhatItsReaderMayKnow()
    {
        await _app.RunJobAsync("governance.watch-motions");
        using var other = await _app.SignInAsAsync(Roles.Reader);
        var page = await other.OpenAsync("/arenden/motioner");
        page.AllText.ShouldContain("Hinner inte inom året");
        page.AllText.ShouldNotContain("Hemlig");

        var text = await TextAsync(other, page.Find("a[href$='.docx']").GetAttribute("href")!);

        text.ShouldContain("KS 2026/10 Sen motion");
        text.ShouldContain("Beredningen har visat att fler måste höras.");
        text.ShouldContain("Salar Rashid (S)");
        text.ShouldNotContain("Hemlig");
        text.ShouldNotContain("Ny motion");
        (await TextAsync(_officer, page.Find("a[href$='.docx']").GetAttribute("href")!)).ShouldContain("Hemlig motion");
        (await other.OpenAsync($"/arenden/motioner/redovisning/{Guid.CreateVersion7()}.docx")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task List_IsSearchedFilteredSortedPagedAndExported_AndHidesWhatItsReaderMayNotKnow()
    {
        await _officer.RegisterAsync("Motion", "Äldre motion", "2026-06-01", f => f.Set("Input.Numbers", "KS 2026/9").Set("Input.Senders", "Åsa Ek (V)"));
        using var other = await _app.SignInAsAsync(Roles.Reader);

        (await TitlesAsync(other, string.Empty)).ShouldBe(["Sen motion", "Äldre motion", "Ny motion"]);
        (await TitlesAsync(_officer, string.Empty)).ShouldBe(["Hemlig motion", "Sen motion", "Äldre motion", "Ny motion"]);
        (await TitlesAsync(other, "?sort=-deadline")).ShouldBe(["Ny motion", "Äldre motion", "Sen motion"]);
        (await TitlesAsync(other, "?sort=number")).ShouldBe(["Äldre motion", "Sen motion", "Ny motion"]);
        (await TitlesAsync(_officer, "?sort=-number")).ShouldBe(["Ny motion", "Sen motion", "Äldre motion", "Hemlig motion"]);
        (await TitlesAsync(other, "?sort=-subject")).ShouldBe(["Äldre motion", "Sen motion", "Ny motion"]);
        (await TitlesAsync(other, "?lage=CannotBeMet")).ShouldBe(["Sen motion"]);
        (await TitlesAsync(other, "?lage=InTime&q=ek")).ShouldBe(["Äldre motion"]);
        (await TitlesAsync(other, "?q=KS2026/99")).ShouldBe(["Ny motion"]);
        (await TitlesAsync(other, "?antal=2&sida=2")).ShouldBe(["Ny motion"]);
        (await TitlesAsync(other, "?q=hemlig")).ShouldBeEmpty();
        (await TitlesAsync(other, "?lage=hittat-pa")).ShouldBeEmpty();

        var csv = Encoding.UTF8.GetString(await other.DownloadAsync("/arenden/motioner/export.csv?lage=CannotBeMet"));
        csv.ShouldContain("KS 2026/10");
        csv.ShouldContain("2027-01-25");
        csv.ShouldContain("Hinner inte inom året");
        csv.ShouldNotContain("Ny motion");
        csv.ShouldNotContain("Hemlig");
        (await _officer.DownloadAsync("/arenden/motioner/export.xlsx")).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task Prepare_IsOffered_WhateverTheListIsFilteredBy()
    {
        (await _officer.OpenAsync("/arenden/motioner?lage=InTime")).AllText.ShouldContain("Förbered redovisningen nu");
    }

    [Fact]
    public async Task Prepare_ByHand_DoesNotWaitForTheSweep()
    {
        var page = await _officer.OpenAsync("/arenden/motioner");

        var prepared = await page.FormWith("Förbered redovisningen nu").SubmitAsync("Förbered redovisningen nu");

        prepared.AllText.ShouldContain("Förberedd");
        prepared.AllText.ShouldNotContain("Förbered redovisningen nu");
        (await ReportsAsync()).ShouldHaveSingleItem().Motions.Count.ShouldBe(2);
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync("/arenden/motioner")).Has("main form[method=post]").ShouldBeFalse();
    }

    [Fact]
    public async Task Present_MarksEachMotionAndMeetsTheDuty()
    {
        await _app.RunJobAsync("governance.watch-motions");
        var asked = await (await _officer.OpenAsync("/arenden/motioner")).FollowAsync("Anmäl till fullmäktige");
        (await asked.Form().SubmitAsync("Anmäl till fullmäktige")).AllText.ShouldContain("Ange fullmäktiges sammanträdesdag.");
        (await asked.Form().Set("Input.PresentedOn", "2027-02-01").SubmitAsync("Anmäl till fullmäktige")).AllText.ShouldContain("efter idag");

        var list = await asked.Form().Set("Input.PresentedOn", "2027-01-04").Set("Input.Paragraph", "§ 12").SubmitAsync("Anmäl till fullmäktige");

        list.AllText.ShouldContain("Anmäld");
        list.AllText.ShouldContain("§ 12");
        (await _app.LedgerAsync()).ShouldHaveSingleItem().State.ShouldBe(ObligationState.Met);
        await _app.RunJobAsync("governance.watch-motions");
        (await ReportsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Watch_MotionDecidedMeanwhile_LeavesTheDraft()
    {
        await _app.RunJobAsync("governance.watch-motions");
        foreach (var matter in (await _app.MattersAsync()).Where(m => m.Subject != "Ny motion"))
        {
            await (await _officer.OpenAsync($"/arenden/{matter.Id.Value}/lage")).Form().Set("Input.Step", "Decide").Set("Input.DecidedOn", "2027-01-04").SubmitAsync("Spara");
        }

        await _app.RunJobAsync("governance.watch-motions");

        (await ReportsAsync()).ShouldHaveSingleItem().Motions.ShouldBeEmpty();
        (await _app.LedgerAsync()).ShouldHaveSingleItem().State.ShouldBe(ObligationState.Withdrawn);
    }

    private async Task ProtectAsync(string subject, bool isProtected)
    {
        var matter = (await _app.MattersAsync()).Single(m => m.Subject == subject);
        var form = (await _officer.OpenAsync($"/arenden/{matter.Id.Value}/skydd")).Form().Set("Input.IsProtected", isProtected ? "true" : "false").Set("Input.SecrecySection", "OSL 18 kap.");
        (await form.SubmitAsync("Spara")).Accepted();
    }

    private Task<List<MotionReport>> ReportsAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().MotionReports.AsNoTracking().ToListAsync());

    private static async Task<IReadOnlyList<string>> TitlesAsync(Visitor visitor, string query) => [.. (await visitor.OpenAsync($"/arenden/motioner{query}")).Texts("tbody th a")];

    private static async Task<string> TextAsync(Visitor reader, string address)
    {
        using var zip = new ZipArchive(new MemoryStream(await reader.DownloadAsync(address)));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return System.Text.RegularExpressions.Regex.Replace(await text.ReadToEndAsync(), "<[^>]+>", string.Empty);
    }
}

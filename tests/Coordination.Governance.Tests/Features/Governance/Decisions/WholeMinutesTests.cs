using System.Net;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Governance.Tests.Features.Governance.StaffReports;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;

namespace Coordination.Governance.Tests.Features.Governance.Decisions;

/// <summary>The minutes of a whole meeting: every § in order, who served, and nothing of what the reader may not know.</summary>
[Trait("Req", "S004-01")]
public sealed class WholeMinutesTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;
    private string _agenda = string.Empty;

    private string Minutes => _agenda.Replace("/dagordning", "/protokoll", StringComparison.Ordinal);

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _app.SetDay(1, 26);
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _coordinator.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        _agenda = await _coordinator.MeetAsync("AMN", "2027-01-19");
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S004-15")]
    [Trait("Req", "S004-16")]
    [Trait("Req", "S004-17")]
    public async Task Minutes_OfAMeeting_HoldEachItemInOrderWithItsPartsAndWhoServed()
    {
        await DecideAsync("Fastställande av dagordning", "10", "Nämnden fastställer dagordningen.");
        var report = await _coordinator.AddItemAsync(_agenda, SeedMinutes.Title, f => f.Set("Input.RegistrationNumber", SeedMinutes.Number).Set("Input.ReportDatedOn", "2027-01-10").Set("Input.Summary", SeedMinutes.Inquiry));
        await _coordinator.WriteAsync(report, SeedMinutes.Points, f => f.Set("Input.Proposals", $"{SeedMinutes.Chair}: {SeedMinutes.Proposal}"));
        foreach (var (kind, members) in new[] { ("Reservation", "Ledamoten Eva Dal (V)"), ("SpecialStatement", SeedMinutes.Members), ("SubstituteStatement", SeedMinutes.Substitute) })
        {
            (await (await _coordinator.OpenAsync($"{report}/uttalanden/nytt")).Form().Set("Input.Kind", kind).Set("Input.Members", members).Set("Input.Text", SeedMinutes.Statement).SubmitAsync("Spara")).Accepted();
        }

        (await _coordinator.RecordAsync(report, "Decided", "§ 9")).Accepted();
        await _coordinator.AddItemAsync(_agenda, "Ännu inte beslutat");
        var attend = await _coordinator.OpenAsync(_agenda.Replace("/dagordning", "/justering", StringComparison.Ordinal));
        (await attend.Form().Set("Input.Served", $"{SeedMinutes.Chair}\nErsättaren Maria Jansson (Fi)").Set("Input.Present", "Nämndsekreterare Elin Ryd").Set("Input.AdjustedOn", "2027-01-25").Set("Input.Adjusters", SeedMinutes.Chair).Set("Input.AnnouncedOn", "2027-01-26")
            .SubmitAsync("Spara")).Accepted();

        var page = await (await _coordinator.OpenAsync(_agenda)).FollowAsync("Protokoll");

        page.Heading.ShouldBe("Arbetsmarknadsnämnden 19 januari 2027");
        string[] sections = ["Närvarande", $"§ 9 {SeedMinutes.Title}", "§ 10 Fastställande av dagordning", "Justering"];
        page.Texts("article h2").ShouldBe(sections);
        using var word = (await _coordinator.DownloadAsync($"{Minutes}/docx")).Valid();
        word.Headings(2).ShouldBe(sections);
        word.Headings(3).ShouldBe(
        [
            "Tjänstgörande ledamöter och ersättare", "Övriga närvarande", "Arbetsmarknadsnämndens beslut", "Ärendet", "Beslutsgång", "Reservation", "Särskilt uttalande", "Ersättaryttrande", "Arbetsmarknadsnämndens beslut",
        ]);
        var text = word.MainDocumentPart!.Document.InnerText;
        foreach (var fact in new[]
        {
            "Sammanträdesprotokoll", "§ 9–10", SeedMinutes.Chair, "Ersättaren Maria Jansson (Fi)", "Nämndsekreterare Elin Ryd", $"Diarienummer {SeedMinutes.Number}", "godkänna förvaltningens rapport", SeedMinutes.Inquiry,
            "med instämmande från samtliga ledamöter", "Ledamoten Eva Dal (V) lämnade följande reservation.", "12 miljarder kronor", "Nämnden fastställer dagordningen.", "justerades den 25 januari 2027", "anslagstavla den 26 januari 2027",
        })
        {
            text.ShouldContain(fact);
        }

        text.ShouldNotContain("Ännu inte beslutat");
        (await _coordinator.OpenAsync(_agenda)).AllText.ShouldContain("Nämndsekreterare Elin Ryd");
    }

    [Fact]
    public async Task Minutes_HaveARetentionClass_OnTheirPageAndInTheFileOfMeetings()
    {
        var adjustment = _agenda.Replace("/dagordning", "/justering", StringComparison.Ordinal);
        (await _coordinator.OpenAsync(_agenda)).AllText.ShouldContain("Gallring och bevarande");

        (await (await _coordinator.OpenAsync(adjustment)).Form().Set("Input.RetentionClass", "Protokoll: bevaras").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Protokoll: bevaras");

        (await _coordinator.OpenAsync(adjustment)).Form()["Input.RetentionClass"].ShouldBe("Protokoll: bevaras");
        System.Text.Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/namnder/AMN/sammantraden/export.csv?visa=tidigare")).ShouldContain("Protokoll: bevaras");
    }

    [Fact]
    public async Task Minutes_WithAProtectedItem_LeaveItOutForOthers()
    {
        await DecideAsync("Öppet ärende", "1", "Nämnden godkänner.");
        var start = await _coordinator.OpenAsync("/arenden/nytt");
        await start.Form().Set("Input.Kind", "Other").Set("Input.Subject", "Hemligt ärende").Set("Input.Numbers", "AMN 2027-0077").Choose(start, "Input.AddresseeId", "Arbetsmarknadsnämnden").Set("Input.ReceivedOn", "2027-01-04").Tick("Input.IsProtected").Set("Input.SecrecySection", "OSL 26 kap. 1 §").SubmitAsync("Registrera");
        var item = await _coordinator.AddItemAsync(_agenda, "Hemligt ärende", f => f.Set("Input.Matter", "AMN 2027-0077"));
        await _coordinator.WriteAsync(item, "Nämnden beslutar i tysthet.");
        (await _coordinator.RecordAsync(item, "Decided", "2")).Accepted();
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        using var administrator = await _app.SignInAsAsync(Roles.Administrator);

        (await _coordinator.OpenAsync(Minutes)).Texts("article h2").ShouldContain("§ 2 Hemligt ärende");
        foreach (var other in new[] { reader, administrator })
        {
            (await other.OpenAsync(Minutes)).Texts("article h2").ShouldBe(["§ 1 Öppet ärende", "Justering"]);
            using var word = (await other.DownloadAsync($"{Minutes}/docx")).Valid();
            word.MainDocumentPart!.Document.InnerText.ShouldNotContain("tysthet");
            word.MainDocumentPart!.Document.InnerText.ShouldNotContain("§ 2");
            word.MainDocumentPart!.Document.InnerText.ShouldContain("ännu inte justerat");
        }
    }

    [Fact]
    public async Task Minutes_BeforeAnythingIsDecided_LeadToTheAgenda()
    {
        await _coordinator.AddItemAsync(_agenda, "Kommande ärende");

        (await _coordinator.OpenAsync(Minutes)).Url.AbsolutePath.ShouldBe(_agenda);
        (await _coordinator.OpenAsync(_agenda)).Has($"a[href='{Minutes}']").ShouldBeFalse();
        (await _coordinator.OpenAsync($"/namnder/AMN/sammantraden/{Guid.CreateVersion7()}/protokoll")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Attendance_WrittenByTwo_TellsTheSecond()
    {
        var address = _agenda.Replace("/dagordning", "/justering", StringComparison.Ordinal);
        (await (await _coordinator.OpenAsync(address)).Form().Set("Input.Served", "Ledamoten Eva Dal (V)").SubmitAsync("Spara")).Accepted();
        var (one, other) = (await _coordinator.OpenAsync(address), await _coordinator.OpenAsync(address));
        (await one.Form().Set("Input.Present", "Bo Öst").SubmitAsync("Spara")).Accepted();

        var told = await other.Form().Set("Input.Present", "Elin Ryd").SubmitAsync("Spara");

        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Text("section.conflict tbody").ShouldContain("Bo Öst");
        (await told.Form().SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Elin Ryd");
    }

    private async Task DecideAsync(string title, string paragraph, string points)
    {
        var item = await _coordinator.AddItemAsync(_agenda, title);
        await _coordinator.WriteAsync(item, points);
        (await _coordinator.RecordAsync(item, "Decided", paragraph)).Accepted();
    }
}

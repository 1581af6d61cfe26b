using System.Text;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Decisions;

/// <summary>The whole extract of minutes S004, entered as a coordinator would, and every fact of it found again.</summary>
public sealed class SeedMinutesTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _app.SetDay(1, 4);
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _coordinator.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await _coordinator.AddContactAsync("AMN", "Elin Ryd", "Secretary", "amn@kommun.example");
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S004-01")]
    [Trait("Req", "S004-02")]
    [Trait("Req", "S004-03")]
    [Trait("Req", "S004-04")]
    [Trait("Req", "S004-05")]
    [Trait("Req", "S004-06")]
    [Trait("Req", "S004-14")]
    [Trait("Req", "S004-15")]
    [Trait("Req", "S004-16")]
    [Trait("Req", "S004-17")]
    [Trait("Req", "S004-18")]
    [Trait("Req", "S004-21")]
    public async Task Minutes_EnteredWhole_HoldEveryFactAndDoWhatTheySay()
    {
        var first = await AssignAsync("Bredda samverkan med privat och ideell sektor", SeedMinutes.AssignmentA);
        var second = await AssignAsync("Samhällsorientering i partnerskap", SeedMinutes.AssignmentB);
        var agenda = await _coordinator.MeetAsync("AMN", "2019-11-26");
        var item = await EnterAsync(agenda);

        var check = await _coordinator.CheckAsync(item, "Decided", "§ 7", (page, form) => form.Does(page, "Bredda samverkan"));

        check.Heading.ShouldBe("Fastställa beslutet?");
        check.Texts(".confirm-body li").ShouldContain("Beslutet förs i protokollet som § 7 den 26 november 2019: Beslutat");
        check.Texts(".confirm-body li").ShouldContain("Budgetuppdraget «Bredda samverkan med privat och ideell sektor (2019)» är slutrapporterat och avslutas");
        check.Texts(".confirm-body li").ShouldContain($"Arbetsmarknadsnämnden påminns om uppföljningen «{SeedMinutes.FollowGroup}», senast 30 april 2027");
        (await _app.ItemAsync(item)).IsRecorded.ShouldBeFalse("nothing happens before it is confirmed");
        (await StateAsync(first)).ShouldBe(AssignmentState.Received);

        var shown = (await check.Form().SubmitAsync("Fastställ beslutet")).Accepted();

        foreach (var fact in new[]
        {
            "§ 7", SeedMinutes.Title, SeedMinutes.Number, "26 november 2019", "14 november 2019", "Arbetsmarknadsnämnden beslutade att godkänna förvaltningens rapport.", "slutrapporterat", SeedMinutes.Inquiry,
            SeedMinutes.Chair, "med instämmande från samtliga ledamöter", "Vice ordförande Salar Rashid m.fl. (S), ledamoten Rashid Mohammed m.fl. (V)", "12 miljarder kronor", "Särskilt uttalande", "Ersättaryttrande",
            SeedMinutes.Substitute, SeedMinutes.FollowInquiry, SeedMinutes.FollowGroup, "Vision och Kommunal", "Utan erinran",
        })
        {
            shown.AllText.ShouldContain(fact);
        }

        (await StateAsync(first)).ShouldBe(AssignmentState.Finished);
        (await StateAsync(second)).ShouldBe(AssignmentState.Received, "each assignment is closed on its own (S004-05)");
        var closed = await _coordinator.OpenAsync(first);
        closed.AllText.ShouldContain("Arbetsmarknadsnämnden § 7, 26 november 2019");
        closed.AllText.ShouldContain(SeedMinutes.AssignmentA);
        closed.Has($"a[href='{item}']").ShouldBeTrue("the assignment leads to the decision");
        await OwedAndRemindedAsync();
        await ListedAsync(item);
        await AdjustedAndExtractedAsync(agenda, item);
    }

    [Fact]
    [Trait("Req", "S004-17")]
    public async Task Statement_ThatRepeatsAnother_CanJoinItInstead()
    {
        var item = await EnterAsync(await _coordinator.MeetAsync("AMN", "2019-11-26"));
        var page = await _coordinator.OpenAsync($"{item}/uttalanden/nytt");

        (await page.Form().Set("Input.Kind", "SubstituteStatement").Set("Input.Members", "Ersättaren Bo Öst (KD)").SubmitAsync("Spara")).AllText.ShouldContain("Skriv texten, eller välj ett uttalande att instämma i.");
        await page.Form().Set("Input.Kind", "SubstituteStatement").Set("Input.Members", "Ersättaren Bo Öst (KD)").Set("Input.JoinsId", page.OptionOf("Input.JoinsId", "Salar Rashid")).SubmitAsync("Spara");

        (await _coordinator.OpenAsync(item)).AllText.ShouldContain("Ersättaren Bo Öst (KD)");
        (await _coordinator.OpenAsync(item)).AllText.ShouldContain("Instämmer i uttalandet av Vice ordförande Salar Rashid m.fl. (S), ledamoten Rashid Mohammed m.fl. (V).");
    }

    /// <summary>Everything but the decision itself.</summary>
    private async Task<string> EnterAsync(string agenda)
    {
        var start = await _coordinator.OpenAsync($"{agenda}/nytt");
        var form = start.Form().Set("Input.AgendaNumber", "7").Set("Input.Title", SeedMinutes.Title).Set("Input.RegistrationNumber", SeedMinutes.Number).Set("Input.ReportDatedOn", "2019-11-14").Set("Input.Summary", SeedMinutes.Inquiry);
        foreach (var box in start.FindAll("input[name='Input.Assignments']"))
        {
            form.Tick("Input.Assignments", box.GetAttribute("value")!);
        }

        var item = (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await _coordinator.WriteAsync(item, SeedMinutes.Points, f => f.Set("Input.Proposals", $"{SeedMinutes.Chair}: {SeedMinutes.Proposal}"))).Accepted();
        await StateAsync(item, "SpecialStatement", SeedMinutes.Members);
        await StateAsync(item, "SubstituteStatement", SeedMinutes.Substitute);
        (await (await _coordinator.OpenAsync($"{item}/samrad")).Form("#ny").Set("Input.Kind", "Negotiation").Set("Input.With", "Vision och Kommunal").Set("Input.On", "2019-11-20").Set("Input.Outcome", "Utan erinran.").SubmitAsync("Spara")).Accepted();
        await FollowUpAsync(item, SeedMinutes.FollowInquiry, "2027-03-31");
        await FollowUpAsync(item, SeedMinutes.FollowGroup, "2027-04-30");
        return item;
    }

    private async Task StateAsync(string item, string kind, string members) =>
        (await (await _coordinator.OpenAsync($"{item}/uttalanden/nytt")).Form().Set("Input.Kind", kind).Set("Input.Members", members).Set("Input.Text", SeedMinutes.Statement).SubmitAsync("Spara")).Accepted();

    private async Task FollowUpAsync(string item, string text, string due)
    {
        var page = await _coordinator.OpenAsync($"{item}/uppfoljningar/ny");
        (await page.Form().Set("Input.Text", text).Set("Input.DueOn", due).Set("Input.Statement", page.OptionOf("Input.Statement", "Särskilt uttalande")).SubmitAsync("Spara")).Accepted();
    }

    private async Task OwedAndRemindedAsync()
    {
        var owed = await _app.LedgerAsync();
        owed.Count.ShouldBe(2);
        owed.ShouldAllBe(o => o.Kind == ObligationKind.FollowUp && o.State == ObligationState.Open);
        owed[0].Title.ShouldBe($"Uppföljning av beslut: {SeedMinutes.FollowInquiry}");
        _app.SetDay(3, 17);
        await _app.SweepAsync();
        (await _app.LettersAsync()).ShouldContain(l => l.ToAddress == "amn@kommun.example" && l.TextBody.Contains("Uppföljning av beslut: Ta del av", StringComparison.Ordinal));
        _app.SetDay(3, 18);
        _coordinator.Dispose();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
    }

    private async Task ListedAsync(string item)
    {
        foreach (var query in new[] { "q=AMN%202019/540", "q=civilsamh%C3%A4llet", "q=Salar%20Rashid", "namnd=AMN", "ar=2019", "verkan=AssignmentFinished", "utfall=Decided" })
        {
            (await _coordinator.OpenAsync($"/beslut?{query}")).Has($"tbody th a[href='{item}']").ShouldBeTrue(query);
        }

        (await _coordinator.OpenAsync("/beslut?ar=2020")).AllText.ShouldContain("Inga beslut matchar.");
        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/beslut/export.csv?ar=2019")).ShouldContain(SeedMinutes.Number);
        (await _coordinator.DownloadAsync("/beslut/export.xlsx")).Length.ShouldBeGreaterThan(1000);
    }

    private async Task AdjustedAndExtractedAsync(string agenda, string item)
    {
        var adjust = await _coordinator.OpenAsync(agenda.Replace("/dagordning", "/justering", StringComparison.Ordinal));
        (await adjust.Form().Set("Input.AdjustedOn", "2019-12-03").Set("Input.Adjusters", $"{SeedMinutes.Chair}\nVice ordförande Salar Rashid (S)").Set("Input.AnnouncedOn", "2019-12-04").SubmitAsync("Spara")).AllText.ShouldContain("27 december 2019", customMessage: "three weeks are 25 December, the next working day is the 27th");
        var page = await _coordinator.OpenAsync($"{item}/utdrag");
        page.Heading.ShouldBe($"§ 7 {SeedMinutes.Title}");
        page.Texts("h2").ShouldBe(["Arbetsmarknadsnämndens beslut", "Ärendet", "Samråd och förhandling", "Beslutsgång", "Särskilt uttalande", "Ersättaryttrande", "Uppföljning"]);
        page.AllText.ShouldContain($"3 december 2019 av {SeedMinutes.Chair}, Vice ordförande Salar Rashid (S)");
        page.AllText.ShouldContain("Förvaltningen har redovisat ärendet i ett tjänsteutlåtande daterat den 14 november 2019.");
        page.AllText.ShouldContain($"{SeedMinutes.Substitute} lämnade följande ersättaryttrande.");
        using var word = WordprocessingDocument.Open(new MemoryStream(await _coordinator.DownloadAsync($"{item}/utdrag/docx")), isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).ShouldBeEmpty();
        var text = word.MainDocumentPart!.Document.InnerText;
        foreach (var fact in new[] { "Protokollsutdrag", $"§ 7 {SeedMinutes.Title}", SeedMinutes.Number, "Beslutsgång", "Salar Rashid m.fl. (S)", "12 miljarder kronor", "Vision och Kommunal", SeedMinutes.FollowGroup })
        {
            text.ShouldContain(fact);
        }
    }

    private async Task<string> AssignAsync(string title, string wording)
    {
        var page = await _coordinator.OpenAsync("/uppdrag/nytt");
        return (await page.Form("form.form").Set("Input.Title", title).Set("Input.Wording", wording).Set("Input.Giver", "Kommunfullmäktige").Set("Input.BudgetYear", "2019")
            .Set("Input.Receiver", page.OptionOf("Input.Receiver", "Arbetsmarknadsnämnden")).SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }

    private Task<AssignmentState> StateAsync(string address) => _app.InScopeAsync(services =>
    {
        var id = new AssignmentId(Guid.Parse(address.Split('/')[2]));
        return services.GetRequiredService<GovernanceDbContext>().Assignments.AsNoTracking().Where(a => a.Id == id).Select(a => a.State).SingleAsync();
    });
}

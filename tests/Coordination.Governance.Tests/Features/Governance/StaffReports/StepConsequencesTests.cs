using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.StaffReports;

/// <summary>What a step of a staff report does elsewhere: the reply it gives, the assignments it proposes, those it asks to read it.</summary>
public sealed class StepConsequencesTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _officer = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _app.SetDay(1, 4);
        _officer = await _app.CoordinatorAsync();
        await _officer.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await _officer.AddContactAsync("AMN", "Anna Granskare", "Officer", "anna@kommun.example");
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S001-06")]
    public async Task Register_AReportOnAReferral_FillsInItsReplyAndOffersToCorrectIt()
    {
        var (referral, report) = await AnsweredByAsync();
        _app.SetDay(3, 11);
        using var later = await _app.CoordinatorAsync();

        var shown = await later.RegisterReportAsync(report);

        shown.AllText.ShouldContain("Remissvaret är ifyllt från utlåtandet.");
        var stored = await ReferralAsync();
        (stored.State, stored.RepliedOn, stored.ReplyNumber, stored.DecidedOn).ShouldBe((ReferralState.Replied, new DateOnly(2027, 3, 10), "AMN 2027-0042", null));
        stored.Reply.ShouldNotBeNull().ShouldContain("AMN 2027-0042");
        (await _app.LedgerAsync()).ShouldHaveSingleItem().State.ShouldBe(ObligationState.Met);
        var correct = await shown.FollowAsync("Rätta svaret");
        (await correct.Form().Set("Input.Reply", "Nämnden tillstyrker förslaget.").SubmitAsync("Spara")).Accepted();
        (await ReferralAsync()).Reply.ShouldBe("Nämnden tillstyrker förslaget.");
        (await later.OpenAsync(referral)).Find("a[href^='/tjansteutlatanden/'][href$='" + report.Split('/')[2] + "']").TextContent.ShouldBe("Tjänsteutlåtandet med svaret");
    }

    [Fact]
    [Trait("Req", "S001-06")]
    public async Task Register_BeforeTheMeeting_PreparesTheReplyAndGivesNone()
    {
        var (_, report) = await AnsweredByAsync();

        (await _officer.RegisterReportAsync(report)).AllText.ShouldContain("lämnas när nämnden har beslutat");

        var stored = await ReferralAsync();
        (stored.State, stored.RepliedOn, stored.ReplyNumber).ShouldBe((ReferralState.InPreparation, null, "AMN 2027-0042"));
        (await _app.LedgerAsync()).ShouldHaveSingleItem().State.ShouldBe(ObligationState.Open);
    }

    [Fact]
    [Trait("Req", "S004-03")]
    public async Task TakeBack_AFinalReport_ReturnsItsAssignmentsToWhereTheyStood()
    {
        var first = await AssignmentAsync("Bredda samverkan");
        var second = await AssignmentAsync("Partnerskap");
        await (await _officer.OpenAsync($"{first}/lage")).Form().Set("Input.State", "PartlyReported").Set("Input.ReportTitle", "Delrapport").Set("Input.ReportDatedOn", "2027-01-02").SubmitAsync("Spara");
        var before = await AssignmentsAsync();
        var start = await (await _officer.OpenAsync(first)).FollowAsync("Skriv tjänsteutlåtande");
        var report = (await start.Form().Set("Input.Template", "stockholm").Tick("Input.Assignments", second.Split('/')[2]).SubmitAsync("Börja skriva")).Url.AbsolutePath;
        await (await _officer.OpenAsync($"{report}/huvud")).Form("form.form").Set("Input.Signatories", "Karina Uddén, Direktör").SubmitAsync("Spara");
        (await _officer.StepAsync(report, "Finish")).Accepted();
        (await _officer.StepAsync(report, "HandOver", f => f.Set("Input.MeetingOn", "2027-03-10"))).Accepted();
        (await AssignmentsAsync()).ShouldAllBe(a => a.State == AssignmentState.ProposedFinal);
        await (await _officer.OpenAsync($"{second}/lage")).Form().Set("Input.State", "Ongoing").SubmitAsync("Spara");

        (await _officer.StepAsync(report, "TakeBack", f => f.Set("Input.Note", "Fel bilaga"))).Accepted();

        var after = await AssignmentsAsync();
        after[0].Standing.ShouldBe(before[0].Standing);
        after[0].ReportTitle.ShouldBe("Delrapport");
        after[1].State.ShouldBe(AssignmentState.Ongoing, "an officer has said something else since");
        (await _app.LedgerAsync()).ShouldAllBe(o => o.State == ObligationState.Open);
        (await _officer.OpenAsync(first)).AllText.ShouldContain("Tjänsteutlåtandet togs tillbaka. Fel bilaga");
    }

    [Fact]
    [Trait("Req", "S003-01")]
    public async Task Review_ThoseAsked_GetALetterWithTheAddress()
    {
        var report = (await _officer.StartReportAsync("", "Other", committee: "Arbetsmarknadsnämnden", title: "Svar på skrivelse")).Url.AbsolutePath;
        (await _officer.StepAsync(report, "Review", f => f.Set("Input.Reviewer", "Bo").Set("Input.ReviewerAddresses", "bo(at)kommun"))).AllText.ShouldContain("bo(at)kommun är ingen e-postadress.");
        (await _app.LettersAsync()).ShouldBeEmpty();

        var sent = await _officer.StepAsync(report, "Review", f => f.Set("Input.Reviewer", "Bo, Cia").Set("Input.ReviewerAddresses", "bo@kommun.example\ncia@kommun.example").Set("Input.Note", "Se särskilt på siffrorna."));

        sent.AllText.ShouldContain("2 brev är på väg till granskarna.");
        var letters = await _app.LettersAsync();
        letters.Select(l => l.ToAddress).ShouldBe(["bo@kommun.example", "cia@kommun.example"], ignoreOrder: true);
        letters.ShouldAllBe(l => l.Subject == "Granska tjänsteutlåtande: Svar på skrivelse" && l.TextBody.Contains(report, StringComparison.Ordinal) && l.TextBody.Contains("Se särskilt på siffrorna.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("anna granskare", 1, "1 brev är på väg")]
    [InlineData("Okänd Person", 0, "Vi hittade ingen adress")]
    public async Task Review_WithoutAnAddress_LooksForTheNameAmongContacts(string reviewer, int letters, string told)
    {
        var report = (await _officer.StartReportAsync("", "Other", committee: "Arbetsmarknadsnämnden", title: "Svar på skrivelse")).Url.AbsolutePath;

        (await _officer.StepAsync(report, "Review", f => f.Set("Input.Reviewer", reviewer))).AllText.ShouldContain(told);

        (await _app.LettersAsync()).Count(l => l.ToAddress == "anna@kommun.example").ShouldBe(letters);
    }

    [Fact]
    [Trait("Req", "S000-19")]
    public async Task Matter_ProtectedWhileLettersWait_TheyLoseItsWords()
    {
        var (referral, report) = await AnsweredByAsync();
        (await _officer.StepAsync(report, "Review", f => f.Set("Input.Reviewer", "Bo").Set("Input.ReviewerAddresses", "bo@kommun.example").Set("Input.Note", "Hemlig anmärkning"))).Accepted();
        _app.SetDay(3, 10);
        await _app.SweepAsync();
        (await _app.LettersAsync()).Count(l => l.TextBody.Contains("rämja", StringComparison.Ordinal)).ShouldBe(2);
        using var later = await _app.CoordinatorAsync();

        var matter = referral[..referral.IndexOf("/remisser", StringComparison.Ordinal)];
        (await (await later.OpenAsync($"{matter}/skydd")).Form().Set("Input.IsProtected", "true").Set("Input.SecrecySection", "OSL 18 kap.").SubmitAsync("Spara")).AllText.ShouldContain("skydda");

        var letters = await _app.LettersAsync();
        letters.ShouldAllBe(l => !$"{l.Subject} {l.TextBody} {l.HtmlBody}".Contains("rämja", StringComparison.Ordinal) && !l.TextBody.Contains("Hemlig", StringComparison.Ordinal));
        letters.Single(l => l.ToAddress == "bo@kommun.example").TextBody.ShouldContain(report);
        letters.Single(l => l.ToAddress == "anna@kommun.example").TextBody.ShouldContain("Svar på remiss i ett skyddat ärende");
    }

    [Fact]
    [Trait("Req", "S000-19")]
    public async Task Matter_ProtectedAfterItsLettersWent_TheirCopiesLoseTheWords()
    {
        await AnsweredByAsync();
        _app.SetDay(3, 10);
        await _app.SweepAsync();
        await _app.SendLettersAsync();
        using var later = await _app.CoordinatorAsync();
        var matter = (await later.OpenAsync("/arenden")).Find("tbody th a").GetAttribute("href")!;

        await (await later.OpenAsync($"{matter}/skydd")).Form().Set("Input.IsProtected", "true").Set("Input.SecrecySection", "OSL 18 kap.").SubmitAsync("Spara");

        var letter = (await _app.LettersAsync()).ShouldHaveSingleItem();
        letter.TextBody.ShouldContain("Texten är borttagen");
        $"{letter.Subject} {letter.HtmlBody}".ShouldNotContain("rämja");
    }

    /// <summary>A report that answers a referral to the committee.</summary>
    private async Task<(string Referral, string Report)> AnsweredByAsync()
    {
        var start = await _officer.OpenAsync("/arenden/nytt");
        var matter = await start.Form().Set("Input.Kind", "Motion").Set("Input.Subject", "Främja företagen").Choose(start, "Input.AddresseeId", "Arbetsmarknadsnämnden").Set("Input.ReceivedOn", "2027-01-02").SubmitAsync("Registrera");
        var refer = await _officer.OpenAsync($"{matter.Url.AbsolutePath}/remittera");
        var check = await refer.Form().Set("Input.DueOn", "2027-03-30").Tick("Input.Committees", refer.BoxOf("Input.Committees", "AMN")).SubmitAsync("Granska mot sammanträdena");
        var referral = (await check.Form().SubmitAsync("Remittera till 1")).Find("a[href*='/remisser/']").GetAttribute("href")!;
        var report = await _officer.StartReportAsync($"?remiss={referral.Split('/')[^1]}", title: "Remissvar om att främja företagen");
        report.Accepted();
        return (referral, report.Url.AbsolutePath);
    }

    private async Task<string> AssignmentAsync(string title)
    {
        var start = await _officer.OpenAsync("/uppdrag/nytt");
        return (await start.Form("form.form").Set("Input.Kind", "Assigned").Set("Input.BudgetYear", "2027").Set("Input.Title", title).Set("Input.Wording", "Ordagrann lydelse.").Set("Input.Giver", "Kommunfullmäktige").Set("Input.ReportBy", "2027-06-01")
            .Choose(start, "Input.Receiver", "Arbetsmarknadsnämnden").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }

    private Task<List<Assignment>> AssignmentsAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Assignments.AsNoTracking().OrderBy(a => a.Title).ToListAsync());

    private Task<Referral> ReferralAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Referrals.AsNoTracking().AsSplitQuery().SingleAsync());
}

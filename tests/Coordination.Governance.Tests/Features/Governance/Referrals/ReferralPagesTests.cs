using System.Net;
using System.Text;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Referrals;

/// <summary>One matter to many committees: each with its own day, its own meetings and its own reply (S001-06).</summary>
[Trait("Req", "S001-06")]
public sealed class ReferralPagesTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _officer = null!;
    private string _matter = string.Empty;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        await _app.CommitteeAsync("AMN", Duties.Secretary);
        await _app.CommitteeAsync("SKA", (ContactRole.Secretary, "ska@kommun.example"));
        await _app.CommitteeAsync("SN");
        using var administrator = await _app.SignInAsAsync(Roles.Administrator);
        _app.SetDay(1, 4);
        _officer = await _app.SignInAsAsync(Roles.Coordinator);
        _matter = (await _officer.RegisterAsync("Motion", "Ta tillvara de sociala företagen", "2026-12-15", f => f.Set("Input.Numbers", "KS 2021/817"))).Url.AbsolutePath;
        await MeetAsync("AMN", "2027-03-10");
        await MeetAsync("SKA", "2027-03-24");
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Refer_ToMany_WarnsWhereNoMeetingFitsAndOffersAWayOut()
    {
        var check = await CheckAsync("2027-03-30", "AMN", "SKA", "SN");

        check.AllText.ShouldContain("Hinner i vanlig ordning");
        check.AllText.ShouldContain("Kräver omedelbart justerad paragraf");
        check.AllText.ShouldContain("För beslut i vanlig ordning krävs anstånd till 7 april 2027");
        check.AllText.ShouldContain("Inget sammanträde hinner");
        check.AllText.ShouldContain("Nämnden har inget inlagt sammanträde");
        (await ReferralsAsync()).ShouldBeEmpty("a preview stores nothing");

        var matter = await check.Form().SubmitAsync("Remittera till 3");

        matter.AllText.ShouldContain("2 av nämnderna hinner inte");
        (await ReferralsAsync()).Select(r => r.Outcome).ShouldBe([ScheduleOutcome.Fits, ScheduleOutcome.ImmediateAdjustment, ScheduleOutcome.NoMeeting], ignoreOrder: true);
        var owed = await _app.LedgerAsync();
        owed.Count.ShouldBe(3);
        owed.ShouldAllBe(o => o.Kind == ObligationKind.Referral && o.Title == "Svar på remiss: KS 2021/817 Ta tillvara de sociala företagen" && o.DueOn == new DateOnly(2027, 3, 30));
    }

    [Fact]
    public async Task Refer_OwnDayForOne_IsThatCommitteesDay()
    {
        var check = await CheckAsync("2027-03-30", "AMN", "SKA");
        var form = check.Form();
        var rows = check.FindAll("input[name^='Input.Rows'][name$='.DueOn']").Select(e => e.GetAttribute("name")!).ToList();

        await form.Set(rows[1], "2027-04-15").SubmitAsync("Remittera till 2");

        (await ReferralsAsync()).Select(r => r.DueOn).ShouldBe([new DateOnly(2027, 3, 30), new DateOnly(2027, 4, 15)], ignoreOrder: true);
        (await ReferralsAsync()).ShouldAllBe(r => r.Outcome == ScheduleOutcome.Fits);
    }

    [Fact]
    public async Task Refer_SameCommitteeTwice_OrADayThatHasPassed_IsRefused()
    {
        await ReferAsync("2027-03-30", "AMN");

        (await (await CheckAsync("2027-03-30", "AMN")).Form().SubmitAsync("Remittera till 1")).AllText.ShouldContain("har redan en öppen remiss");
        (await (await CheckAsync("2026-12-30", "SKA")).Form().SubmitAsync("Remittera till 1")).AllText.ShouldContain("Svarsdagen har redan passerat.");
        (await (await _officer.OpenAsync($"{_matter}/remittera")).Form().Set("Input.DueOn", "2027-03-30").SubmitAsync("Granska mot sammanträdena")).AllText.ShouldContain("Välj minst en nämnd.");
    }

    [Fact]
    public async Task Meeting_MovedOrCancelled_MovesTheSteps()
    {
        var page = await ReferAsync("2027-03-30", "AMN");
        var before = (await ReferralsAsync()).Single();
        var meeting = $"/namnder/AMN/sammantraden/{before.MeetingId!.Value.Value}";

        await (await _officer.OpenAsync(meeting)).Form().Set("Input.On", "2027-03-12").SubmitAsync("Spara");

        var moved = (await ReferralsAsync()).Single();
        moved.MeetingOn.ShouldBe(new DateOnly(2027, 3, 12));
        moved.Steps.Single(s => s.Step == PreparationStep.Dispatch).On.ShouldBe(new DateOnly(2027, 3, 5));
        (await _officer.OpenAsync(_matter)).AllText.ShouldContain("Tidplanen ändrad");
        await (await _officer.OpenAsync(meeting + "/stall-in")).Form().Set("Input.Reason", "Få ärenden").SubmitAsync("Ställ in");
        (await ReferralsAsync()).Single().Outcome.ShouldBe(ScheduleOutcome.NoMeeting);
        (await _officer.OpenAsync(page)).AllText.ShouldContain("Inget sammanträde hinner");
        await MeetAsync("AMN", "2027-03-16");
        (await ReferralsAsync()).Single().Outcome.ShouldBe(ScheduleOutcome.Fits);
    }

    [Fact]
    public async Task Rule_Changed_MovesTheSteps()
    {
        await ReferAsync("2027-03-30", "AMN");

        await (await _officer.OpenAsync("/namnder/AMN/sammantraden/regler")).Form().Set("Input.Chair", "12").SubmitAsync("Spara");

        (await ReferralsAsync()).Single().Steps.Single(s => s.Step == PreparationStep.Chair).On.ShouldBe(new DateOnly(2027, 2, 26));
    }

    [Fact]
    public async Task Step_Done_StaysDoneWhenTheMeetingMoves()
    {
        var page = await ReferAsync("2027-03-30", "AMN");
        using var secretary = await _app.SignInAsAsync(Roles.CommitteeOfficer, "AMN");
        var shown = await secretary.OpenAsync(page);

        var after = await shown.Form("main form").SubmitAsync("Klart Första utkast");

        after.AllText.ShouldContain("Bereds");
        var referral = (await ReferralsAsync()).Single();
        await (await _officer.OpenAsync($"/namnder/AMN/sammantraden/{referral.MeetingId!.Value.Value}")).Form().Set("Input.On", "2027-03-15").SubmitAsync("Spara");
        (await ReferralsAsync()).Single().Steps.Single(s => s.Step == PreparationStep.Draft).DoneOn.ShouldBe(new DateOnly(2027, 1, 4));
        (await (await secretary.OpenAsync(page)).Form("main form").SubmitAsync("Ångra Första utkast")).Status.ShouldBe(HttpStatusCode.OK);
        (await ReferralsAsync()).Single().Steps.ShouldAllBe(s => s.DoneOn == null);
    }

    [Fact]
    public async Task Reply_ByTheCommittee_MeetsTheDutyAndKeepsTextFileAndDecision()
    {
        var page = await ReferAsync("2027-03-30", "AMN");
        await LaterAsync(3, 22);
        using var secretary = await _app.SignInAsAsync(Roles.CommitteeOfficer, "AMN");
        var form = (await secretary.OpenAsync(page + "/svar")).Form();
        (await form.SubmitAsync("Spara")).AllText.ShouldContain("Skriv svaret eller bifoga en fil.");

        var shown = await (await secretary.OpenAsync(page + "/svar")).Form().Set("Input.Reply", "Befintliga styrdokument är tillräckliga.").Set("Input.Number", "AMN 2027/12").Set("Input.DecidedOn", "2027-03-10").Set("Input.Paragraph", "§ 8")
            .Attach("Input.File", "yttrande.txt", Encoding.UTF8.GetBytes("Yttrande."), "text/plain").SubmitAsync("Spara");

        foreach (var fact in new[] { "Svar lämnat", "Befintliga styrdokument är tillräckliga.", "AMN 2027/12", "§ 8", "yttrande.txt" })
        {
            shown.AllText.ShouldContain(fact);
        }

        Encoding.UTF8.GetString(await secretary.DownloadAsync(shown.Find("a[href*='/filer/']").GetAttribute("href")!)).ShouldBe("Yttrande.");
        (await _app.LedgerAsync()).ShouldHaveSingleItem().State.ShouldBe(ObligationState.Met);
        await (await _officer.OpenAsync(page + "/avsluta")).Form().Set("Input.How", "Reopen").SubmitAsync("Spara");
        (await _app.LedgerAsync()).ShouldHaveSingleItem().State.ShouldBe(ObligationState.Open);
    }

    [Fact]
    public async Task Reply_File_KeepsItsRetentionClass_AndAClassNeedsAFile()
    {
        var page = await ReferAsync("2027-03-30", "AMN");
        await LaterAsync(3, 22);
        using var secretary = await _app.SignInAsAsync(Roles.CommitteeOfficer, "AMN");
        (await (await secretary.OpenAsync(page + "/svar")).Form().Set("Input.Reply", "Inget att invända.").Set("Input.RetentionClass", "Bevaras").SubmitAsync("Spara")).AllText.ShouldContain("välj filen också");

        var shown = await (await secretary.OpenAsync(page + "/svar")).Form().Set("Input.RetentionClass", " Gallras efter 5 år ").Attach("Input.File", "yttrande.txt", Encoding.UTF8.GetBytes("Yttrande."), "text/plain").SubmitAsync("Spara");

        shown.Find("a[href*='/filer/']").ParentElement!.TextContent.ShouldContain("Gallras efter 5 år");
        (await ReferralsAsync()).Single().Files.ShouldHaveSingleItem().RetentionClass.ShouldBe("Gallras efter 5 år");
    }

    [Fact]
    public async Task Officer_OfAnotherCommittee_MayReadAndNotReply()
    {
        var page = await ReferAsync("2027-03-30", "AMN");
        using var other = await _app.SignInAsAsync(Roles.CommitteeOfficer, "SKA");

        (await other.OpenAsync(page)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var action in new[] { "svar", "andra", "anstand", "avsluta" })
        {
            (await other.OpenAsync($"{page}/{action}")).Status.ShouldBe(HttpStatusCode.Forbidden, action);
        }
    }

    [Fact]
    public async Task Respite_AskedAndGranted_MovesDayDutyAndMeeting()
    {
        var page = await ReferAsync("2027-03-30", "SKA");
        using var secretary = await _app.SignInAsAsync(Roles.CommitteeOfficer, "SKA");
        var ask = (await secretary.OpenAsync(page + "/anstand")).Form();
        ask["Input.Until"].ShouldBe("2027-04-07");
        (await ask.Set("Input.Until", "2027-03-29").SubmitAsync("Begär anstånd")).AllText.ShouldContain("Ange en dag efter nuvarande svarsdag.");
        await (await secretary.OpenAsync(page + "/anstand")).Form().Set("Input.Reason", "Sammanträdet ligger sent").SubmitAsync("Begär anstånd");
        (await _officer.OpenAsync("/remisser?lage=anstand")).AllText.ShouldContain("Nämnden SKA");

        var shown = await (await _officer.OpenAsync(page + "/anstand")).Form().SubmitAsync("Bevilja");

        shown.AllText.ShouldContain("Först begärt till");
        var referral = (await ReferralsAsync()).Single();
        (referral.DueOn, referral.Outcome).ShouldBe((new DateOnly(2027, 4, 7), ScheduleOutcome.Fits));
        (await _app.LedgerAsync()).ShouldHaveSingleItem().DueOn.ShouldBe(new DateOnly(2027, 4, 7));
    }

    [Fact]
    public async Task Decline_And_Withdraw_NeedAReasonAndEndTheDuty()
    {
        var page = await ReferAsync("2027-03-30", "AMN");
        (await (await _officer.OpenAsync(page + "/avsluta")).Form().Set("Input.How", "Withdraw").SubmitAsync("Spara")).AllText.ShouldContain("Skriv varför.");

        await (await _officer.OpenAsync(page + "/avsluta")).Form().Set("Input.How", "Withdraw").Set("Input.Reason", "Berör inte nämnden").SubmitAsync("Spara");

        (await _app.LedgerAsync()).ShouldHaveSingleItem().State.ShouldBe(ObligationState.Withdrawn);
        (await _officer.OpenAsync(page)).AllText.ShouldContain("Berör inte nämnden");
    }

    [Fact]
    public async Task Edit_OfficerMeetingAndDay_AreKeptAndAConflictIsShown()
    {
        await MeetAsync("AMN", "2027-02-10");
        var page = await ReferAsync("2027-03-30", "AMN");
        var first = await _officer.OpenAsync(page + "/andra");
        var option = first.FindAll("select[name='Input.Meeting'] option").Single(o => o.TextContent.Contains("10 februari", StringComparison.Ordinal)).GetAttribute("value")!;

        await (await _officer.OpenAsync(page + "/andra")).Form().Set("Input.Officer", "Elin Ryd").Set("Input.Meeting", option).Set("Input.DueOn", "2027-04-02").SubmitAsync("Spara");

        var referral = (await ReferralsAsync()).Single();
        (referral.Officer, referral.MeetingOn, referral.DueOn).ShouldBe(("Elin Ryd", new DateOnly(2027, 2, 10), new DateOnly(2027, 4, 2)));
        var refused = await first.Form().Set("Input.Officer", "Annan").SubmitAsync("Spara");
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.AllText.ShouldContain("Elin Ryd");
    }

    [Fact]
    public async Task Overview_OfAllAndOfOneCommittee_FiltersSortsAndExports()
    {
        await ReferAsync("2027-03-30", "AMN", "SKA", "SN");

        (await _officer.OpenAsync("/remisser")).Texts("tbody tr").Count.ShouldBe(3);
        (await _officer.OpenAsync("/remisser?namnd=SKA")).Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Nämnden SKA");
        (await _officer.OpenAsync("/remisser?lage=utan-sammantrade")).Texts("tbody tr").Count.ShouldBe(2);
        (await _officer.OpenAsync("/remisser?q=KS2021/817&lage=Replied")).AllText.ShouldContain("Inga remisser matchar.");
        foreach (var sort in new[] { "-due", "committee", "-committee", "subject", "-subject", "meeting", "-meeting" })
        {
            (await _officer.OpenAsync($"/remisser?sort={sort}&lage=oppna")).Texts("tbody tr").Count.ShouldBe(3, sort);
        }

        _app.SetDay(4, 1);
        using var later = await _app.SignInAsAsync(Roles.Reader);
        (await later.OpenAsync("/remisser?lage=forsenade")).Texts("tbody tr").Count.ShouldBe(3);
        Encoding.UTF8.GetString(await later.DownloadAsync("/remisser/export.csv?namnd=AMN")).ShouldContain("KS 2021/817");
        (await later.DownloadAsync("/remisser/export.xlsx")).Length.ShouldBeGreaterThan(1000);
        (await later.OpenAsync("/namnder/AMN")).AllText.ShouldContain("Remisser");
    }

    [Fact]
    public async Task Remind_ThenAnswerByLink_RepliesAndCanBeUndone()
    {
        var page = await ReferAsync("2027-03-30", "AMN");
        await LaterAsync(3, 10);
        await _app.SweepAsync();
        (await _app.LettersAsync()).Last().TextBody.ShouldContain("Svar på remiss: KS 2021/817");
        (await _app.LettersAsync()).Last().Subject.ShouldContain("1 remiss");
        var link = await _app.LinkAsync("sekreterare@kommun.example");
        using var visitor = _app.Visit();
        var obligation = (await _app.LedgerAsync()).Single();

        var check = await (await visitor.OpenAsync($"{link}/{obligation.Id.Value:N}")).Form().Set("Input.Status", nameof(ActivityStatus.Done)).Set("Input.Comment", "Nämnden har inget att invända.").SubmitAsync("Fortsätt");
        var receipt = await check.FormWith("Skicka svar").SubmitAsync("Skicka svar");

        (await ReferralsAsync()).Single().ShouldSatisfyAllConditions(r => r.State.ShouldBe(ReferralState.Replied), r => r.Reply.ShouldBe("Nämnden har inget att invända."));
        (await _officer.OpenAsync(page)).AllText.ShouldContain("Nämnden har inget att invända.");
        await receipt.Form().SubmitAsync();
        (await ReferralsAsync()).Single().State.ShouldBe(ReferralState.InPreparation);
        (await _app.LedgerAsync()).Single().State.ShouldBe(ObligationState.Open);
    }

    [Fact]
    public async Task AnswerByLink_WithALaterDay_AsksForRespite()
    {
        var page = await ReferAsync("2027-03-30", "AMN");
        await LaterAsync(3, 10);
        await _app.SweepAsync();
        var link = await _app.LinkAsync("sekreterare@kommun.example");
        using var visitor = _app.Visit();
        var obligation = (await _app.LedgerAsync()).Single();

        var check = await (await visitor.OpenAsync($"{link}/{obligation.Id.Value:N}")).Form().Set("Input.Status", nameof(ActivityStatus.InProgress)).Set("Input.ProposedDate", "2027-04-20").SubmitAsync("Fortsätt");
        await check.FormWith("Skicka svar").SubmitAsync("Skicka svar");

        (await ReferralsAsync()).Single().RespiteAskedFor.ShouldBe(new DateOnly(2027, 4, 20));
        (await _officer.OpenAsync("/paminnelser/forslag")).Find($"a[href='{page}']").TextContent.ShouldContain("Svar på remiss");
        await (await _officer.OpenAsync(page + "/anstand")).Form().SubmitAsync("Avslå");
        (await ReferralsAsync()).Single().DueOn.ShouldBe(new DateOnly(2027, 3, 30));
        (await _officer.OpenAsync("/paminnelser/forslag")).Has($"a[href='{page}']").ShouldBeFalse();
    }

    [Fact]
    public async Task Committee_Merged_ItsSuccessorOwesTheReply()
    {
        await ReferAsync("2027-03-30", "SN");
        var form = (await _officer.OpenAsync("/namnder/SN/omorganisation")).Form();
        var page = await _officer.OpenAsync("/namnder/SN/omorganisation");

        await form.Set("Input.Kind", "Merge").Set("Input.From", "2027-01-04").Choose(page, "Input.Successor", "AMN").SubmitAsync("Spara");

        var referral = (await ReferralsAsync()).Single();
        (referral.Outcome, referral.MeetingOn).ShouldBe((ScheduleOutcome.Fits, new DateOnly(2027, 3, 10)));
        (await _app.LedgerAsync()).Single().CommitteeId.ShouldBe(referral.CommitteeId);
    }

    [Fact]
    public async Task ProtectedMatter_IsNamelessInLedgerAndLetter_AndItsCommitteeMayRead()
    {
        var page = await ReferAsync("2027-03-30", "AMN");
        await (await _officer.OpenAsync(_matter + "/skydd")).Form().Set("Input.IsProtected", "true").Set("Input.SecrecySection", "OSL 18 kap.").SubmitAsync("Spara");
        _app.SetDay(3, 10);
        await _app.SweepAsync();
        (await _app.LedgerAsync()).ShouldHaveSingleItem().Title.ShouldBe("Svar på remiss i ett skyddat ärende");
        (await _app.LettersAsync()).ShouldAllBe(l => !l.TextBody.Contains("sociala företagen i", StringComparison.Ordinal) && !l.TextBody.Contains("2021/817", StringComparison.Ordinal));
        using var secretary = await _app.SignInAsAsync(Roles.CommitteeOfficer, "AMN");
        using var other = await _app.SignInAsAsync(Roles.Administrator);

        (await secretary.OpenAsync(page)).Status.ShouldBe(HttpStatusCode.OK);
        (await other.OpenAsync(page)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.OpenAsync("/remisser")).AllText.ShouldContain("Inga remisser matchar.");
        Encoding.UTF8.GetString(await other.DownloadAsync("/remisser/export.csv")).ShouldNotContain("2021/817");
        (await other.OpenAsync("/namnder/AMN")).Body.ShouldNotContain("2021/817");
        var rows = await _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Audit.AsNoTracking().ToListAsync());
        rows.ShouldAllBe(r => !r.Changes.Contains("Ta tillvara", StringComparison.Ordinal) && !r.Changes.Contains("2021/817", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Req", "S001-01")]
    public async Task Register_RemissWithADay_IsWatchedAtOnceAndWarns()
    {
        var start = await _officer.OpenAsync("/arenden/nytt");

        var page = await start.Form().Set("Input.Kind", "Referral").Set("Input.Subject", "Remiss från KS").Set("Input.ReceivedOn", "2027-01-04").Set("Input.ReplyBy", "2027-01-12").Choose(start, "Input.AddresseeId", "SKA").SubmitAsync("Registrera");

        page.AllText.ShouldContain("1 av nämnderna hinner inte");
        (await _app.LedgerAsync()).ShouldHaveSingleItem().DueOn.ShouldBe(new DateOnly(2027, 1, 12));
        await (await _officer.OpenAsync(page.Url.AbsolutePath + "/lage")).Form().Set("Input.Step", "Withdraw").Set("Input.Words", "Fel").SubmitAsync("Spara");
        (await _app.LedgerAsync()).ShouldHaveSingleItem().State.ShouldBe(ObligationState.Withdrawn);
    }

    [Fact]
    public async Task Matter_GivenAnotherDay_OffersToMoveTheCommitteesDays_AndMovesThoseChosen()
    {
        await ReferAsync("2027-03-30", "AMN", "SKA");
        (await (await _officer.OpenAsync(_matter + "/andra")).Form().Set("Input.ReplyBy", "2027-03-30").SubmitAsync("Spara")).Url.AbsolutePath.ShouldBe(_matter, "nobody has another day");

        var offer = await (await _officer.OpenAsync(_matter + "/andra")).Form().Set("Input.ReplyBy", "2027-04-15").SubmitAsync("Spara");

        offer.Heading.ShouldBe("Flytta nämndernas svarsdagar");
        offer.FindAll("input[name='Input.Referrals']").ShouldAllBe(b => b.HasAttribute("checked"));
        offer.AllText.ShouldContain("Svarar nu senast 30 mars 2027. Med den nya dagen: Hinner i vanlig ordning");
        (await ReferralsAsync()).ShouldAllBe(r => r.DueOn == new DateOnly(2027, 3, 30), "nothing is moved in silence");
        var ska = offer.BoxOf("Input.Referrals", "Nämnden SKA");
        (await offer.Form().Set("Input.DueOn", "2026-12-01").SubmitAsync("Flytta för de valda")).AllText.ShouldContain("Svarsdagen har redan passerat.");
        (await offer.Form().Clear("Input.Referrals").SubmitAsync("Flytta för de valda")).AllText.ShouldContain("Välj minst en nämnd.");
        var moved = await offer.Form().Clear("Input.Referrals").Tick("Input.Referrals", ska).SubmitAsync("Flytta för de valda");
        moved.Url.AbsolutePath.ShouldBe(_matter);
        moved.AllText.ShouldContain("Tidplanen ändrad");
        var referrals = await ReferralsAsync();
        referrals.Single(r => r.Id.Value.ToString() == ska).ShouldSatisfyAllConditions(r => r.DueOn.ShouldBe(new DateOnly(2027, 4, 15)), r => r.Outcome.ShouldBe(ScheduleOutcome.Fits));
        referrals.Single(r => r.Id.Value.ToString() != ska).DueOn.ShouldBe(new DateOnly(2027, 3, 30));
        (await _app.LedgerAsync()).Select(o => o.DueOn).ShouldBe([new DateOnly(2027, 3, 30), new DateOnly(2027, 4, 15)]);
        (await offer.Form().SubmitAsync("Flytta för de valda")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Refer_TwoAtOnce_AskACommitteeOnce()
    {
        var checks = new[] { await CheckAsync("2027-03-30", "AMN"), await CheckAsync("2027-03-30", "AMN") };

        await Task.WhenAll(checks.Select(c => c.Form().SubmitAsync("Remittera till 1")));

        (await ReferralsAsync()).ShouldHaveSingleItem();
    }

    /// <summary>Some weeks have passed, and the officer has signed in again.</summary>
    private async Task LaterAsync(int month, int day)
    {
        _app.SetDay(month, day);
        _officer.Dispose();
        _officer = await _app.SignInAsAsync(Roles.Coordinator);
    }

    /// <returns>The address of the first referral.</returns>
    private async Task<string> ReferAsync(string dueOn, params string[] committees)
    {
        var matter = await (await CheckAsync(dueOn, committees)).Form().SubmitAsync($"Remittera till {committees.Length}");
        return matter.Find("a[href*='/remisser/']").GetAttribute("href")!;
    }

    private async Task<Page> CheckAsync(string dueOn, params string[] committees)
    {
        var page = await _officer.OpenAsync($"{_matter}/remittera");
        var form = page.Form().Set("Input.DueOn", dueOn);
        foreach (var label in page.FindAll("fieldset .ds-field").Where(f => committees.Any(c => f.TextContent.Contains($"({c})", StringComparison.Ordinal))))
        {
            form.Tick("Input.Committees", label.QuerySelector("input")!.GetAttribute("value")!);
        }

        return await form.SubmitAsync("Granska mot sammanträdena");
    }

    private async Task MeetAsync(string committee, string day) =>
        (await (await _officer.OpenAsync($"/namnder/{committee}/sammantraden/nytt")).Form().Set("Input.On", day).SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.OK);

    private Task<List<Referral>> ReferralsAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Referrals.AsNoTracking().AsSplitQuery().OrderBy(r => r.Id).ToListAsync());
}

using System.Net;
using System.Text.RegularExpressions;
using Coordination.BusinessSupport.Contracts;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Tests.Features.BusinessSupport.StateAid;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.Funding;

/// <summary>Calls that only some are asked to answer, what is no application at all, and grants that a later decision changes.</summary>
public sealed partial class InvitedAndAmendedTests
{
    [Fact]
    [Trait("Req", "S003-28")]
    [Trait("Req", "S003-R4.3")]
    public async Task Call_ByInvitation_IsAppliedToByItsLinkAlone_AndSpamStopsNobody()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var visitor = app.Visit();
        await app.Data.CreateCommitteeAsync("ARBN", "Arbetsmarknadsnämnden");
        var (scheme, open) = await coordinator.CalledAsync("Utvecklingsbidrag", isAid: false);

        // In English for who reads it; criteria line by line.
        var edit = (await coordinator.OpenAsync($"{scheme}/andra")).Form("form.form").Set("Input.TitleEnglish", "Development grant").Set("Input.PurposeEnglish", "Skills.");
        (await edit.Set("Input.CriteriaEnglish", "Only one line").SubmitAsync("Spara")).Has("[name='Input.CriteriaEnglish'][aria-invalid=true]").ShouldBeTrue();
        (await edit.Set("Input.CriteriaEnglish", "Employs those furthest away\nShows benefit").SubmitAsync("Spara")).Accepted();
        using var english = app.Visit();
        await english.OpenAsync("/sprak/en?retur=%2Fsok-bidrag");
        (await english.OpenAsync(open)).AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Development grant"), t => t.ShouldContain("Shows benefit"));
        (await visitor.OpenAsync(open)).AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Utvecklingsbidrag"), t => t.ShouldContain("Visar nytta"));

        // A call by invitation is not listed, and its public form is not there.
        var call = (await coordinator.OpenAsync($"{scheme}/utlysning")).Form("form.form").Set("Input.Title", "Riktad").Set("Input.OpensOn", "2027-02-01").Set("Input.ClosesOn", "2027-05-28").Tick("Input.ByInvitation");
        (await call.SubmitAsync("Spara")).Has("[name='Input.InvitationGround'][aria-invalid=true]").ShouldBeTrue();
        var called = (await call.Set("Input.InvitationGround", "De tre som driver restauranger.").SubmitAsync("Spara")).Accepted();
        (await visitor.OpenAsync("/sok-bidrag")).AllText.ShouldNotContain("Riktad");
        var list = called.FindAll("a[href*='/utlysningar/']").Select(a => a.GetAttribute("href")!).Single();
        var closed = $"/sok-bidrag/{scheme.Split('/')[^1]}/{list.Split('/')[^1]}";
        (await visitor.OpenAsync(closed)).Status.ShouldBe(HttpStatusCode.NotFound);

        // Each gets a letter with a link of their own; the same address once.
        var invite = (await coordinator.OpenAsync(list)).Form("form.form");
        (await invite.Set("Input.Name", "Krogen").Set("Input.Email", "krogen").SubmitAsync("Bjud in")).Has("[name='Input.Email'][aria-invalid=true]").ShouldBeTrue();
        (await invite.Set("Input.Email", "Krogen@exempel.se").SubmitAsync("Bjud in")).Accepted().Text("#inbjudna").ShouldContain("Krogen");
        (await invite.SubmitAsync("Bjud in")).Accepted().FindAll("#inbjudna ul.rows > li").Count.ShouldBe(1, "sent twice, it is one invitation");
        (await (await coordinator.OpenAsync(list)).Form("form.form").Set("Input.Name", "Krogen igen").Set("Input.Email", "krogen@exempel.se").SubmitAsync("Bjud in")).Has("[name='Input.Email'][aria-invalid=true]").ShouldBeTrue();
        (await (await coordinator.OpenAsync(list)).Form("form.form").Set("Input.Name", "Kaféet").Set("Input.Email", "kafe@exempel.se").SubmitAsync("Bjud in")).Accepted();
        var links = (await app.LettersAsync()).Where(l => l.Subject.Contains("Inbjudan", StringComparison.Ordinal)).Select(l => Invited().Match(l.TextBody).Value).ToList();
        (await visitor.OpenAsync(links[0][..^4] + "AAAA")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await visitor.ApplicationFormAsync(links[0], "Krogen", "556036-0793")).SubmitAsync("Skicka ansökan")).Accepted().Url.AbsolutePath.ShouldBe("/sok-bidrag/tack");
        (await visitor.OpenAsync(links[0])).AllText.ShouldContain("har redan kommit in");
        (await coordinator.OpenAsync(list)).Text("#inbjudna").ShouldContain("Har sökt");
        var withdraw = (await coordinator.OpenAsync(list)).FindAll("#inbjudna ul.rows > li").Single(l => l.TextContent.Contains("kafe@", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        (await (await coordinator.OpenAsync(withdraw)).Form().SubmitAsync("Dra tillbaka inbjudan")).Accepted();
        (await visitor.OpenAsync(links[1])).Status.ShouldBe(HttpStatusCode.NotFound, "withdrawn, it opens nothing");

        // What somebody sent in another's name is set aside: hidden, its link closed, the number free again.
        (await (await visitor.ApplicationFormAsync(open, "Köp billiga klockor", "8020028711")).SubmitAsync("Skicka ansökan")).Accepted();
        var fake = (await coordinator.OpenAsync("/bidrag/ansokningar?q=klockor")).Find("tbody th a").GetAttribute("href")!;
        var link = await app.LinkAsync("Din ansökan om Utvecklingsbidrag");
        (await (await coordinator.OpenAsync($"{fake}/skrap")).Form().SubmitAsync("Markera som skräp")).Accepted().AllText.ShouldNotContain("klockor");
        (await coordinator.OpenAsync("/bidrag/ansokningar?lage=Spam")).AllText.ShouldContain("klockor");
        (await visitor.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await coordinator.OpenAsync($"{fake}/inte-skrap")).Form().SubmitAsync("Det är en ansökan")).Accepted().AllText.ShouldContain("Mottagen");
        (await (await coordinator.OpenAsync($"{fake}/skrap")).Form().SubmitAsync("Markera som skräp")).Accepted();
        (await (await visitor.ApplicationFormAsync(open, "Kvarterets verkstad", "8020028711")).SubmitAsync("Skicka ansökan")).Accepted();
        (await (await coordinator.OpenAsync($"{fake}/inte-skrap")).Form().SubmitAsync("Det är en ansökan")).AllText.ShouldContain("har sökt igen");

        // After its time it is forgotten; the applicant's own link closes a year after the end.
        var waits = await app.LinkAsync("Din ansökan om Utvecklingsbidrag");
        (await (await visitor.OpenAsync($"{waits}/ta-tillbaka")).Form().SubmitAsync("Ta tillbaka ansökan")).Accepted();
        app.Clock.Advance(TimeSpan.FromDays(91));
        (await app.RunJobAsync("business-support.forget-applications")).Handled.ShouldBe(1);
        using var later = await app.SignInAsAsync(Roles.Coordinator);
        (await later.OpenAsync("/bidrag/ansokningar?lage=Spam")).AllText.ShouldNotContain("klockor");
        (await later.OpenAsync(fake)).AllText.ShouldNotContain("kim@exempel.se");
        (await visitor.OpenAsync(waits)).Status.ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromDays(280));
        (await visitor.OpenAsync(waits)).Status.ShouldBe(HttpStatusCode.NotFound);

        // A year after the call has closed nobody knows who was invited, but that two were, and that one applied.
        (await app.RunJobAsync("business-support.forget-invitations")).Handled.ShouldBe(0);
        app.Clock.Set(new DateTimeOffset(2028, 5, 29, 8, 0, 0, TimeSpan.Zero));
        (await app.RunJobAsync("business-support.forget-invitations")).Handled.ShouldBe(2);
        (await app.RunJobAsync("business-support.forget-invitations")).Handled.ShouldBe(0);
        using var last = await app.SignInAsAsync(Roles.Coordinator);
        var invited = (await last.OpenAsync(list)).Find("#inbjudna");
        invited.QuerySelectorAll("ul.rows > li").Length.ShouldBe(2);
        invited.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("Har sökt"), t => t.ShouldContain("Uppgifterna är gallrade"), t => t.ShouldNotContain("exempel.se"), t => t.ShouldNotContain("Krogen"));
    }

    [Fact]
    [Trait("Req", "S003-29")]
    [Trait("Req", "S003-R2.3")]
    public async Task Grant_AmendedCancelledAndReclaimedInTheLedger_SaysTheSameOnBothSides()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var adviser = await app.SignInAsAsync(Roles.BusinessAdviser);
        using var visitor = app.Visit();
        await coordinator.PrepareLedgerAsync(app);
        var (_, open) = await coordinator.CalledAsync("Utvecklingsbidrag", isAid: true);
        (await (await visitor.ApplicationFormAsync(open, "Kretsloppet ek. för.", "556036-0793")).SubmitAsync("Skicka ansökan")).Accepted();
        var application = (await coordinator.OpenAsync("/bidrag/ansokningar")).Find("tbody th a").GetAttribute("href")!;
        await coordinator.AssessAsync(application);
        await adviser.AssessAsync(application);
        var unit = await coordinator.UnitAsync("Kretsloppet ek. för.", "556036-0793");
        await coordinator.DeclareAsync(unit, app.Clock.TodayInSweden());
        var check = (await (await coordinator.DecisionFormAsync(application)).Tick("Input.IsWithinScope").SubmitAsync("Räkna och granska")).Accepted();
        var grant = (await check.Form("form.form").SubmitAsync("Bevilja bidraget")).Accepted().Url.AbsolutePath;
        var aid = (await coordinator.OpenAsync(grant)).Find("a[href^='/stod/poster/']").GetAttribute("href")!;
        var before = await coordinator.DownloadAsync($"{grant}/brev.docx");

        // A later decision adds a condition: named by its line where it is wrong, told to the recipient, owed by the committee.
        var amend = (await (await coordinator.OpenAsync(grant)).FollowAsync("Lägg till villkor")).Form("form.form");
        (await amend.SubmitAsync("Lägg till villkor")).Texts(".ds-error-summary li").Count.ShouldBe(3);
        amend.Set("Input.Decision", "Arbetsmarknadsnämnden § 20").Set("Input.Ground", "Agreed").Set("Input.Because", "Ni bad om att få köpa en bil också.");
        (await amend.SubmitAsync("Lägg till villkor")).Has("[name='Input.Conditions[0].What'][aria-invalid=true]").ShouldBeTrue();
        amend.Set("Input.Conditions[1].Kind", "OtherCondition").Set("Input.Conditions[1].What", "Visa körjournalen").Set("Input.Conditions[1].DueOn", "2027-06-01").Set("Input.Conditions[1].Year", "2031");
        (await amend.SubmitAsync("Lägg till villkor")).Has("[name='Input.Conditions[1].Year'][aria-invalid=true]").ShouldBeTrue();
        var amended = (await amend.Set("Input.Conditions[1].Year", "2028").SubmitAsync("Lägg till villkor")).Accepted();
        amended.Text("#villkor").ShouldContain("§ 20");
        amended.Text("#andringar").ShouldContain("köpa en bil");
        (await amend.SubmitAsync("Lägg till villkor")).Accepted().FindAll("#andringar ul.rows > li").Count.ShouldBe(1, "sent twice, it is one amendment");
        (await app.LettersAsync()).Last().TextBody.ShouldContain("Visa körjournalen");
        (await visitor.OpenAsync(await app.LinkAsync("Nya villkor"))).AllText.ShouldContain("Visa körjournalen");
        (await app.ToldAsync<ConditionDue>()).Count.ShouldBe(3);
        (await coordinator.DownloadAsync($"{grant}/brev.docx")).ShouldBe(before, "the first decision reads as it was taken");

        // The first year is paid; the second is cancelled, and counts as aid until a decision takes the right to it away.
        foreach (var year in new[] { "2027", "2028" })
        {
            var page = await coordinator.OpenAsync(grant);
            var hold = page.FindAll("#utbetalningar ul.rows > li").Single(l => l.TextContent.Contains(year, StringComparison.Ordinal));
            if (year == "2027")
            {
                var judge = page.FindAll("#villkor li").First(l => l.TextContent.Contains("Redovisa starten", StringComparison.Ordinal)).QuerySelectorAll("a").Single(a => a.TextContent.Trim() == "Bedöm villkoret").GetAttribute("href")!;
                (await (await coordinator.OpenAsync(judge)).Form("form.form").Set("Input.Outcome", "Met").Set("Input.Because", "Visat.").SubmitAsync("Spara")).Accepted();
                (await (await (await coordinator.OpenAsync(grant)).FollowAsync("Betala ut")).Form("form.form").SubmitAsync("Betala ut")).Accepted();
                continue;
            }

            var held = hold.QuerySelectorAll("a").Single(a => a.TextContent.Trim() == "Håll inne").GetAttribute("href")!;
            (await (await coordinator.OpenAsync(held)).Form("form.form").Set("Input.Because", "Lokalen såldes.").SubmitAsync("Håll inne")).Accepted();
            (await (await (await coordinator.OpenAsync(grant)).FollowAsync("Återuppta eller ställ in")).Form("form.form").Set("Input.Settlement", "Cancel").Set("Input.Because", "Lokalen såldes.").SubmitAsync("Spara")).Accepted()
                .Text("#utbetalningar").ShouldContain("räknas fortfarande som stöd");
        }

        (await coordinator.OpenAsync(aid)).Text("#aterkrav").ShouldNotContain("§ 31");
        var lower = (await (await coordinator.OpenAsync(grant)).FollowAsync("Räkna av i liggaren")).Form("form.form");
        (await lower.SubmitAsync("Räkna av i liggaren")).Has("[name='Input.Decision'][aria-invalid=true]").ShouldBeTrue("not without a decision");
        (await lower.Set("Input.Decision", "Arbetsmarknadsnämnden § 31").Set("Input.Because", "Lokalen såldes.").SubmitAsync("Räkna av i liggaren")).Accepted().Text("#utbetalningar").ShouldContain("§ 31");
        (await coordinator.OpenAsync(aid)).Text("#aterkrav").ShouldSatisfyAllConditions(t => t.ShouldContain("§ 31"), t => t.ShouldContain("200 000 kr"));
        (await lower.SubmitAsync("Räkna av i liggaren")).Url.AbsolutePath.ShouldBe(grant, "sent twice, it is lowered once");

        // A reclaim made in the ledger is the grant's too: by those who decide, never more than was paid.
        (await adviser.OpenAsync($"{aid}/aterkrav")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var reclaim = (await coordinator.OpenAsync($"{aid}/aterkrav")).Form("form.form").Set("Input.Because", "Pressen såldes.");
        (await reclaim.Set("Input.Amount", "200 000,01").SubmitAsync("Återkräv")).Has("[name='Input.Amount'][aria-invalid=true]").ShouldBeTrue();
        (await reclaim.Set("Input.Amount", "50 000").SubmitAsync("Återkräv")).Accepted();
        var seen = await coordinator.OpenAsync(grant);
        seen.Text("#aterkrav").ShouldContain("Pressen såldes.");
        seen.Text("#utbetalningar").ShouldContain("Utbetalt 150 000 kr av 400 000 kr");
        (await (await (await coordinator.OpenAsync(aid)).FollowAsync("Återbetalt")).Form("form.form").SubmitAsync()).Accepted();
        (await coordinator.OpenAsync(grant)).FindAll("#aterkrav ul.rows > li").Count.ShouldBe(1);
        (await app.InScopeAsync(s => s.GetRequiredService<BusinessSupportDbContext>().GrantDecisions.Where(g => g.Reclaims.Any()).CountAsync())).ShouldBe(1);
    }

    [GeneratedRegex("/sok-bidrag/inbjudan/[A-Za-z0-9_-]{20,}")]
    private static partial Regex Invited();
}

using System.Net;
using System.Text;
using Coordination.Governance.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>Reviews as they open by themselves and as people answer them.</summary>
public sealed class ReviewPagesTests
{
    private const string Job = "procurement.open-reviews";

    [Fact]
    [Trait("Req", "S003-R5.3")]
    [Trait("Req", "S001-13")]
    [Trait("Req", "S001-16")]
    [Trait("Req", "S001-17")]
    [Trait("Req", "S001-20")]
    public async Task Review_OfAQuarter_OpensIsAnsweredCompletedAndTakenOver()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(new DateTimeOffset(2027, 1, 1, 5, 0, 0, TimeSpan.Zero));
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        using var own = await app.SignInAsAsync(Roles.CommitteeOfficer, "TFN");
        using var other = await app.SignInAsAsync(Roles.CommitteeOfficer, "KTN");
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        await app.Data.CreateCommitteeAsync("KTN", "Kulturnämnden");
        (await reader.OpenAsync("/upphandlingar/genomgang")).AllText.ShouldContain("1 apr");
        (await app.RunJobAsync(Job)).Handled.ShouldBe(0, "nobody is to buy anything");

        await officer.EnterAsync("Tvätt av arbetskläder", ("BuyingUnit", "TFN"), ("PlannedYear", "2027"), ("PlannedQuarter", "3"), ("MainCpv", "98310000"));
        await officer.EnterAsync("Skolmöbler", ("BuyingUnit", "TFN"), ("Status", "Published"));
        await officer.EnterAsync("Om fem år", ("BuyingUnit", "TFN"), ("PlannedYear", "2032"), ("PlannedQuarter", "1"));
        await officer.EnterAsync("Någon annans");
        await officer.EnterAsync("Scenljud", ("BuyingUnit", "KTN"));
        (await app.RunJobAsync(Job)).Handled.ShouldBe(3);
        (await app.RunJobAsync(Job)).Handled.ShouldBe(0, "twice is once");
        await app.DeliverAsync();
        (await app.ToldAsync<ReviewOpened>()).Select(r => (r.BuyingUnit, r.Year, r.Quarter, r.ItemCount)).OrderBy(r => r.BuyingUnit).ShouldBe([("KTN", 2027, 1, 1), ("TFN", 2027, 1, 2)]);
        var owed = (await app.ToldAsync<ObligationRaised>()).Where(o => o.CommitteeCode == "TFN").ToList();
        owed.Select(o => o.Title).Order(StringComparer.Ordinal).ShouldBe(["Gå igenom Skolmöbler (kvartal 1 2027)", "Gå igenom Tvätt av arbetskläder (kvartal 1 2027)"]);
        owed[0].DueOn.ShouldBe(new DateOnly(2027, 1, 31));

        // A list with filter and file, and who may answer.
        var list = await reader.OpenAsync("/upphandlingar/genomgang?kopare=TFN&ar=2027&kvartal=1&lage=Open");
        list.FindAll("tbody tr").Count.ShouldBe(1);
        list.Text("tbody").ShouldContain("0 av 2");
        Encoding.UTF8.GetString(await reader.DownloadAsync("/upphandlingar/genomgang/export.csv?kopare=TFN")).ShouldContain("Fastighetsbolaget");
        (await reader.DownloadAsync("/upphandlingar/genomgang/export.xlsx")).Length.ShouldBeGreaterThan(1000);
        var review = list.Find("tbody th a").GetAttribute("href")!;
        (await reader.OpenAsync(review)).Has("#poster a").ShouldBeFalse();
        var items = (await own.OpenAsync(review)).FindAll("#poster th a").Select(a => (a.TextContent, Href: a.GetAttribute("href")!)).ToDictionary(a => a.TextContent, a => a.Href);
        var item = items["Tvätt av arbetskläder"];
        (await other.OpenAsync(item)).Status.ShouldBe(HttpStatusCode.Forbidden, "another committee's");
        (await (await own.OpenAsync($"{review}/slutfor")).Form("form.form").SubmitAsync("Slutför genomgången")).AllText.ShouldContain("Alla upphandlingar är inte behandlade ännu");

        // All is asked for; two who write at once are told.
        var form = (await own.OpenAsync(item)).Form("form.form").Set("Input.Reserve", "Yes");
        (await form.SubmitAsync("Spara och gå vidare")).Texts(".ds-error-summary li").Count.ShouldBe(4);
        var stale = (await officer.OpenAsync(item)).Form("form.form");
        Fill(form, "Yes").Set("Input.ReserveWords", "4 kap. 18 §.").Set("Input.Way", "Reserverad och delad");
        (await form.SubmitAsync("Spara och gå vidare")).Accepted().Heading.ShouldBe("Skolmöbler", "the next one");
        var conflict = await Fill(stale, "No").SubmitAsync("Spara och gå vidare");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.AllText.ShouldContain("Reserverad och delad");
        (await app.ToldAsync<ObligationMet>()).Single().Key.ShouldBe(owed.Single(o => o.Title.Contains("Tvätt", StringComparison.Ordinal)).Key);

        // The other is set aside, and taken up again, and set aside.
        var furniture = items["Skolmöbler"];
        var aside = (await own.OpenAsync($"{furniture}/utga")).Form("form.form");
        (await aside.SubmitAsync("Utgår")).Has("[name='Input.Because'][aria-invalid=true]").ShouldBeTrue();
        (await aside.Set("Input.Because", "Köps tillsammans med skolan.").SubmitAsync("Utgår")).Accepted();
        (await app.ToldAsync<ObligationWithdrawn>()).Count.ShouldBe(1);
        (await (await own.OpenAsync(furniture)).Form("#utgar form").SubmitAsync("Ta upp igen")).Accepted().Heading.ShouldBe("Skolmöbler");
        (await Fill((await own.OpenAsync(furniture)).Form("form.form"), "Maybe").SubmitAsync("Spara och gå vidare")).Accepted().Url.AbsolutePath.ShouldBe(review, "nothing is left");

        var done = (await (await own.OpenAsync($"{review}/slutfor")).Form("form.form").Set("Input.Conclusion", "Tvätten reserveras.").SubmitAsync("Slutför genomgången")).Accepted();
        done.Text("#slutsats").ShouldContain("Tvätten reserveras.");
        var told = (await app.ToldAsync<ReviewCompleted>()).Single();
        (told.ItemCount, told.AnsweredCount, told.ReserveCount, told.WasLate).ShouldBe((2, 2, 2, false));
        (await reader.OpenAsync($"{review}/sammanstallning")).AllText.ShouldContain("4 kap. 18 §.");
        (await reader.DownloadAsync($"{review}/sammanstallning/docx")).AsSpan(0, 2).ToArray().ShouldBe("PK"u8.ToArray());
        (await own.OpenAsync(item)).Url.AbsolutePath.ShouldBe(review, "what is completed is opened again first");

        // Something comes in the middle of the quarter.
        app.Clock.Set(new DateTimeOffset(2027, 2, 20, 5, 0, 0, TimeSpan.Zero));
        using var later = await app.SignInAsAsync(Roles.ProcurementOfficer);
        var late = await later.EnterAsync("Fruktkorgar", ("BuyingUnit", "TFN"));
        (await app.RunJobAsync(Job)).Handled.ShouldBe(1);
        (await app.ToldAsync<ReviewOpened>()).Count(r => r.BuyingUnit == "TFN").ShouldBe(2);
        (await later.OpenAsync(review)).Text("#poster").ShouldContain("tillkom 20 feb");
        (await app.ToldAsync<ObligationRaised>())[^1].DueOn.ShouldBe(new DateOnly(2027, 3, 6));

        // It is cancelled: nobody owes anything on it.
        await (await later.OpenAsync($"{late}/utfall")).Form("form.form").Set("Input.Outcome", "Cancelled").Set("Input.Because", "Inga pengar.").SubmitAsync("Spara");
        (await app.RunJobAsync(Job)).Handled.ShouldBe(1);
        (await later.OpenAsync(review)).Text("#poster").ShouldContain("Utgår");

        // The next quarter takes over what was answered; what was not is owed once.
        app.Clock.Set(new DateTimeOffset(2027, 4, 3, 5, 0, 0, TimeSpan.Zero));
        using var last = await app.SignInAsAsync(Roles.CommitteeOfficer, "TFN");
        (await app.RunJobAsync(Job)).Failed.ShouldBe(0);
        var stage = await app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().ReviewItems.AsNoTracking().Where(i => i.BuyingUnit == "KTN").OrderBy(i => i.Quarter).ToListAsync(TestContext.Current.CancellationToken));
        stage.Select(i => i.State).ShouldBe([ReviewItemState.SetAside, ReviewItemState.Open]);
        var next = (await last.OpenAsync("/upphandlingar/genomgang?kopare=TFN&kvartal=2")).Find("tbody th a").GetAttribute("href")!;
        var again = (await last.OpenAsync(next)).FindAll("#poster th a").Single(a => a.TextContent.Contains("Tvätt", StringComparison.Ordinal)).GetAttribute("href")!;
        (await (await last.OpenAsync(again)).Form("#forra form").SubmitAsync("Ta över svaren")).Accepted().Form("form.form")["Input.ReserveWords"].ShouldBe("4 kap. 18 §.");
        (await (await last.OpenAsync(next)).Form("form.confirm").SubmitAsync("Ta över alla tidigare svar")).Accepted().AllText.ShouldContain("Svaren är övertagna för 1 upphandlingar");
    }

    [Fact]
    public async Task Review_CommitteeThatAnswersTheReminder_OwesNothingMore()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        await officer.EnterAsync("Flytthjälp", ("BuyingUnit", "TFN"));
        await app.RunJobAsync(Job);
        var owed = (await app.ToldAsync<ObligationRaised>()).Single();
        await HearAsync(app, owed, "InProgress", "Vi återkommer.", 1);
        (await officer.OpenAsync(owed.Link!)).Text("#historik").ShouldContain("Vi återkommer.");
        await HearAsync(app, owed, "Done", "Vi köper den tillsammans med KTN.", 3);
        await HearAsync(app, owed, "NotStarted", "Äldre.", 2);
        var page = await officer.OpenAsync(owed.Link!);
        page.AllText.ShouldContain("Nämnden har svarat på påminnelsen");
        page.AllText.ShouldNotContain("Äldre.");
        (await app.ToldAsync<ObligationMet>()).Single().Key.ShouldBe(owed.Key);
    }

    private static PageForm Fill(PageForm form, string answer) =>
        form.Set("Input.Reserve", answer).Set("Input.Split", answer).Set("Input.Employment", answer).Set("Input.SmallSuppliers", answer).Set("Input.EarlyDialogue", answer);

    private static async Task HearAsync(CoordinationApp app, ObligationRaised owed, string status, string comment, long version)
    {
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            db.Outbox.Add(OutboxRowFactory.Create(new ObligationAnswered(Guid.CreateVersion7(), owed.Source, owed.Key, "TFN", status, comment, version, app.Clock.GetUtcNow()), app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await app.DeliverAsync();
    }
}

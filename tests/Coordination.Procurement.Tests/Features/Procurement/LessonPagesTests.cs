using System.Net;
using Coordination.Evaluation.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>A lesson goes from Evaluation to the next similar procurement, and what came of it goes back.</summary>
public sealed class LessonPagesTests
{
    [Fact]
    [Trait("Req", "S002-19")]
    [Trait("Req", "S001-17")]
    public async Task Lesson_IsShownBesideTheNextSimilarProcurement_UsedWithEffect_AndToldBack()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(new DateTimeOffset(2027, 1, 4, 8, 0, 0, TimeSpan.Zero));
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        var former = await officer.EnterAsync("Städning i fjol", ("MainCpv", "90911200"), ("BuyingUnit", "TFN"));
        var next = await officer.EnterAsync("Fönsterputs", ("MainCpv", "90911300"), ("BuyingUnit", "TFN"), ("PlannedYear", "2027"), ("PlannedQuarter", "2"));
        var other = await officer.EnterAsync("Fruktkorgar", ("MainCpv", "15332410"), ("BuyingUnit", "TFN"));
        (await reader.OpenAsync(next)).Text("#lardomar").ShouldContain("Inga lärdomar från liknande");

        var form = (await officer.OpenAsync($"/lardomar/ny?upphandling={former.Split('/')[^1]}")).Form("form.form");
        form["Input.Codes"].ShouldStartWith("90911200-8");
        form["Input.BuyingUnit"].ShouldBe("TFN");
        var lesson = (await form.Set("Input.Title", "Dela upp").Set("Input.Learned", "Ett lag klarar fyra hus.").Set("Input.Advice", "Dela hus för hus.").Set("Input.Phase", "Before").SubmitAsync("Spara och fastställ")).Accepted().Url.AbsolutePath;
        await app.DeliverAsync();

        // Beside the one that is like it, with why; not beside its own, nor beside what is something else.
        var shown = (await reader.OpenAsync(next)).Text("#lardomar");
        shown.ShouldContain("Dela hus för hus.");
        shown.ShouldContain("Samma CPV, kategori");
        shown.ShouldContain("Samma köpare");
        shown.ShouldContain("65 av 100");
        (await reader.OpenAsync(former)).Text("#lardomar").ShouldContain("Inga lärdomar");
        (await reader.OpenAsync(other)).Text("#lardomar").ShouldContain("Inga lärdomar", customMessage: "the same buyer of something else");

        // And in the quarter's review.
        await app.RunJobAsync("procurement.open-reviews");
        await app.DeliverAsync();
        var review = (await officer.OpenAsync("/upphandlingar/genomgang?kopare=TFN")).Find("tbody th a").GetAttribute("href")!;
        var item = (await officer.OpenAsync(review)).FindAll("#poster th a").Single(a => a.TextContent.Contains("Fönsterputs", StringComparison.Ordinal)).GetAttribute("href")!;
        (await officer.OpenAsync(item)).Text("#lardomar").ShouldContain("Dela hus för hus.");

        // Used, by who may; how is asked for; a second writer is told.
        var page = $"{next}/lardomar{lesson["/lardomar".Length..]}";
        (await reader.OpenAsync(page)).Has("#anvand form").ShouldBeFalse("a reader marks nothing");
        (await reader.OpenAsync($"{next}/lardomar")).Text("#lista tbody").ShouldContain("65");
        var stale = (await officer.OpenAsync(page)).Form("#anvand form").Set("Input.How", "Något annat");
        var dismissStale = (await officer.OpenAsync(page)).Form("#inte-relevant form").Set("Input.Reason", "Fel");
        (await (await officer.OpenAsync(page)).Form("#anvand form").SubmitAsync("Markera som använd")).AllText.ShouldContain("Skriv vad som görs");
        (await (await officer.OpenAsync(page)).Form("#anvand form").Set("Input.How", "Delas i fyra").SubmitAsync("Markera som använd")).Accepted().Text("#sagt").ShouldContain("Använd, 4 januari 2027");
        var conflict = await stale.SubmitAsync("Markera som använd");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.AllText.ShouldContain("Delas i fyra");
        (await dismissStale.SubmitAsync("Markera som inte relevant")).Status.ShouldBe(HttpStatusCode.Conflict);
        await app.DeliverAsync();
        (await reader.OpenAsync(lesson)).Text("#anvand").ShouldContain("Inte känd ännu");

        // With what effect, later; and the lesson's own page tells it.
        (await (await officer.OpenAsync(page)).Form("#anvand form").Set("Input.Effect", "Tre anbud från sociala företag").SubmitAsync("Spara")).Accepted().Text("#historik").ShouldContain("Effekt beskriven");
        await app.DeliverAsync();
        var told = (await reader.OpenAsync(lesson)).Text("#anvand");
        told.ShouldContain("Fönsterputs");
        told.ShouldContain("Tre anbud från sociala företag");
        (await reader.OpenAsync(next)).Text("#lardomar").ShouldContain("Använd");

        // Taken back, dismissed, taken back again.
        (await (await officer.OpenAsync(page)).Form("#sagt form").SubmitAsync("Ta tillbaka")).Accepted();
        await app.DeliverAsync();
        (await (await officer.OpenAsync(page)).Form("#inte-relevant form").SubmitAsync("Markera som inte relevant")).AllText.ShouldContain("Skriv varför");
        (await (await officer.OpenAsync(page)).Form("#inte-relevant form").Set("Input.Reason", "Ett enda hus").SubmitAsync("Markera som inte relevant")).Accepted().AllText.ShouldContain("Ett enda hus");
        await app.DeliverAsync();
        (await reader.OpenAsync(lesson)).Text("#anvand").ShouldContain("Inte relevant");
        (await (await officer.OpenAsync(page)).Form("#sagt form").SubmitAsync("Ta tillbaka")).Accepted();
        await app.DeliverAsync();
        (await reader.OpenAsync(lesson)).Text("#anvand").ShouldContain("inte använd ännu");
        (await app.ToldAsync<LessonUsed>()).Select(u => u.State).ShouldBe(["Used", "Used", "Withdrawn", "NotRelevant", "Withdrawn"]);

        // Withdrawn in Evaluation, it stands beside nothing.
        (await (await officer.OpenAsync($"{lesson}/dra-tillbaka")).Form("form.form").Set("Input.Because", "Fel.").SubmitAsync("Dra tillbaka")).Accepted();
        await app.DeliverAsync();
        (await reader.OpenAsync(next)).Text("#lardomar").ShouldContain("Inga lärdomar");
        (await officer.OpenAsync(page)).AllText.ShouldContain("Lärdomen är tillbakadragen");
    }

    [Fact]
    [Trait("Req", "S002-19")]
    public async Task Lessons_ToldLateAndTwice_AreOne_AndTheNearestIsFirst()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var reader = await app.SignInAsAsync(Roles.Reader);
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        var address = await officer.EnterAsync("Lokalvård", ("MainCpv", "90911200"), ("Kind", "Services"));
        var (near, far) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        await TellAsync(app, Recorded(near, 3, "Nära, ny text", ["90911200"]) with { Kind = "Services" });
        await TellAsync(app, Recorded(near, 2, "Nära, gammal text", ["03222000"]));
        await TellAsync(app, Recorded(near, 3, "Nära, ny text", ["90911200"]));
        await TellAsync(app, Recorded(far, 1, "Långt ifrån", ["90000000"]));
        await TellAsync(app, Recorded(Guid.CreateVersion7(), 1, "Något helt annat", ["45000000"]));
        (await reader.OpenAsync(address)).Texts("#lardomar li .row-text > a").ShouldBe(["Nära, ny text", "Långt ifrån"]);
        (await reader.OpenAsync($"{address}/lardomar")).Texts("#lista td.number").ShouldBe(["60", "20"]);

        // Withdrawn before it was heard of: never shown.
        var gone = Guid.CreateVersion7();
        await TellAsync(app, Recorded(gone, 5, "Borta", ["90911200"]) with { State = "Withdrawn" });
        await TellAsync(app, Recorded(gone, 4, "Borta", ["90911200"]));
        (await reader.OpenAsync(address)).AllText.ShouldNotContain("Borta");
        (await reader.OpenAsync($"{address}/lardomar/{Guid.CreateVersion7()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Req", "S002-19")]
    public async Task BothModules_WhoseReadModelsAreEmpty_CatchUpByTheirSweeps()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        var next = await officer.EnterAsync("Fönsterputs", ("MainCpv", "90911300"));
        var lesson = (await (await officer.OpenAsync("/lardomar/ny")).Form("form.form").Set("Input.Title", "Dela upp").Set("Input.Learned", "L").Set("Input.Advice", "R").Set("Input.Phase", "Before").Set("Input.Codes", "90910000").SubmitAsync("Spara och fastställ")).Accepted().Url.AbsolutePath;
        await (await officer.OpenAsync("/lardomar/ny")).Form("form.form").Set("Input.Title", "Bara ett förslag").Set("Input.Learned", "L").Set("Input.Advice", "R").Set("Input.Phase", "Before").Set("Input.Codes", "90910000").SubmitAsync("Spara som förslag");
        await app.DeliverAsync();
        (await (await officer.OpenAsync($"{next}/lardomar{lesson["/lardomar".Length..]}")).Form("#anvand form").Set("Input.How", "Delas").SubmitAsync("Markera som använd")).Accepted();
        await app.DeliverAsync();
        (await app.RunJobAsync("procurement.know-lessons")).Handled.ShouldBe(0, "all is known");
        (await app.RunJobAsync("evaluation.know-lesson-uses")).Handled.ShouldBe(0, "all is known");

        await app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().KnownLessons.ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        (await app.RunJobAsync("procurement.know-lessons")).Handled.ShouldBe(1, "a proposal is nobody else's");
        (await app.RunJobAsync("procurement.know-lessons")).Handled.ShouldBe(0);
        (await officer.OpenAsync(next)).Text("#lardomar").ShouldContain("Använd");
        (await officer.OpenAsync(lesson)).Text("#anvand").ShouldContain("Delas");
    }

    private static LessonRecorded Recorded(Guid id, long version, string title, IReadOnlyList<string> codes) =>
        new(id, title, "L", "R", "Before", codes, null, null, null, null, "Recorded", $"/lardomar/{id}", version, DateTimeOffset.UnixEpoch);

    private static async Task TellAsync(CoordinationApp app, IIntegrationEvent fact)
    {
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            db.Outbox.Add(OutboxRowFactory.Create(fact, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await app.DeliverAsync();
    }
}

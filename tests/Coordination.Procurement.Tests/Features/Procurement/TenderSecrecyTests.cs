using System.Text;
using Coordination.Platform.Security;
using Coordination.Procurement.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>Who has tendered, how many and what came of it is secret until the award is told, and again when it is taken back.</summary>
public sealed class TenderSecrecyTests
{
    private static readonly string[] Secrets = ["Hemlig", "777 000", "Inte avgjort", "5 anbud", "under 30 procent", "Andel visad", "25 %", "Ingen andel"];

    [Fact]
    [Trait("Req", "S002-17")]
    [Trait("Req", "S003-R5.4")]
    public async Task Tenders_BeforeTheAwardAndAfterItIsTakenBack_AreSeenOnlyByThosePermitted()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        var address = await StoreAsync(app);

        await ShouldBeSecretAsync(reader, address);
        await ShouldBeSecretAsync(coordinator, address);
        var seen = await officer.OpenAsync(address);
        foreach (var secret in Secrets.Except(["Ingen andel"]))
        {
            seen.AllText.ShouldContain(secret, customMessage: "the procurement officer sees it");
        }

        // Told: everyone sees, and a sole trader's number nobody.
        (await (await officer.OpenAsync($"{address}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.TenderCount", "5").Set("Input.Winners", "Hemliga firman; 19811228-9874; 777 000; 1").SubmitAsync("Spara")).Accepted();
        var told = await reader.OpenAsync(address);
        told.Text("#utfall").ShouldContain("Hemliga firman (••••••-••••), 1, 777 000 kr");
        told.AllText.ShouldNotContain("811228");
        told.Text("#historik").ShouldNotContain("Hemliga kooperativet", customMessage: "the history outlives the award");

        // Taken back: all that told of it is gone, and what is left is secret.
        (await (await officer.OpenAsync($"{address}/oppna-igen")).Form().SubmitAsync("Ta bort utfallet")).Accepted();
        await ShouldBeSecretAsync(reader, address);
        await ShouldBeSecretAsync(coordinator, address);
        (await officer.OpenAsync(address)).Text("#anbudsomraden").ShouldNotContain("Inte avgjort");
    }

    [Fact]
    [Trait("Req", "S002-17")]
    public async Task Tenders_OfALotThatIsStillCompetedFor_AreSecretThoughAnotherIsAwarded()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        var address = await StoreHalfAwardedAsync(app);
        foreach (var (lot, name) in new[] { ("1", "Vinnande firman"), ("2", "Hemliga firman") })
        {
            (await (await officer.OpenAsync($"{address}/anbud")).Form("#nytt").Set("Input.SupplierName", name).Set("Input.Lot", lot).Set("Input.Kind", "Other").Set("Input.On", "2026-01-05").SubmitAsync("Spara")).Accepted();
        }

        (await officer.OpenAsync($"{address}/anbud")).AllText.ShouldContain("Hemliga firman");
        (await officer.OpenAsync(address)).Text("#anbudsomraden").ShouldContain("4 anbud");
        foreach (var visitor in new[] { coordinator, reader })
        {
            (await visitor.OpenAsync("/upphandlingar/anbud")).AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Vinnande firman"), t => t.ShouldNotContain("Hemliga firman"));
            (await visitor.OpenAsync(address)).Text("#anbudsomraden").ShouldSatisfyAllConditions(t => t.ShouldContain("3 anbud"), t => t.ShouldNotContain("4 anbud"));
        }

        var kept = await coordinator.OpenAsync($"{address}/anbud");
        kept.AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Vinnande firman"), t => t.ShouldNotContain("Hemliga firman"));
        kept.FindAll("#nytt option").Select(o => o.GetAttribute("value")).ShouldNotContain("2", "nobody enters a tender that they may not see");
    }

    [Fact]
    [Trait("Req", "S002-17")]
    public async Task Log_OfTenderersSharesAndWinners_TellsThatTheyChangedAndNotToWhat()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        var address = await StoreAsync(app);
        (await (await officer.OpenAsync($"{address}/anbud")).Form("#nytt").Set("Input.SupplierName", "Hemliga firman").Set("Input.Kind", "Other").Set("Input.On", "2026-01-05").SubmitAsync("Spara")).Accepted();
        (await (await officer.OpenAsync($"{address}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.Winners", "Hemliga firman; ; 777 000; 1").SubmitAsync("Spara")).Accepted();

        var log = await app.InScopeAsync(services => services.GetRequiredService<ProcurementDbContext>().Audit.AsNoTracking().Where(a => a.Subject != nameof(Doubt)).ToListAsync(TestContext.Current.CancellationToken));
        new[] { nameof(ProcurementCase), nameof(ShareProof), nameof(Winner), "Supplier", "Tender" }.Except(log.Select(a => a.Subject)).ShouldBeEmpty();
        log.Where(a => a.Changes.Contains("Hemliga", StringComparison.Ordinal) || a.Changes.Contains("777000", StringComparison.Ordinal)).Select(a => $"{a.Subject}: {a.Changes}").ShouldBeEmpty();
    }

    private static async Task ShouldBeSecretAsync(Visitor visitor, string address)
    {
        var texts = new[]
        {
            (await visitor.OpenAsync(address)).AllText, (await visitor.OpenAsync("/upphandlingar?lage=")).AllText, Encoding.UTF8.GetString(await visitor.DownloadAsync("/upphandlingar/export.csv?lage=")).Replace('\u00A0', ' '),
        };
        texts[0].ShouldContain("Anbud och anbudsgivare är hemliga");
        foreach (var text in texts)
        {
            text.ShouldContain("Sömnad av gardiner");
            Secrets.Where(s => text.Contains(s, StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }

    /// <summary>A call that is being judged: one lot is open, a share has been shown by one who has tendered, and a sum has slipped into a notice.</summary>
    private static Task<string> StoreAsync(CoordinationApp app) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ProcurementDbContext>();
        var now = app.Clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var facts = new ProcurementFacts
        {
            Title = "Sömnad av gardiner",
            BuyerName = "Exempelkommunen",
            Status = ProcurementStatus.Published,
            PublishedOn = today.AddDays(-40),
            TenderDeadline = now.AddDays(-2),
            TenderCount = 5,
            Total = new StatedMoney(777_000, "SEK"),
            ReservedParticipation = ReservedParticipation.Integrating,
            Lots = [new LotFacts { Number = "1", Outcome = LotOutcome.StillOpen, TenderCount = 5 }],
            Doubts = [new DoubtFacts(DoubtKind.Malformed, nameof(ProcurementFacts.Winners), "Hemlig AB")],
        };
        var stored = ProcurementCase.FromNotice(ProcurementCaseId.New(), ProcurementSource.EForms, "hemlig", facts, new NoticeMark("n1", "01") { IssuedAt = now }, now);
        stored.Reserve(Guid.CreateVersion7(), new ReservationText(ReservationBasis.IntegratingSuppliers, null, "Inköpschefen", today), today, now, "Eva").Succeeded.ShouldBeTrue();
        stored.ShowShare(Guid.CreateVersion7(), new ShareText("Hemliga kooperativet", 25, today, "Försäkran", "Styrelsen"), today, now, "Eva").Succeeded.ShouldBeTrue();
        db.Cases.Add(stored);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return stored.Address;
    });

    /// <summary>One lot is awarded, and the other is still open.</summary>
    private static Task<string> StoreHalfAwardedAsync(CoordinationApp app) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ProcurementDbContext>();
        var now = app.Clock.GetUtcNow();
        var facts = new ProcurementFacts
        {
            Title = "Städning i två delar",
            BuyerName = "Exempelkommunen",
            Status = ProcurementStatus.Awarded,
            Lots = [new LotFacts { Number = "1", Outcome = LotOutcome.Awarded, TenderCount = 3 }, new LotFacts { Number = "2", Outcome = LotOutcome.StillOpen, TenderCount = 4 }],
            Winners = [new WinnerFacts { Name = "Vinnande firman", Lot = "1" }],
        };
        var stored = ProcurementCase.FromNotice(ProcurementCaseId.New(), ProcurementSource.EForms, "halv", facts, new NoticeMark("n2", "01") { IssuedAt = now }, now);
        db.Cases.Add(stored);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return stored.Address;
    });
}

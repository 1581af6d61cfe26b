using System.Text;
using Coordination.Platform.Security;
using Coordination.Procurement.Domain.Cases;
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
}

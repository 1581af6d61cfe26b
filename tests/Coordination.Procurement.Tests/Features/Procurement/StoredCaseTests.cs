using Coordination.Procurement.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>A procurement is stored whole, once for each source and id, and changed where it changes.</summary>
public sealed class StoredCaseTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    private static readonly NoticeMark First = new("7f1a", "01") { IssuedAt = new(2027, 1, 2, 0, 0, 0, TimeSpan.Zero) };

    private static ProcurementFacts Facts { get; } = new()
    {
        Title = "Städning av lokaler",
        BuyerName = "Exempelkommunen",
        Status = ProcurementStatus.Published,
        MainCpv = "90911200",
        AdditionalCpv = ["90919200"],
        Places = ["SE121"],
        Estimate = StatedMoney.Withheld,
        Lots = [new LotFacts { Number = "LOT-0001", MainCpv = "90911200", ReservedParticipation = ReservedParticipation.Integrating }, new LotFacts { Number = "LOT-0002" }],
        Doubts = [new DoubtFacts(DoubtKind.Missing, "BuyerNumber", null)],
    };

    [Fact]
    public async Task SaveChanges_NoticesOfOneProcurement_AreKeptTogether()
    {
        var ct = TestContext.Current.CancellationToken;
        var id = await SaveAsync("procedure-1", First);

        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            var stored = await db.Cases.AsSplitQuery().SingleAsync(c => c.Id == id, ct);
            stored.Take(
                Facts with { Lots = [new LotFacts { Number = "LOT-0001", MainCpv = "90911300" }], Doubts = [], AdditionalCpv = [] }, First with { Version = "02" }, app.Clock.GetUtcNow(), "systemet");
            await db.SaveChangesAsync(ct);
        });

        await app.InScopeAsync(async services =>
        {
            var stored = await services.GetRequiredService<ProcurementDbContext>().Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == id, ct);
            stored.Estimate.IsWithheld.ShouldBeTrue();
            stored.Lots.Single().MainCpv.ShouldBe("90911300");
            stored.Codes.Select(c => c.Code).Order().ShouldBe(["90911200", "90911300"]);
            stored.Notices.Count.ShouldBe(2);
            stored.Doubts.ShouldBeEmpty();
            stored.Version.ShouldBe(2);
        });
    }

    [Fact]
    public async Task SaveChanges_TheSameNoticeTwiceAtOnce_IsRefusedByTheDatabase()
    {
        await SaveAsync("procedure-2", new NoticeMark("8b2c", "01"));

        await Should.ThrowAsync<DbUpdateException>(() => SaveAsync("procedure-3", new NoticeMark("8b2c", "01")));
        await Should.ThrowAsync<DbUpdateException>(() => SaveAsync("procedure-2", new NoticeMark("8b2c", "02")));
        await SaveAsync("PROCEDURE-2", new NoticeMark("8B2C", "01"));
    }

    private Task<ProcurementCaseId> SaveAsync(string sourceId, NoticeMark mark) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ProcurementDbContext>();
        var made = ProcurementCase.FromNotice(ProcurementCaseId.New(), ProcurementSource.EForms, sourceId, Facts, mark, app.Clock.GetUtcNow());
        db.Cases.Add(made);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return made.Id;
    });
}

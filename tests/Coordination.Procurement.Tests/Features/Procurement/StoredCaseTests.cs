using System.Text.Json;
using System.Text.RegularExpressions;
using Coordination.Procurement.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>A procurement is stored whole, once for each source and id, and changed where it changes.</summary>
public sealed partial class StoredCaseTests(CoordinationApp app) : IClassFixture<CoordinationApp>
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

    [Fact]
    public async Task AddWhole_Procurement_IsStoredLoggedAndToldAsByTheTracker()
    {
        var whole = await KeepAsync("copied", (db, made) => db.AddWhole([made]));
        var tracked = await KeepAsync("tracked", (db, made) => db.Cases.Add(made));

        whole.ShouldBe(tracked);
        whole.ShouldContain("\"Winners\":[{");
        whole.ShouldContain("•••", Case.Sensitive, "a winner's number is not told to the log");
        whole.ShouldContain("procurement.procurement-published.v1");
    }

    /// <summary>All that a new procurement leaves, without what differs from one to the other.</summary>
    private async Task<string> KeepAsync(string sourceId, Action<ProcurementDbContext, ProcurementCase> add)
    {
        var ct = TestContext.Current.CancellationToken;
        var before = await app.InScopeAsync(async services => await services.GetRequiredService<ProcurementDbContext>().Audit.MaxAsync(a => (long?)a.Id, ct) ?? 0);
        var facts = Facts with
        {
            TenderCount = 3,
            PublishedOn = new DateOnly(2027, 1, 2),
            Lots = [new LotFacts { Number = "LOT-0001", Title = "Fönster & golv", MainCpv = "90911200", AdditionalCpv = ["90911300"], Estimate = new(1_250.5m, "SEK"), TenderCount = 3 }],
            Winners = [new WinnerFacts { Name = "Städarna \"i\" Ån", Number = "5560000000", Lot = "LOT-0001", Value = new(1_000m, "SEK") }],
        };
        var id = await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            var made = ProcurementCase.FromNotice(ProcurementCaseId.New(), ProcurementSource.EForms, sourceId, facts, new NoticeMark(sourceId, "01"), app.Clock.GetUtcNow());
            add(db, made);
            await db.SaveChangesAsync(ct);
            return made.Id;
        });
        return await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            var stored = await db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == id, ct);
            var told = (await db.Outbox.AsNoTracking().ToListAsync(ct)).Where(o => o.Body.Contains(id.Value.ToString(), StringComparison.Ordinal)).Select(o => $"{o.MessageName} {o.Body}");
            var logged = (await db.Audit.AsNoTracking().Where(a => a.Id > before).ToListAsync(ct)).Select(a => $"{a.ActorKind} {a.ActorName} {a.Subject} {a.SubjectId} {a.Action} {a.Changes}").Order(StringComparer.Ordinal);
            var all = string.Join('\n', [JsonSerializer.Serialize(stored.ToFacts()), $"{stored.Version} {stored.Notices.Count} {stored.Codes.Count} {stored.SearchText}", .. told, .. logged]);
            return Ids().Replace(all, "id").Replace(sourceId, "source", StringComparison.Ordinal);
        });
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    private Task<ProcurementCaseId> SaveAsync(string sourceId, NoticeMark mark) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ProcurementDbContext>();
        var made = ProcurementCase.FromNotice(ProcurementCaseId.New(), ProcurementSource.EForms, sourceId, Facts, mark, app.Clock.GetUtcNow());
        db.Cases.Add(made);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return made.Id;
    });
}

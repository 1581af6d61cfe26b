using Coordination.Governance.Contracts;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ServeGoals;

/// <summary>A goal as those that point to it show it.</summary>
internal sealed record ServedGoal(Guid Id, Guid DocumentId, string Document, string? Number, string Title, bool Holds)
{
    public string FullTitle => Number is null ? Title : $"{Number} {Title}";
}

/// <summary>What the panel of goals on a plan, an activity or an assignment needs.</summary>
/// <param name="Goals">What it points to.</param>
/// <param name="EditAddress">Where that is changed, or null for those who may not.</param>
internal sealed record ServedGoals(IReadOnlyList<ServedGoal> Goals, string? EditAddress);

/// <summary>Goals of governing documents, for those that point to them in this module and in others.</summary>
internal sealed class ServedGoalQuery(GovernanceDbContext db, TimeProvider clock) : IGoverningGoals
{
    private static readonly StringComparer Order = StringComparer.Create(Languages.Swedish, ignoreCase: true);

    public async Task<IReadOnlyList<GoverningGoal>> ListAsync(CancellationToken ct) =>
        [.. (await AllAsync(ct)).Select(g => new GoverningGoal(g.Id, g.Document, g.Number, g.Title, g.Holds))];

    public async Task<IReadOnlyList<ServedGoal>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => ids.Count == 0 ? [] : [.. (await AllAsync(ct)).Where(g => ids.Contains(g.Id))];

    public async Task<IReadOnlyList<ServedGoal>> AllAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var documents = await db.GoverningDocuments.AsNoTracking().ToListAsync(ct);
        return [.. documents.OrderBy(d => d.Title, Order)
            .SelectMany(d => d.Goals.OrderBy(g => g.Position).Select(g => new ServedGoal(g.Id, d.Id.Value, d.Title, g.Number, g.Title, g.HoldsOn(today) && !(d.ValidTo < today))))];
    }
}

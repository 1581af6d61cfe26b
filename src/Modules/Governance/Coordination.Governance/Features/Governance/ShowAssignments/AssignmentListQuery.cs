using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Documents;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowAssignments;

/// <summary>A row of the list of assignments.</summary>
internal sealed record AssignmentRow(
    AssignmentId Id, AssignmentKind Kind, AssignmentState State, int BudgetYear, int? LastYear, string Title, string Giver, CommitteeId? ReceiverId, string? Number, DateOnly? ReportBy, DateOnly? ClosedOn, string? ClosedParagraph, int Urged, int Considered)
{
    public bool IsOpen => State is not (AssignmentState.Finished or AssignmentState.Withdrawn);

    public string Years => LastYear is { } last && last != BudgetYear ? $"{BudgetYear}–{last}" : BudgetYear.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The list of assignments; the same filter serves the page and the exports.</summary>
internal sealed class AssignmentListQuery(GovernanceDbContext db, TimeProvider clock)
{
    public static IReadOnlyList<string> SortKeys { get; } = ["year", "title", "report"];

    public static string DefaultSort => "-year";

    public async Task<PagedList<AssignmentRow>> PageAsync(ListQuery query, CancellationToken ct)
    {
        var found = await FilteredAsync(query, ct);
        var rows = await ReadAsync(Ordered(found, query.Sort).Skip(query.Skip).Take(query.Size), ct);
        return rows.ToPage(query, await found.CountBesideAsync(rows.Count, query, ct));
    }

    public async Task<IReadOnlyList<AssignmentRow>> AllAsync(ListQuery query, CancellationToken ct) => await ReadAsync(Ordered(await FilteredAsync(query, ct), query.Sort), ct);

    private async Task<IQueryable<Assignment>> FilteredAsync(ListQuery query, CancellationToken ct)
    {
        var (found, today) = (db.Assignments.AsNoTracking(), clock.TodayInSweden());
        if (RegistrationNumber.Parse(query["q"]) is { IsOfKnownForm: true } number)
        {
            var normalised = SearchText.Normalise(number.Normalised);
            found = found.Where(a => a.SearchText.Contains(normalised));
        }
        else if (SearchText.Normalise(query["q"]) is { Length: > 0 } text)
        {
            found = text.Split(' ').Aggregate(found, (all, word) => all.Where(a => a.SearchText.Contains(word)));
        }

        if (int.TryParse(query["ar"], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            found = found.Where(a => a.BudgetYear <= year && (a.LastYear ?? a.BudgetYear) >= year);
        }

        if (query["namnd"] is { } code)
        {
            var committee = await db.Committees.Where(c => c.Code == code).Select(c => (CommitteeId?)c.Id).SingleOrDefaultAsync(ct);
            found = found.Where(a => committee != null && (a.ReceiverId == committee || a.Actors.Any(x => x.CommitteeId == committee)));
        }

        return query["lage"] switch
        {
            null => found,
            "oppna" => Open(found),
            "forsenade" => Open(found).Where(a => a.ReportBy < today),
            "uppmaningar" => found.Where(a => a.Kind == AssignmentKind.UrgedToConsider),
            { } word when Enum.TryParse<AssignmentState>(word, out var state) => found.Where(a => a.State == state),
            _ => found.Where(a => false),
        };
    }

    private static IQueryable<Assignment> Open(IQueryable<Assignment> found) => found.Where(a => a.State != AssignmentState.Finished && a.State != AssignmentState.Withdrawn);

    private static IOrderedQueryable<Assignment> Ordered(IQueryable<Assignment> rows, SortOrder sort) => (sort.Key, sort.Descending) switch
    {
        ("title", false) => rows.OrderBy(a => a.Title).ThenBy(a => a.Id),
        ("title", true) => rows.OrderByDescending(a => a.Title).ThenBy(a => a.Id),
        ("report", false) => rows.OrderBy(a => a.ReportBy == null).ThenBy(a => a.ReportBy).ThenBy(a => a.Id),
        ("report", true) => rows.OrderBy(a => a.ReportBy == null).ThenByDescending(a => a.ReportBy).ThenBy(a => a.Id),
        (_, false) => rows.OrderBy(a => a.BudgetYear).ThenBy(a => a.Title).ThenBy(a => a.Id),
        _ => rows.OrderByDescending(a => a.BudgetYear).ThenBy(a => a.Title).ThenBy(a => a.Id),
    };

    private static async Task<IReadOnlyList<AssignmentRow>> ReadAsync(IQueryable<Assignment> rows, CancellationToken ct) =>
        await rows.AsSingleQuery().Select(a => new AssignmentRow(
            a.Id, a.Kind, a.State, a.BudgetYear, a.LastYear, a.Title, a.Giver, a.ReceiverId, a.RegistrationNumber, a.ReportBy, a.ClosedOn, a.ClosedParagraph,
            a.Actors.Count(x => x.Role == AssignmentRole.Urged), a.Actors.Count(x => x.Role == AssignmentRole.Urged && x.Consideration != Consideration.Unknown))).ToListAsync(ct);
}

using Coordination.Governance.Contracts;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Documents;
using Coordination.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ReadAssignments;

/// <summary>Budget assignments as other modules read them.</summary>
internal sealed class AssignmentDirectoryQuery(GovernanceDbContext db) : IAssignmentDirectory
{
    public async Task<IReadOnlyList<AssignmentSummary>> SearchAsync(string? words, int most, CancellationToken ct)
    {
        var found = db.Assignments.AsNoTracking();
        if (string.IsNullOrWhiteSpace(words))
        {
            found = found.Where(a => a.State != AssignmentState.Finished && a.State != AssignmentState.Withdrawn);
        }
        else if (RegistrationNumber.Parse(words) is { IsOfKnownForm: true } number)
        {
            var normalised = SearchText.Normalise(number.Normalised);
            found = found.Where(a => a.SearchText.Contains(normalised));
        }
        else
        {
            found = SearchText.Normalise(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(found, (all, word) => all.Where(a => a.SearchText.Contains(word)));
        }

        return await ReadAsync(found, most, ct);
    }

    public async Task<IReadOnlyList<AssignmentSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var named = ids.Distinct().Select(id => new AssignmentId(id)).ToList();
        return await ReadAsync(db.Assignments.AsNoTracking().Where(a => named.Contains(a.Id)), named.Count, ct);
    }

    private async Task<IReadOnlyList<AssignmentSummary>> ReadAsync(IQueryable<Assignment> assignments, int most, CancellationToken ct)
    {
        var rows = await assignments.OrderByDescending(a => a.BudgetYear).ThenBy(a => a.Title).ThenBy(a => a.Id).Take(most)
            .Select(a => new
            {
                a.Id,
                a.RegistrationNumber,
                a.Title,
                a.BudgetYear,
                a.State,
                Receiver = db.Committees.Where(c => c.Id == a.ReceiverId).Select(c => c.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return
        [
            .. rows.Select(a => new AssignmentSummary(
                a.Id.Value, a.RegistrationNumber, a.Title, a.BudgetYear, a.Receiver, a.State is not (AssignmentState.Finished or AssignmentState.Withdrawn), $"/uppdrag/{a.Id.Value}")),
        ];
    }
}

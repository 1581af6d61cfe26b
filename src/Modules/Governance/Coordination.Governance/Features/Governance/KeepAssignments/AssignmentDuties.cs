using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.KeepAssignments;

/// <summary>
/// Keeps the ledger true to an assignment: the receiver owes its next report, a body that was urged to consider it owes an answer.
/// Called in the unit of work that changes the assignment, and saved with it.
/// </summary>
internal sealed class AssignmentDuties(GovernanceDbContext db, TimeProvider clock)
{
    private const string Prefix = "assignment:";

    public static string KeyOf(AssignmentId assignment, CommitteeId committee) => $"{Prefix}{assignment.Value:N}:{committee.Value:N}";

    /// <summary>Which assignment an obligation of this module is about, when it is about one.</summary>
    public static AssignmentId? AssignmentOf(string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(key.Split(':')[1], "N", out var id) ? new AssignmentId(id) : null;

    public async Task AlignAsync(Assignment assignment, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var prefix = $"{Prefix}{assignment.Id.Value:N}:";
        var owed = await db.Obligations.Where(o => o.Source == Obligation.OwnSource && o.Key.StartsWith(prefix)).ToListAsync(ct);
        var wanted = Owing(assignment).ToHashSet();
        foreach (var committee in wanted)
        {
            var key = KeyOf(assignment.Id, committee);
            var obligation = owed.Find(o => o.Key == key);
            if (obligation is null)
            {
                obligation = new Obligation(ObligationId.New(), Obligation.OwnSource, key, ObligationKind.Assignment, committee, assignment.Title, assignment.ReportBy!.Value, today);
                db.Obligations.Add(obligation);
            }

            obligation.Reopen(today);
            obligation.MoveTo(assignment.ReportBy!.Value, today);
            obligation.Rename(assignment.Title);
            obligation.PointTo($"/uppdrag/{assignment.Id.Value}");
        }

        foreach (var obligation in owed.Where(o => o.State == ObligationState.Open && !wanted.Contains(o.CommitteeId)))
        {
            if (assignment.State is AssignmentState.Finished or AssignmentState.ProposedFinal || HasAnswered(assignment, obligation.CommitteeId))
            {
                obligation.Meet(today);
            }
            else
            {
                obligation.Withdraw(assignment.Title, today);
            }
        }
    }

    private static IEnumerable<CommitteeId> Owing(Assignment assignment)
    {
        if (!assignment.IsOpen || assignment.ReportBy is null || assignment.State == AssignmentState.ProposedFinal)
        {
            return [];
        }

        return assignment.Kind == AssignmentKind.Assigned
            ? assignment.ReceiverId is { } receiver ? [receiver] : []
            : assignment.Actors.Where(a => a is { Role: AssignmentRole.Urged, CommitteeId: not null, Consideration: Consideration.Unknown }).Select(a => a.CommitteeId!.Value);
    }

    private static bool HasAnswered(Assignment assignment, CommitteeId committee) =>
        assignment.Actors.Any(a => a.CommitteeId == committee && a.Consideration != Consideration.Unknown);
}

using Coordination.Governance.Contracts;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Platform.Mail;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.TellCommittees;

/// <summary>Whom other modules write to at a committee: the same people as the reminders go to where no rule says otherwise.</summary>
internal sealed class CommitteeContactsQuery(GovernanceDbContext db, TimeProvider clock) : ICommitteeContacts
{
    public async Task<IReadOnlyList<CommitteeRecipient>> OfCommitteesAsync(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var (today, asked) = (clock.TodayInSweden(), codes.Distinct().ToList());
        var committees = await db.Committees.AsNoTracking().Where(c => asked.Contains(c.Code)).OrderBy(c => c.Code).ToListAsync(ct);
        return
        [
            .. committees.SelectMany(c => Recipients.Of(c, LadderSettings.Default, today).Where(r => EmailAddress.IsValid(r.Email))
                .OrderBy(r => r.Name, StringComparer.Ordinal).Select(r => new CommitteeRecipient(r.Id.Value, c.Code, r.Name, r.Email!))),
        ];
    }
}

using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Governance.Features.Governance.ShowMeetings;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowCommittee;

/// <summary>One committee: contacts over time, what it owes, its letters and answers.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowCommitteeModel(GovernanceDbContext db, MeetingListQuery meetings, NextLetterQuery nextLetters, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    private const int Shown = 12;
    private const int MeetingsShown = 4;

    [FromRoute]
    public string Code { get; set; } = string.Empty;

    public Committee Committee { get; private set; } = null!;

    public Committee? Successor { get; private set; }

    public bool MayManage { get; private set; }

    public bool IsReachable { get; private set; }

    public int Open { get; private set; }

    public int Late { get; private set; }

    public int Done { get; private set; }

    public int? AnswerRate { get; private set; }

    public IReadOnlyList<Obligation> Owed { get; private set; } = [];

    public IReadOnlyList<Digest> Letters { get; private set; } = [];

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public DateOnly Today => clock.TodayInSweden();

    /// <summary>When the next letter on each duty goes.</summary>
    public IReadOnlyDictionary<ObligationId, DateOnly> NextLetters { get; private set; } = new Dictionary<ObligationId, DateOnly>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var code = Domain.Committees.Committee.NormaliseCode(Code);
        if (await db.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct) is not { } committee)
        {
            return NotFound();
        }

        Committee = committee;
        Successor = committee.SuccessorId is { } next ? await db.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Id == next, ct) : null;
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManageCommittees)).Succeeded;
        IsReachable = Enum.GetValues<ContactRole>().Any(r => committee.Reachable(r, Today).Count > 0);
        var own = db.Activities.AsNoTracking().Where(a => !a.IsRemoved && a.Parties.Any(p => p.CommitteeId == committee.Id && p.Role == PartyRole.Responsible));
        Open = await ActivityListQuery.Open(own).CountAsync(ct);
        Late = await ActivityListQuery.Late(own, Today).CountAsync(ct);
        Done = await own.CountAsync(a => a.Status == ActivityStatus.Done, ct);
        Owed = await db.Obligations.AsNoTracking().Where(o => o.CommitteeId == committee.Id && o.State == ObligationState.Open).OrderBy(o => o.DueOn).Take(Shown).ToListAsync(ct);
        NextLetters = await nextLetters.OfAsync(Owed, ct);
        Meetings = await meetings.NextAsync(committee.Id, MeetingsShown, ct);
        var since = Today.AddYears(-1);
        var letters = await db.Digests.AsNoTracking().Where(d => d.Date >= since && d.Committees.Contains(committee.Code)).OrderByDescending(d => d.Date).ToListAsync(ct);
        Letters = [.. letters.Take(Shown)];
        var sent = letters.Where(l => l.State is DigestState.Sent or DigestState.Queued).ToList();
        AnswerRate = sent.Count == 0 ? null : (int)Math.Round(100m * sent.Count(l => l.AnsweredAt is not null) / sent.Count);
        return Page();
    }
}

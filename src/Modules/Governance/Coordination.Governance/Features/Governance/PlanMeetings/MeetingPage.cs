using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Features.Governance.OpenThing;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.PlanMeetings;

/// <summary>
/// What the pages of a committee's calendar share: finds the committee, and lets an officer change the calendar of the own committee
/// and of no other.
/// </summary>
internal abstract class MeetingPage(GovernanceDbContext db, IAuthorizationService authorization) : OpenedPage(db)
{
    [FromRoute]
    public string Code { get; set; } = string.Empty;

    public Committee Committee { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public string Address => $"/namnder/{Committee.Code}/sammantraden";

    protected override bool MayChange => MayManage;

    protected override async Task<bool> OpenAsync(CancellationToken ct)
    {
        var code = Domain.Committees.Committee.NormaliseCode(Code);
        if (await Db.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct) is not { } committee)
        {
            return false;
        }

        Committee = committee;
        MayManage = await authorization.MayAsync(User, GovernancePolicies.ManageMeetings, committee.Code);
        return true;
    }
}

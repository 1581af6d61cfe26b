using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Persistence;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.AssessApplication;

/// <summary>One application: what is asked for, how it has been assessed, and what was decided. Who looks is kept.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class ShowApplicationModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, TimeProvider clock) : ApplicationRecordPage(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    public string? Grant { get; private set; }

    /// <summary>The unit of the ledger that has the applicant's number.</summary>
    public Undertaking? Unit { get; private set; }

    public bool MayDecide { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Grant = (await Db.GrantDecisions.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(g => g.ApplicationId == Record.Id, ct))?.Address;
        Unit = await Db.Undertakings.AsNoTracking().FirstOrDefaultAsync(u => u.Number == Record.ApplicantNumber, ct);
        MayDecide = Record is { State: ApplicationState.Received, IsAssessed: true } && !Record.IsRecused(actor.Actor.Id) && await _authorization.MayAsync(User, BusinessSupportPolicies.DecideFunding);
        await Db.NoteOpenedAsync(nameof(FundingApplication), Record.Id.Value, actor.Actor, clock, ct);
    }
}

using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.PlanReferrals;

/// <summary>
/// What the pages of a referral share: the matter must be one that the person may know of, and an officer answers for the own
/// committees and for no other.
/// </summary>
internal abstract class ReferralPage(GovernanceDbContext db, MatterAccess access, ReferralPlanner planner, ReferralLedger ledger, IAuthorizationService authorization)
    : MatterPage(db, access, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    [FromRoute(Name = "referral")]
    public Guid ReferralId { get; set; }

    public Referral Referral { get; private set; } = null!;

    public Committee Committee { get; private set; } = null!;

    public bool MayReply { get; private set; }

    public string ReferralAddress => $"{Address}/remisser/{ReferralId}";

    protected override bool Changes => false;

    /// <summary>Only the sender's side may.</summary>
    protected virtual bool NeedsSender => false;

    /// <summary>Only the committee's own officers, and the sender's side, may.</summary>
    protected virtual bool NeedsReplier => true;

    protected override async Task<IActionResult?> PrepareAsync(CancellationToken ct)
    {
        var id = new ReferralId(ReferralId);
        if (await Db.Referrals.AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id && r.MatterId == Matter.Id, ct) is not { } referral)
        {
            return NotFound();
        }

        Referral = referral;
        Committee = await Db.Committees.AsNoTracking().SingleAsync(c => c.Id == referral.CommitteeId, ct);
        MayReply = await _authorization.MayAsync(User, GovernancePolicies.ReplyReferrals, Committee.Code);
        return (NeedsReplier && !MayReply) || (NeedsSender && !MayManage) ? Forbid() : null;
    }

    /// <summary>Schedules anew, tells the history, keeps the ledger true and stores, unless somebody else has stored since.</summary>
    protected async Task<Result> SaveReferralAsync(long version, Result result, MatterEntryKind? told, string? words, DateTimeOffset now, string by, CancellationToken ct)
    {
        if (!result.Succeeded)
        {
            return result;
        }

        if (Referral.Version != version)
        {
            return Stale();
        }

        if (Referral.IsOpen)
        {
            await planner.PlanAsync(Referral, ct);
        }

        if (told is { } kind)
        {
            Referral.Tell(kind, now, by, null, $"{Committee.Code} {words}".Trim());
        }

        await ledger.AlignAsync(Referral, Matter, ct);
        try
        {
            await Db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Stale();
        }
    }
}

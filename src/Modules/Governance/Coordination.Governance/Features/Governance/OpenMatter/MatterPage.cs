using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.OpenThing;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.OpenMatter;

/// <summary>
/// What the pages of a matter share: a matter that the person may not know of is not found, and an officer changes the matters of the
/// own committees and of no other.
/// </summary>
internal abstract class MatterPage(GovernanceDbContext db, MatterAccess access, IAuthorizationService authorization) : OpenedPage(db)
{
    [FromRoute]
    public Guid Id { get; set; }

    public Matter Matter { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public string Address => $"/arenden/{Id}";

    protected MatterAccess Access => access;

    protected override bool MayChange => MayManage;

    protected override async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await access.FindAsync(User, Id, ct) is not { } matter)
        {
            return false;
        }

        Matter = matter;
        var code = await Db.Committees.Where(c => c.Id == matter.AddresseeId).Select(c => c.Code).SingleOrDefaultAsync(ct);
        MayManage = await authorization.MayAsync(User, GovernancePolicies.ManageMatters, code is null ? [] : [code]);
        return true;
    }

    /// <summary>Stores what was changed, unless somebody else has stored since the form was shown.</summary>
    protected async Task<Result> SaveAsync(long version, Result result, CancellationToken ct) =>
        !result.Succeeded ? result : Matter.Version != version ? Stale() : await StoreAsync(ct);
}

using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Features.Networking.FindCounterpart;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowNeed;

/// <summary>One need: what speaks for and against each form, who judged what, and what was chosen.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowNeedModel(NetworkingDbContext db, CounterpartQuery counterparts, IActivityDirectory activities, IAuthorizationService authorization) : NeedPage(db, counterparts, authorization)
{
    public IReadOnlyList<(AgreementId Id, string Title)> Agreements { get; private set; } = [];

    public IReadOnlyList<ActivitySummary> Activities { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Activities = Record.ActivityIds.Count == 0 ? [] : await activities.FindAsync([.. Record.ActivityIds], ct);
        CooperationNeedId id = Record.Id;
        var found = await Db.Agreements.AsNoTracking().Where(a => a.NeedId == id).OrderBy(a => a.StartsOn).ThenBy(a => a.Id).Select(a => new { a.Id, a.Title }).ToListAsync(ct);
        Agreements = [.. found.Select(a => (a.Id, a.Title))];
    }
}

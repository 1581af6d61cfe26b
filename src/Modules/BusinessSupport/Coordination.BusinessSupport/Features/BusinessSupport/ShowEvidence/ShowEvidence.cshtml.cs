using Coordination.Governance.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowEvidence;

/// <summary>Frozen figures and what they are said to mean.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadEvidence)]
internal sealed class ShowEvidenceModel(BusinessSupportDbContext db, IActivityDirectory activities, IAuthorizationService authorization) : EvidencePage(db, authorization)
{
    public IReadOnlyList<ActivitySummary> Activities { get; private set; } = [];

    public void OnGet()
    {
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Activities = Record.ActivityIds.Count == 0 ? [] : await activities.FindAsync([.. Record.ActivityIds], ct);
}

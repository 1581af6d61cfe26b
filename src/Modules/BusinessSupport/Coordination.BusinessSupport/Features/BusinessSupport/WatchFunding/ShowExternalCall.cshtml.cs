using Coordination.BusinessSupport.Features.BusinessSupport.FindCommittee;
using Microsoft.AspNetCore.Authorization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WatchFunding;

/// <summary>Money elsewhere: whose, for whom, until when, and what is thought of it.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class ShowExternalCallModel(BusinessSupportDbContext db, CommitteeChoiceQuery committees, IAuthorizationService authorization) : ExternalCallPage(db, authorization)
{
    public string? Committee { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Committee = Record.CommitteeCode is { } code ? await committees.NameAsync(code, ct) : null;
}

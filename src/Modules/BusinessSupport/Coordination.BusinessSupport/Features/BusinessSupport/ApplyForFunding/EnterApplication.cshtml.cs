using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ApplyForFunding;

/// <summary>Enter an application that came on paper or by mail.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageFunding)]
internal sealed class EnterApplicationModel(BusinessSupportDbContext db, ApplyHandler handler, IStringLocalizer<Texts> texts, TimeProvider clock) : ApplicationPage(db, handler, texts, clock)
{
    public override bool AsksDay => true;

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync(id => $"/bidrag/ansokningar/{id.Value}", ct);
}

using Coordination.Procurement.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Evaluation.Features.Evaluation.EvaluateProcurement;

/// <summary>Which procurement is to be evaluated.</summary>
[Authorize(Policy = EvaluationPolicies.ManageEvaluations)]
internal sealed class ChooseProcurementModel(IProcurementDirectory procurements) : PageModel
{
    private const int Most = 25;

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    public IReadOnlyList<ProcurementCard> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Found = await procurements.SearchAsync(Words, Most, ct);
}

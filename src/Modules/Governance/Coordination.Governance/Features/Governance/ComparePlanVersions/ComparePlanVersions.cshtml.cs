using Coordination.Governance.Domain.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ComparePlanVersions;

/// <summary>Two versions of a plan side by side; without a second one, the plan as it stands now.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ComparePlanVersionsModel(PlanVersionsQuery versions, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public ComparedVersions Versions { get; private set; } = null!;

    public IReadOnlyList<ActivityChange> Changes { get; private set; } = [];

    public IReadOnlyList<ClosedSnapshot> Closed => Versions.After.Closed;

    public string DocumentAddress { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "fran")] int from, [FromQuery(Name = "till")] string? to, CancellationToken ct)
    {
        if (await versions.FindAsync(Id, from, to, ct) is not { } found)
        {
            return NotFound();
        }

        Versions = found;
        Changes = PlanComparison.Compare(found.Before, found.After);
        DocumentAddress = $"/planer/{Id}/jamfor.docx?fran={from}{(string.IsNullOrEmpty(to) ? string.Empty : $"&till={Uri.EscapeDataString(to)}")}";
        return Page();
    }

    /// <summary>A status is stored by its name and shown in words.</summary>
    public FieldChange Show(FieldChange change) => change.FieldKey == "Activities.Status" ? change with { Before = texts[$"Status.{change.Before}"], After = texts[$"Status.{change.After}"] } : change;
}

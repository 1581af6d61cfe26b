using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Dissemination;
using Coordination.Platform.Documents;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ListDissemination;

/// <summary>To whom and when a plan was presented.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ListDisseminationModel(GovernanceDbContext db, DisseminationQuery dissemination, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public string PlanTitle { get; private set; } = string.Empty;

    public ListQuery Query => ListQuery.Read(Request, DisseminationQuery.DefaultSort, DisseminationQuery.SortKeys);

    public PagedList<DisseminationRow> Rows { get; private set; } = null!;

    public bool IsFiltered => Query["q"] is not null || Query["satt"] is not null;

    public IReadOnlyList<Option> WayOptions => [.. Enum.GetValues<DisseminationWay>().Select(w => new Option(w.ToString(), texts[$"Dissemination.Way.{w}"]))];

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken ct)
    {
        var plan = new PlanId(Id);
        if (await db.Plans.AsNoTracking().Where(p => p.Id == plan).Select(p => p.Title).SingleOrDefaultAsync(ct) is not { } title)
        {
            return NotFound();
        }

        PlanTitle = title;
        var rows = await dissemination.ForPlanAsync(plan, Query, ct);
        if (format is not null)
        {
            return new ExportFileResult(dissemination.Export(title, rows), format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, "spridning");
        }

        Rows = rows.ToPagedList(Query);
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        return Page();
    }
}

using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowProcurements;

/// <summary>Procurements that are planned and published, so that no chance is missed (S002-14, S003-R5.3).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowProcurementsModel(ProcurementListQuery procurements, ProcurementDbContext db, CommitteeChoiceQuery committees, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ProcurementListQuery.Read(Request);

    public PagedList<ProcurementRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> Categories { get; private set; } = [];

    public IReadOnlyList<Option> States => [new(ProcurementListQuery.Open, texts["Procurements.Open"]), .. texts.Choices<ProcurementStatus>()];

    public IReadOnlyList<Option> Marks => [new("reserverad", texts["Procurements.MarkedReserved"]), new("sysselsattning", texts["Procurements.WithEmployment"]), new("utanavtal", texts["Procurements.WithoutContract"]), new("tvivel", texts["Procurements.WithDoubts"])];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await (await procurements.RowsAsync(Query, ct)).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, ProcurementPolicies.Manage);
        Units = [.. await committees.OptionsAsync(Query["enhet"], ct), new(ProcurementListQuery.WithoutUnit, texts["Units.Without"])];
        Categories = [.. (await db.Categories.AsNoTracking().OrderBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(ct)).Select(c => new Option(c.Id.Value.ToString(), c.Name))];
    }
}

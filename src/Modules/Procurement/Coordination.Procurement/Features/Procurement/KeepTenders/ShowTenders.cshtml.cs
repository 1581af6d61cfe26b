using Coordination.Platform.Web;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.KeepTenders;

/// <summary>Tenders whose procurements are decided: behind the figures of tenders and wins (S002-14, S002-20).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowTendersModel(TenderListQuery tenders, CommitteeChoiceQuery committees, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => TenderListQuery.Read(Request);

    public PagedList<TenderRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> Marks => [new(TenderListQuery.WorkIntegrating, texts["Suppliers.WorkIntegrating"])];

    public IReadOnlyList<Option> Outcomes => [new("ja", texts["Tenders.IsAccepted"])];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await tenders.Rows(Query).ToPagedListAsync(Query, ct);
        Units = await committees.OptionsAsync(Query["kopare"], ct);
    }
}

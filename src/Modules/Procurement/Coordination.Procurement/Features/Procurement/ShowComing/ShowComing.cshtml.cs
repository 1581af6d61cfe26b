using Coordination.Platform.Web;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.KeepAward;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowComing;

/// <summary>Days of own procurements and contracts that are to come, and those that have passed without what they ask for.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowComingModel(ProcessDateQuery dates, CommitteeChoiceQuery committees, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, "on", ["on"]);

    public PagedList<ComingDate> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> Kinds => texts.Choices<ComingKind>();

    public string UnitName(string code) => Units.FirstOrDefault(u => u.Value == code)?.Text ?? code;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (unit, kind) = (Query["kopare"], Query["slag"]);
        List<ComingDate> coming = [.. (await dates.ComingAsync(ct)).Where(c => (unit is null || c.Unit == unit) && (kind is null || c.Kind.ToString() == kind))];
        if (Query.Sort.Descending)
        {
            coming.Reverse();
        }

        Rows = coming.ToPagedList(Query);
        Units = await committees.OptionsAsync(unit, ct);
    }
}

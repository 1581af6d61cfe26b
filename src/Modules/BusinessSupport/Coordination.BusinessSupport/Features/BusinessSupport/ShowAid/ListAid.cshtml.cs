using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowAid;

/// <summary>Every aid of the ledger, from whomever.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadAid)]
internal sealed class ListAidModel(AidListQuery aid, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public ListQuery Query => AidListQuery.Read(Request);

    public PagedList<AidRecord> Rows { get; private set; } = null!;

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<Option> Origins => [.. Enum.GetValues<AidOrigin>().Select(o => new Option(o.ToString(), texts[$"AidOrigin.{o}"]))];

    public IReadOnlyList<Option> Regulations => [.. Enum.GetValues<AidRegulation>().Select(r => new Option(r.ToString(), texts[$"AidRegulationShort.{r}"]))];

    public IReadOnlyList<Option> States => [new(AidListQuery.ToRegister, texts["AidList.ToRegister"]), new(AidListQuery.Gone, texts["AidList.Gone"]), new(AidListQuery.Disposable, texts["AidList.Disposable"])];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await aid.Rows(Query).ToPagedListAsync(Query, ct);
}

using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowCases;

/// <summary>The cases, those in which nobody has been in touch first.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class ShowCasesModel(CaseListQuery cases, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public ListQuery Query => CaseListQuery.Read(Request);

    public PagedList<CaseRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Advisers { get; private set; } = [];

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<Option> States =>
        [new(CaseListQuery.Open, texts["Cases.OpenOnes"]), new(CaseListQuery.Late, texts["Cases.LateOnes"]), new(CaseListQuery.FollowUps, texts["Cases.FollowUpOnes"]), .. texts.Choices<CaseState>()];

    public int DaysTaken(CaseRow row) => cases.DaysTaken(row);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await cases.Rows(Query).ToPagedListAsync(Query, ct);
        Advisers = [new(CaseListQuery.Nobody, texts["Cases.Nobody"]), .. (await cases.AdvisersAsync(ct)).Select(a => new Option(a, a))];
    }
}

using Coordination.Evaluation.Features.Evaluation.FindCommittee;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicators;

/// <summary>What is measured, where it is and where it is to be (S002-16, S003-13).</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowIndicatorsModel(IndicatorListQuery indicators, CommitteeChoiceQuery committees, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public ListQuery Query => IndicatorListQuery.Read(Request);

    public PagedList<IndicatorRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public int Year => clock.TodayInSweden().Year;

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Shown => [new(IndicatorListQuery.Current, texts["Indicators.Current"]), new(IndicatorListQuery.Ended, texts["Indicators.EndedOnes"])];

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayManage = await authorization.MayAsync(User, EvaluationPolicies.ManageIndicators);
        Rows = (await indicators.RowsAsync(Query, MayManage, ct)).ToPagedList(Query);
        Committees = await committees.OptionsAsync(Query["namnd"], ct);
    }
}

using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowDecisions;

/// <summary>Decisions of all bodies, with what they did.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowDecisionsModel(DecisionListQuery decisions, ActivityFilterQuery filter, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, DecisionListQuery.DefaultSort, DecisionListQuery.SortKeys);

    public PagedList<DecisionRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public IReadOnlyList<Option> EffectOptions => [.. Enum.GetValues<DecisionEffectKind>().Select(e => new Option(e.ToString(), texts[$"DecisionEffectShort.{e}"]))];

    public IReadOnlyList<Option> OutcomeOptions => [.. Enum.GetValues<DecisionOutcome>().Select(o => new Option(o.ToString(), texts[$"DecisionOutcome.{o}"]))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await decisions.Rows(Query, User).ToPagedListAsync(Query, ct);
        CommitteeOptions = await filter.CommitteesAsync(ct);
    }
}

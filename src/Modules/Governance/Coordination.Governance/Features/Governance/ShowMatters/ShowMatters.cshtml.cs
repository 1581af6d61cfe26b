using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowMatters;

/// <summary>Registered matters.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowMattersModel(
    GovernanceDbContext db, MatterListQuery matters, ActivityFilterQuery filter, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, MatterListQuery.DefaultSort, MatterListQuery.SortKeys);

    public PagedList<MatterRow> Rows { get; private set; } = null!;

    public IReadOnlyDictionary<CommitteeId, string> Committees { get; private set; } = new Dictionary<CommitteeId, string>();

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public bool MayRegister { get; private set; }

    public bool MayImport { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<Option> KindOptions => [.. Enum.GetValues<MatterKind>().Select(k => new Option(k.ToString(), texts[$"MatterKind.{k}"]))];

    public IReadOnlyList<Option> StateOptions =>
    [
        new("oppna", texts["Matters.ShowOpen"]), new("forsenade", texts["Matters.ShowLate"]), new("obesvarade", texts["Matters.ShowUnanswered"]),
        .. Enum.GetValues<MatterState>().Select(s => new Option(s.ToString(), texts[$"MatterState.{s}"])), new("skyddade", texts["Matters.ShowProtected"]),
    ];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await matters.PageAsync(Query, User, ct);
        Committees = await db.Committees.AsNoTracking().Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        CommitteeOptions = await filter.CommitteesAsync(ct);
        MayImport = (await authorization.AuthorizeAsync(User, GovernancePolicies.ImportMatters)).Succeeded;
        MayRegister = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManageMatters)).Succeeded;
    }
}

using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Features.BusinessSupport.FindCommittee;
using Coordination.BusinessSupport.Features.BusinessSupport.FindEnterprise;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowCases;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowCase;

/// <summary>One case: need, plan, contacts, referrals, what came of it and how it went.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class ShowCaseModel(
    BusinessSupportDbContext db, EnterpriseChoiceQuery enterprises, IActivityDirectory activities, CommitteeChoiceQuery committees, CaseListQuery cases, CurrentActor actor, IAuthorizationService authorization,
    IStringLocalizer<Texts> texts, TimeProvider clock)
    : CasePage(db, authorization, texts)
{
    [BindProperty]
    public long Version { get; set; }

    public EnterpriseSummary? Enterprise { get; private set; }

    public IReadOnlyList<ActivitySummary> Activities { get; private set; } = [];

    public string? Committee { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public bool IsMine => Record.Adviser == actor.Actor.Name;

    public int DaysTaken => cases.DaysTaken(Record.OpenedOn, Record.FirstContactOn, Record.ClosedOn);

    public void OnGet() => Version = Record.Version;

    public Task<IActionResult> OnPostTakeAsync(CancellationToken ct) => ChangeAsync(Version, () => Record.Take(clock.GetUtcNow(), actor.Actor.Name, actor.Actor.Id), "Cases.TakenNow", ct);

    public Task<IActionResult> OnPostGoOnAsync(CancellationToken ct) => ChangeAsync(Version, () => Record.GoOn(clock.GetUtcNow(), actor.Actor.Name), "Cases.GoesOn", ct);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Enterprise = await enterprises.OfAsync(Record.EnterpriseId, ct);
        Activities = Record.ActivityIds.Count == 0 ? [] : await activities.FindAsync([.. Record.ActivityIds], ct);
        Committee = Record.CommitteeCode is { } code ? await committees.NameAsync(code, ct) : null;
    }
}

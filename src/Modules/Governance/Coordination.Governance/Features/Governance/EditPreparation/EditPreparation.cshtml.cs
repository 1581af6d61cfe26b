using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditPreparation;

/// <summary>A committee's own days before its meetings, or the municipality's again.</summary>
[Authorize(Policy = GovernancePolicies.ManageMeetings)]
internal sealed class EditPreparationModel(
    GovernanceDbContext db, EditPreparationHandler handler, MeetingPlanner planner, IAuthorizationService authorization, IStringLocalizer<Texts> texts)
    : MeetingPage(db, authorization), IPreparationPage
{
    private readonly IAuthorizationService _authorization = authorization;

    [BindProperty]
    public PreparationInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public bool HasOwn { get; private set; }

    public bool MayManageAll { get; private set; }

    public bool MayFollow => HasOwn;

    public string BackAddress => Address;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rule = await LoadAsync(ct);
        Input = PreparationInput.Of(rule?.Settings ?? await planner.SettingsAsync(Committee.Id, ct), rule?.Version ?? 0);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return ModelState.IsValid ? await StoreAsync(Input.ToSettings(), "Meetings.RulesSaved", ct) : this.PageAgain();
    }

    public async Task<IActionResult> OnPostFollowAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        ModelState.Clear();
        return await StoreAsync(null, "Meetings.FollowsMunicipality", ct);
    }

    private async Task<IActionResult> StoreAsync(PreparationSettings? settings, string told, CancellationToken ct)
    {
        var result = await handler.HandleAsync(new Governance.EditPreparation.EditPreparation(Committee.Id, Input.Version, settings), ct);
        if (!result.Succeeded)
        {
            Conflict = result.Errors[0].Kind == ErrorKind.Conflict ? await Db.PreparationConflictAsync(this, Committee.Id, texts, ct) : null;
            return this.Refuse(result, texts);
        }

        this.Announce(texts[told]);
        return Redirect(Address);
    }

    private async Task<PreparationRule?> LoadAsync(CancellationToken ct)
    {
        MayManageAll = (await _authorization.AuthorizeAsync(User, GovernancePolicies.ManageCommittees)).Succeeded;
        var rule = await Db.PreparationRules.AsNoTracking().SingleOrDefaultAsync(r => r.CommitteeId == Committee.Id, ct);
        HasOwn = rule is not null;
        return rule;
    }
}

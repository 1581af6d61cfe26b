using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.FollowUpDecisions;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditFollowUp;

/// <summary>It has been done, is no longer expected, or is to be done after all.</summary>
[Authorize(Policy = GovernancePolicies.RecordDecisions)]
internal sealed class CloseFollowUpModel(
    GovernanceDbContext db, DecisionAccess access, FollowUpLedger ledger, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : DecisionPage(db, access, authorization)
{
    [FromRoute]
    public Guid FollowUp { get; set; }

    [BindProperty]
    public CloseFollowUpInput Input { get; set; } = new();

    public FollowUp Shown { get; private set; } = null!;

    public IReadOnlyList<Option> States => [.. new[] { FollowUpState.Done, FollowUpState.Withdrawn, FollowUpState.Open }.Select(s => new Option(s.ToString(), texts[$"FollowUpStep.{s}"]))];

    public void OnGet() => Input.Version = Item.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var closed = Item.CloseFollowUp(Shown.Id, Input.State!.Value, Input.Outcome, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name);
        if (closed.Succeeded)
        {
            if (Input.State == FollowUpState.Open)
            {
                await ledger.ReopenAsync(Shown, ct);
            }

            await ledger.AlignAsync(Item, ct);
        }

        var result = await SaveAsync(Input.Version, closed, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["FollowUps.Saved"]);
        return Redirect(Address);
    }

    protected override Task<IActionResult?> PrepareAsync(CancellationToken ct)
    {
        var id = new FollowUpId(FollowUp);
        Shown = Item.FollowUps.FirstOrDefault(f => f.Id == id)!;
        return Task.FromResult<IActionResult?>(Shown is null ? NotFound() : null);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class CloseFollowUpInput
{
    public long Version { get; set; }

    [Display(Name = "FollowUps.State"), Required(ErrorMessage = "FollowUps.StateMissing")]
    public FollowUpState? State { get; set; }

    [Display(Name = "FollowUps.Outcome", Description = "FollowUps.OutcomeHint"), StringLength(4000)]
    public string? Outcome { get; set; }
}

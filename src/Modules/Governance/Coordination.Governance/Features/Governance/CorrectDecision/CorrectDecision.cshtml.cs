using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.RecordDecision.Effects;
using Coordination.Governance.Features.Governance.WithdrawDecision;
using Coordination.Governance.Features.Governance.WriteDecision;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.CorrectDecision;

/// <summary>Correct what the minutes say of a decision, in the open.</summary>
[Authorize(Policy = GovernancePolicies.RecordDecisions)]
internal sealed class CorrectDecisionModel(GovernanceDbContext db, DecisionAccess access, CorrectDecisionHandler handler, DecisionUndoing undoing, IAuthorizationService authorization, IStringLocalizer<Texts> texts)
    : DecisionPage(db, access, authorization)
{
    [BindProperty]
    public CorrectionForm Input { get; set; } = new();

    /// <summary>What the decision did that can be taken back.</summary>
    public IReadOnlyList<Option> Undoable { get; private set; } = [];

    /// <summary>What it did that cannot, and what to do instead.</summary>
    public IReadOnlyList<string> ByHand { get; private set; } = [];

    public void OnGet() => Input = CorrectionForm.Of(Item);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.HandleAsync(Item, Input.Version, Input, User, ct);
        if (result.Succeeded)
        {
            this.Announce(texts["Decisions.Corrected"]);
            return Redirect(Address);
        }

        return await RefusedAsync(result, Input, Stored, v => Input.Version = v, texts, null, ct);
    }

    protected override async Task<IActionResult?> PrepareAsync(CancellationToken ct)
    {
        if (!Item.IsRecorded)
        {
            return Redirect(Address);
        }

        var outlook = await undoing.OutlookAsync(new UndoneDecision(Item, null, User), ct);
        Undoable = [.. outlook.Where(o => o.Obstacle is null).Select(o => new Option(o.Value, Describe(o)))];
        ByHand = [.. outlook.Where(o => o.Obstacle is not null).Select(o => $"{Describe(o)}: {texts[o.Obstacle!.TextKey, o.Obstacle.Arguments].Value}")];
        return null;
    }

    private string Describe(UndoOutlook outlook) => outlook.Effect is { Kind: DecisionEffectKind.Tabled, Title: "–" }
        ? texts["DecisionEffect.Waits"] : texts[$"DecisionEffect.{outlook.Effect.Kind}", outlook.Effect.Title];

    /// <summary>The reason belongs to this correction, and is not compared.</summary>
    private CorrectionForm Stored(AgendaItem item)
    {
        var form = CorrectionForm.Of(item);
        form.Reason = Input.Reason;
        form.TakeBack = Input.TakeBack;
        return form;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class CorrectionForm : DecisionWords
{
    [Display(Name = "Decisions.Reason", Description = "Decisions.ReasonHint"), StringLength(2000)]
    public string? Reason { get; set; }

    /// <summary>What the decision did and shall not have done.</summary>
    [Display(Name = "Decisions.TakeBack", Description = "Decisions.TakeBackHint")]
    public string[] TakeBack { get; set; } = [];

    [Display(Name = "Matters.Paragraph"), StringLength(20)]
    public string? Paragraph { get; set; }

    [Display(Name = "Agenda.Number"), StringLength(20)]
    public string? AgendaNumber { get; set; }

    [Display(Name = "Agenda.ItemTitle"), Required(ErrorMessage = "Agenda.TitleMissing"), StringLength(500)]
    public string? Title { get; set; }

    [Display(Name = "Matters.Number"), StringLength(60)]
    public string? RegistrationNumber { get; set; }

    [Display(Name = "Agenda.ReportDatedOn")]
    public DateOnly? ReportDatedOn { get; set; }

    [Display(Name = "Agenda.Summary"), StringLength(20000)]
    public string? Summary { get; set; }

    public static CorrectionForm Of(AgendaItem item)
    {
        var form = new CorrectionForm
        {
            Paragraph = item.Paragraph,
            AgendaNumber = item.AgendaNumber,
            Title = item.Title,
            RegistrationNumber = item.RegistrationNumber,
            ReportDatedOn = item.ReportDatedOn,
            Summary = item.Summary,
        };
        form.Fill(item);
        return form;
    }

    public AgendaItemText ToItemText() => new()
    {
        AgendaNumber = AgendaNumber,
        Title = Title!,
        RegistrationNumber = RegistrationNumber,
        ReportDatedOn = ReportDatedOn,
        Summary = Summary?.ReplaceLineEndings("\n"),
    };
}

using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.ShowIndicator;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.Redefine;

/// <summary>What the form of a new definition holds.</summary>
internal sealed class DefinitionInput
{
    public long Version { get; set; }

    [Display(Name = "Indicators.Definition", Description = "Indicators.DefinitionHint"), Required(ErrorMessage = "Indicators.DefinitionMissing"), StringLength(4000)]
    public string? Text { get; set; }

    [Display(Name = "Indicators.ValidFrom", Description = "Indicators.ValidFromHint"), Required(ErrorMessage = "Indicators.ValidFromMissing")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Indicators.Because"), Required(ErrorMessage = "Indicators.BecauseMissing"), StringLength(1000)]
    public string? Because { get; set; }

    public static DefinitionInput Of(Indicator indicator) => new() { Version = indicator.Version, Text = indicator.Definition.Text };
}

/// <summary>An indicator is to count something else from a day on. The values before stay; the series is broken there.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class RedefineModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : IndicatorPage(db, authorization)
{
    [BindProperty]
    public DefinitionInput Input { get; set; } = new();

    public void OnGet()
    {
        Input = DefinitionInput.Of(Record);
        Input.ValidFrom = PeriodSpan.Of(Record.Period, clock.TodayInSweden()).FirstDay;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Redefine(Input.Text!, Input.ValidFrom!.Value, Input.Because!, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, DefinitionInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Indicators.Saved"]);
        return Redirect(Address);
    }
}

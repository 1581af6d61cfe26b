using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Features.Evaluation.ShowBenefitMethod;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.EditAssumption;

/// <summary>The discount rate, and the indicators of what participants gain themselves.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class WeighBenefitModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : BenefitMethodPage(db, authorization)
{
    [BindProperty]
    public WeighInput Input { get; set; } = new();

    public IReadOnlyList<Option> Indicators { get; private set; } = [];

    public void OnGet() => Input = new WeighInput { Version = Record.Version, DiscountRate = Record.Working.DiscountRate, UserIndicators = [.. Record.Working.UserIndicators] };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.UserIndicators.Any(id => Indicators.All(o => o.Value != id.ToString())))
        {
            ModelState.AddModelError("Input.UserIndicators", texts["Questions.IndicatorUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Weigh(Input.DiscountRate, Input.UserIndicators, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Benefits.Saved"]);
        return Redirect(Address);
    }

    protected override async Task PrepareAsync(CancellationToken ct) =>
        Indicators = [.. (await Db.Indicators.AsNoTracking().Where(i => i.EndedAt == null).OrderBy(i => i.Name).ThenBy(i => i.Id).Select(i => new { i.Id, i.Name }).ToListAsync(ct)).Select(i => new Option(i.Id.Value.ToString(), i.Name))];
}

/// <summary>What the form of the rate holds.</summary>
internal sealed class WeighInput
{
    public long Version { get; set; }

    [Display(Name = "Benefits.DiscountRate", Description = "Benefits.DiscountRateHint"), Range(0, 20, ErrorMessage = "Benefits.RateWrong")]
    public decimal DiscountRate { get; set; }

    [Display(Name = "Benefits.UserIndicators", Description = "Benefits.UserIndicatorsHint")]
    public Guid[] UserIndicators { get; set; } = [];
}

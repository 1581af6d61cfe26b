using Coordination.Evaluation.Features.Evaluation.ShowIndicator;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.EndIndicator;

/// <summary>Measure an indicator no more.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class EndIndicatorModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : TurnPage(db, authorization, texts)
{
    protected override bool Fits => Record.EndedAt is null;

    protected override Result Turn() => Record.End(clock.GetUtcNow(), actor.Actor.Name);
}

/// <summary>Measure it again.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class ResumeIndicatorModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : TurnPage(db, authorization, texts)
{
    protected override bool Fits => Record.EndedAt is not null;

    protected override Result Turn() => Record.Resume(clock.GetUtcNow(), actor.Actor.Name);
}

/// <summary>A page with one question and one button.</summary>
internal abstract class TurnPage(EvaluationDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : IndicatorPage(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Version, Turn, ct);
        if (!result.Succeeded)
        {
            Version = Record.Version;
            ModelState.Remove(nameof(Version));
            return this.Refuse(result, texts, string.Empty);
        }

        this.Announce(texts["Indicators.Saved"]);
        return Redirect(Address);
    }

    protected abstract Result Turn();
}

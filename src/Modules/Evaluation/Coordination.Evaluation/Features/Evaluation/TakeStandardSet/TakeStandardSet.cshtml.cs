using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.TakeStandardSet;

/// <summary>The set to start from: what is usually measured, and what the product measures by itself. What is there already is left as it is.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class TakeStandardSetModel(EvaluationDbContext db, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public IReadOnlyList<StandardIndicator> Missing { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Missing = await MissingAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var missing = await MissingAsync(ct);
        db.Indicators.AddRange(missing.Select(s => s.Make(clock.GetUtcNow(), actor.Actor.Name)));
        await db.SaveOnceAsync(async stop => (await MissingAsync(stop)).Count == 0, ct);
        this.Announce(texts["Standard.Taken"]);
        return Redirect("/matt");
    }

    private async Task<IReadOnlyList<StandardIndicator>> MissingAsync(CancellationToken ct)
    {
        var taken = await db.Indicators.Where(i => i.StandardKey != null).Select(i => i.StandardKey!).ToListAsync(ct);
        return [.. StandardSet.All.Where(s => !taken.Contains(s.Key))];
    }
}

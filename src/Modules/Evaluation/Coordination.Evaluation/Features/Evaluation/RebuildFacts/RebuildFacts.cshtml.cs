using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.RebuildFacts;

/// <summary>Makes the measured figures anew from what the other modules have, and says what was otherwise.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class RebuildFactsModel(EvaluationDbContext db, RebuildFactsHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>What was found; null before.</summary>
    public RebuildOutcome? Outcome { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        try
        {
            Outcome = await handler.HandleAsync(ct);
            return Page();
        }
        catch (DbUpdateException exception) when (db.IsRace(exception))
        {
            return this.Refuse(new Error("EVA-0140", "Rebuild.Raced", Kind: ErrorKind.Conflict), texts, string.Empty);
        }
    }
}

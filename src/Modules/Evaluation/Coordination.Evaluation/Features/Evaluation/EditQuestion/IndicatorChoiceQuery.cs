using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.EditQuestion;

/// <summary>Indicators whose values come from rounds, for a question to be tied to.</summary>
internal sealed class IndicatorChoiceQuery(EvaluationDbContext db)
{
    /// <param name="kept">The one that stands there already is offered also when it has ended.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<Option>> OptionsAsync(Guid? kept, CancellationToken ct)
    {
        var current = new IndicatorId(kept ?? Guid.Empty);
        var found = await db.Indicators.AsNoTracking().Where(i => (i.Source != IndicatorSource.Measured && i.EndedAt == null) || i.Id == current)
            .OrderBy(i => i.Name).ThenBy(i => i.Id).Select(i => new { i.Id, i.Name }).ToListAsync(ct);
        return [.. found.Select(i => new Option(i.Id.Value.ToString(), i.Name))];
    }
}

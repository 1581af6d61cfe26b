using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicator;

/// <summary>A page about one indicator.</summary>
internal abstract class IndicatorPage(EvaluationDbContext db, IAuthorizationService authorization) : RecordPage<Indicator>(db, authorization)
{
    public override string Address => Id is null ? "/matt" : $"/matt/{Id}";

    protected override string ManagePolicy => EvaluationPolicies.ManageIndicators;

    protected override async Task<Indicator?> FindAsync(Guid id, CancellationToken ct)
    {
        var indicator = new IndicatorId(id);
        return await Db.Indicators.AsSplitQuery().SingleOrDefaultAsync(i => i.Id == indicator, ct);
    }

    /// <summary>Whether it has values, of the whole or of parts, or had.</summary>
    protected Task<bool> HasValuesAsync(CancellationToken ct)
    {
        var indicator = Record.Id;
        return Db.Measurements.AnyAsync(m => m.IndicatorId == indicator, ct);
    }
}

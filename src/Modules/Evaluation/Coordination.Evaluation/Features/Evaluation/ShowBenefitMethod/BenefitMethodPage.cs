using Coordination.Evaluation.Domain.Benefits;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowBenefitMethod;

/// <summary>A page about one way to count benefit.</summary>
internal abstract class BenefitMethodPage(EvaluationDbContext db, IAuthorizationService authorization) : RecordPage<BenefitMethod>(db, authorization)
{
    public override string Address => Id is null ? "/nytta" : $"/nytta/{Id}";

    protected override string ManagePolicy => EvaluationPolicies.ManageIndicators;

    protected override async Task<BenefitMethod?> FindAsync(Guid id, CancellationToken ct)
    {
        var method = new BenefitMethodId(id);
        return await Db.BenefitMethods.AsSplitQuery().SingleOrDefaultAsync(m => m.Id == method, ct);
    }

    /// <summary>Names of indicators by id.</summary>
    protected async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> indicators, CancellationToken ct)
    {
        var ids = indicators.Distinct().Select(i => new Domain.Indicators.IndicatorId(i)).ToList();
        return await Db.Indicators.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id.Value, i => i.Name, ct);
    }
}

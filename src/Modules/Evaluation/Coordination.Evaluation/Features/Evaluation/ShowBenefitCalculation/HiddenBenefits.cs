using Coordination.Evaluation.Domain.Benefits;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowBenefitCalculation;

/// <summary>Judges calculations beside those that they stand beside.</summary>
internal static class HiddenBenefits
{
    /// <summary>Those that are hidden, of the methods and years of some.</summary>
    public static async Task<IReadOnlySet<BenefitCalculationId>> HiddenAsync(this EvaluationDbContext db, IReadOnlyList<BenefitCalculation> some, CancellationToken ct)
    {
        if (some.Count == 0)
        {
            return new HashSet<BenefitCalculationId>();
        }

        var (methods, years) = (some.Select(c => c.MethodId).Distinct().ToList(), some.Select(c => c.Year).Distinct().ToList());
        return BenefitProtection.Hidden(await db.BenefitCalculations.AsNoTracking().Where(c => methods.Contains(c.MethodId) && years.Contains(c.Year)).ToListAsync(ct));
    }
}

namespace Coordination.Evaluation.Domain.Benefits;

/// <summary>
/// Which calculations are hidden from those who do not make them (ADR 0036): those that tell of few persons, and those that tell of few beside
/// another of the same method and year. What stands goes before what was withdrawn, then what was made first.
/// </summary>
internal static class BenefitProtection
{
    /// <param name="calculations">Every one of the methods and years that are shown, withdrawn ones among them.</param>
    public static IReadOnlySet<BenefitCalculationId> Hidden(IEnumerable<BenefitCalculation> calculations)
    {
        var hidden = new HashSet<BenefitCalculationId>();
        foreach (var besideEachOther in calculations.GroupBy(c => (c.MethodId, c.Year)))
        {
            var shown = new List<BenefitOutcome>();
            foreach (var calculation in besideEachOther.OrderBy(c => c.WithdrawnAt is not null).ThenBy(c => c.MadeAt).ThenBy(c => c.Id.Value))
            {
                if (calculation.Outcome.TellsOfFew || shown.Exists(calculation.Outcome.DiffersByFew))
                {
                    hidden.Add(calculation.Id);
                }
                else
                {
                    shown.Add(calculation.Outcome);
                }
            }
        }

        return hidden;
    }
}

namespace Coordination.Evaluation.Domain.Benefits;

/// <summary>
/// What is usually counted when people come from welfare to work, to begin with. The worths are left open: they differ by municipality and
/// year, and whoever enters one says where it is from.
/// </summary>
internal static class StandardBenefits
{
    public static BenefitAssumptions Of(BenefitApproach approach) => approach == BenefitApproach.Other ? BenefitAssumptions.None : new(
    [
        Effect("Lägre försörjningsstöd", BenefitParty.Municipality, "En person som gått från försörjningsstöd till anställning, per år."),
        Effect("Högre kommunalskatt", BenefitParty.Municipality, "En person som gått till anställning, per år."),
        Effect("Lägre kostnad för insatser och vård", BenefitParty.Region, "En person med stadigvarande sysselsättning, per år."),
        Effect("Lägre ersättning från socialförsäkring och a-kassa", BenefitParty.State, "En person som gått från ersättning till anställning, per år."),
        Effect("Statlig skatt och arbetsgivaravgifter", BenefitParty.State, "En person som gått till anställning, per år."),
        Effect("Högre disponibel inkomst", BenefitParty.Participant, "En person som gått till anställning, per år."),
        Cost("Bidrag och stöd från kommunen", BenefitParty.Municipality, "En krona i bidrag, rådgivning eller lokal.", countsPersons: false),
        Cost("Lönestöd", BenefitParty.State, "En person med lönestöd, per år.", countsPersons: true),
    ], 0);

    private static BenefitLine Effect(string name, BenefitParty party, string counted) => new(Guid.CreateVersion7(), BenefitSide.Effect, name, party) { Counted = counted };

    private static BenefitLine Cost(string name, BenefitParty party, string counted, bool countsPersons) =>
        new(Guid.CreateVersion7(), BenefitSide.Cost, name, party) { Counted = counted, CountsPersons = countsPersons };
}

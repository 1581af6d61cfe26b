using Coordination.Evaluation.Domain.Facts;

namespace Coordination.Evaluation.Domain.Indicators;

/// <summary>An indicator of the set to start from. Its words are Swedish, as those that a municipality writes itself.</summary>
internal sealed record StandardIndicator(string Key, string Name, string Definition)
{
    public Measure? Measure { get; init; }

    public IndicatorUnit Unit { get; init; }

    public YearRule YearRule { get; init; }

    public MeasurePeriod Period { get; init; } = MeasurePeriod.Year;

    public IndicatorDirection Direction { get; init; }

    public IndicatorSource Source { get; init; }

    public bool IsSelfReported { get; init; }

    public bool RisesEachYear { get; init; }

    public string? Quality { get; init; }

    public Indicator Make(DateTimeOffset now, string by) => Indicator.Standard(Key, new IndicatorText(Name, Measure?.Unit ?? Unit, Direction, Period, Measure is null ? Source : IndicatorSource.Measured)
    {
        YearRule = Measure?.YearRule ?? YearRule,
        Measure = Measure?.Key,
        Quality = Quality,
        IsSelfReported = IsSelfReported,
    },
        Definition, RisesEachYear, now, by);
}

/// <summary>What municipalities usually measure of work-integrating social enterprises, and what the product measures by itself.</summary>
internal static class StandardSet
{
    private const string Reported = "Egna uppgifter från företagen; de som inte svarat saknas.";

    public static IReadOnlyList<StandardIndicator> All { get; } =
    [
        Counted("reserved-contracts", "Reserverade kontrakt", "Kontrakt ur reserverad upphandling, efter den dag de slöts. Kontrakt som registrerats av misstag räknas inte.") with { RisesEachYear = true },
        Counted("contracts-with-enterprises", "Kontrakt med arbetsintegrerande sociala företag", "Kontrakt där registret säger att leverantören är ett arbetsintegrerande socialt företag, efter den dag de slöts."),
        Counted("contract-value-with-enterprises", "Kontraktsvärde hos arbetsintegrerande sociala företag", "Kontraktens värde utan moms över hela tiden, räknat på den dag de slöts. Kontrakt utan känt värde ger inget."),
        Counted("purchases-from-enterprises", "Inköp från arbetsintegrerande sociala företag", "Belopp ur reskontran från leverantörer som registret har som arbetsintegrerande sociala företag."),
        Counted("purchase-share-from-enterprises", "Andel av inköpen från arbetsintegrerande sociala företag", "Belopp från arbetsintegrerande sociala företag av alla belopp ur reskontran, i procent."),
        Counted("tenders-from-enterprises", "Anbud från arbetsintegrerande sociala företag", "Anbud i upphandlingar där tilldelningen är meddelad."),
        Counted("tender-share-from-enterprises", "Andel anbud från arbetsintegrerande sociala företag", "Anbud från arbetsintegrerande sociala företag av alla anbud i upphandlingar där tilldelningen är meddelad."),
        Counted("meetings-held", "Hållna möten", "Möten med företag, nätverk och myndigheter, efter dag."),
        Counted("meetings-information", "Möten på nivån information", "Hållna möten på den europeiska kodens nivå information."),
        Counted("meetings-consultation", "Möten på nivån konsultation", "Hållna möten på den europeiska kodens nivå konsultation."),
        Counted("meetings-dialogue", "Möten på nivån dialog", "Hållna möten på den europeiska kodens nivå dialog."),
        Counted("meetings-partnership", "Möten på nivån partnerskap", "Hållna möten på den europeiska kodens nivå partnerskap."),
        Counted("cases-closed", "Avslutade stödärenden", "Stödärenden efter den dag de avslutades."),
        Counted("cases-with-result", "Stödärenden som lett till något", "Avslutade stödärenden där företaget startade, utvecklades, fick finansiering eller fick uppdrag, av alla avslutade."),
        Counted("enterprises-started", "Företag som startat med stöd", "Stödärenden som avslutades med att ett företag startade."),
        Counted("grants-decided", "Beviljade bidrag", "Beviljade belopp ur stödformerna, efter beslutsdag."),
        Counted("obligations-answered", "Nämndernas svar", "Andel av det som nämnderna skulle ha gjort som också är gjort, efter den dag det skulle vara klart.") with { Period = MeasurePeriod.Tertial },
        Counted("obligations-late", "Nämndernas försenade svar", "Antal som gjordes efter sin dag, eller inte är gjorda och dagen har passerat, efter den dag det skulle vara klart.") with { Period = MeasurePeriod.Tertial, Direction = IndicatorDirection.Less },
        Counted("enterprises-registered", "Nya företag i registret", "Företag efter den dag de fördes in. Dubbletter räknas inte."),
        Counted("enterprises-work-integrating", "Arbetsintegrerande sociala företag i registret", "Företag som i dag är bedömda som arbetsintegrerande och verksamma, efter den dag de fördes in.")
            with { Quality = "Räknas efter dagens bedömning: ett företag som upphört försvinner också ur tidigare år." },
        Asked("persons-employed", "Anställda i arbetsintegrerande sociala företag", "Personer med anställning den 31 december, alla former.", IndicatorUnit.Persons, YearRule.Latest),
        Asked("persons-target-group", "Anställda ur målgruppen", "Personer med anställning den 31 december som hade stora svårigheter att få eller behålla ett arbete.", IndicatorUnit.Persons, YearRule.Latest),
        Asked("persons-wage-subsidy", "Anställda med lönestöd", "Personer med anställning och lönestöd den 31 december.", IndicatorUnit.Persons, YearRule.Latest),
        Asked("persons-in-training", "Personer i arbetsträning, rehabilitering eller praktik", "Personer med plats den 31 december.", IndicatorUnit.Persons, YearRule.Latest),
        Asked("places-offered", "Erbjudna platser", "Platser för arbetsträning, rehabilitering och praktik som erbjudits under året.", IndicatorUnit.Count, YearRule.Sum),
        Asked("places-taken", "Tagna platser", "Platser för arbetsträning, rehabilitering och praktik som använts under året.", IndicatorUnit.Count, YearRule.Sum),
        Asked("transitions-to-job", "Övergångar till arbete", "Personer som under året gått till arbete hos annan arbetsgivare.", IndicatorUnit.Persons, YearRule.Sum),
        Asked("transitions-to-studies", "Övergångar till studier", "Personer som under året gått till studier.", IndicatorUnit.Persons, YearRule.Sum),
        Asked("hours-worked", "Arbetade timmar", "Betalda arbetstimmar under året.", IndicatorUnit.Hours, YearRule.Sum),
        Asked("turnover", "Omsättning", "Företagens nettoomsättning under räkenskapsåret.", IndicatorUnit.Kronor, YearRule.Sum),
        Asked("share-sold-to-public", "Andel sålt till offentlig sektor", "Försäljning till kommun, region och stat av nettoomsättningen.", IndicatorUnit.Percent, YearRule.Mean),
        Asked("wage-sum", "Lönesumma", "Utbetald bruttolön under året.", IndicatorUnit.Kronor, YearRule.Sum),
        Asked("participation-score", "Deltagarnas syn på delaktighet", "Medelvärde av svaren på frågan om delaktighet, 1 till 5.", IndicatorUnit.Score, YearRule.Mean),
        Asked("well-being-score", "Deltagarnas syn på välbefinnande", "Medelvärde av svaren på frågan om välbefinnande, 1 till 5.", IndicatorUnit.Score, YearRule.Mean),
    ];

    private static StandardIndicator Counted(string measure, string name, string definition) => new(measure, name, definition) { Measure = Facts.Measure.Find(measure) };

    private static StandardIndicator Asked(string key, string name, string definition, IndicatorUnit unit, YearRule rule) =>
        new(key, name, definition) { Unit = unit, YearRule = rule, Source = IndicatorSource.Round, IsSelfReported = true, Quality = Reported };
}

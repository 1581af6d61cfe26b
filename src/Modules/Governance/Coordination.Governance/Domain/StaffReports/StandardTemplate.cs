namespace Coordination.Governance.Domain.StaffReports;

/// <summary>The orders of headings that come with the product, as two municipalities' own papers have them. Swedish: they are Swedish papers.</summary>
/// <param name="Key">What the form sends.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Style">How the proposal is written.</param>
/// <param name="Sections">Headings in order.</param>
internal sealed record StandardTemplate(string Key, string Name, DecisionStyle Style, IReadOnlyList<TemplateSection> Sections)
{
    /// <summary>Goes up when the product's own headings change; a report says which it was started from.</summary>
    private const int Number = 1;

    public TemplateUse Use => new(null, Name, Number, Style);

    /// <summary>S000-03, S002-03; the order of S000, where Ärendets beredning comes before Ärendet.</summary>
    public static StandardTemplate Stockholm { get; } = new("stockholm", "Stockholms ordning", DecisionStyle.Points,
    [
        new("Förvaltningens förslag till beslut", 2, "En punkt på varje rad. Varje punkt säger vilket organ som beslutar.", [SectionSource.Proposal]),
        new("Sammanfattning", 2, "Vad ärendet gäller och vad förvaltningen anser, så att den som bara läser detta förstår beslutet.", [SectionSource.Summary]),
        new("Bakgrund", 2, "Varifrån ärendet kommer, tidigare ärenden och styrdokument.", [SectionSource.Background, SectionSource.Assignments]),
        new("Ärendets beredning", 2, "Vem som har berett ärendet och vilka som har hörts.", [SectionSource.Preparation]),
        new("Ärendet", 2, "Vad som föreslås eller begärs.", [SectionSource.Demands]),
        new("Förvaltningens synpunkter och förslag", 2, "Svara på varje yrkande för sig. Visa vad som redan görs.", [SectionSource.Answers, SectionSource.Activities]),
        new("Ekonomiska konsekvenser", 2, "Kontrollera lydelsen mot budgeten.", [SectionSource.Economy]),
        new("Bilagor", 2, "En bilaga på varje rad.", [SectionSource.Attachments]),
    ]);

    /// <summary>S003-01.</summary>
    public static StandardTemplate Uppsala { get; } = new("uppsala", "Uppsalas ordning", DecisionStyle.Clauses,
    [
        new("Förslag till beslut", 2, "En att-sats på varje rad.", [SectionSource.Proposal]),
        new("Ärendet", 2, "Vad ärendet gäller och varifrån det kommer.", [SectionSource.Summary, SectionSource.Background, SectionSource.Demands]),
        new("Beredning", 2, "Vem som har berett ärendet och vilka som har hörts.", [SectionSource.Preparation]),
        new("Föredragning", 2, "Förvaltningens redogörelse och bedömning.", [SectionSource.Assignments, SectionSource.Answers, SectionSource.Activities]),
        new("Ekonomiska konsekvenser", 2, "Kontrollera lydelsen mot budgeten.", [SectionSource.Economy]),
        new("Bilagor", 2, "En bilaga på varje rad.", [SectionSource.Attachments]),
    ]);

    public static IReadOnlyList<StandardTemplate> All { get; } = [Stockholm, Uppsala];
}

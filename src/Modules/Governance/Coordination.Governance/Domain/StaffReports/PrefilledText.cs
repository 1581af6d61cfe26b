using System.Globalization;
using Coordination.Governance.Domain.Matters;
using Coordination.Platform.Time;

namespace Coordination.Governance.Domain.StaffReports;

/// <summary>What the product writes into a section, from facts alone: it quotes and counts and never judges. Swedish, in the sections' markup.</summary>
internal static class PrefilledText
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>A section's text from its sources in order; empty when nothing is known.</summary>
    public static string Of(IReadOnlyList<SectionSource> sources, PrefillFacts facts) =>
        string.Join("\n\n", sources.Select(s => Of(s, facts)).Where(t => t.Length > 0));

    private static string Of(SectionSource source, PrefillFacts facts) => source switch
    {
        SectionSource.Proposal => string.Join('\n', PrefilledProposal.Of(facts)),
        SectionSource.Summary => Summary(facts),
        SectionSource.Background => Background(facts),
        SectionSource.Preparation => Preparation(facts),
        SectionSource.Demands => Demands(facts),
        SectionSource.Answers => Answers(facts),
        SectionSource.Assignments => Paragraphs(facts.Assignments.Select(Assignment)),
        SectionSource.Activities => Activities(facts),
        SectionSource.Economy => Economy(facts),
        _ => Attachments(facts),
    };

    private static string Summary(PrefillFacts facts) => Paragraphs(
    [
        facts switch
        {
            { Kind: StaffReportKind.FinalReport } => $"Förvaltningen redovisar {(facts.Assignments.Count == 1 ? "ett uppdrag" : $"{facts.Assignments.Count} uppdrag")} och föreslår att {(facts.Assignments.Count == 1 ? "det anses slutrapporterat" : "de anses slutrapporterade")}.",
            { Kind: StaffReportKind.PlanAdoption, Plan: { } plan } => $"Förvaltningen har tagit fram ett förslag till {plan.Title}{Valid(plan)}.",
            { Kind: StaffReportKind.YearlyExtract } => $"Förvaltningen redovisar {facts.Body}s åtgärder{(facts.Plan is { } plan ? $" i {plan.Title}" : string.Empty)} för {facts.Year}: {Count(facts.Activities.Count)}.",
            { Kind: StaffReportKind.ReferralReply, Matter: { } matter } => $"{facts.Body} har ombetts att yttra sig över {Quoted(matter.Subject)}.",
            { Matter: { } matter } when Came(matter) is { } came => came,
            _ => null,
        },
        facts.Matter?.Summary,
        facts.Matter?.Stance,
    ]);

    private static string Background(PrefillFacts facts)
    {
        var parts = new List<string?>();
        if (facts.Matter is { } matter)
        {
            parts.Add(Came(matter));
            parts.Add(Asked(facts, matter));
        }

        if (facts.Plan is { } plan)
        {
            parts.Add(plan.CarriesOut.Count == 0 ? null : $"{plan.Title} genomför följande styrdokument:\n\n{Bullets(plan.CarriesOut)}");
            parts.Add(plan.RestsOn.Count == 0 ? null : $"Underlag för planen är:\n\n{Bullets(plan.RestsOn)}");
        }

        parts.Add(facts.EarlierMatters.Count == 0 ? null : $"Tidigare ärenden och underlag:\n\n{Bullets(facts.EarlierMatters)}");
        return Paragraphs(parts);
    }

    private static string Preparation(PrefillFacts facts)
    {
        var preparation = facts.Matter?.Preparation;
        return Paragraphs(
        [
            preparation?.Unit is { } unit ? $"Ärendet har beretts inom {unit}." : null,
            preparation is { Consultations.Count: > 0 } ? string.Join(' ', preparation.Consultations.Select(c => $"{c.Body} har behandlat ärendet{(c.On is { } on ? $" den {DateText.Long(on, Swedish)}" : string.Empty)}.")) : null,
        ]);
    }

    private static string Demands(PrefillFacts facts)
    {
        if (facts.Matter is not { Demands.Count: > 0 } matter)
        {
            return string.Empty;
        }

        var who = matter.Kind == MatterKind.Motion ? "Motionären yrkar" : matter.SendersText.Length > 0 ? $"{matter.SendersText} föreslår" : "I ärendet föreslås";
        return $"{who}\n\n{Bullets(matter.Demands.OrderBy(d => d.Number).Select(d => d.Text))}";
    }

    private static string Answers(PrefillFacts facts) => Paragraphs((facts.Matter?.Demands ?? []).OrderBy(d => d.Number).Select(d => Paragraphs(
    [
        $"### Yrkande {d.Number}", d.Text, d.IsAnswered ? null : Unanswered, d.Stance, d.Answer,
    ])));

    private static string Assignment(AssignmentFact assignment) => Paragraphs(
    [
        $"{assignment.Giver} gav i budget {assignment.Year} följande uppdrag{(assignment.Number is null ? string.Empty : $" ({assignment.Number})")}:",
        $"”{assignment.Wording}”",
        assignment.Partners.Count == 0 ? null : $"Uppdraget utförs {string.Join(", ", assignment.Partners)}.",
        $"Läge: {assignment.Status}.",
    ]);

    private static string Activities(PrefillFacts facts)
    {
        if (facts.Activities.Count == 0)
        {
            return string.Empty;
        }

        var counts = facts.Activities.GroupBy(a => a.Status).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key.ToLower(Swedish)} {g.Count()}");
        var rows = facts.Activities.Select(a => $"| {Cell(a.Number)} | {Cell(a.Title)} | {Cell(a.Responsible)} | {Cell(a.Status)} | {Cell(string.Join("; ", a.Goals))} |");
        return Paragraphs(
        [
            $"{Count(facts.Activities.Count)} hör till ärendet: {string.Join(", ", counts)} ({DateText.Long(facts.Today, Swedish)}).",
            $"Tabell: Åtgärder och läge\n| Nr | Åtgärd | Ansvarig | Läge | Mål |\n| --- | --- | --- | --- | --- |\n{string.Join('\n', rows)}",
            facts.Activities.Any(a => a.LastWord is not null) ? $"Senast rapporterat:\n\n{Bullets(facts.Activities.Where(a => a.LastWord is not null).Select(a => $"{a.Number} {a.Title}: {a.LastWord}"))}" : null,
            facts.Activities.Any(a => a.Evidence.Count > 0) ? $"Underlag som visar vad som är gjort:\n\n{Bullets(facts.Activities.Where(a => a.Evidence.Count > 0).Select(a => $"{a.Number} {a.Title}: {string.Join(", ", a.Evidence)}"))}" : null,
        ]);
    }

    /// <summary>The customary wording (S003-15). The guidance beside it says that it is to be checked.</summary>
    private static string Economy(PrefillFacts facts) => facts.Kind switch
    {
        StaffReportKind.PlanAdoption => $"Åtgärder under {facts.Plan?.ValidFrom?.Year ?? facts.Today.Year} ska rymmas inom budgetram. Eventuella kostnader därefter vägs in i den ordinarie mål- och budgetprocessen och i nämndernas verksamhetsplaner.",
        _ => "Förslaget ryms inom nämndens budgetram.",
    };

    private static string Attachments(PrefillFacts facts)
    {
        var documents = (facts.Matter?.Documents ?? []).Where(d => d is { Number: not null, WithdrawnBecause: null }).OrderBy(d => d.Number)
            .Select(d => $"Bilaga {d.Number}: {d.Title}{(d.RegistrationNumber is null ? string.Empty : $" ({d.RegistrationNumber})")}").ToList();
        if (documents.Count == 0 && facts is { Kind: StaffReportKind.PlanAdoption, Plan: { } plan })
        {
            documents.Add($"Bilaga 1: {plan.Title}");
        }

        return Bullets(documents);
    }

    private static string? Came(Matter matter)
    {
        var what = matter.Kind switch
        {
            MatterKind.WrittenProposal => "en skrivelse",
            MatterKind.Motion => "en motion",
            MatterKind.Referral => "en remiss",
            MatterKind.CitizenProposal => "ett medborgarförslag",
            _ => null,
        };
        return what is null || matter.SendersText.Length == 0 ? null : $"{matter.SendersText} har lämnat {what}: {Quoted(matter.Subject)}. {(matter.MainNumber is null ? "Ärendet" : $"Ärendet ({matter.MainNumber})")} kom in den {DateText.Long(matter.ReceivedOn, Swedish)}.";
    }

    private static string? Asked(PrefillFacts facts, Matter matter) => facts.Referral is { } referral
        ? $"{facts.MatterBody ?? "Avsändaren"} har remitterat ärendet till {facts.Body} och önskar svar senast den {DateText.Long(referral.DueOn, Swedish)}.{(referral.Question is null ? string.Empty : $" {referral.Question}")}"
        : matter.ReplyBy is { } by ? $"Svar önskas senast den {DateText.Long(by, Swedish)}." : null;

    private static string Valid(PlanFact plan) => (plan.ValidFrom?.Year, plan.ValidTo?.Year) switch
    {
        (null, null) => string.Empty,
        ({ } from, { } to) when from != to => $" {from}–{to}",
        var (from, to) => $" {from ?? to}",
    };

    private static string Count(int activities) => activities == 1 ? "En åtgärd" : $"{activities} åtgärder";

    private static string Quoted(string text) => $"”{text}”";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cell(string text) => text.Length == 0 ? "–" : OneLine(text).Replace("|", "/", StringComparison.Ordinal);

    private static string Bullets(IEnumerable<string> lines) => string.Join('\n', lines.Select(l => $"- {OneLine(l)}"));

    private static string Paragraphs(IEnumerable<string?> parts) => string.Join("\n\n", parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!.Trim()));

    /// <summary>Stands where an answer is missing; a report with it cannot be made ready.</summary>
    public const string Unanswered = "[Yrkandet är inte besvarat än.]";
}

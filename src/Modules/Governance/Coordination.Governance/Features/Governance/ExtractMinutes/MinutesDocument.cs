using System.Globalization;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.ShowDecision;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.ExtractMinutes;

/// <summary>
/// An extract of the minutes (protokollsutdrag) with the headings that minutes have (S004-01, S004-14 to S004-17). Swedish: it is what the
/// minutes say. A correction stands at the end, so that nobody takes the words for the first ones.
/// </summary>
internal static class MinutesDocument
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static DocumentModel Of(AgendaItem item, Committee committee, Minutes? minutes, IReadOnlyList<FollowUpRow> followUps, string municipality, DateTimeOffset takenAt)
    {
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = item.Paragraph is null ? item.Title : $"§ {item.Paragraph} {item.Title}",
            DocumentType = "Protokollsutdrag",
            Organisation = municipality.Length > 0 ? $"{municipality}, {committee.Name}" : committee.Name,
            CaseNumber = item.RegistrationNumber,
            Culture = Swedish,
            FrozenAt = takenAt,
        })
            .Fact("Nämnd", committee.Name)
            .Fact("Sammanträde", item.DecidedOn is { } on ? DateText.Long(on, Swedish) : null)
            .Fact("Diarienummer", item.RegistrationNumber)
            .Fact("Ärende på dagordningen", item.AgendaNumber)
            .Fact("Justerat", Adjusted(item, minutes))
            .Fact("Tillkännagivet", minutes?.AnnouncedOn is { } announced ? DateText.Long(announced, Swedish) : null)
            .Section($"{Genitive(committee.Name)} beslut");
        if (item.Points.Count == 1)
        {
            document.Text(item.Points[0]);
        }
        else
        {
            document.Numbers([.. item.Points]);
        }

        if (item.Outcome == DecisionOutcome.Struck)
        {
            document.Text("Ärendet utgår.");
        }

        if (item.Summary is not null || item.ReportDatedOn is not null)
        {
            document.Section("Ärendet").Text(item.Summary);
            if (item.ReportDatedOn is { } dated)
            {
                document.Text($"Förvaltningen har redovisat ärendet i ett tjänsteutlåtande daterat den {DateText.Long(dated, Swedish)}.");
            }
        }

        WriteConsultations(document, item);
        WriteCourse(document, item.Course);
        foreach (var kind in Enum.GetValues<StatementKind>())
        {
            WriteStatements(document, item, kind);
        }

        if (followUps.Count > 0)
        {
            document.Section("Uppföljning").Bullets([.. followUps.Select(f => $"{f.Text} ({f.Committee}, senast den {DateText.Long(f.DueOn, Swedish)})")]);
        }

        WriteCorrections(document, item);
        return document.Signature("Rätt utdraget intygar", committee.Name).Build();
    }

    /// <summary>Arbetsmarknadsnämndens; a name that ends in s needs no more.</summary>
    internal static string Genitive(string name) => name.Length == 0 || "sxz".Contains(char.ToLowerInvariant(name[^1])) ? name : name + "s";

    private static string? Adjusted(AgendaItem item, Minutes? minutes)
    {
        var by = string.Join(", ", minutes?.Adjusters ?? []);
        var when = item.IsAdjustedAtOnce && item.DecidedOn is { } meeting
            ? $"{DateText.Long(meeting, Swedish)} (omedelbart)"
            : minutes?.AdjustedOn is { } on ? DateText.Long(on, Swedish) : null;
        return when is null ? null : by.Length == 0 ? when : $"{when} av {by}";
    }

    private static void WriteConsultations(DocumentBuilder document, AgendaItem item)
    {
        if (item.Consultations.Count > 0)
        {
            document.Section("Samråd och förhandling").Bullets([.. item.Consultations.OrderBy(c => c.On)
                .Select(c => $"{NameOf(c.Kind)} med {c.With} den {DateText.Long(c.On, Swedish)}.{(c.Outcome is null ? string.Empty : $" {c.Outcome}")}")]);
        }
    }

    private static void WriteCourse(DocumentBuilder document, CourseOfDecision course)
    {
        if (course.IsEmpty)
        {
            return;
        }

        document.Section("Beslutsgång").Bullets([.. course.Proposals.Select(p => p.By.Length == 0 ? p.Text : $"{p.By} föreslog: {p.Text}")]).Text(course.Put);
        if (course.Vote is { } vote)
        {
            document.Text($"Omröstning: {vote.Yes} ja, {vote.No} nej, {vote.Abstained} avstår.{(vote.Question is null ? string.Empty : $" {vote.Question}")}");
        }
    }

    private static void WriteStatements(DocumentBuilder document, AgendaItem item, StatementKind kind)
    {
        var statements = item.Statements.Where(s => s.Kind == kind && s.WithdrawnBecause is null).OrderBy(s => s.Position).ToList();
        if (statements.Count == 0)
        {
            return;
        }

        document.Section(NameOf(kind));
        foreach (var statement in statements)
        {
            var joined = item.Statements.FirstOrDefault(s => s.Id == statement.JoinsId && s.WithdrawnBecause is null);
            document.Text(joined is null
                ? $"{statement.MembersText} lämnade följande {NameOf(kind).ToLower(Swedish)}."
                : $"{statement.MembersText} instämmer i {NameOf(joined.Kind).ToLower(Swedish)} av {joined.MembersText}.");
            document.Text(statement.Text);
        }
    }

    private static void WriteCorrections(DocumentBuilder document, AgendaItem item)
    {
        var corrections = item.Entries.Where(e => e.Kind == DecisionEntryKind.Corrected).GroupBy(e => (e.At, e.Reason)).OrderBy(g => g.Key.At).ToList();
        if (corrections.Count > 0)
        {
            document.Section("Rättelser").Bullets([.. corrections.Select(c => $"Rättat den {DateText.Long(c.Key.At.ToSwedishDate(), Swedish)}: {c.Key.Reason}")]);
        }
    }

    private static string NameOf(StatementKind kind) => kind switch
    {
        StatementKind.Reservation => "Reservation",
        StatementKind.SpecialStatement => "Särskilt uttalande",
        _ => "Ersättaryttrande",
    };

    private static string NameOf(ConsultationKind kind) => kind switch
    {
        ConsultationKind.Negotiation => "Förhandling enligt 11 § MBL",
        ConsultationKind.Information => "Information enligt 19 § MBL",
        ConsultationKind.Cooperation => "Samverkan",
        _ => "Samråd",
    };
}

using System.Globalization;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.ShowDecision;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.ExtractMinutes;

/// <summary>What minutes say of one item, in their order: the decision, the matter, who was heard, the course, statements, follow-up and corrections.</summary>
/// <param name="document">Where it is written.</param>
/// <param name="heading">A heading at the level that the document gives the item's parts.</param>
internal sealed class MinutesText(DocumentBuilder document, Action<string> heading)
{
    private static CultureInfo Swedish => MinutesDocument.Swedish;

    public void Write(AgendaItem item, Committee committee, IReadOnlyList<FollowUpRow> followUps)
    {
        heading($"{Genitive(committee.Name)} beslut");
        WritePoints(item);
        WriteMatter(item);
        WriteConsultations(item);
        WriteCourse(item.Course);
        foreach (var kind in Enum.GetValues<StatementKind>())
        {
            WriteStatements(item, kind);
        }

        if (followUps.Count > 0)
        {
            heading("Uppföljning");
            document.Bullets([.. followUps.Select(f => $"{f.Text} ({f.Committee}, senast den {DateText.Long(f.DueOn, Swedish)})")]);
        }

        WriteCorrections(item);
    }

    /// <summary>Arbetsmarknadsnämndens; a name that ends in s needs no more.</summary>
    internal static string Genitive(string name) => name.Length == 0 || "sxz".Contains(char.ToLowerInvariant(name[^1])) ? name : name + "s";

    private void WritePoints(AgendaItem item)
    {
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
    }

    private void WriteMatter(AgendaItem item)
    {
        if (item.Summary is null && item.ReportDatedOn is null)
        {
            return;
        }

        heading("Ärendet");
        document.Text(item.Summary);
        if (item.ReportDatedOn is { } dated)
        {
            document.Text($"Förvaltningen har redovisat ärendet i ett tjänsteutlåtande daterat den {DateText.Long(dated, Swedish)}.");
        }
    }

    private void WriteConsultations(AgendaItem item)
    {
        if (item.Consultations.Count > 0)
        {
            heading("Samråd och förhandling");
            document.Bullets([.. item.Consultations.OrderBy(c => c.On)
                .Select(c => $"{NameOf(c.Kind)} med {c.With} den {DateText.Long(c.On, Swedish)}.{(c.Outcome is null ? string.Empty : $" {c.Outcome}")}")]);
        }
    }

    private void WriteCourse(CourseOfDecision course)
    {
        if (course.IsEmpty)
        {
            return;
        }

        heading("Beslutsgång");
        document.Bullets([.. course.Proposals.Select(p => p.By.Length == 0 ? p.Text : $"{p.By} föreslog: {p.Text}")]).Text(course.Put);
        if (course.Vote is { } vote)
        {
            document.Text($"Omröstning: {vote.Yes} ja, {vote.No} nej, {vote.Abstained} avstår.{(vote.Question is null ? string.Empty : $" {vote.Question}")}");
        }
    }

    private void WriteStatements(AgendaItem item, StatementKind kind)
    {
        var statements = item.Statements.Where(s => s.Kind == kind && s.WithdrawnBecause is null).OrderBy(s => s.Position).ToList();
        if (statements.Count == 0)
        {
            return;
        }

        heading(NameOf(kind));
        foreach (var statement in statements)
        {
            var joined = item.Statements.FirstOrDefault(s => s.Id == statement.JoinsId && s.WithdrawnBecause is null);
            document.Text(joined is null
                ? $"{statement.MembersText} lämnade följande {NameOf(kind).ToLower(Swedish)}."
                : $"{statement.MembersText} instämmer i {NameOf(joined.Kind).ToLower(Swedish)} av {joined.MembersText}.");
            document.Text(statement.Text);
        }
    }

    private void WriteCorrections(AgendaItem item)
    {
        var corrections = item.Entries.Where(e => e.Kind == DecisionEntryKind.Corrected).GroupBy(e => (e.At, e.Reason)).OrderBy(g => g.Key.At).ToList();
        if (corrections.Count > 0)
        {
            heading("Rättelser");
            document.Bullets([.. corrections.Select(c => $"Rättat den {DateText.Long(c.Key.At.ToSwedishDate(), Swedish)}: {c.Key.Reason}")]);
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

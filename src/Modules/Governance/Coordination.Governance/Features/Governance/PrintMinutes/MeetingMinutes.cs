using System.Globalization;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.ExtractMinutes;
using Coordination.Governance.Features.Governance.ShowDecision;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.PrintMinutes;

/// <summary>An item of the minutes with what is followed up of it.</summary>
internal sealed record MinutesPart(AgendaItem Item, IReadOnlyList<FollowUpRow> FollowUps);

/// <summary>
/// The minutes of a meeting with what the law wants in them (KL 5:66, 5:67, 6:35): who served, and for each item proposals, votes, the
/// decision and reservations, in the order of the §. Swedish, like the extract.
/// </summary>
internal static class MeetingMinutes
{
    private static CultureInfo Swedish => MinutesDocument.Swedish;

    public static DocumentModel Of(Meeting meeting, Committee committee, Minutes? minutes, IReadOnlyList<MinutesPart> parts, string municipality, DateTimeOffset takenAt)
    {
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = $"{committee.Name} {DateText.Long(meeting.On, Swedish)}",
            DocumentType = "Sammanträdesprotokoll",
            Organisation = municipality.Length > 0 ? $"{municipality}, {committee.Name}" : committee.Name,
            Culture = Swedish,
            FrozenAt = takenAt,
        })
            .Fact("Nämnd", committee.Name)
            .Fact("Sammanträde", DateText.Long(meeting.On, Swedish))
            .Fact("Tid", meeting.StartsAt is { } at ? $"kl. {at.ToString("HH.mm", Swedish)}" : null)
            .Fact("Plats", meeting.Place)
            .Fact("Paragrafer", Paragraphs(parts))
            .Fact("Justerat", minutes?.AdjustedOn is { } adjusted ? DateText.Long(adjusted, Swedish) : "Ännu inte justerat")
            .Fact("Tillkännagivet", minutes?.AnnouncedOn is { } announced ? DateText.Long(announced, Swedish) : null);
        WriteAttendance(document, minutes);
        foreach (var (item, followUps) in parts)
        {
            document.Section(item.Paragraph is null ? item.Title : $"§ {item.Paragraph} {item.Title}");
            document.Text(string.Join(". ", new[]
            {
                item.RegistrationNumber is null ? null : $"Diarienummer {item.RegistrationNumber}",
                item.AgendaNumber is null ? null : $"Ärende {item.AgendaNumber} på dagordningen",
                item.IsAdjustedAtOnce ? "Paragrafen justerades omedelbart" : null,
            }.OfType<string>()));
            new MinutesText(document, heading => document.Subsection(heading)).Write(item, committee, followUps);
        }

        WriteAdjustment(document, minutes);
        return document.Build();
    }

    /// <summary>First and last, when they are numbers in one series.</summary>
    private static string? Paragraphs(IReadOnlyList<MinutesPart> parts)
    {
        var numbered = parts.Select(p => p.Item.Paragraph).OfType<string>().ToList();
        return numbered.Count switch
        {
            0 => null,
            1 => $"§ {numbered[0]}",
            _ => $"§ {numbered[0]}–{numbered[^1]}",
        };
    }

    private static void WriteAttendance(DocumentBuilder document, Minutes? minutes)
    {
        if (minutes is null or { Served.Count: 0, Present.Count: 0 })
        {
            return;
        }

        document.Section("Närvarande");
        if (minutes.Served.Count > 0)
        {
            document.Subsection("Tjänstgörande ledamöter och ersättare").Bullets([.. minutes.Served.Select(m => m.ToString())]);
        }

        if (minutes.Present.Count > 0)
        {
            document.Subsection("Övriga närvarande").Bullets([.. minutes.Present.Select(m => m.ToString())]);
        }
    }

    private static void WriteAdjustment(DocumentBuilder document, Minutes? minutes)
    {
        document.Section("Justering");
        if (minutes?.AdjustedOn is not { } adjusted)
        {
            document.Text("Protokollet är ännu inte justerat.");
            return;
        }

        document.Text($"Protokollet justerades den {DateText.Long(adjusted, Swedish)}{(minutes.AnnouncedOn is { } on ? $". Justeringen tillkännagavs på kommunens anslagstavla den {DateText.Long(on, Swedish)}" : string.Empty)}.");
        foreach (var adjuster in minutes.Adjusters)
        {
            document.Signature(adjuster.ToString(), "Justerare");
        }
    }
}

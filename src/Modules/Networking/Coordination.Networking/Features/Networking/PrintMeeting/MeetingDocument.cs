using System.Globalization;
using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;

namespace Coordination.Networking.Features.Networking.PrintMeeting;

/// <summary>The agenda, or the minutes with what was said, decided and agreed. Swedish: they are the municipality's own papers.</summary>
internal static class MeetingDocument
{
    private static readonly CultureInfo Swedish = Languages.Swedish;

    public static DocumentModel Of(Meeting meeting, bool isMinutes, string organisation, DateTimeOffset takenAt)
    {
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = meeting.Title,
            DocumentType = isMinutes ? "Minnesanteckningar" : "Dagordning",
            Organisation = organisation.Length > 0 ? organisation : "Samordningsfunktionen",
            Culture = Swedish,
            FrozenAt = takenAt,
        })
            .Fact("Dag", DateText.WithWeekday(meeting.On, Swedish))
            .Fact("Tid", $"{DateText.Clock(meeting.StartsAt, Swedish)}–{DateText.Clock(meeting.EndsAt, Swedish)}")
            .Fact("Plats", meeting.Place)
            .Text(meeting.Purpose);
        if (isMinutes)
        {
            People(document, "Närvarande", meeting.Invited.Where(i => i.Attended));
            People(document, "Inte närvarande", meeting.Invited.Where(i => !i.Attended));
            Minutes(document, meeting);
        }
        else
        {
            document.Section("Dagordning").Numbers([.. meeting.Agenda.OrderBy(p => p.Position).Select(p => p.Presenter is null ? p.Title : $"{p.Title} ({p.Presenter})")]);
        }

        return document.Build();
    }

    private static void Minutes(DocumentBuilder document, Meeting meeting)
    {
        foreach (var point in meeting.Agenda.OrderBy(p => p.Position))
        {
            document.Section($"{point.Position}. {point.Title}").Text(point.Notes);
            if (point.Decision is not null)
            {
                document.Text($"Beslut: {point.Decision}");
            }
        }

        if (meeting.Notes is not null)
        {
            document.Section("Övrigt").Text(meeting.Notes);
        }

        var actions = meeting.Actions.Where(a => a.State != ActionState.Withdrawn).OrderBy(a => a.DueOn).ToList();
        if (actions.Count > 0)
        {
            document.Section("Överenskommet").Table(
                "Överenskomna åtgärder", "Vad som ska göras, av vilken nämnd och till när", [new("Åtgärd", ColumnKind.LongText, 50), new("Nämnd", Width: 14), new("Senast", ColumnKind.Date, 14)],
                [.. actions.Select(a => (IReadOnlyList<CellValue>)[a.Text, a.CommitteeCode, a.DueOn])]);
        }
    }

    private static void People(DocumentBuilder document, string heading, IEnumerable<Invitee> people)
    {
        var names = people.OrderBy(i => i.Name, StringComparer.Create(Swedish, ignoreCase: false)).Select(i => i.Organisation is null ? i.Name : $"{i.Name}, {i.Organisation}").ToList();
        if (names.Count > 0)
        {
            document.Section(heading).Bullets(names);
        }
    }
}

using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Dialogue;

namespace Coordination.Procurement.Features.Procurement.MeetSuppliers;

/// <summary>The summary of a meeting with suppliers. Swedish, like every document of the municipality. Organisations are named, persons are not.</summary>
internal static class MeetingDocument
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static DocumentModel Of(SupplierMeeting meeting, IReadOnlyList<MeetingEffect> effects, TendersAround? around, string? unit, string municipality, DateTimeOffset takenAt)
    {
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = meeting.Title,
            DocumentType = meeting.Kind switch { SupplierMeetingKind.TenderSchool => "Anbudsskola", SupplierMeetingKind.EarlyDialogue => "Tidig dialog", _ => "Leverantörsträff" },
            Organisation = string.Join(", ", new[] { municipality, unit }.Where(p => !string.IsNullOrEmpty(p))),
            Culture = Swedish,
            FrozenAt = takenAt,
        })
            .Fact("Dag", DateText.Long(meeting.On, Swedish))
            .Fact("Tid", MeetingTexts.Time(meeting.StartsAt, meeting.EndsAt))
            .Fact("Plats", meeting.Place)
            .Fact("Läge", meeting.State switch { SupplierMeetingState.Held => "Genomförd", SupplierMeetingState.Cancelled => "Inställd", _ => "Planerad" })
            .Section("Syfte").Text(meeting.Purpose ?? "Inget syfte är antecknat.");
        if (meeting.Notes is { } notes)
        {
            document.Section("Anteckningar").Text(notes);
        }

        document.Section("Inbjudna och deltagare");
        if (meeting.Guests.Count == 0)
        {
            document.Text("Ingen är inbjuden.");
        }
        else
        {
            document.Table(
                "Företag och organisationer",
                "En rad för varje företag, med om det var inbjudet, kom och fick materialet.",
                [new("Företag", Width: 40), new("Inbjudet", Width: 16), new("Kom", Width: 10), new("Fick material", Width: 16)],
                [.. meeting.Guests.OrderBy(g => g.Name, StringComparer.CurrentCulture).Select(g => (IReadOnlyList<CellValue>)
                [
                    g.Name, g.InvitedAt is { } at ? DateText.Short(at.ToSwedishDate(), Swedish) : "Nej", g.Attendance switch { GuestAttendance.Attended => "Ja", GuestAttendance.Absent => "Nej", _ => "–" },
                    $"{meeting.Handovers.Count(h => h.GuestId == g.Id)} av {meeting.Materials.Count}",
                ])]);
        }

        document.Section("Material").Text(meeting.Materials.Count == 0 ? "Inget material är utdelat." : null);
        document.Bullets([.. meeting.Materials.OrderBy(m => m.Id).Select(m => $"{m.Title}. {(meeting.Without(m.Id) is { Count: > 0 } without ? $"Har inte fått det: {string.Join(", ", without.Select(g => g.Name))}." : "Alla har fått det.")}")]);
        if (meeting.Questions.Count > 0)
        {
            document.Section("Frågor och svar").Bullets([.. meeting.Questions.OrderBy(q => q.Id).Select(q => $"{q.Question} {(q.Answer is { } answer ? $"Svar: {answer}" : "Inte besvarad.")}")]);
        }

        if (effects.Count > 0 || around is not null)
        {
            document.Section("Vad den ledde till").Text(around is null ? null : Around(around)).Bullets([.. effects.Select(Effect)]);
        }

        return document.Build();
    }

    private static string Around(TendersAround around) =>
        $"Av {around.Came} som kom har {around.Of.Count} lämnat anbud: {around.Before} under tolv månader före och {around.After} från mötet och tolv månader framåt, varav {around.Won} antogs. Bara anbud i upphandlingar vars tilldelning är meddelad räknas.";

    private static string Effect(MeetingEffect effect) => effect.IsHidden
        ? $"{effect.Title}: anbuden är hemliga tills beslutet är meddelat."
        : $"{effect.Title}: {effect.Tenders} kända anbudsgivare, {effect.Guests.Count} av dem fanns på listan och {effect.Guests.Count(g => g.Attended)} kom. {effect.Guests.Count(g => g.HasWon)} av dem vann.";
}

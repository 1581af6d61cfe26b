using System.Globalization;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.AnswerCall;
using Coordination.Networking.Features.Networking.WriteLetters;
using Coordination.Platform.Documents.Calendars;
using Coordination.Platform.Mail;
using Coordination.Platform.Persistence;
using Coordination.Platform.Time;
using Coordination.Platform.Web;

namespace Coordination.Networking.Features.Networking.CallMeeting;

/// <summary>
/// Calls, changes and cancellations: a letter with the agenda and an iCalendar object that calendar programs take as an invitation, under
/// one UID from the first call to the last. Each is made out to its receiver alone: nobody sees who else is called. Swedish.
/// </summary>
internal sealed class MeetingLetters(NetworkingDbContext db, MailQueue mail, CallTokens tokens, SiteAddress site, LetterHead head)
{
    private static readonly CultureInfo Swedish = Languages.Swedish;

    /// <summary>Calls somebody, or tells of a change to who has been called.</summary>
    public MailRow QueueCall(Meeting meeting, Invitee person)
    {
        var changed = person.CalledSequence is not null;
        return Add(
            $"meeting-call:{person.Id.Value:N}:{meeting.Sequence}", meeting, person, $"{(changed ? "Ändrad kallelse" : "Kallelse")}: {meeting.Title}, {Day(meeting)}",
            CallBody(meeting, person, changed), CalendarMethod.Request);
    }

    /// <summary>Tells who has been called that the meeting is off, or that they need not come.</summary>
    public MailRow QueueCancel(Meeting meeting, Invitee person, string reason) => Add(
        $"meeting-cancel:{person.Id.Value:N}:{meeting.Sequence}", meeting, person, $"Inställt: {meeting.Title}, {Day(meeting)}",
        new LetterBody($"{meeting.Title} {Day(meeting)} är inställt för dig", reason) { Signature = head.Signature }, CalendarMethod.Cancel);

    /// <summary>The call as it will be read, for a look before it goes.</summary>
    public string Preview(Meeting meeting) => CallBody(meeting, null, changed: meeting.State == MeetingState.Called).ToText();

    private LetterBody CallBody(Meeting meeting, Invitee? person, bool changed)
    {
        var paragraphs = new List<string>
        {
            $"{DateText.WithWeekday(meeting.On, Swedish)} kl. {DateText.Clock(meeting.StartsAt, Swedish)}–{DateText.Clock(meeting.EndsAt, Swedish)}{(meeting.Place is null ? string.Empty : $"\nPlats: {meeting.Place}")}"
            + (meeting.OnlineAddress is null ? string.Empty : $"\nDelta på distans: {meeting.OnlineAddress}"),
        };
        if (changed)
        {
            paragraphs.Insert(0, "Tid, plats eller innehåll har ändrats sedan den förra kallelsen. Svara gärna igen.");
        }

        if (meeting.Purpose is { } purpose)
        {
            paragraphs.Add(purpose);
        }

        if (meeting.Agenda.Count > 0)
        {
            paragraphs.Add("Dagordning\n" + string.Join('\n', meeting.Agenda.OrderBy(p => p.Position).Select(p => $"{p.Position}. {p.Title}{(p.Presenter is null ? string.Empty : $" ({p.Presenter})")}")));
        }

        return new LetterBody(meeting.Title, paragraphs)
        {
            Links = person is null ? [] : [("Svara om du kommer", new Uri(site.Of($"/moten/svar/{tokens.Protect(person.Id)}")))],
            Explanation = "Länken är din egen. Inget sparas förrän du bekräftar på sidan.",
            Signature = head.Signature,
        };
    }

    private MailRow Add(string key, Meeting meeting, Invitee person, string subject, LetterBody body, CalendarMethod method) => mail.Add(db, new QueuedMail
    {
        DedupKey = key,
        ToAddress = person.Email!,
        ToName = person.Name,
        Subject = subject,
        Text = body.ToText(),
        Html = body.ToHtml(subject),
        Calendar = head.Calendar(Entry(meeting, person, method), method),
        Topic = $"meeting:{meeting.Id.Value:N}",
        ThreadKey = $"meeting.{meeting.Id.Value:N}",
    });

    private CalendarMeeting Entry(Meeting meeting, Invitee person, CalendarMethod method) => new(meeting.Id.Value, meeting.Sequence, meeting.ChangedAt, meeting.Title, meeting.Begins, meeting.Ends)
    {
        Place = meeting.Place ?? meeting.OnlineAddress,
        Description = meeting.Purpose,
        Cancelled = method == CalendarMethod.Cancel,
        Organiser = head.Organiser,
        Invited = [new CalendarPerson(person.Name, person.Email!)],
    };

    private static string Day(Meeting meeting) => DateText.Long(meeting.On, Swedish);
}

using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.WriteLetters;
using Coordination.Platform.Documents.Calendars;
using Coordination.Platform.Mail;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.SignUpTraining;

/// <summary>
/// Letters to who signed up, in their language: the place with a calendar entry, the waiting list, changes, the day before, and that it is
/// off. One UID per training from the first letter to the last, so that calendars replace what they had.
/// </summary>
internal sealed class TrainingLetters(NetworkingDbContext db, MailQueue mail, TrainingTokens tokens, SiteAddress site, LetterHead head, IStringLocalizer<Texts> texts)
{
    public static string Topic(TrainingId id) => $"training:{id.Value:N}";

    /// <summary>The answer to a sign-up: a place, or a place in the waiting list.</summary>
    public void QueueReceipt(Training training, SignUp person) => Queue(
        training, person, "receipt", person.State == SignUpState.Coming ? "Place" : "Waiting", person.State == SignUpState.Coming ? CalendarMethod.Request : CalendarMethod.None);

    /// <summary>Somebody left, and this one gets the seat.</summary>
    public void QueueSeat(Training training, SignUp person) => Queue(training, person, "seat", "Seat", CalendarMethod.Request);

    public void QueueLeft(Training training, SignUp person) => Queue(training, person, "left", "Left", person.ToldSequence is null ? CalendarMethod.None : CalendarMethod.Cancel);

    public void QueueChange(Training training, SignUp person) => Queue(training, person, $"change:{training.Sequence}", "Change", CalendarMethod.Request);

    public void QueueReminder(Training training, SignUp person) => Queue(training, person, $"reminder:{training.On:O}", "Reminder", CalendarMethod.None);

    public void QueueCancelled(Training training, SignUp person) => Queue(
        training, person, "cancelled", "Cancelled", person.ToldSequence is null ? CalendarMethod.None : CalendarMethod.Cancel, training.CancelledBecause);

    private void Queue(Training training, SignUp person, string key, string words, CalendarMethod method, string? more = null)
    {
        if (person.Email is not { } address)
        {
            return;
        }

        LetterHead.In(person.Language, () =>
        {
            var subject = texts[$"TrainingMailSubject.{words}", training.Title, DateText.Long(training.On)].Value;
            var body = new LetterBody(texts[$"TrainingMailHeading.{words}", training.Title], [texts[$"TrainingMailBody.{words}", training.Title].Value, .. more is null ? Array.Empty<string>() : [more], When(training)])
            {
                Language = person.Language,
                Links = person.State == SignUpState.Left || training.State == TrainingState.Cancelled ? [] : [(texts["TrainingMail.Link"], new Uri(site.Of($"/utbildningar/plats/{tokens.Protect(person.Id)}")))],
                Explanation = texts["TrainingMail.LinkHow"],
                Signature = head.Signature,
            };
            mail.Add(db, new QueuedMail
            {
                DedupKey = $"training-{key}:{person.Id.Value:N}",
                ToAddress = address,
                ToName = person.Name,
                Subject = subject,
                Text = body.ToText(),
                Html = body.ToHtml(subject),
                Calendar = method == CalendarMethod.None ? null : head.Calendar(Entry(training, person, method), method),
                Language = person.Language,
                Topic = Topic(training.Id),
                ThreadKey = $"training.{training.Id.Value:N}",
            });
        });
    }

    private string When(Training training)
    {
        var lines = new List<string> { texts["TrainingMail.When", DateText.WithWeekday(training.On), DateText.Clock(training.StartsAt), DateText.Clock(training.EndsAt)] };
        if (training.Place is { } place)
        {
            lines.Add(texts["TrainingMail.Where", place]);
        }

        if (training.OnlineAddress is { } online)
        {
            lines.Add(texts["TrainingMail.Online", online]);
        }

        return string.Join('\n', lines);
    }

    private CalendarMeeting Entry(Training training, SignUp person, CalendarMethod method) => new(training.Id.Value, training.Sequence, training.ChangedAt, training.Title, training.Begins, training.Ends)
    {
        Place = training.Place ?? training.OnlineAddress,
        Description = training.Programme,
        Cancelled = method == CalendarMethod.Cancel,
        Organiser = head.Organiser,
        Invited = [new CalendarPerson(person.Name, person.Email!)],
    };
}

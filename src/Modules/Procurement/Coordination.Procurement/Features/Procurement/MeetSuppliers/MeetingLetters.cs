using System.Globalization;
using System.Text;
using Coordination.Networking.Contracts;
using Coordination.Platform.Documents.Calendars;
using Coordination.Platform.Domain;
using Coordination.Platform.Mail;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Dialogue;
using Coordination.Procurement.Features.Procurement.AnswerMeeting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Procurement.Features.Procurement.MeetSuppliers;

/// <summary>Somebody at an enterprise on the list who may be written to.</summary>
internal sealed record MeetingReceiver(ProcurementContact Contact, MeetingGuest Guest, DateTimeOffset? ToldAt);

/// <summary>Who can be written to about one thing, and who has nobody to write to.</summary>
internal sealed record MeetingReceivers(IReadOnlyList<MeetingReceiver> All, IReadOnlyList<MeetingGuest> WithoutAddress);

/// <summary>What a letter is about.</summary>
internal sealed record MeetingSubject(MeetingLetterKind Kind, MeetingMaterial? Material = null);

/// <summary>
/// Writes to those on a meeting's list: only to people whom the register keeps for this purpose, once to each about the same. Who has had an
/// invitation is told of each change of it under the same UID with a higher SEQUENCE, so that calendars follow. Swedish: from a Swedish
/// municipality to Swedish enterprises (språklagen 10 §).
/// </summary>
internal sealed class MeetingLetterHandler(
    ProcurementDbContext db, IProcurementContacts contacts, MeetingTokens tokens, MailQueue mail, SiteAddress site, IOrganisation organisation, IOptions<MailOptions> options, CurrentActor actor, TimeProvider clock)
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public async Task<MeetingReceivers> ReceiversAsync(SupplierMeeting meeting, MeetingSubject subject, CancellationToken ct)
    {
        var (about, kind) = (Key(meeting, subject), subject.Kind);
        var guests = meeting.Guests.Where(g => g.EnterpriseId is not null).ToLookup(g => g.EnterpriseId!.Value);
        var people = await contacts.OfEnterprisesAsync([.. guests.Select(g => g.Key)], ct);
        var told = await db.MeetingLetters.AsNoTracking().Where(l => l.Subject == about && l.Kind == kind).ToDictionaryAsync(l => l.ContactId, l => l.QueuedAt, ct);
        var all = people.SelectMany(p => guests[p.EnterpriseId].Take(1).Select(g => new MeetingReceiver(p, g, told.TryGetValue(p.ContactId, out var at) ? at : null))).OrderBy(r => r.Guest.Name, StringComparer.CurrentCulture).ToList();
        return new(all, [.. meeting.Guests.Where(g => all.TrueForAll(r => r.Guest.Id != g.Id)).OrderBy(g => g.Name, StringComparer.CurrentCulture)]);
    }

    /// <summary>Those who have had an invitation by mail. Where those who had it at an enterprise are no longer to be written to, those who are.</summary>
    public async Task<IReadOnlyList<MeetingReceiver>> InvitedAsync(SupplierMeeting meeting, CancellationToken ct)
    {
        var all = (await ReceiversAsync(meeting, new(MeetingLetterKind.Invitation), ct)).All.Where(r => r.Guest.IsInvitedByMail).ToLookup(r => r.Guest.Id);
        return [.. all.SelectMany(g => g.Any(r => r.ToldAt is not null) ? g.Where(r => r.ToldAt is not null) : g).Select(r => r with { ToldAt = null })];
    }

    /// <summary>Tells them what became of it, in the commit that makes it so. What has been is told to nobody.</summary>
    /// <param name="meeting">As it has become.</param>
    /// <param name="kind">What became of it.</param>
    /// <param name="invited">Those who had an invitation.</param>
    /// <returns>Guests that are written to.</returns>
    public IReadOnlyCollection<Guid> Tell(SupplierMeeting meeting, MeetingLetterKind kind, IReadOnlyList<MeetingReceiver> invited)
    {
        if (meeting.On < clock.TodayInSweden())
        {
            return [];
        }

        var written = Queue(meeting, new(kind), invited, null);
        meeting.NoteTold(written, clock.GetUtcNow(), actor.Actor.Name);
        return written;
    }

    public static string SubjectOf(SupplierMeeting meeting, MeetingSubject subject) => subject.Kind switch
    {
        MeetingLetterKind.Invitation => $"Inbjudan: {meeting.Title}",
        MeetingLetterKind.Material => $"{subject.Material!.Title}: {meeting.Title}",
        MeetingLetterKind.Change => $"Ändrad inbjudan: {meeting.Title}",
        MeetingLetterKind.Reopening => $"Blir av ändå: {meeting.Title}",
        _ => $"Inställt: {meeting.Title}",
    };

    /// <summary>The letter as each gets it; the link is the guest's own.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="words">The officer's own.</param>
    /// <param name="guest">Whose letter; null for what all see before it is sent.</param>
    public LetterBody Letter(SupplierMeeting meeting, MeetingSubject subject, string? words, Guid? guest)
    {
        var facts = organisation.Current;
        var address = guest is { } own ? new Uri(site.Of($"/leverantorstraff/{tokens.Protect(own)}")) : null;
        List<(string, Uri)> links = subject is { Material: { Kind: MaterialKind.Link, Link: { } written } } && Uri.TryCreate(written, UriKind.Absolute, out var link) ? [(subject.Material.Title, link)] : [];
        if (address is not null && subject.Kind != MeetingLetterKind.Cancellation)
        {
            links.Add((subject.Kind == MeetingLetterKind.Material ? "Läs allt material" : "Svara och läs mer", address));
        }

        return new LetterBody(SubjectOf(meeting, subject), [.. Paragraphs(meeting, subject), .. words.Kept(2000) is { } said ? new[] { said } : [], .. subject.Kind == MeetingLetterKind.Cancellation ? [] : new[] { "Alla som bjuds in får samma underlag. Att delta, eller att avstå, ger ingen fördel eller nackdel i en upphandling." }])
        {
            Links = links,
            Explanation = "Länken är bara er. Inget sparas förrän ni svarar på sidan. Ni får brevet för att ni står som kontakt för upphandlingar i kommunens register över sociala företag. Svara på brevet om ni inte vill ha fler.",
            Signature = string.Join(". ", new[] { facts.SenderName ?? options.Value.FromName, facts.Phone is { } phone ? $"Telefon {phone}" : null, Sender }.Where(p => !string.IsNullOrEmpty(p))),
        };
    }

    /// <summary>Puts the letters in the commit that the caller makes.</summary>
    /// <returns>Guests that are written to.</returns>
    public IReadOnlyCollection<Guid> Queue(SupplierMeeting meeting, MeetingSubject subject, IEnumerable<MeetingReceiver> to, string? words)
    {
        var (about, now, guests) = (Key(meeting, subject), clock.GetUtcNow(), new HashSet<Guid>());
        foreach (var (contact, guest, told) in to)
        {
            if (told is not null)
            {
                continue;
            }

            var (title, body) = (SubjectOf(meeting, subject), Letter(meeting, subject, words, guest.Id));
            var row = mail.Add(db, new QueuedMail
            {
                DedupKey = $"supplier-meeting:{subject.Kind}:{about:N}:{contact.ContactId:N}",
                ToAddress = contact.Email,
                ToName = contact.Name,
                Subject = title,
                Text = body.ToText(),
                Html = body.ToHtml(title),
                ListKey = "upphandlingar",
                Calendar = subject.Kind == MeetingLetterKind.Material ? null : Calendar(meeting, subject.Kind, guest.Id, contact),
                ThreadKey = $"supplier-meeting-{meeting.Id.Value:N}",
                ExpiresAt = subject.Kind == MeetingLetterKind.Material ? null : meeting.On.AddDays(1).ToInstant(TimeOnly.MinValue),
            });
            db.MeetingLetters.Add(new MeetingLetter(row.Id, meeting.Id, guest.Id, contact.ContactId, subject.Kind, about, now, actor.Actor.Name));
            guests.Add(guest.Id);
        }

        return guests;
    }

    private string? Sender => organisation.Current.ReplyAddress ?? options.Value.ReplyTo ?? options.Value.From;

    private static Guid Key(SupplierMeeting meeting, MeetingSubject subject) => subject switch
    {
        { Material: { } material } => material.Id,
        { Kind: MeetingLetterKind.Invitation } => meeting.Id.Value,

        // One of its own for each change: each is told once, and the next is another.
        _ => StableId.Of(string.Create(CultureInfo.InvariantCulture, $"{meeting.Id.Value:N}|{meeting.Sequence}")),
    };

    /// <summary>A meeting is made out to its receiver, so that programs take what follows as the same meeting; a last day to answer is for information.</summary>
    private string Calendar(SupplierMeeting meeting, MeetingLetterKind kind, Guid guest, ProcurementContact contact)
    {
        var entry = MeetingCalendar.Entry(meeting, new Uri(site.Of($"/leverantorstraff/{tokens.Protect(guest)}"))) with { Cancelled = kind == MeetingLetterKind.Cancellation };
        var method = CalendarMethod.Publish;
        if (entry is CalendarMeeting called)
        {
            entry = called with
            {
                Organiser = new CalendarPerson(organisation.Current.SenderName ?? options.Value.FromName, Sender ?? $"upphandling@{site.Root.Host}"),
                Invited = [new CalendarPerson(contact.Name, contact.Email)],
            };
            method = called.Cancelled ? CalendarMethod.Cancel : CalendarMethod.Request;
        }

        return Encoding.UTF8.GetString(CalendarWriter.Write(new CalendarFeed(meeting.Title, site.Root.Host, [entry]) { Method = method }));
    }

    private static IEnumerable<string> Paragraphs(SupplierMeeting meeting, MeetingSubject subject)
    {
        var when = DateText.WithWeekday(meeting.On, Swedish);
        if (subject.Kind == MeetingLetterKind.Cancellation)
        {
            yield return $"Träffen {when} är inställd.";
            if (meeting.CancelledBecause is { } because)
            {
                yield return because;
            }

            yield break;
        }

        if (subject.Material is { } material)
        {
            yield return $"Här är underlag från «{meeting.Title}» {when}. Alla som är inbjudna får det.";
            yield return material.Kind switch
            {
                MaterialKind.Answers => material.Words!,
                MaterialKind.File => $"{material.Title} ({material.FileName}) hämtas på er sida.",
                _ => material.Title,
            };
            yield break;
        }

        if (subject.Kind is MeetingLetterKind.Change or MeetingLetterKind.Reopening)
        {
            yield return subject.Kind == MeetingLetterKind.Change ? "Dag, tid eller plats är ändrad sedan förra brevet. Svara gärna igen." : "Träffen som var inställd blir av ändå. Svara gärna igen.";
        }

        yield return meeting.Kind switch
        {
            SupplierMeetingKind.TenderSchool => "Ni är välkomna till en anbudsskola.",
            SupplierMeetingKind.EarlyDialogue => "Vi bjuder in till tidig dialog inför en upphandling.",
            _ => "Ni är välkomna till en leverantörsträff.",
        };
        yield return meeting is { StartsAt: { } starts, EndsAt: { } ends } ? $"{when} kl. {DateText.Clock(starts, Swedish)}–{DateText.Clock(ends, Swedish)}.{(meeting.Place is { } place ? $" Plats: {place}." : null)}" : $"Svara skriftligt senast {when}.";
        if (meeting.Link is { } link)
        {
            yield return $"På webben: {link}";
        }

        if (meeting.Purpose is { } purpose)
        {
            yield return purpose;
        }
    }
}

using System.Globalization;
using Coordination.Networking.Contracts;
using Coordination.Platform.Mail;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Features.Procurement.MatchProcurements;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Procurement.Features.Procurement.TellEnterprises;

/// <summary>Somebody who could be written to.</summary>
/// <param name="Contact">The person, as the register has it.</param>
/// <param name="Enterprise">Where the person is.</param>
/// <param name="Score">How strongly the enterprise fits.</param>
/// <param name="IsAccepted">Somebody has said that it is one to go on with.</param>
/// <param name="ToldAt">When a letter was written already.</param>
internal sealed record Receiver(ProcurementContact Contact, string Enterprise, int Score, bool IsAccepted, DateTimeOffset? ToldAt);

/// <summary>Who could be told of a procurement.</summary>
/// <param name="All">The strongest match first.</param>
/// <param name="WithoutAddress">Enterprises that fit, and have nobody who is kept for this purpose.</param>
internal sealed record Receivers(IReadOnlyList<Receiver> All, IReadOnlyList<string> WithoutAddress);

/// <summary>Somebody to tell of another deadline.</summary>
/// <param name="Contact">Who was told before, or who has come in that one's place at the enterprise.</param>
/// <param name="Enterprise">Where the person is.</param>
/// <param name="Round">The letter's number.</param>
internal sealed record DeadlineReceiver(ProcurementContact Contact, string Enterprise, int Round);

/// <summary>Those who have been told a deadline that no longer holds.</summary>
/// <param name="All">Who can be written to.</param>
/// <param name="OutOfReach">Enterprises where nobody is kept for this purpose any longer.</param>
internal sealed record DeadlineReceivers(IReadOnlyList<DeadlineReceiver> All, IReadOnlyList<string> OutOfReach);

/// <summary>
/// Writes to enterprises about a procurement that may suit them. Only to people whom the register keeps for this purpose, once to each about the
/// same, and once more to all of them when the deadline has changed. Swedish: from a Swedish municipality to Swedish enterprises (språklagen 10 §).
/// </summary>
internal sealed class TellEnterprisesHandler(
    ProcurementDbContext db, IProcurementContacts contacts, MailQueue mail, IOrganisation organisation, IOptions<MailOptions> options, CurrentActor actor, TimeProvider clock)
{
    public const string Subject = "En upphandling som kan passa er";
    public const string DeadlineSubject = "Ny sista dag för anbud";

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public async Task<Receivers> ReceiversAsync(ProcurementCaseId id, CancellationToken ct)
    {
        var matches = await (from m in db.CandidateMatches.AsNoTracking().Where(m => m.CaseId == id)
                             join s in db.Candidates on m.CandidateId equals s.Id
                             let accepted = db.MatchDecisions.Any(d => d.CaseId == id && d.CandidateId == m.CandidateId && d.Verdict == MatchVerdict.Accepted)
                             where !db.MatchDecisions.Any(d => d.CaseId == id && d.CandidateId == m.CandidateId && d.Verdict == MatchVerdict.Dismissed && d.Fingerprint == m.Fingerprint)
                             orderby accepted descending, m.Score descending, s.Name, s.Id
                             select new { m.CandidateId, s.Name, m.Score, accepted }).ToListAsync(ct);
        var people = (await contacts.OfEnterprisesAsync(matches.ConvertAll(m => m.CandidateId.Value), ct)).ToLookup(c => c.EnterpriseId);
        var told = await db.MatchLetters.AsNoTracking().Where(l => l.CaseId == id).GroupBy(l => l.ContactId).Select(g => new { g.Key, At = g.Max(l => l.QueuedAt) }).ToDictionaryAsync(l => l.Key, l => l.At, ct);
        return new(
            [.. matches.SelectMany(m => people[m.CandidateId.Value].Select(c => new Receiver(c, m.Name, m.Score, m.accepted, told.TryGetValue(c.ContactId, out var at) ? at : null)))],
            [.. matches.Where(m => !people.Contains(m.CandidateId.Value)).Select(m => m.Name)]);
    }

    /// <summary>Those who have been told a deadline that no longer holds. Where they are no longer to be written to, those at the enterprise who are.</summary>
    public async Task<DeadlineReceivers> DeadlineReceiversAsync(ProcurementCase procurement, CancellationToken ct)
    {
        var latest = (await db.MatchLetters.AsNoTracking().Where(l => l.CaseId == procurement.Id).ToListAsync(ct)).GroupBy(l => l.ContactId).Select(g => g.MaxBy(l => l.Round)!).ToList();
        var informed = latest.Where(l => !l.IsOutdated(procurement.TenderDeadline)).Select(l => l.CandidateId).ToHashSet();
        var outdated = latest.Where(l => l.IsOutdated(procurement.TenderDeadline)).GroupBy(l => l.CandidateId).OrderBy(g => g.First().EnterpriseName, StringComparer.CurrentCulture).ToList();
        var people = (await contacts.OfEnterprisesAsync([.. outdated.Select(g => g.Key.Value)], ct)).ToLookup(c => c.EnterpriseId);
        var (all, gone) = (new List<DeadlineReceiver>(), new List<string>());
        foreach (var its in outdated)
        {
            var (name, told, round) = (its.First().EnterpriseName!, its.Select(l => l.ContactId).ToHashSet(), its.Max(l => l.Round) + 1);
            var reached = people[its.Key.Value].Where(c => told.Contains(c.ContactId)).ToList();
            if (reached.Count == 0 && !informed.Contains(its.Key))
            {
                reached = [.. people[its.Key.Value]];
                gone.AddRange(reached.Count == 0 ? [name] : []);
            }

            all.AddRange(reached.Select(c => new DeadlineReceiver(c, name, round)));
        }

        return new(all, gone);
    }

    /// <summary>The letter as everybody gets it.</summary>
    public LetterBody Letter(ProcurementCase procurement, string? words) => Written(
        procurement,
        Subject,
        [
            procurement.Status == ProcurementStatus.Planned ? $"{procurement.BuyerName} planerar en upphandling: {procurement.Title}." : $"{procurement.BuyerName} upphandlar: {procurement.Title}.",
            When(procurement),
            .. procurement.MainCpv is { } code ? new[] { $"Vara eller tjänst: {ProcurementTexts.ShownCode(code)}." } : [],
            .. words.Kept(MatchLetter.LongestWords) is { } own ? new[] { own } : [],
            "Vi tror att den kan passa er. Brevet är ett tips: läs villkoren hos den som köper, och bedöm själva om ni vill lämna anbud. Att ni har fått det ger ingen fördel i upphandlingen.",
        ]);

    /// <summary>The letter to those who have been told another deadline, as everybody gets it.</summary>
    public LetterBody DeadlineLetter(ProcurementCase procurement, string? words) => Written(
        procurement,
        DeadlineSubject,
        [
            $"Vi har skrivit till er om en upphandling hos {procurement.BuyerName}: {procurement.Title}.",
            procurement.TenderDeadline is { } deadline
                ? $"Sista dag för anbud har ändrats. Anbud ska nu vara inne senast {DateText.Moment(deadline, Swedish)}."
                : $"Sista dag för anbud har ändrats. {When(procurement)}",
            "Det som stod om sista dag i vårt förra brev gäller inte längre.",
            .. words.Kept(MatchLetter.LongestWords) is { } own ? new[] { own } : [],
            "Läs villkoren hos den som köper. Att ni har fått brevet ger ingen fördel i upphandlingen.",
        ]);

    private LetterBody Written(ProcurementCase procurement, string heading, IReadOnlyList<string> paragraphs)
    {
        var facts = organisation.Current;
        var sender = facts.SenderName ?? options.Value.FromName;
        var address = facts.ReplyAddress ?? options.Value.ReplyTo ?? options.Value.From;
        return new LetterBody(heading, paragraphs)
        {
            Links = Uri.TryCreate(procurement.Website, UriKind.Absolute, out var site) && site.Scheme is "https" or "http" ? [("Läs upphandlingen", site!)] : [],
            Explanation = "Ni får brevet för att ni står som kontakt för upphandlingar i kommunens register över sociala företag. Svara på brevet om ni inte vill ha fler.",
            Signature = string.Join(". ", new[] { sender, facts.Phone is { } phone ? $"Telefon {phone}" : null, address }.Where(p => !string.IsNullOrEmpty(p))),
        };
    }

    /// <summary>Writes to those chosen who may be written to and have not been.</summary>
    /// <returns>How many letters wait to be sent.</returns>
    public async Task<int> SendAsync(ProcurementCase procurement, IReadOnlyCollection<Guid> chosen, string? words, CancellationToken ct)
    {
        var body = Letter(procurement, words);
        var (now, by, sent) = (clock.GetUtcNow(), actor.Actor.Name, 0);
        foreach (var (contact, enterprise, _, _, _) in (await ReceiversAsync(procurement.Id, ct)).All.Where(r => r.ToldAt is null && chosen.Contains(r.Contact.ContactId)))
        {
            var row = Queue(procurement, contact, Subject, body, $"opportunity:{procurement.Id.Value:N}:{contact.ContactId:N}");
            db.MatchLetters.Add(new MatchLetter(row, procurement.Id, new CandidateId(contact.EnterpriseId), contact.ContactId, new(enterprise, procurement.TenderDeadline, words.Kept(MatchLetter.LongestWords), 0), now, by));
            sent++;
        }

        // The same form sent twice at once: the other has written to them.
        await db.SaveOnceAsync(stop => db.MatchLetters.AnyAsync(l => l.CaseId == procurement.Id && chosen.Contains(l.ContactId), stop), ct);
        return sent;
    }

    /// <summary>Tells the new deadline to all who have been told another: one letter to each address.</summary>
    /// <returns>How many letters wait to be sent.</returns>
    public async Task<int> SendDeadlineAsync(ProcurementCase procurement, string? words, CancellationToken ct)
    {
        var body = DeadlineLetter(procurement, words);
        var (now, by, sent) = (clock.GetUtcNow(), actor.Actor.Name, 0);
        var receivers = (await DeadlineReceiversAsync(procurement, ct)).All;
        foreach (var same in receivers.GroupBy(r => r.Contact.Email, StringComparer.OrdinalIgnoreCase))
        {
            var first = same.First();
            var id = Queue(procurement, first.Contact, DeadlineSubject, body, $"opportunity-deadline:{procurement.Id.Value:N}:{first.Contact.ContactId:N}:{first.Round}");
            foreach (var (contact, enterprise, round) in same)
            {
                var content = new LetterContent(enterprise, procurement.TenderDeadline, words.Kept(MatchLetter.LongestWords), round);
                db.MatchLetters.Add(new MatchLetter(contact == first.Contact ? id : Guid.CreateVersion7(), procurement.Id, new CandidateId(contact.EnterpriseId), contact.ContactId, content, now, by));
            }

            sent++;
        }

        // The same form sent twice at once: the other has written to them.
        await db.SaveOnceAsync(async stop => (await DeadlineReceiversAsync(procurement, stop)).All.Count < receivers.Count, ct);
        return sent;
    }

    private Guid Queue(ProcurementCase procurement, ProcurementContact contact, string subject, LetterBody body, string key) => mail.Add(db, new QueuedMail
    {
        DedupKey = key,
        ToAddress = contact.Email,
        ToName = contact.Name,
        Subject = $"{subject}: {procurement.Title}",
        Text = body.ToText(),
        Html = body.ToHtml(subject),
        ListKey = "upphandlingar",
        ExpiresAt = procurement.TenderDeadline,
    }).Id;

    private static string When(ProcurementCase procurement) => procurement switch
    {
        { TenderDeadline: { } deadline } => $"Anbud ska vara inne senast {DateText.Long(deadline.ToSwedishDate(), Swedish)}.",
        { PlannedYear: { } year, PlannedQuarter: { } quarter } => $"Den planeras till kvartal {quarter} {year}.",
        { PlannedYear: { } year } => $"Den planeras till {year}.",
        _ => "När anbud ska vara inne är inte bestämt eller inte känt.",
    };
}

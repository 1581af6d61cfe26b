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

/// <summary>
/// Writes to enterprises about a procurement that may suit them. Only to people whom the register keeps for this purpose, once to each about the
/// same. Swedish: from a Swedish municipality to Swedish enterprises (språklagen 10 §).
/// </summary>
internal sealed class TellEnterprisesHandler(
    ProcurementDbContext db, IProcurementContacts contacts, MailQueue mail, IOrganisation organisation, IOptions<MailOptions> options, CurrentActor actor, TimeProvider clock)
{
    public const string Subject = "En upphandling som kan passa er";

    public async Task<Receivers> ReceiversAsync(ProcurementCaseId id, CancellationToken ct)
    {
        var matches = await (from m in db.CandidateMatches.AsNoTracking().Where(m => m.CaseId == id)
                             join s in db.Candidates on m.CandidateId equals s.Id
                             let accepted = db.MatchDecisions.Any(d => d.CaseId == id && d.CandidateId == m.CandidateId && d.Verdict == MatchVerdict.Accepted)
                             where !db.MatchDecisions.Any(d => d.CaseId == id && d.CandidateId == m.CandidateId && d.Verdict == MatchVerdict.Dismissed && d.Fingerprint == m.Fingerprint)
                             orderby accepted descending, m.Score descending, s.Name, s.Id
                             select new { m.CandidateId, s.Name, m.Score, accepted }).ToListAsync(ct);
        var people = (await contacts.OfEnterprisesAsync(matches.ConvertAll(m => m.CandidateId.Value), ct)).ToLookup(c => c.EnterpriseId);
        var told = await db.MatchLetters.AsNoTracking().Where(l => l.CaseId == id).ToDictionaryAsync(l => l.ContactId, l => l.QueuedAt, ct);
        return new(
            [.. matches.SelectMany(m => people[m.CandidateId.Value].Select(c => new Receiver(c, m.Name, m.Score, m.accepted, told.TryGetValue(c.ContactId, out var at) ? at : null)))],
            [.. matches.Where(m => !people.Contains(m.CandidateId.Value)).Select(m => m.Name)]);
    }

    /// <summary>The letter as everybody gets it.</summary>
    public LetterBody Letter(ProcurementCase procurement, string? words)
    {
        var facts = organisation.Current;
        var sender = facts.SenderName ?? options.Value.FromName;
        var address = facts.ReplyAddress ?? options.Value.ReplyTo ?? options.Value.From;
        return new LetterBody(
            Subject,
            [
                procurement.Status == ProcurementStatus.Planned ? $"{procurement.BuyerName} planerar en upphandling: {procurement.Title}." : $"{procurement.BuyerName} upphandlar: {procurement.Title}.",
                When(procurement),
                .. procurement.MainCpv is { } code ? new[] { $"Vara eller tjänst: {ProcurementTexts.ShownCode(code)}." } : [],
                .. words.Kept(2000) is { } own ? new[] { own } : [],
                "Vi tror att den kan passa er. Brevet är ett tips: läs villkoren hos den som köper, och bedöm själva om ni vill lämna anbud. Att ni har fått det ger ingen fördel i upphandlingen.",
            ])
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
        foreach (var (contact, _, _, _, _) in (await ReceiversAsync(procurement.Id, ct)).All.Where(r => r.ToldAt is null && chosen.Contains(r.Contact.ContactId)))
        {
            var row = mail.Add(db, new QueuedMail
            {
                DedupKey = $"opportunity:{procurement.Id.Value:N}:{contact.ContactId:N}",
                ToAddress = contact.Email,
                ToName = contact.Name,
                Subject = $"{Subject}: {procurement.Title}",
                Text = body.ToText(),
                Html = body.ToHtml(Subject),
                ListKey = "upphandlingar",
                ExpiresAt = procurement.TenderDeadline,
            });
            db.MatchLetters.Add(new MatchLetter(row.Id, procurement.Id, new CandidateId(contact.EnterpriseId), contact.ContactId, now, by));
            sent++;
        }

        // The same form sent twice at once: the other has written to them.
        await db.SaveOnceAsync(stop => db.MatchLetters.AnyAsync(l => l.CaseId == procurement.Id && chosen.Contains(l.ContactId), stop), ct);
        return sent;
    }

    private static string When(ProcurementCase procurement) => procurement switch
    {
        { TenderDeadline: { } deadline } => $"Anbud ska vara inne senast {DateText.Long(deadline.ToSwedishDate())}.",
        { PlannedYear: { } year, PlannedQuarter: { } quarter } => $"Den planeras till kvartal {quarter} {year}.",
        { PlannedYear: { } year } => $"Den planeras till {year}.",
        _ => "När anbud ska vara inne är inte bestämt eller inte känt.",
    };
}

using System.Globalization;
using Coordination.Evaluation.Domain.Rounds;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Platform.Mail;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.DataProtection;

namespace Coordination.Evaluation.Features.Evaluation.OpenRound;

/// <summary>The token of the link in the letter that asks: the reply's id. The reply says until when it is open.</summary>
internal sealed class ReplyTokens(IDataProtectionProvider protection)
{
    private readonly SignedIds _ids = new(protection, "Coordination.Evaluation.Reply.v1");

    public string Protect(ReplyId reply) => _ids.Protect(reply.Value);

    public ReplyId? Read(string? token) => _ids.Read(token) is { } id ? new ReplyId(id) : null;
}

/// <summary>Somebody who may be written to for one who is asked. Asked of the registers each time, and kept nowhere here.</summary>
internal sealed record Addressee(Guid Id, string Party, string Name, string Email);

/// <summary>Letters to those who are asked. Swedish: from a Swedish municipality to those it serves (språklagen 10 §); the form itself is in English too.</summary>
internal sealed class RoundLetters(MailQueue mail, ReplyTokens tokens, SiteAddress site, IOrganisation organisation, ICommitteeContacts committees, IFollowUpContacts enterprises, TimeProvider clock)
{
    /// <summary>Where the reply is written without signing in.</summary>
    public string FormOf(Reply reply) => $"/i/{tokens.Protect(reply.Id)}";

    public async Task<ILookup<string, Addressee>> AddresseesAsync(RoundAudience audience, IEnumerable<string> parties, CancellationToken ct)
    {
        var found = audience == RoundAudience.Committees
            ? (await committees.OfCommitteesAsync([.. parties], ct)).Select(c => new Addressee(c.ContactId, c.CommitteeCode, c.Name, c.Email))
            : (await enterprises.OfEnterprisesAsync([.. parties.Select(p => Guid.ParseExact(p, "N"))], ct)).Select(c => new Addressee(c.ContactId, c.EnterpriseId.ToString("N"), c.Name, c.Email));
        return found.DistinctBy(a => (a.Party, a.Email.ToLowerInvariant())).ToLookup(a => a.Party);
    }

    /// <summary>Asks each: a letter to everyone who may be written to, and a link that works.</summary>
    public async Task AskAsync(EvaluationDbContext db, Round round, IReadOnlyCollection<Reply> replies, string by, CancellationToken ct)
    {
        var (addressees, now) = (await AddresseesAsync(round.Audience, replies.Select(r => r.PartyKey), ct), clock.GetUtcNow());
        foreach (var reply in replies)
        {
            var to = addressees[reply.PartyKey].ToList();
            reply.Ask(round, to.Count, FormOf(reply), now, by);
            Write(db, round, reply, to, "ask", isReminder: false);
        }
    }

    /// <summary>Reminds each who has somebody to write to.</summary>
    /// <returns>How many were reminded.</returns>
    public async Task<int> RemindAsync(EvaluationDbContext db, Round round, IReadOnlyCollection<Reply> replies, int? rung, string by, CancellationToken ct)
    {
        var (addressees, now, count) = (await AddresseesAsync(round.Audience, replies.Select(r => r.PartyKey), ct), clock.GetUtcNow(), 0);
        foreach (var reply in replies)
        {
            var to = addressees[reply.PartyKey].ToList();
            if (to.Count == 0)
            {
                continue;
            }

            // The version makes the key: the one who reminds a second time in the same moment loses the race, and no letter goes twice.
            Write(db, round, reply, to, string.Create(CultureInfo.InvariantCulture, $"remind:{reply.Version}"), isReminder: true);
            reply.NoteReminded(rung, now, by);
            count++;
        }

        return count;
    }

    private void Write(EvaluationDbContext db, Round round, Reply reply, List<Addressee> to, string what, bool isReminder)
    {
        foreach (var person in to)
        {
            mail.Add(db, new QueuedMail
            {
                DedupKey = $"round-{what}:{reply.Id.Value:N}:{person.Id:N}",
                ToAddress = person.Email,
                ToName = person.Name,
                Subject = isReminder ? $"Påminnelse: {round.Title}" : round.Title,
                Text = Text(round, reply, isReminder),
                Topic = reply.PartyName,
                ListKey = "insamlingar",
                ExpiresAt = reply.LinkUntil,
            });
        }
    }

    private string Text(Round round, Reply reply, bool isReminder)
    {
        var facts = organisation.Current;
        var municipality = facts.MunicipalityName.Length == 0 ? "Kommunen" : facts.MunicipalityName;
        return $"""
            Hej!

            {(isReminder ? $"Vi har ännu inte fått svar från {reply.PartyName} på frågorna om" : $"{municipality} frågar {reply.PartyName} om")}
            {PeriodWords(round)} ({round.Title}).

            Sista dag att svara är {DateText.Long(reply.DueOn)}.
            Svara här. Ni kan spara ett utkast och fortsätta en annan dag:
            {site.Of(FormOf(reply))}

            Ingenting lämnas förrän ni skickar. Länken är bara er: den som har
            den kan svara för {reply.PartyName}. The form is available in English.

            Hälsningar
            {facts.SenderName ?? "Samordningsfunktionen"}{(facts.Phone is null ? string.Empty : $", {facts.Phone}")}
            """.ReplaceLineEndings("\n");
    }

    private static string PeriodWords(Round round) => $"tiden {DateText.Long(round.FromDay)}–{DateText.Long(round.ToDay)}";
}

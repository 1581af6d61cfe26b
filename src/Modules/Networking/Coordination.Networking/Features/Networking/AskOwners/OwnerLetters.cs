using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Features.Networking.AnswerOwnerQuestion;
using Coordination.Networking.Features.Networking.ForgetContact;
using Coordination.Platform.Mail;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.AskOwners;

/// <summary>The letter with the yearly question. Swedish: from a Swedish municipality to a Swedish enterprise (språklagen 10 §).</summary>
internal sealed class OwnerLetters(NetworkingDbContext db, MailQueue mail, OwnerTokens tokens, SiteAddress site, IOrganisation organisation, CurrentActor actor, TimeProvider clock)
{
    private const int LinkDays = 60;

    /// <summary>Asks the enterprise's contact for the yearly question; an earlier open question is closed by it. One commit.</summary>
    /// <returns>False when there is nobody to ask.</returns>
    public async Task<bool> AskAsync(EnterpriseId id, CancellationToken ct)
    {
        var (now, purpose) = (clock.GetUtcNow(), nameof(ContactPurpose.YearlyQuestion));
        var enterprise = await db.Enterprises.SingleOrDefaultAsync(e => e.Id == id && e.State == EnterpriseState.Active, ct);
        var contact = await db.Contacts.AsNoTracking()
            .Where(c => c.EnterpriseId == id && c.State == ContactState.Current && !c.IsProtected && c.Email != null && c.PurposeNames.Contains(purpose))
            .OrderBy(c => c.Id).FirstOrDefaultAsync(ct);
        if (enterprise is null || contact?.Email is not { } address || !EmailAddress.IsValid(address))
        {
            return false;
        }

        foreach (var open in await db.OwnerQuestions.Where(q => q.EnterpriseId == id && q.AnsweredAt == null && q.ExpiresAt > now).ToListAsync(ct))
        {
            open.Close(now);
        }

        var question = new OwnerQuestion(OwnerQuestionId.New(), id, contact.Id, now, now.AddDays(LinkDays));
        db.OwnerQuestions.Add(question);
        enterprise.Note(EntryKind.Asked, null, now, actor.Actor.Name);
        mail.Add(db, new QueuedMail
        {
            DedupKey = $"owner-question:{question.Id.Value:N}",
            ToAddress = address,
            ToName = contact.Name,
            Subject = $"Stämmer uppgifterna om {enterprise.Name}?",
            Text = Text(enterprise, question),
            Topic = ForgetContactModel.LettersOf(contact.Id),
            ListKey = "foretag",
            ExpiresAt = question.ExpiresAt,
        });
        await db.SaveChangesAsync(ct);
        return true;
    }

    private string Text(Enterprise enterprise, OwnerQuestion question)
    {
        var facts = organisation.Current;
        return $"""
            Hej!

            {(facts.MunicipalityName.Length == 0 ? "Kommunen" : facts.MunicipalityName)} har {enterprise.Name} i sitt register
            över sociala företag. En gång om året frågar vi om det vi vet
            fortfarande stämmer.

            Se uppgifterna och svara här:
            {site.Of($"/f/{tokens.Protect(question)}")}

            Länken gäller till och med {DateText.Long(SwedishTime.ToSwedishDate(question.ExpiresAt))}.
            Den är bara till för er. Ingenting ändras förrän du själv svarar.

            Hälsningar
            {facts.SenderName ?? "Samordningsfunktionen"}
            """.ReplaceLineEndings("\n");
    }
}

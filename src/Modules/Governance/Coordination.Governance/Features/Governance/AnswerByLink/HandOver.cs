using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Answers;
using Coordination.Platform.Mail;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Governance.Features.Governance.AnswerByLink;

/// <summary>Gives the matter to a colleague.</summary>
/// <param name="Link">The link it came through.</param>
/// <param name="Name">The colleague.</param>
/// <param name="Address">The colleague's address.</param>
/// <param name="Words">A line to the colleague.</param>
internal sealed record HandOver(AnswerLink Link, string? Name, string? Address, string? Words);

/// <summary>Makes the colleague a link of their own, sends it, and closes the old one.</summary>
internal sealed class HandOverHandler(GovernanceDbContext db, AnswerTokens tokens, MailQueue mail, SiteAddress site, IOptions<GovernanceOptions> options, CurrentActor actor, TimeProvider clock)
{
    public async Task<Result> HandleAsync(HandOver command, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.Name))
        {
            return new Error("GOV-0510", "Answers.ColleagueNameMissing", "Name", ErrorKind.Invalid);
        }

        if (command.Address?.Trim() is not { Length: > 0 } address || !EmailAddress.IsValid(address))
        {
            return new Error("GOV-0511", "Answers.ColleagueAddressInvalid", "Address", ErrorKind.Invalid);
        }

        if (!SameOrganisation(address, command.Link.Address))
        {
            // A duty notice stays within the organisation that owes it; anybody else is added by the coordinator.
            return new Error("GOV-0512", "Answers.ColleagueElsewhere", "Address", ErrorKind.Rule, Domain(command.Link.Address));
        }

        var now = clock.GetUtcNow();
        actor.Actor = new Actor(ActorKind.Link, command.Link.Id.Value.ToString(), command.Link.RecipientName);
        var link = new AnswerLink(
            AnswerLinkId.New(), address, command.Name.Trim(), command.Link.Obligations.Select(o => new ObligationId(o)), now, now.AddDays(options.Value.LinkDays));
        link.CameFrom(command.Link.Id);
        db.AnswerLinks.Add(link);
        var old = await db.AnswerLinks.SingleAsync(l => l.Id == command.Link.Id, ct);
        old.Revoke(now, command.Link.RecipientName);
        var page = new Uri(site.Of($"/s/{tokens.Protect(link)}"));
        mail.Add(db, new QueuedMail
        {
            DedupKey = string.Create(CultureInfo.InvariantCulture, $"hand-over:{link.Id.Value:N}"),
            ToAddress = address,
            ToName = link.RecipientName,
            Subject = $"{command.Link.RecipientName} har lämnat över uppföljningen av handlingsplanen till dig",
            Text = Text(command, page, clock.TodayInSweden().AddDays(options.Value.LinkDays)),
        });
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    private static string Text(HandOver command, Uri page, DateOnly until)
    {
        var words = string.IsNullOrWhiteSpace(command.Words) ? string.Empty : $"{command.Words.Trim()}\n\n";
        return $"{command.Link.RecipientName} har lämnat över till dig att svara på\nhur det går med nämndens åtgärder i handlingsplanen.\n\n{words}Svara här: {page.AbsoluteUri}\n\nLänken gäller till {DateText.Long(until, CultureInfo.GetCultureInfo("sv-SE"))}. Inget sparas förrän du\nbekräftar på sidan.\n";
    }

    private static bool SameOrganisation(string one, string other) => string.Equals(Domain(one), Domain(other), StringComparison.OrdinalIgnoreCase);

    private static string Domain(string address) => address[(address.LastIndexOf('@') + 1)..];
}

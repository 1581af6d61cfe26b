using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Mail;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.DataProtection;

namespace Coordination.BusinessSupport.Features.BusinessSupport.InviteToCall;

/// <summary>The token of the link by which one who is invited applies: the invitation's id.</summary>
internal sealed class InvitationTokens(IDataProtectionProvider protection)
{
    private readonly SignedIds _ids = new(protection, "Coordination.BusinessSupport.FundingInvitation.v1");

    public string Protect(FundingInvitationId invitation) => _ids.Protect(invitation.Value);

    public FundingInvitationId? Read(string? token) => _ids.Read(token) is { } id ? new FundingInvitationId(id) : null;
}

/// <summary>The letter to one who is invited. Swedish: from a Swedish municipality to those it serves (språklagen 10 §).</summary>
internal sealed class InvitationLetter(MailQueue mail, InvitationTokens tokens, SiteAddress site, IOrganisation organisation)
{
    public void Add(BusinessSupportDbContext db, FundingInvitation invitation, FundingScheme scheme, FundingCall call) => mail.Add(db, new QueuedMail
    {
        DedupKey = $"funding-invitation:{invitation.Id.Value:N}",
        ToAddress = invitation.Email,
        ToName = invitation.Name,
        Subject = $"Inbjudan att söka {scheme.Title}",
        Text = $"""
        Hej!

        {invitation.Name} är inbjuden att söka {scheme.Title}
        ({call.Title}). Ansökan ska ha kommit in senast {DateText.Long(call.ClosesOn)}.

        Kriterierna och ansökan finns på en sida som bara ni har länken till:
        {site.Of($"/sok-bidrag/inbjudan/{tokens.Protect(invitation.Id)}")}

        Hälsningar
        {organisation.Current.SenderName ?? "Samordningsfunktionen"}
        """.ReplaceLineEndings("\n") + "\n",
        ListKey = "bidrag",
    });
}

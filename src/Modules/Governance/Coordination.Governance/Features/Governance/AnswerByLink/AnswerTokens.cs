using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Answers;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Coordination.Governance.Features.Governance.AnswerByLink;

/// <summary>
/// The token of a signed link: the link's id, protected with a purpose of its own. The row behind it says when it expires, by the
/// product's clock, and whether it is revoked; the token alone opens nothing that the row does not list.
/// </summary>
internal sealed class AnswerTokens(IDataProtectionProvider protection)
{
    private readonly SignedIds _ids = new(protection, "Coordination.Governance.AnswerLink.v1");

    public string Protect(AnswerLink link) => _ids.Protect(link.Id.Value);

    /// <summary>The link's id, or null when the token is altered, cut off or not ours.</summary>
    public AnswerLinkId? Read(string token) => _ids.Read(token) is { } id ? new AnswerLinkId(id) : null;
}

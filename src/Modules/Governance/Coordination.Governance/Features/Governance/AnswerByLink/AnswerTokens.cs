using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Answers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Coordination.Governance.Features.Governance.AnswerByLink;

/// <summary>
/// The token of a signed link: the link's id, protected with a purpose of its own. The row behind it says when it expires, by the
/// product's clock, and whether it is revoked; the token alone opens nothing that the row does not list.
/// </summary>
internal sealed class AnswerTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Coordination.Governance.AnswerLink.v1");

    public string Protect(AnswerLink link) =>
        WebEncoders.Base64UrlEncode(_protector.Protect(link.Id.Value.ToByteArray()));

    /// <summary>The link's id, or null when the token is altered, cut off or not ours.</summary>
    public AnswerLinkId? Read(string token)
    {
        try
        {
            var bytes = _protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            return bytes.Length == 16 ? new AnswerLinkId(new Guid(bytes)) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

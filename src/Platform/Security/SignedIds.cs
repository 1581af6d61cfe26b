using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Coordination.Platform.Security;

/// <summary>
/// Ids in the addresses of signed links: nobody can make one up, and one that was made for another purpose does not fit. What the link opens,
/// until when, and whether it is revoked, is told by the row behind the id, by the product's clock.
/// </summary>
/// <param name="protection">The product's keys.</param>
/// <param name="purpose">For example <c>Coordination.Governance.AnswerLink.v1</c>; never changes.</param>
public sealed class SignedIds(IDataProtectionProvider protection, string purpose)
{
    private const int Length = 16;

    private readonly IDataProtector _protector = protection.CreateProtector(purpose);

    /// <summary>The token of an id: letters, digits, hyphen and underscore.</summary>
    public string Protect(Guid id) => WebEncoders.Base64UrlEncode(_protector.Protect(id.ToByteArray()));

    /// <summary>The id, or null when the token is altered, cut off or not ours.</summary>
    public Guid? Read(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        try
        {
            var bytes = _protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            return bytes.Length == Length ? new Guid(bytes) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

using System.Globalization;
using System.Security.Cryptography;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Coordination.Networking.Features.Networking.SendEnquiry;

/// <summary>The signed address of an enquiry, the same from its first page until its sender has seen the end of it; and the stamp of the form.</summary>
internal sealed class EnquiryTokens(IDataProtectionProvider protection)
{
    private readonly SignedIds _ids = new(protection, "Coordination.Networking.Enquiry.v1");
    private readonly IDataProtector _stamps = protection.CreateProtector("Coordination.Networking.EnquiryForm.v1");

    public string Protect(EnquiryId id) => _ids.Protect(id.Value);

    public EnquiryId? Read(string? token) => _ids.Read(token) is { } id ? new EnquiryId(id) : null;

    /// <summary>When the form was shown, in a form that nobody can make up.</summary>
    public string Stamp(DateTimeOffset shownAt) => WebEncoders.Base64UrlEncode(_stamps.Protect(System.Text.Encoding.ASCII.GetBytes(shownAt.UtcTicks.ToString(CultureInfo.InvariantCulture))));

    /// <summary>The time of a stamp; null when it is missing, altered or not ours.</summary>
    public DateTimeOffset? ReadStamp(string? stamp)
    {
        try
        {
            return string.IsNullOrEmpty(stamp)
                ? null
                : new DateTimeOffset(long.Parse(System.Text.Encoding.ASCII.GetString(_stamps.Unprotect(WebEncoders.Base64UrlDecode(stamp))), NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

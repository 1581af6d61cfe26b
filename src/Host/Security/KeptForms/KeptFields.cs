using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Coordination.Host.Security.KeptForms;

/// <summary>What a person wrote in a form that could not be received, and where it belongs.</summary>
/// <param name="Path">The page's address, without the handler that the form was posted to.</param>
/// <param name="Values">The fields, without passwords, codes and tokens.</param>
internal sealed record KeptFields(string Path, IReadOnlyDictionary<string, string[]> Values)
{
    /// <summary>More is not kept: it travels in a hidden field and back.</summary>
    public const int MaxLength = 256 * 1024;

    private static readonly string[] Secrets = ["__RequestVerificationToken", "password", "losenord", "code", "nyckel"];

    /// <summary>Reads the form of a request, or null when there is nothing that can or should be kept.</summary>
    public static async Task<KeptFields?> ReadAsync(HttpRequest request, string path, CancellationToken ct)
    {
        if (!request.HasFormContentType || request.ContentLength > MaxLength || !IsFromThisSite(request))
        {
            return null;
        }

        var form = await request.ReadFormAsync(ct);
        var values = form.Where(f => !Secrets.Any(s => f.Key.Contains(s, StringComparison.OrdinalIgnoreCase)))
            .ToDictionary(f => f.Key, f => f.Value.OfType<string>().ToArray(), StringComparer.OrdinalIgnoreCase);
        return values.Count == 0 ? null : new KeptFields(path, values);
    }

    /// <summary>
    /// Browsers say where a post comes from. A form on another site must not have its content put before a person as if they had
    /// written it, so without that word nothing is kept.
    /// </summary>
    private static bool IsFromThisSite(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
            ? site == "same-origin"
            : request.Headers.Origin.ToString() is { Length: > 0 } origin && origin == $"{request.Scheme}://{request.Host}";
}

/// <summary>Seals kept fields while the person's browser carries them through the sign-in page.</summary>
internal sealed class KeptFieldsSeal(IDataProtectionProvider protection)
{
    public const string FieldName = "sparat";

    private readonly IDataProtector _protector = protection.CreateProtector("Coordination.KeptForm.v1");

    public string Seal(KeptFields fields) => WebEncoders.Base64UrlEncode(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(fields)));

    public KeptFields? Open(string? sealedFields)
    {
        if (string.IsNullOrEmpty(sealedFields))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<KeptFields>(_protector.Unprotect(WebEncoders.Base64UrlDecode(sealedFields)));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or JsonException)
        {
            // Altered or made elsewhere: sign-in goes on without it.
            return null;
        }
    }
}

using System.Globalization;
using System.Text;

namespace Coordination.Platform.Mail;

/// <summary>
/// What we accept as an e-mail address: the dot-atom form of RFC 5321 and, in the local part, letters of any language
/// (RFC 6531). Quoted local parts and address literals are legal, unheard of, and refused.
/// </summary>
public static class EmailAddress
{
    private const int LongestLocalPart = 64;
    private const int LongestAddress = 254;
    private const string AtomSymbols = "!#$%&'*+-/=?^_`{|}~";

    /// <summary>True for an address that a letter can be sent to, as far as its form tells.</summary>
    public static bool IsValid(string? address)
    {
        if (address is null || address.LastIndexOf('@') is var at && at < 1)
        {
            return false;
        }

        return IsLocalPart(address[..at]) && TryDomain(address[(at + 1)..], out var domain) && Encoding.UTF8.GetByteCount(address[..at]) + 1 + domain.Length <= LongestAddress;
    }

    /// <summary>The address as it is sent: the domain in its ASCII form.</summary>
    /// <exception cref="FormatException">Not an address.</exception>
    public static string ToSent(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return IsValid(address) ? $"{address[..address.LastIndexOf('@')]}@{DomainOf(address)}" : throw new FormatException("Not an e-mail address.");
    }

    internal static string DomainOf(string address) =>
        TryDomain(address[(address.LastIndexOf('@') + 1)..], out var domain) ? domain : throw new FormatException("Not an e-mail address.");

    private static bool IsLocalPart(string local) =>
        Encoding.UTF8.GetByteCount(local) <= LongestLocalPart
        && local.Split('.').All(atom => atom.Length > 0 && atom.EnumerateRunes().All(IsAtomRune));

    private static bool IsAtomRune(Rune rune) =>
        rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) || AtomSymbols.Contains((char)rune.Value, StringComparison.Ordinal) : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;

    private static bool TryDomain(string text, out string domain)
    {
        domain = "";
        try
        {
            var ascii = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(text);
            domain = ascii.ToLowerInvariant();
            return domain.Contains('.', StringComparison.Ordinal) || domain == "localhost";
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

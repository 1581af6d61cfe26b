using System.Globalization;

namespace Coordination.Platform.Web;

/// <summary>The languages of the product. Swedish is the default; English follows key by key.</summary>
public static class Languages
{
    /// <summary>Swedish as in Sweden.</summary>
    public static CultureInfo Swedish { get; } = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>English with European dates.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Both, the default first.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [Swedish, English];

    /// <summary>The value of a <c>lang</c> attribute for the request at hand.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}

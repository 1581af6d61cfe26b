namespace Coordination.Procurement.Domain;

/// <summary>Places by NUTS 2024: Sweden's counties by name, others by their code.</summary>
internal static class Nuts
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["SE"] = "Sverige",
        ["SE110"] = "Stockholms län",
        ["SE121"] = "Uppsala län",
        ["SE122"] = "Södermanlands län",
        ["SE123"] = "Östergötlands län",
        ["SE124"] = "Örebro län",
        ["SE125"] = "Västmanlands län",
        ["SE211"] = "Jönköpings län",
        ["SE212"] = "Kronobergs län",
        ["SE213"] = "Kalmar län",
        ["SE214"] = "Gotlands län",
        ["SE221"] = "Blekinge län",
        ["SE224"] = "Skåne län",
        ["SE231"] = "Hallands län",
        ["SE232"] = "Västra Götalands län",
        ["SE311"] = "Värmlands län",
        ["SE312"] = "Dalarnas län",
        ["SE313"] = "Gävleborgs län",
        ["SE321"] = "Västernorrlands län",
        ["SE322"] = "Jämtlands län",
        ["SE331"] = "Västerbottens län",
        ["SE332"] = "Norrbottens län",
    };

    /// <summary>For example «Uppsala län»; the code itself where it has no name here.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);

    /// <summary>For example «Uppsala län (SE121)».</summary>
    public static string Shown(string code) => Names.TryGetValue(code, out var name) ? $"{name} ({code})" : code;

    /// <summary>A country and up to three signs, as all codes are written.</summary>
    public static bool IsWellFormed(string code) => code.Length is >= 2 and <= 5 && code.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]);
}

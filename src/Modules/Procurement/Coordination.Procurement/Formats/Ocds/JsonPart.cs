using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Coordination.Procurement.Formats.Ocds;

/// <summary>
/// A part of a release with its path. Real releases write numbers as texts and texts as numbers, null for what is missing, and entities
/// of HTML in titles: all that is read here, and what is of another shape altogether reads as absent.
/// </summary>
internal readonly struct JsonPart(JsonElement element, string path)
{
    public string Path { get; } = path;

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    public bool IsArray => element.ValueKind == JsonValueKind.Array;

    public bool IsThere => element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public JsonPart this[string name] =>
        IsObject && element.TryGetProperty(name, out var child) ? new(child, $"{Path}.{name}") : new(default, $"{Path}.{name}");

    /// <summary>The elements of an array; nothing when it is none.</summary>
    public IEnumerable<JsonPart> Items()
    {
        if (!IsArray)
        {
            yield break;
        }

        var number = 0;
        foreach (var item in element.EnumerateArray())
        {
            yield return new(item, $"{Path}[{number++}]");
        }
    }

    public string? Text() => element.ValueKind switch
    {
        JsonValueKind.String => Plain(element),
        JsonValueKind.Number => element.GetRawText(),
        _ => null,
    };

    /// <summary>Text as people read it, on one line, without entities of HTML.</summary>
    public string? Words() => Text() is { } text ? Eforms.XmlCursor.OneLine(WebUtility.HtmlDecode(text)).Trim() is { Length: > 0 } words ? words : null : null;

    public bool? Flag() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>A text of digits with a decimal point. A comma may part decimals or thousands: which, nobody can tell, and it is not guessed.</summary>
    public decimal? Number() => element.ValueKind switch
    {
        JsonValueKind.Number => element.TryGetDecimal(out var number) ? number : null,
        JsonValueKind.String => decimal.TryParse(
            Plain(element), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };

    /// <summary>A string with half of a surrogate pair has no text; the sign of nothing, which databases refuse, is left out.</summary>
    private static string? Plain(JsonElement element)
    {
        try
        {
            return element.GetString()?.Replace("\0", "", StringComparison.Ordinal) is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

using System.Globalization;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

/// <summary>Addresses such as <c>B7</c> and <c>B7:D9</c>.</summary>
internal static class CellAddress
{
    private const int LastColumn = 16_384;

    public static int? Column(string? address)
    {
        var column = 0;
        foreach (var c in address ?? "")
        {
            if (!char.IsAsciiLetter(c))
            {
                break;
            }

            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
            if (column > LastColumn)
            {
                return null;
            }
        }

        return column == 0 ? null : column;
    }

    public static (int Top, int Left, int Bottom, int Right)? Range(string range)
    {
        var ends = range.Split(':');
        return ends.Length == 2 && Column(ends[0]) is { } left && Column(ends[1]) is { } right && Row(ends[0]) is { } top && Row(ends[1]) is { } bottom
            ? (top, left, bottom, right)
            : null;
    }

    private static int? Row(string address) =>
        int.TryParse(address.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"]), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
}

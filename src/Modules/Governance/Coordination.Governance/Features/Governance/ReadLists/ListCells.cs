using System.Globalization;
using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Text;

namespace Coordination.Governance.Features.Governance.ReadLists;

/// <summary>What the cells of a list say.</summary>
internal static class ListCells
{
    public static string? Text(string cell) => cell.Length == 0 ? null : cell;

    /// <summary>A list within a cell is parted by a bar.</summary>
    public static string? Lines(string cell) => Text(cell.Replace('|', '\n'));

    public static DateOnly? Day(string cell) =>
        DateOnly.TryParseExact(cell.Split(' ')[0], ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Something is written that could not be read as what it should be.</summary>
    public static bool IsUnreadable<T>(string cell, T? value) where T : struct => cell.Length > 0 && value is null;

    /// <summary>The body that the cell names by its code or its whole name.</summary>
    public static Committee? Body(string cell, IReadOnlyList<Committee> committees)
    {
        var (code, name) = (Committee.NormaliseCode(cell), SearchText.Normalise(cell));
        return cell.Length == 0 ? null : committees.FirstOrDefault(c => c.Code == code) ?? committees.FirstOrDefault(c => SearchText.Normalise(c.Name) == name);
    }
}

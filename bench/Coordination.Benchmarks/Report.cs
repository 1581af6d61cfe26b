using System.Globalization;
using System.Text;

namespace Coordination.Benchmarks;

/// <summary>What was measured, each beside its physical limit measured in the same run, and the aim it is held to.</summary>
internal sealed class Report
{
    private readonly List<(string What, string Measured, string Limit, string Ratio, string Aim, bool? Holds)> _lines = [];

    public bool Holds => _lines.TrueForAll(l => l.Holds != false);

    /// <summary>A time beside the least time the machine could take.</summary>
    public void Compare(string what, TimeSpan measured, string limitIs, TimeSpan limit, double? atMost = null)
    {
        var ratio = measured / limit;
        _lines.Add((what, Milliseconds(measured), $"{Milliseconds(limit)} {limitIs}", Number(ratio), atMost is { } aim ? $"≤ {Number(aim)}" : string.Empty, atMost is null ? null : ratio <= atMost));
    }

    /// <summary>A figure that has an aim of its own.</summary>
    public void State(string what, double measured, string unit, double? atMost = null) => _lines.Add((
        what, $"{Number(measured)} {unit}", string.Empty, string.Empty, atMost is { } aim ? $"≤ {Number(aim)} {unit}" : string.Empty, atMost is null ? null : measured <= atMost));

    public override string ToString()
    {
        var text = new StringBuilder("| What | Measured | Limit | Times | Aim | |\n|---|---:|---:|---:|---:|---|\n");
        foreach (var l in _lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {l.What} | {l.Measured} | {l.Limit} | {l.Ratio} | {l.Aim} | {(l.Holds switch { true => "holds", false => "MISSED", null => string.Empty })} |\n");
        }

        return text.ToString();
    }

    private static string Milliseconds(TimeSpan time) => $"{Number(time.TotalMilliseconds)} ms";

    private static string Number(double value) => value.ToString(value >= 100 ? "N0" : "0.##", CultureInfo.InvariantCulture);
}

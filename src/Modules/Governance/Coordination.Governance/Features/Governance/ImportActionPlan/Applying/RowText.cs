using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Applying;

/// <summary>A row's texts as an activity holds them. What is too long for a title stands whole in the description: nothing is lost.</summary>
internal static class RowText
{
    private const int LongestTitle = 1000;
    private const int LongestWritten = 200;
    private const int LongestDescription = 8000;

    public static string Title(ReadRow row) => Cut(row.Title, LongestTitle);

    public static string? Description(ReadRow row)
    {
        var lines = row.Notes.Select(n => $"{n.Heading}: {n.Text}");
        var text = string.Join('\n', row.Title.Length > LongestTitle ? lines.Prepend(row.Title) : lines);
        return text.Length == 0 ? null : Cut(text, LongestDescription);
    }

    public static Timetable Timetable(ReadRow row) => new(
        row.Timetable.Kind, row.Timetable.From, row.Timetable.To, row.Timetable.AsWritten.Length == 0 ? null : Cut(row.Timetable.AsWritten, LongestWritten));

    private static string Cut(string text, int longest) => text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1), "…");
}

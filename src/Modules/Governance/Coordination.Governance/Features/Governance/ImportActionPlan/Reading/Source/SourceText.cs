using System.Text;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

/// <summary>Text of a cell or paragraph, with the marks of tracked changes kept apart.</summary>
/// <param name="AsWritten">Word for word, marks included, for people who compare with the file.</param>
/// <param name="Parts">The text in order.</param>
internal sealed record SourceText(string AsWritten, IReadOnlyList<TextPart> Parts)
{
    public static SourceText Empty { get; } = new("", []);

    public static SourceText Plain(string text) => text.Length == 0 ? Empty : new(Spacing.Tidy(text), [new TextPart(PartKind.Plain, text)]);

    /// <summary>Text as if every change were accepted; line breaks kept.</summary>
    public string Accepted { get; } = Join(Parts, kind => kind is PartKind.Plain or PartKind.Inserted);

    /// <summary>Text as if every change were rejected.</summary>
    public string Rejected => Join(Parts, kind => kind is PartKind.Plain or PartKind.Struck);

    /// <summary>The accepted text on one line.</summary>
    public string Line => Spacing.OneLine(Accepted);

    public bool HasChanges => Parts.Any(p => p.Kind is PartKind.Struck or PartKind.Inserted);

    public bool IsFootnote => Parts.Count > 1 && Parts.First(p => p.Text.Trim().Length > 0).Kind == PartKind.FootnoteMark;

    private static string Join(IReadOnlyList<TextPart> parts, Func<PartKind, bool> wanted)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (wanted(part.Kind))
            {
                text.Append(part.Text);
            }
        }

        return Spacing.Tidy(text.ToString());
    }
}

/// <summary>A piece of text that is marked in one way.</summary>
internal readonly record struct TextPart(PartKind Kind, string Text);

/// <summary>Marks of a piece of text.</summary>
internal enum PartKind
{
    Plain,

    /// <summary>Deleted in a tracked change, or struck out by hand.</summary>
    Struck,

    /// <summary>Inserted in a tracked change.</summary>
    Inserted,

    /// <summary>The raised number that points at a footnote.</summary>
    FootnoteMark,
}

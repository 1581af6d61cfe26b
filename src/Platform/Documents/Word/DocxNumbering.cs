using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Platform.Documents;

/// <summary>Numbering behind the list styles. Every numbered list after the first gets an instance of its own that starts again at 1.</summary>
internal static class DocxNumbering
{
    public const int Bullet = 1;
    public const int Number = 2;

    /// <summary>The instance of the n:th numbered list, counted from zero.</summary>
    public static int InstanceOf(int numberedList) => Number + numberedList;

    public static Numbering Part(int numberedLists)
    {
        var numbering = new Numbering(
            Definition(0, NumberFormatValues.Bullet, "•", "ListBullet"),
            Definition(1, NumberFormatValues.Decimal, "%1.", "ListNumber"),
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = Bullet },
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = Number });
        for (var list = 1; list < numberedLists; list++)
        {
            numbering.Append(new NumberingInstance(
                new AbstractNumId { Val = 1 },
                new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 })
            { NumberID = InstanceOf(list) });
        }

        return numbering;
    }

    private static AbstractNum Definition(int id, NumberFormatValues format, string text, string style) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new ParagraphStyleIdInLevel { Val = style },
            new LevelText { Val = text },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "425", Hanging = "425" }))
        { LevelIndex = 0 })
    {
        AbstractNumberId = id,
    };
}

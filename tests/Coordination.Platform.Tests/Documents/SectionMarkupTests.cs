using Coordination.Platform.Documents;

namespace Coordination.Platform.Tests.Documents;

public sealed class SectionMarkupTests
{
    [Fact]
    public void Parse_AllForms_GivesTheirBlocks()
    {
        var blocks = SectionMarkup.Parse("Ett stycke\nsom fortsätter.\n\n- ett\n- två\n1. först\n2. sedan\n### Rubrik\nText\nTabell: Läge\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\nSist", "Avsnittet");

        blocks.Select(b => b.GetType().Name).ShouldBe(["ParagraphBlock", "ListBlock", "ListBlock", "HeadingBlock", "ParagraphBlock", "TableBlock", "ParagraphBlock"]);
        blocks[0].ShouldBe(new ParagraphBlock("Ett stycke\nsom fortsätter."));
        ((ListBlock)blocks[1]).Items.ShouldBe(["ett", "två"]);
        ((ListBlock)blocks[2]).Numbered.ShouldBeTrue();
        blocks[3].ShouldBe(new HeadingBlock(3, "Rubrik"));
        var table = (TableBlock)blocks[5];
        table.Caption.ShouldBe("Läge");
        table.Columns.Select(c => c.Heading).ShouldBe(["A", "B"]);
        table.Rows.ShouldHaveSingleItem().Select(c => c.Text).ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData("| ensam |")]
    [InlineData("|")]
    [InlineData("Tabell: utan tabell")]
    [InlineData("-")]
    [InlineData("#")]
    [InlineData("| --- |\n| --- |")]
    [InlineData("| a | b |\n| 1 |\n| 1 | 2 | 3 |")]
    [InlineData("1.")]
    public void Parse_Anything_NeverFailsAndRowsAreAsWideAsTheirHeading(string text)
    {
        var blocks = SectionMarkup.Parse(text, "Avsnittet");

        blocks.OfType<TableBlock>().ShouldAllBe(t => t.Rows.All(r => r.Count == t.Columns.Count));
    }

    [Fact]
    public void Points_WithOrWithoutSigns_AreTheLines() =>
        SectionMarkup.Points("1. Nämnden godkänner.\n\n- Nämnden beslutar.\natt godkänna").ShouldBe(["Nämnden godkänner.", "Nämnden beslutar.", "att godkänna"]);
}

using Coordination.Networking.Domain.Enterprises;

namespace Coordination.Networking.Tests.Features.Networking.Enterprises;

/// <summary>The whole vocabulary, found by its words and by the words that people use.</summary>
public sealed class CpvCodesTests
{
    [Fact]
    public void Vocabulary_IsWhole_AndEveryLineOfBusinessIsInIt()
    {
        CpvCodes.Count.ShouldBe(9454);
        BusinessLine.All.SelectMany(l => l.Codes).Where(c => CpvCodes.LabelOf(c.Code) != c.Label).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("simbassänger", "45212212")]
    [InlineData("glass", "15555100")]
    [InlineData("hjullastare", "34144710")]
    [InlineData("9091", "90910000")]
    public void Find_ByWordsOfTheVocabulary_LeadsToTheCode(string words, string code) => CpvCodes.Find(words, 30).Select(c => c.Code).ShouldContain(code);

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1234567890")]
    public void Find_NoSuchWords_FindsNothing(string? words) => CpvCodes.Find(words, 30).ShouldBeEmpty();

    [Theory]
    [InlineData("90911200", "90911200")]
    [InlineData("90911200-8", "90911200")]
    [InlineData("90911200-8 Städning av byggnader", "90911200")]
    [InlineData("90911200-7", null)]
    [InlineData("90911299", null)]
    [InlineData("9091120", null)]
    [InlineData("Städning", null)]
    public void ReadCode_AsPeopleWriteIt_IsTheCodeOrNone(string written, string? code) => BusinessLines.ReadCode(written).ShouldBe(code);
}

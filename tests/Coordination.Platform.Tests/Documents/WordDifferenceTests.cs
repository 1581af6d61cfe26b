using Coordination.Platform.Documents;
using Coordination.Platform.Text;

namespace Coordination.Platform.Tests.Documents;

public sealed class WordDifferenceTests
{
    [Theory]
    [Trait("Req", "S003-16")]
    [InlineData("I dialog med sociala företag", "I samråd med sociala företag", "I [-dialog-][+samråd+] med sociala företag")]
    [InlineData("KS", "KS, AMN", "[-KS-][+KS, AMN+]")]
    [InlineData("", "Ny text", "[+Ny text+]")]
    [InlineData("Gammal text", null, "[-Gammal text-]")]
    [InlineData("ett två tre fyra", "ett fyra", "ett [-två tre -]fyra")]
    [InlineData("utreda behov", "utreda och möta behov", "utreda [+och möta +]behov")]
    [InlineData("samma ord", "samma ord", "samma ord")]
    [InlineData("a b c d", "x y c d", "[-a b-][+x y+] c d")]
    public void Of_TwoTexts_StrikesAndInsertsWholeWords(string? before, string? after, string marked) => Marked(before, after).ShouldBe(marked);

    [Fact]
    public void Of_AnyTwoTexts_KeepsEveryWordOfBoth()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var (before, after) = (Text(random), Text(random));

            var parts = WordDifference.Of(before, after);

            string.Concat(parts.Where(p => p.Kind != TrackedKind.Inserted).Select(p => p.Text)).ShouldBe(before);
            string.Concat(parts.Where(p => p.Kind != TrackedKind.Struck).Select(p => p.Text)).ShouldBe(after);
        }
    }

    [Fact]
    public void Of_TextsTooLongToCompareWordByWord_AreReplacedWhole()
    {
        var before = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"a{i}"));
        var after = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"b{i}"));

        WordDifference.Of(before, after).Select(p => p.Kind).ShouldBe([TrackedKind.Struck, TrackedKind.Inserted]);
    }

    private static string Marked(string? before, string? after) => string.Concat(WordDifference.Of(before, after).Select(p => p.Kind switch
    {
        TrackedKind.Struck => $"[-{p.Text}-]",
        TrackedKind.Inserted => $"[+{p.Text}+]",
        _ => p.Text,
    }));

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(0, 20)).Select(_ => $"{"abc"[random.Next(3)]}{(random.Next(3) == 0 ? "\n" : " ")}"));
}

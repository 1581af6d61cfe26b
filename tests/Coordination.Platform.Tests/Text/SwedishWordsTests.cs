using Coordination.Platform.Text;

namespace Coordination.Platform.Tests.Text;

public sealed class SwedishWordsTests
{
    [Theory]
    [InlineData("städning", "städa", "städar", "städare", "städningen", "städningarna", "Städning")]
    [InlineData("måltid", "måltider", "måltiden", "måltiderna", "måltids")]
    [InlineData("träning", "tränar", "tränade", "träningen")]
    [InlineData("möbel", "möbler", "möblerna", "möbeln")]
    [InlineData("fönster", "fönstret", "fönstren", "fönstrens")]
    [InlineData("cykel", "cyklar", "cykeln", "cyklarnas")]
    [InlineData("café", "caféer", "caféet", "caféerna")]
    [InlineData("bageri", "bageriet", "bagerier")]
    [InlineData("frukt", "frukter", "frukterna")]
    [InlineData("kurs", "kurser", "kursen")]
    [InlineData("fönsterputs", "fönsterputsning")]
    public void Stem_OfTheFormsOfAWord_IsOne(params string[] forms) => forms.Select(SwedishWords.Stem).Distinct().ShouldHaveSingleItem();

    [Theory]
    [InlineData("städ", "stad")]
    [InlineData("mat", "material")]
    [InlineData("mål", "mal")]
    [InlineData("tvätt", "tvist")]
    public void Stem_OfTwoWords_IsTwo(string one, string other) => SwedishWords.Stem(one).ShouldNotBe(SwedishWords.Stem(other));

    [Fact]
    public void StemsOf_AText_LeavesOutFiguresAndShortWords() =>
        SwedishWords.StemsOf("Städning av 12 skolor, CAFE\u0301 drift (2027)").Select(w => w.Word).ShouldBe(["städning", "skolor", "cafe", "drift"]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12 & 3 å i")]
    public void StemsOf_NoWords_IsEmpty(string? text) => SwedishWords.StemsOf(text).ShouldBeEmpty();

    [Fact]
    public void Stem_IsStable()
    {
        foreach (var word in "arbetsträningarnas restaurangverksamheternas trädgårdsskötseln möbelrenoveringens ren hus vatten".Split(' '))
        {
            SwedishWords.Stem(SwedishWords.Stem(word)).ShouldBe(SwedishWords.Stem(word));
            SwedishWords.Stem(word).Length.ShouldBeGreaterThanOrEqualTo(SwedishWords.ShortestStem);
        }
    }
}

using Coordination.Networking.Domain.Enterprises;

namespace Coordination.Networking.Tests.Features.Networking.Enterprises;

/// <summary>From the words that people use to the codes that buyers use.</summary>
public sealed class BusinessLineTests
{
    [Theory]
    [Trait("Req", "S002-12")]
    [InlineData("tvätt", "98310000")]
    [InlineData("städ", "90910000")]
    [InlineData("lokalvård", "90910000")]
    [InlineData("trädgård", "77300000")]
    [InlineData("gräsklippning", "77300000")]
    [InlineData("CAFE", "55300000")]
    [InlineData("catering", "55520000")]
    [InlineData("fruktkorg", "15300000")]
    [InlineData("fruktkorgar till kontor", "15300000")]
    [InlineData("flytt", "60100000")]
    [InlineData("flyttjänster", "60100000")]
    [InlineData("återbruk", "90500000")]
    [InlineData("arbetsträning", "80590000")]
    public void Find_ByAUsualWord_PutsItsLineFirst(string words, string code)
    {
        BusinessLines.Find(words)[0].Codes.ShouldContain(c => c.Code == code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("kvantdatorer")]
    public void Find_ByNoWordOfTheField_FindsNothing(string words) => BusinessLines.Find(words).ShouldBeEmpty();

    [Theory]
    [InlineData("90911200", "90911200")]
    [InlineData(" 90911200-8 ", "90911200")]
    [InlineData("90911200 Städning av byggnader", "90911200")]
    [InlineData("9091120", null)]
    [InlineData("909112000", null)]
    [InlineData("00000000 Uppgift saknas", null)]
    [InlineData("städ", null)]
    [InlineData(null, null)]
    public void ReadCode_AsPeopleWriteIt_GivesItsEightDigits(string? written, string? expected) => BusinessLines.ReadCode(written).ShouldBe(expected);

    [Fact]
    public void Codes_AreAllEightDigitsOfAKnownDivisionWithALabel()
    {
        foreach (var code in BusinessLine.All.SelectMany(l => l.Codes))
        {
            BusinessLines.ReadCode(code.Code).ShouldBe(code.Code);
            code.Label.ShouldNotBeNullOrWhiteSpace();
        }
    }
}

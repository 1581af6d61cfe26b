using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Domain.Law;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>CPV as the regulation has it and as people write it, and the lists of the act that name codes.</summary>
public sealed class CpvTests
{
    [Fact]
    public void All_HasEveryCodeWithBothLabelsAndAPathToItsDivision()
    {
        CpvList.All.Count.ShouldBe(9454);
        CpvList.Below(null).Count().ShouldBe(45);
        CpvList.All.ShouldAllBe(c => c.Swedish.Length > 0 && c.English.Length > 0 && char.IsAsciiDigit(c.CheckDigit));
        CpvList.All.ShouldAllBe(c => (c.Parent == null) == (c.Level == CpvLevel.Division));
        CpvList.PathTo(CpvList.Find("90911200")!).Select(c => c.Code).ShouldBe(["90000000", "90900000", "90910000", "90911000", "90911200"]);
    }

    [Theory]
    [InlineData("90911200", "90911200", null)]
    [InlineData(" 90911200-8 ", "90911200", null)]
    [InlineData("90911200-1", "90911200", nameof(DoubtKind.WrongCheckDigit))]
    [InlineData("90911200 Städning av byggnader", "90911200", null)]
    [InlineData("90911200-8 – Städning", "90911200", null)]
    [InlineData("CPV: 9091 1200-8", "90911200", null)]
    [InlineData("45233130.0", "45233130", null)]
    [InlineData("909112008", "90911200", null)]
    [InlineData("3110000", "03110000", nameof(DoubtKind.Malformed))]
    [InlineData("9091", "90910000", nameof(DoubtKind.Malformed))]
    [InlineData("90919999", "90919999", nameof(DoubtKind.Unknown))]
    [InlineData("00000000 Uppgift saknas", null, nameof(DoubtKind.Missing))]
    [InlineData("", null, nameof(DoubtKind.Missing))]
    [InlineData("städning", null, nameof(DoubtKind.Malformed))]
    [InlineData("1234567890", null, nameof(DoubtKind.Malformed))]
    public void Read_CleanAndDirty_KeepsTheDoubt(string written, string? code, string? doubt)
    {
        var reading = CpvReading.Read(written);

        reading.Code.ShouldBe(code);
        reading.Doubt?.ToString().ShouldBe(doubt);
    }

    [Fact]
    public void Search_ByWordsInEitherLanguageAndByDigits_FindsTheGeneralFirst()
    {
        CpvList.Search("catering")[0].Code.ShouldBe("55500000");
        CpvList.Search("städning byggnader").Select(c => c.Code).ShouldContain("90911200");
        CpvList.Search("laundry").Select(c => c.Code).ShouldContain("98311000");
        CpvList.Search("9091")[0].Code.ShouldBe("90910000");
        CpvList.Search("ingenting sådant").ShouldBeEmpty();
    }

    [Fact]
    public void Lists_OverTheWholeOfCpv_NameAsManyCodesAsTheActDoes()
    {
        CpvList.All.Count(c => LawList.SpecialServices.Has(c.Code)).ShouldBe(423);
        CpvList.All.Count(c => LawList.PublicService.Has(c.Code)).ShouldBe(115);
        CpvList.All.Count(c => LawList.NonProfit.Has(c.Code)).ShouldBe(173);
        CpvList.All.ShouldAllBe(c => LawList.SpecialServices.Has(c.Code) || !(LawList.PublicService.Has(c.Code) || LawList.NonProfit.Has(c.Code)));

        // Catering and work training may be bought directly up to the threshold; cleaning may not. A single code covers itself only.
        LawList.SpecialServices.Has("55520000").ShouldBeTrue();
        LawList.SpecialServices.Has("80590000").ShouldBeTrue();
        LawList.SpecialServices.Has("90911200").ShouldBeFalse();
        LawList.SpecialServices.Has("98133110").ShouldBeTrue();
        LawList.SpecialServices.Has("98133120").ShouldBeFalse();
    }
}

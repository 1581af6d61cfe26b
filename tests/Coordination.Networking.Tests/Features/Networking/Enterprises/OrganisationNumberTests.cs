using Coordination.Networking.Domain.Enterprises;

namespace Coordination.Networking.Tests.Features.Networking.Enterprises;

/// <summary>Numbers as people write them.</summary>
public sealed class OrganisationNumberTests
{
    [Theory]
    [InlineData("556016-0680", "556016-0680")]
    [InlineData(" 5560160680 ", "556016-0680")]
    [InlineData("16556016-0680", "556016-0680")]
    [InlineData("SE556016068001", "556016-0680")]
    [InlineData("769600–0012", "769600-0012")]
    public void Parse_OfACompany_ReadsIt(string written, string expected)
    {
        var number = OrganisationNumber.Parse(written);

        number.Succeeded.ShouldBeTrue(string.Join(" ", number.Errors.Select(e => e.Code)));
        number.Value.Shown.ShouldBe(expected);
        number.Value.IsPersonal.ShouldBeFalse();
    }

    [Theory]
    [InlineData("811228-9874")]
    [InlineData("19811228-9874")]
    [InlineData("811228+9874")]
    public void Parse_OfAPerson_HidesItWhereverItIsShown(string written)
    {
        var number = OrganisationNumber.Parse(written).Value;

        number.IsPersonal.ShouldBeTrue();
        number.Shown.ShouldBe("••••••-••••");
        $"{number}".ShouldNotContain("8112");
        number.Written.ShouldBe("811228-9874");
    }

    [Theory]
    [InlineData("556016-0681", "NET-0103")]
    [InlineData("000000-0000", "NET-0103")]
    [InlineData("811328-9873", "NET-0102")]
    [InlineData("55601606", "NET-0102")]
    [InlineData("5560l6-0680", "NET-0102")]
    [InlineData("", "NET-0102")]
    [InlineData(null, "NET-0102")]
    [InlineData("DE123456789", "NET-0101")]
    [InlineData("FI01120389", "NET-0101")]
    [InlineData("212000-0142", "NET-0104")]
    [InlineData("202100-2114", "NET-0104")]
    public void Parse_OfWhatIsNone_SaysWhy(string? written, string code)
    {
        var number = OrganisationNumber.Parse(written);

        number.Succeeded.ShouldBeFalse();
        number.Errors.Single().Code.ShouldBe(code);
        number.Errors.Single().Field.ShouldBe("Number");
    }
}

using Coordination.Platform.Text;

namespace Coordination.Platform.Tests.Text;

/// <summary>Numbers as people and files write them; a person's is never shown.</summary>
public sealed class OrganisationNumberTextTests
{
    [Theory]
    [InlineData("212000-3005", "2120003005")]
    [InlineData("16556016-0680", "5560160680")]
    [InlineData("SE556016068001", "5560160680")]
    [InlineData("19811228-9874", "8112289874")]
    [InlineData("162120003005", "2120003005")]
    [InlineData("556016-0681", null)]
    [InlineData("811328-9873", null)]
    [InlineData("DE123456789", null)]
    [InlineData("", null)]
    public void Read_AsWritten_GivesTenDigits(string written, string? digits) => OrganisationNumberText.Read(written).ShouldBe(digits);

    [Theory]
    [InlineData("8112289874")]
    [InlineData("811228-9874")]
    [InlineData("19811228-9874")]
    [InlineData("198112289874")]
    [InlineData("811228+9875")]
    [InlineData("SE811228987401")]
    [InlineData("Org.nr 811228-9874")]
    [InlineData("811228-9875")]
    [InlineData("19811228-9875")]
    [InlineData("811228-987")]
    [InlineData("811228-98744")]
    [InlineData("19811228-98744")]
    public void Shown_APersonsHoweverWritten_IsHidden(string number) => OrganisationNumberText.Shown(number).ShouldBe("••••••-••••");

    [Theory]
    [InlineData("2120003005", "212000-3005")]
    [InlineData("2120000000", "212000-0000")]
    [InlineData("DE 123456789", "DE 123456789")]
    [InlineData("DK12345678", "DK12345678")]
    [InlineData("212000-30055", "212000-30055")]
    [InlineData("okänt", "okänt")]
    public void Shown_Others_StandAsTheyAre(string number, string shown) => OrganisationNumberText.Shown(number).ShouldBe(shown);

    [Fact]
    public void Shown_NoNumber_IsNothing() => OrganisationNumberText.Shown(null).ShouldBeNull();
}

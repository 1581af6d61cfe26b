using Coordination.Procurement.Domain.Contracting;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>Numbers as ledgers write them, and what is shown of a person's.</summary>
public sealed class SupplierNumberTests
{
    [Theory]
    [InlineData("212000-3005", "2120003005")]
    [InlineData("SE212000300501", "2120003005")]
    [InlineData("162120003005", "2120003005")]
    [InlineData("640823-3234", "6408233234")]
    [InlineData("19640823-3234", "6408233234")]
    [InlineData("196408233234", "6408233234")]
    [InlineData("212000-3006", null)]
    [InlineData("DK12345678", null)]
    [InlineData("", null)]
    public void Read_NumbersAsWritten_GivesTenDigitsOrNothing(string written, string? number) => SupplierNumber.Read(written).ShouldBe(number);

    [Theory]
    [InlineData("2120003005", "212000-3005")]
    [InlineData("6408233234", "••••••-••••")]
    [InlineData("19640823-3234", "••••••-••••")]
    [InlineData("640823-3235", "640823••••")]
    [InlineData("DK12345678", "DK12345678")]
    public void Shown_PersonalNumbers_LoseTheirLastDigits(string number, string shown) => SupplierNumber.Shown(number).ShouldBe(shown);
}

using Coordination.BusinessSupport.Domain.Funding;

namespace Coordination.BusinessSupport.Tests.Domain.Funding;

/// <summary>Accounts as people write them.</summary>
public sealed class PaymentAccountTests
{
    [Theory]
    [InlineData("Bankgiro", "991-2346", "991-2346")]
    [InlineData("Bankgiro", "9912346", "991-2346")]
    [InlineData("Bankgiro", "5050-1055", "5050-1055")]
    [InlineData("Plusgiro", "41 62 41 – 8", "416241-8")]
    [InlineData("Plusgiro", "28 65 43-4", "286543-4")]
    public void Read_Written_IsShownAsItIsPrinted(string kind, string text, string shown) =>
        PaymentAccount.Read(Enum.Parse<AccountKind>(kind), text).ShouldNotBeNull().Shown.ShouldBe(shown);

    [Theory]
    [InlineData("Bankgiro", "991-2345")]
    [InlineData("Bankgiro", "991234")]
    [InlineData("Bankgiro", "286543-4")]
    [InlineData("Plusgiro", "991-2346")]
    [InlineData("Plusgiro", "28 65 43-5")]
    [InlineData("Bankgiro", "SE35 5000 0000 0549 1000 0003")]
    [InlineData("Bankgiro", "")]
    [InlineData("Plusgiro", null)]
    public void Read_WrongFormOrWrongKind_IsNothing(string kind, string? text) =>
        PaymentAccount.Read(Enum.Parse<AccountKind>(kind), text).ShouldBeNull();
}

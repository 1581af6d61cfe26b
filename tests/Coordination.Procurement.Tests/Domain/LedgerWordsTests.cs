using Coordination.Procurement.Domain.Purchases;
using Coordination.Procurement.Features.Procurement.ImportPurchases;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>Sums and days as ledgers write them; what can be read in two ways is not read.</summary>
public sealed class LedgerWordsTests
{
    [Theory]
    [InlineData("1 234,50", "1234.50")]
    [InlineData("1234.5", "1234.50")]
    [InlineData("1.234,50", "1234.50")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("-99,90", "-99.90")]
    [InlineData("−99,90 kr", "-99.90")]
    [InlineData("(1 000)", "-1000")]
    [InlineData("1000-", "-1000")]
    [InlineData("0", "0")]
    [InlineData("1.234", null)]
    [InlineData("1,234", null)]
    [InlineData("--5", null)]
    [InlineData("(5", null)]
    [InlineData("summa", null)]
    [InlineData("12.34.5", null)]
    public void Amount_AsWritten_IsReadOrLeft(string written, string? amount) =>
        LedgerWords.Amount(written).ShouldBe(amount is null ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void When_DayMonthAndYear_AreTheirPeriods()
    {
        var march = PurchasePeriod.Month(2027, 3);
        foreach (var written in new[] { "2027-03-14", "20270314", "14/3/2027", "14.3.2027", "2027-03", "202703", "2027-03-14 00:00:00", "2027-03-14T10:00:00" })
        {
            LedgerWords.When(written).ShouldBe(march, written);
        }

        LedgerWords.When("2027").ShouldBe(new PurchasePeriod(new(2027, 1, 1), new(2027, 12, 31)));
        LedgerWords.When("2027-13-01").ShouldBeNull();
        LedgerWords.When("mars").ShouldBeNull();
        LedgerWords.When("1650").ShouldBeNull();
    }
}

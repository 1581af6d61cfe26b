using Coordination.BusinessSupport.Domain.StateAid;

namespace Coordination.BusinessSupport.Tests.Domain.StateAid;

/// <summary>Kronor become euro by the rate of their day, and rounding never makes room.</summary>
public sealed class AidMoneyTests
{
    [Fact]
    public void Euro_AnySumAndRate_IsRoundedUpByLessThanACent() => Seeds.Each(2_000, random =>
    {
        var rate = NewRate(random.Next(8_000_000, 13_000_000) / 1_000_000m, new DateOnly(2027, 1, 1));
        var amount = random.Next(1, 500_000_000) / 100m;
        var euro = AidMoney.InKronor(amount, rate).Euro;
        (euro * rate.KronorPerEuro).ShouldBeGreaterThanOrEqualTo(amount);
        ((euro - 0.01m) * rate.KronorPerEuro).ShouldBeLessThan(amount);
        decimal.Round(euro, 2).ShouldBe(euro);
    });

    [Fact]
    public void On_RateChangesInTheMiddle_EachAidKeepsTheRateOfItsDay()
    {
        ExchangeRate[] rates = [NewRate(11m, new DateOnly(2027, 1, 1)), NewRate(10m, new DateOnly(2027, 2, 1))];
        var before = AidMoney.InKronor(110_000m, ExchangeRate.On(new DateOnly(2027, 1, 31), rates)!);
        var after = AidMoney.InKronor(110_000m, ExchangeRate.On(new DateOnly(2027, 2, 1), rates)!);
        before.Euro.ShouldBe(10_000m);
        after.Euro.ShouldBe(11_000m);
        ExchangeRate.On(new DateOnly(2027, 3, 1), rates).ShouldBeNull("no rate is guessed");
        AidMoney.InEuro(500.25m, new DateOnly(2027, 1, 1)).Euro.ShouldBe(500.25m);
    }

    [Fact]
    public void On_RateCorrectedLater_TheOneEnteredLastHolds()
    {
        var day = new DateOnly(2027, 1, 1);
        var (wrong, right) = (NewRate(1.1m, day), NewRate(11m, day, minutes: 5));
        ExchangeRate.On(day, [right, wrong]).ShouldBe(right);
    }

    private static ExchangeRate NewRate(decimal rate, DateOnly month, int minutes = 0) => new(
        ExchangeRateId.From(Guid.CreateVersion7()), rate, month, month.AddMonths(1).AddDays(-1), month, "Test", new DateTimeOffset(2027, 1, 1, 0, minutes, 0, TimeSpan.Zero), "Maria Lind");
}

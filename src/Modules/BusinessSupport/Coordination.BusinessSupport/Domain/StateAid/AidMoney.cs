namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>A sum in the currency it was decided in, with the rate it was counted by. Decimal throughout: no sum passes through floating point.</summary>
/// <param name="Amount">The gross grant equivalent.</param>
/// <param name="Currency">Kronor or euro.</param>
/// <param name="Rate">Kronor for one euro; one for euro.</param>
/// <param name="RateDate">The day of the rate.</param>
/// <param name="RateSource">Whose rate it is.</param>
internal sealed record AidMoney(decimal Amount, AidCurrency Currency, decimal Rate, DateOnly RateDate, string RateSource)
{
    private const int Cents = 2;

    /// <summary>Kronor that become euro are rounded up to the cent, so that rounding never makes room.</summary>
    public decimal Euro => Currency == AidCurrency.EUR ? Amount : RoundUp(Amount / Rate);

    public static AidMoney InEuro(decimal amount, DateOnly on) => new(amount, AidCurrency.EUR, 1m, on, "EUR");

    public static AidMoney InKronor(decimal amount, ExchangeRate rate) => new(amount, AidCurrency.SEK, rate.KronorPerEuro, rate.RateDate, rate.Source);

    public static decimal RoundUp(decimal euro) => Math.Round(euro, Cents, MidpointRounding.ToPositiveInfinity);

    public static decimal RoundDown(decimal euro) => Math.Round(euro, Cents, MidpointRounding.ToNegativeInfinity);
}

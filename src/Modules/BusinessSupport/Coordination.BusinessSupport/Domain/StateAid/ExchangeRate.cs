using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>Kronor for one euro in a period. Never changed: an aid keeps the rate that it was counted by, and a better one is a new rate.</summary>
internal sealed class ExchangeRate : Aggregate<ExchangeRateId>
{
    public ExchangeRate(ExchangeRateId id, decimal kronorPerEuro, DateOnly validFrom, DateOnly validTo, DateOnly rateDate, string source, DateTimeOffset now, string by)
    {
        Id = id;
        KronorPerEuro = kronorPerEuro;
        ValidFrom = validFrom;
        ValidTo = validTo;
        RateDate = rateDate;
        Source = source.Trim();
        RegisteredAt = now;
        RegisteredBy = by;
    }

    private ExchangeRate() => Source = RegisteredBy = string.Empty;

    public decimal KronorPerEuro { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly ValidTo { get; private set; }

    /// <summary>The day of the quotation.</summary>
    public DateOnly RateDate { get; private set; }

    public string Source { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public string RegisteredBy { get; private set; }

    /// <summary>The rate of a day: of those that cover it the one entered last. Null where none is known.</summary>
    public static ExchangeRate? On(DateOnly day, IEnumerable<ExchangeRate> rates) =>
        rates.Where(r => r.ValidFrom <= day && r.ValidTo >= day).MaxBy(r => (r.RegisteredAt, r.Id.Value));
}

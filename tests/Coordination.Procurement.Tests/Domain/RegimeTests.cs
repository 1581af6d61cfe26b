using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>Which rules apply by day, kind and value, by the limits that the product is installed with; what is not known is said.</summary>
public sealed class RegimeTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    private const string Cleaning = "90911200";
    private const string Catering = "55520000";

    [Theory]
    [InlineData("2025-05-01", "Services", Cleaning, 699_999, nameof(Regime.Direct))]
    [InlineData("2025-05-01", "Services", Cleaning, 700_000, nameof(Regime.NationalRules))]
    [InlineData("2025-05-01", "Services", Cleaning, 2_389_585, nameof(Regime.EuropeanRules))]
    [InlineData("2025-05-01", "Services", Catering, 2_389_585, nameof(Regime.Direct))]
    [InlineData("2025-05-01", "Services", Catering, 8_109_450, nameof(Regime.NationalRules))]
    [InlineData("2025-05-01", "Works", "45000000", 8_000_000, nameof(Regime.NationalRules))]
    [InlineData("2025-05-01", "Works", "45000000", 60_000_000, nameof(Regime.EuropeanRules))]
    [InlineData("2021-05-01", "Goods", "15300000", 615_311, nameof(Regime.Direct))]
    [InlineData("2021-05-01", "Goods", "15300000", 650_000, nameof(Regime.NationalRules))]
    [InlineData("2027-03-01", "Goods", "15300000", 500_000, nameof(Regime.Direct))]
    public async Task Find_KnownLimits_TellsTheRules(string day, string kind, string code, int kronor, string regime)
    {
        var found = await FindAsync(day, kind, code, new StatedMoney(kronor, "SEK"));

        found.Regime.ToString().ShouldBe(regime);
        found.Limits.ShouldAllBe(l => l.Section.Length > 0 && l.HoldsOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Find_WhatIsNotKnown_IsSaidAndNotGuessed()
    {
        // The kronor of 2026 and 2027 have not been found: above the fixed limit it is advertised, and more cannot be told.
        var unannounced = await FindAsync("2027-03-01", "Services", Cleaning, new StatedMoney(3_000_000, "SEK"));
        unannounced.Regime.ShouldBe(Regime.Advertised);
        unannounced.Gaps.ShouldBe([RegimeGap.ThresholdUnknown]);

        var special = await FindAsync("2027-03-01", "Services", Catering, new StatedMoney(3_000_000, "SEK"));
        special.Regime.ShouldBe(Regime.Unknown);

        (await FindAsync("2025-05-01", "Services", Cleaning, StatedMoney.Withheld)).Gaps.ShouldBe([RegimeGap.ValueWithheld]);
        (await FindAsync("2025-05-01", "Services", Cleaning, default)).Gaps.ShouldBe([RegimeGap.ValueUnknown]);
        (await FindAsync("2025-05-01", "Services", Cleaning, new StatedMoney(10, "EUR"))).Gaps.ShouldBe([RegimeGap.OtherCurrency]);
        (await FindAsync("2025-05-01", "Services", null, new StatedMoney(1_000_000, "SEK"))).Gaps.ShouldBe([RegimeGap.CodesUnknown]);
        (await FindAsync("2021-05-01", "Services", Catering, new StatedMoney(1_000_000, "SEK"))).Gaps.ShouldBe([RegimeGap.OlderList]);
        (await FindAsync("2025-05-01", null, Cleaning, new StatedMoney(500_000, "SEK"))).Regime.ShouldBe(Regime.Direct, "below the general limit it is so whatever the kind");
        (await FindAsync("2010-05-01", "Goods", Cleaning, new StatedMoney(500_000, "SEK"))).Gaps.ShouldContain(RegimeGap.NoLimits);
    }

    private async Task<RegimeFinding> FindAsync(string day, string? kind, string? code, StatedMoney value)
    {
        var limits = await app.InScopeAsync(services => services.GetRequiredService<ProcurementDbContext>().Limits.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        return RegimeFinding.Find(kind is null ? null : Enum.Parse<ContractKind>(kind), code, value, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), limits);
    }
}

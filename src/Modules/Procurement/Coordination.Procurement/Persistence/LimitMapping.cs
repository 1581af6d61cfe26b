using Coordination.Procurement.Domain.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

/// <summary>What is known when the product is installed stands in the database from the beginning, with its source; people enter what comes later.</summary>
internal sealed class LimitMapping : IEntityTypeConfiguration<Limit>
{
    private const string Fixed = "19 a kap. 2 § LOU";
    private const string Former = "28 % av tröskelvärdet (äldre lydelse)";
    private const string Threshold = "5 kap. LOU";
    private const string Authority = "Konkurrensverkets tabell";
    private const string Announced = "Tillkännagivande (SFS 2024:30)";

    private static readonly DateOnly Year2018 = new(2018, 1, 1);
    private static readonly DateOnly Year2020 = new(2020, 1, 1);
    private static readonly DateOnly Year2022 = new(2022, 1, 1);
    private static readonly DateOnly Year2024 = new(2024, 1, 1);
    private static readonly DateOnly Year2026 = new(2026, 1, 1);

    public void Configure(EntityTypeBuilder<Limit> builder)
    {
        builder.ToTable("law_limit").HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Euro).HasPrecision(18, 2);
        builder.Property(l => l.Kronor).HasPrecision(18, 2);
        builder.Property(l => l.Section).HasMaxLength(200);
        builder.Property(l => l.LimitSource).HasColumnName("source").HasMaxLength(500);
        builder.HasIndex(l => new { l.Kind, l.ValidFrom }).IsUnique();
        builder.HasData(
            Of(0x01, LimitKind.Direct, new(2016, 1, 1), new(2017, 12, 31), null, 534_890m, Former, "Kommunala meddelanden 2016", LimitCertainty.High),
            Of(0x02, LimitKind.Direct, Year2018, new(2019, 12, 31), null, 586_907m, Former, Authority, LimitCertainty.High),
            Of(0x03, LimitKind.Direct, Year2020, new(2021, 12, 31), null, 615_312m, Former, Authority, LimitCertainty.High),
            Of(0x04, LimitKind.Direct, Year2022, new(2022, 1, 31), null, 626_284m, Former, "SKR 2021-12-13", LimitCertainty.High),
            Of(0x05, LimitKind.Direct, new(2022, 2, 1), null, null, 700_000m, Fixed, "Lagtexten; SFS 2021:1110", LimitCertainty.Certain),
            Of(0x11, LimitKind.GoodsAndServices, new(2016, 1, 1), new(2017, 12, 31), 209_000m, 1_910_323m, Threshold, "Kommunala meddelanden 2016", LimitCertainty.High),
            Of(0x12, LimitKind.GoodsAndServices, Year2018, new(2019, 12, 31), 221_000m, 2_096_097m, Threshold, Authority, LimitCertainty.High),
            Of(0x13, LimitKind.GoodsAndServices, Year2020, new(2021, 12, 31), 214_000m, 2_197_545m, Threshold, Authority, LimitCertainty.High),
            Of(0x14, LimitKind.GoodsAndServices, Year2022, new(2023, 12, 31), 215_000m, 2_236_731m, Threshold, $"{Authority}, SKR", LimitCertainty.High),
            Of(0x15, LimitKind.GoodsAndServices, Year2024, new(2025, 12, 31), 221_000m, 2_389_585m, Threshold, Announced, LimitCertainty.Certain),
            Of(0x16, LimitKind.GoodsAndServices, Year2026, new(2027, 12, 31), 216_000m, null, Threshold, "Delegerad förordning (EU) 2025/2152", LimitCertainty.High),
            Of(0x22, LimitKind.Works, Year2018, new(2019, 12, 31), 5_548_000m, 52_620_561m, Threshold, Authority, LimitCertainty.High),
            Of(0x23, LimitKind.Works, Year2020, new(2021, 12, 31), 5_350_000m, 54_938_615m, Threshold, Authority, LimitCertainty.High),
            Of(0x24, LimitKind.Works, Year2022, new(2023, 12, 31), 5_382_000m, 55_991_099m, Threshold, Authority, LimitCertainty.High),
            Of(0x25, LimitKind.Works, Year2024, new(2025, 12, 31), 5_538_000m, 59_880_179m, Threshold, Announced, LimitCertainty.Certain),
            Of(0x26, LimitKind.Works, Year2026, new(2027, 12, 31), 5_404_000m, null, Threshold, "Delegerad förordning (EU) 2025/2152", LimitCertainty.High),
            Of(0x32, LimitKind.SpecialServices, Year2018, new(2019, 12, 31), 750_000m, 7_113_450m, Threshold, Authority, LimitCertainty.High),
            Of(0x33, LimitKind.SpecialServices, Year2020, new(2021, 12, 31), 750_000m, 7_701_675m, Threshold, Authority, LimitCertainty.High),
            Of(0x34, LimitKind.SpecialServices, Year2022, new(2023, 12, 31), 750_000m, 7_802_550m, $"{Threshold}; {Fixed}", Authority, LimitCertainty.High),
            Of(0x35, LimitKind.SpecialServices, Year2024, new(2025, 12, 31), 750_000m, 8_109_450m, $"{Threshold}; {Fixed}", Announced, LimitCertainty.Certain),
            Of(0x36, LimitKind.SpecialServices, Year2026, new(2027, 12, 31), 750_000m, null, $"{Threshold}; {Fixed}", "Direktiv 2014/24/EU artikel 4 d", LimitCertainty.Certain));
    }

    private static object Of(int number, LimitKind kind, DateOnly from, DateOnly? to, decimal? euro, decimal? kronor, string section, string source, LimitCertainty certainty) => new
    {
        Id = new LimitId(new Guid($"01900000-0000-7000-8000-00000000c1{number:x2}")),
        Kind = kind,
        ValidFrom = from,
        ValidTo = to,
        Euro = euro,
        Kronor = kronor,
        Section = section,
        LimitSource = source,
        Certainty = certainty,
        Version = 1L,
    };
}

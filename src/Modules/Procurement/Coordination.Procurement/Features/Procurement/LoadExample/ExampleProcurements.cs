using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Categories;

namespace Coordination.Procurement.Features.Procurement.LoadExample;

/// <summary>The example municipality's procurements: own words, nobody who exists. Ids are fixed, so that what was brought can be taken away again and nothing else.</summary>
internal static class ExampleProcurements
{
    private const string Municipality = "Exempelkommunen";

    private static readonly ProcurementCaseId Published = new(Id(0xA2));
    private static readonly ProcurementCaseId Beds = new(Id(0xA5));
    private static readonly ProcurementCaseId Lunch = new(Id(0xA6));

    public static ProcurementCaseId Planned { get; } = new(Id(0xA1));

    public static ProcurementCaseId Laundry { get; } = new(Id(0xA4));

    public static ProcurementCaseId Ended { get; } = new(Id(0xA3));

    public static IReadOnlyList<ProcurementCaseId> Cases { get; } = [Planned, Published, Ended, Laundry, Beds, Lunch];

    public static CategoryId Category { get; } = new(Id(0xB1));

    public static Category Words() => new(Category, new CategoryText("Exempelfika", ["exempelfika", "smörgåsar"], ["55520000"]) { Note = "Ur exemplet." });

    /// <summary>Planned ones and open ones, of which one is reserved and three suit the example's enterprises, and one with a result.</summary>
    public static IReadOnlyList<ProcurementCase> Make(string committee, DateOnly today, DateTimeOffset now, string by)
    {
        var next = today.AddMonths(3);
        var planned = ProcurementCase.Enter(
            Planned,
            Facts("Exempel: Lokalvård i fyra skolor", committee, ProcurementStatus.Planned, ContractKind.Services, "90911200", 2_400_000) with
            {
                Description = "Daglig städning. Kan delas så att en skola blir ett anbudsområde.",
                PlannedYear = next.Year,
                PlannedQuarter = ((next.Month - 1) / 3) + 1,
            },
            now, by);

        var published = ProcurementCase.Enter(
            Published,
            Facts("Exempel: Fruktkorgar till kontoren", committee, ProcurementStatus.Published, ContractKind.Goods, "03222000", 900_000) with
            {
                PublishedOn = today.AddDays(-5),
                TenderDeadline = today.AddDays(25).ToInstant(new TimeOnly(12, 0)),
                ReservedParticipation = ReservedParticipation.Integrating,
                HasEmploymentRequirement = true,
                EmploymentText = "Minst två personer som står långt från arbete, i tolv månader.",
                Lots = [new LotFacts { Number = "1", Title = "Norra kontoren", MainCpv = "03222000" }, new LotFacts { Number = "2", Title = "Södra kontoren", MainCpv = "03222000" }],
                IsDivided = true,
            },
            now, by);
        Expect(published.Reserve(Id(0xC1), new ReservationText(ReservationBasis.IntegratingSuppliers, "Ur exemplet.", "Inköpschefen", today.AddDays(-10)), today, now, by));

        var ended = ProcurementCase.Enter(
            Ended,
            Facts("Exempel: Fika till nämndens möten", committee, ProcurementStatus.Published, ContractKind.Services, "55520000", 400_000) with
            {
                PublishedOn = today.AddDays(-120),
                TenderDeadline = today.AddDays(-90).ToInstant(new TimeOnly(12, 0)),
                ContractStart = today.AddDays(-30),
                ContractEnd = today.AddDays(-31).AddYears(2),
                ReservedParticipation = ReservedParticipation.Integrating,
            },
            now, by);
        Expect(ended.Reserve(Id(0xC2), new ReservationText(ReservationBasis.IntegratingSuppliers, "Ur exemplet.", "Inköpschefen", today.AddDays(-125)), today, now, by));
        Expect(ended.End(ProcurementStatus.Awarded, null, 2, [new WinnerFacts { Name = ExampleDealings.Winner, Value = new StatedMoney(ExampleDealings.Price, "SEK") }], now, by));

        // What the example's enterprises do: matching tells why and how strongly.
        var laundry = ProcurementCase.Enter(
            Laundry,
            Facts("Exempel: Tvätt av arbetskläder till hemtjänsten", committee, ProcurementStatus.Planned, ContractKind.Services, "98310000", 600_000) with
            {
                Description = "Hämtning, tvätt och lagning av arbetskläder, ungefär 250 kilo i veckan.",
                PlannedYear = next.Year,
                PlannedQuarter = ((next.Month - 1) / 3) + 1,
            },
            now, by);
        var beds = ProcurementCase.Enter(
            Beds,
            Facts("Exempel: Skötsel av rabatter vid tre äldreboenden", committee, ProcurementStatus.Published, ContractKind.Services, "77311000", 450_000) with
            {
                Description = "Plantering, rensning och skötsel av rabatter från april till oktober.",
                PublishedOn = today.AddDays(-2),
                TenderDeadline = today.AddDays(33).ToInstant(new TimeOnly(12, 0)),
                Lots = [new LotFacts { Number = "1", Title = "Lindgården", MainCpv = "77311000" }, new LotFacts { Number = "2", Title = "Björkgården och Asplunden", MainCpv = "77311000" }],
                IsDivided = true,
            },
            now, by);
        var lunch = ProcurementCase.Enter(
            Lunch,
            Facts("Exempel: Fika och lunch till kommunens utbildningar", committee, ProcurementStatus.Planned, ContractKind.Services, "55520000", 300_000) with { PlannedYear = next.Year, PlannedQuarter = ((next.Month - 1) / 3) + 1 },
            now, by);
        return [planned, published, ended, laundry, beds, lunch];
    }

    private static ProcurementFacts Facts(string title, string committee, ProcurementStatus status, ContractKind kind, string code, decimal kronor) => new()
    {
        Title = title,
        BuyerName = Municipality,
        BuyingUnit = committee,
        Status = status,
        Kind = kind,
        Procedure = ProcedureKind.Open,
        MainCpv = code,
        Estimate = new StatedMoney(kronor, "SEK"),
    };

    public static void Expect(Platform.Results.Result result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"The example breaks a rule: {result.Errors[0].Code}.");
        }
    }

    public static Guid Id(int number) => new($"01900000-0000-7000-8000-0000000e{number:x4}");
}

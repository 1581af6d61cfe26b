using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Categories;

namespace Coordination.Procurement.Features.Procurement.LoadExample;

/// <summary>The example municipality's procurements: own words, nobody who exists. Ids are fixed, so that what was brought can be taken away again and nothing else.</summary>
internal static class ExampleProcurements
{
    private const string Municipality = "Exempelkommunen";

    private static readonly ProcurementCaseId Planned = new(Id(0xA1));
    private static readonly ProcurementCaseId Published = new(Id(0xA2));
    private static readonly ProcurementCaseId Ended = new(Id(0xA3));

    public static IReadOnlyList<ProcurementCaseId> Cases { get; } = [Planned, Published, Ended];

    public static CategoryId Category { get; } = new(Id(0xB1));

    public static Category Words() => new(Category, new CategoryText("Exempelfika", ["exempelfika", "smörgåsar"], ["55520000"]) { Note = "Ur exemplet." });

    /// <summary>One that is planned, one that is open and reserved, and one with a result.</summary>
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
            },
            now, by);
        Expect(ended.End(ProcurementStatus.Awarded, null, 2, [new WinnerFacts { Name = "Exempelkooperativet Köket", Value = new StatedMoney(380_000, "SEK") }], now, by));
        return [planned, published, ended];
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

    private static void Expect(Platform.Results.Result result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"The example breaks a rule: {result.Errors[0].Code}.");
        }
    }

    private static Guid Id(int number) => new($"01900000-0000-7000-8000-0000000e{number:x4}");
}

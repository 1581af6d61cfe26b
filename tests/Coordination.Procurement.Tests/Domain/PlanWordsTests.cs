using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Features.Procurement.ImportPlan;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>What people write in the cells of a plan; what cannot be read is null, never guessed.</summary>
public sealed class PlanWordsTests
{
    [Theory]
    [InlineData("Q2 2028", 2028, 2)]
    [InlineData("2028-Q3", 2028, 3)]
    [InlineData("kvartal 4 2028", 2028, 4)]
    [InlineData("2028 kv 1", 2028, 1)]
    [InlineData("maj 2028", 2028, 2)]
    [InlineData("2028-11-03", 2028, 4)]
    [InlineData("2028-08", 2028, 3)]
    [InlineData("2028", 2028, null)]
    [InlineData("3", null, 3)]
    public void Quarter_AsPeopleWrite_IsRead(string written, int? year, int? quarter) => PlanWords.Quarter(written).ShouldBe((year, quarter));

    [Theory]
    [InlineData("snart")]
    [InlineData("kvartal 9")]
    [InlineData("5")]
    [InlineData("våren")]
    public void Quarter_Unclear_IsNotGuessed(string written) => PlanWords.Quarter(written).ShouldBeNull();

    [Theory]
    [InlineData("2 500 000", 2_500_000)]
    [InlineData("2,5 mkr", 2_500_000)]
    [InlineData("ca 500 tkr", 500_000)]
    [InlineData("1 200 000 kr", 1_200_000)]
    [InlineData("2 MSEK", 2_000_000)]
    [InlineData("750000", 750_000)]
    public void Amount_AsPeopleWrite_IsRead(string written, int kronor) => PlanWords.Amount(written).ShouldBe(kronor);

    [Theory]
    [InlineData("okänt")]
    [InlineData("1-2 mkr")]
    [InlineData("216 000 EUR")]
    [InlineData("-5")]
    public void Amount_Unclear_IsNotGuessed(string written) => PlanWords.Amount(written).ShouldBeNull();

    [Fact]
    public void Words_OfKindAndProcedure_AreKnownOrNull()
    {
        PlanWords.Kind("Tjänster").ShouldBe(ContractKind.Services);
        PlanWords.Kind("Varor").ShouldBe(ContractKind.Goods);
        PlanWords.Kind("Byggentreprenad").ShouldBe(ContractKind.Works);
        PlanWords.Kind("annat").ShouldBeNull();
        PlanWords.Procedure("Förenklat förfarande").ShouldBe(ProcedureKind.Simplified);
        PlanWords.Procedure("Förhandlat utan föregående annonsering").ShouldBe(ProcedureKind.NegotiatedWithoutCall);
        PlanWords.YesNo("X").ShouldBe(true);
        PlanWords.YesNo("kanske").ShouldBeNull();
    }
}

using Coordination.Procurement.Domain.Awards;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Direct;
using Coordination.Procurement.Domain.Law;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>What the documentation of a direct procurement has to tell, from which value and until when (19 a kap. 11 § LOU).</summary>
[Trait("Req", "S003-R5.6")]
public sealed class DirectRecordTests
{
    private static readonly DateTimeOffset Now = new(2028, 1, 30, 9, 0, 0, TimeSpan.Zero);

    private static readonly DirectText Whole = new()
    {
        Subject = "Fika till tre möten",
        Competition = "Tre leverantörer fick samma fråga.",
        Asked = "Kafét, bageriet och restaurangen",
        AskedCount = 3,
        AnsweredCount = 2,
        Supplier = "Kafét, 556016-0680",
        Reasons = "Lägst pris.",
        Value = 120_000m,
        SignedOn = new DateOnly(2028, 1, 30),
    };

    public static TheoryData<string, string> Parts => new()
    {
        { nameof(DirectText.Subject), nameof(DirectPart.Subject) },
        { nameof(DirectText.Competition), nameof(DirectPart.Competition) },
        { nameof(DirectText.Asked), nameof(DirectPart.Asked) },
        { nameof(DirectText.AskedCount), nameof(DirectPart.Asked) },
        { nameof(DirectText.AnsweredCount), nameof(DirectPart.Asked) },
        { nameof(DirectText.Supplier), nameof(DirectPart.Supplier) },
        { nameof(DirectText.Reasons), nameof(DirectPart.Reasons) },
        { nameof(DirectText.Value), nameof(DirectPart.Value) },
        { nameof(DirectText.SignedOn), nameof(DirectPart.SignedOn) },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Content_ThatLacks_IsNamed(string left, string part)
    {
        var record = Of(Whole);
        record.MissingFor(Bought("2120000142")).ShouldBeEmpty();

        var property = typeof(DirectText).GetProperty(left)!;
        var text = Whole with { };
        property.SetValue(text, null);
        Of(text).MissingFor(Bought("2120000142")).ShouldHaveSingleItem().ToString().ShouldBe(part);
        if (property.PropertyType == typeof(string))
        {
            property.SetValue(text, "   ");
            Of(text).MissingFor(Bought("2120000142")).ShouldHaveSingleItem().ToString().ShouldBe(part, "blanks tell nothing");
        }
    }

    [Fact]
    public void Content_OfAnEmptyForm_LacksEachPartOnce()
    {
        new DirectRecord(ProcurementCaseId.New()).MissingFor(Bought(null)).ShouldBe(Enum.GetValues<DirectPart>());
        Of(Whole with { AskedCount = 0, AnsweredCount = 0, Value = 0, Reserved = null, Other = null }).MissingFor(Bought("2120000142")).ShouldBeEmpty("nought is an answer, and what need not be told lacks not");
        Of(Whole).MissingFor(Bought(null)).ShouldBe([DirectPart.Buyer]);
        Of(Whole).ToText().ShouldBe(Whole);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(99_999, false)]
    [InlineData(100_000, false)]
    [InlineData(100_001, true)]
    [InlineData(700_000, true)]
    public void Value_OverAHundredThousand_IsDocumented(int kronor, bool must)
    {
        Of(Whole with { Value = kronor }).MustBeDocumented.ShouldBe(must);
        Days(new DateOnly(2028, 1, 12), kronor).Any(d => d.Kind == ProcessDateKind.Documentation).ShouldBe(must, "the watch and the form say the same");
    }

    [Fact]
    public void Value_WithOereOverTheLimit_IsOverIt()
    {
        Of(Whole with { Value = 100_000.01m }).MustBeDocumented.ShouldBe(true);
        Of(Whole with { Value = null }).MustBeDocumented.ShouldBeNull("what is not known is not judged");
        Days(new DateOnly(2028, 1, 12), null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2028-01-30", "2028-02-29")] // the leap day itself
    [InlineData("2028-02-29", "2028-03-30")] // from the leap day
    [InlineData("2027-01-30", "2027-03-01")] // over the end of February
    [InlineData("2027-01-29", "2027-03-01")] // the thirtieth day is a Sunday: through Monday
    [InlineData("2027-03-01", "2027-03-31")] // the thirtieth day, and not the last of a month of thirty
    public void LastDay_IsTheThirtieth_OrTheNextWorkingDay(string signed, string last)
    {
        var (on, until) = (DateOnly.Parse(signed, null), DateOnly.Parse(last, null));
        Documentation(on, null).On.ShouldBe(until);
        Documentation(on, until).ShouldSatisfyAllConditions(d => d.IsDone.ShouldBeTrue(), d => d.Remark.ShouldBeNull("the last day is in time"));
        Documentation(on, until.AddDays(1)).ShouldSatisfyAllConditions(d => d.IsDone.ShouldBeTrue(), d => d.Remark.ShouldBe(ProcessRemark.DoneLate));
    }

    private static ProcessDate Documentation(DateOnly signed, DateOnly? documented) =>
        Days(signed, 120_000m, new AwardText(null, true, false, null, false, documented)).Single(d => d.Kind == ProcessDateKind.Documentation);

    private static IReadOnlyList<ProcessDate> Days(DateOnly signed, decimal? value, AwardText? award = null)
    {
        var direct = ProcurementCase.Enter(ProcurementCaseId.New(), new() { Title = "Fika", BuyerName = "K", Status = ProcurementStatus.Planned, Procedure = ProcedureKind.Direct }, Now, "Eva");
        return ProcessDates.Of(direct, award, Regime.Direct, [signed], value, signed);
    }

    private static ProcurementCase Bought(string? number) =>
        ProcurementCase.Enter(ProcurementCaseId.New(), new() { Title = "Fika", BuyerName = "K", BuyerNumber = number, Status = ProcurementStatus.Planned, Procedure = ProcedureKind.Direct }, Now, "Eva");

    private static DirectRecord Of(DirectText text)
    {
        var record = new DirectRecord(ProcurementCaseId.New());
        record.Describe(text);
        return record;
    }
}

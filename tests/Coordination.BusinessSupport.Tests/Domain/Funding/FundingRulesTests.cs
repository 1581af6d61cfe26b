using Coordination.BusinessSupport.Domain.Evidence;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadEvidence;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;

namespace Coordination.BusinessSupport.Tests.Domain.Funding;

/// <summary>Rules that nobody gets round: sums that can be read in two ways, money that stops being aid, days before there was a call.</summary>
public sealed class FundingRulesTests
{
    [Theory]
    [InlineData("12,500", null)]
    [InlineData("12.500", null)]
    [InlineData("1.250.000", null)]
    [InlineData("10,001", null)]
    [InlineData("12 500", "12500")]
    [InlineData("12 500,50 kr", "12500.50")]
    [InlineData("7,5", "7.5")]
    public void Read_SumThatTwoReadersReadDifferently_IsNoSum(string text, string? sum) =>
        EuroText.Read(text).ShouldBe(sum is null ? null : decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Describe_PublishedAsAid_StaysAid()
    {
        var scheme = FundingSeeds.Scheme(isAid: true);
        scheme.Describe(Text(scheme, isAid: false)).Errors.Single().ShouldSatisfyAllConditions(e => e.Code.ShouldBe("SUP-0609"), e => e.Field.ShouldBe("IsAid"));
        scheme.IsAid.ShouldBeTrue();
        var free = FundingSeeds.Scheme();
        free.Describe(Text(free, isAid: true)).Succeeded.ShouldBeTrue("what turns out to be aid becomes aid");
    }

    [Fact]
    public void Takes_AfterTheSchemesOwnLastDay_NoMoreApplications()
    {
        var scheme = FundingSeeds.Scheme();
        var (call, today) = (Guid.CreateVersion7(), FundingSeeds.Today);
        scheme.Call(call, "Våren", today, today.AddDays(30)).Succeeded.ShouldBeTrue();
        scheme.Takes(scheme.CallOf(call)!, today.AddDays(30)).ShouldBeTrue();
        scheme.Describe(Text(scheme, isAid: false) with { EndsOn = today.AddDays(10) }).Succeeded.ShouldBeTrue();
        scheme.Takes(scheme.CallOf(call)!, today.AddDays(10)).ShouldBeTrue();
        scheme.Takes(scheme.CallOf(call)!, today.AddDays(11)).ShouldBeFalse();
        scheme.IsBeforeCall(call, today.AddDays(-1))!.Code.ShouldBe("SUP-0655");
        scheme.IsBeforeCall(call, today).ShouldBeNull();
    }

    [Fact]
    public void Decide_ConditionThatIsWrong_IsNamedByItsOwnLine()
    {
        var scheme = FundingSeeds.Scheme();
        var text = FundingSeeds.Text(conditions:
        [
            new ConditionText(ConditionKind.Report, "Redovisa", new DateOnly(2027, 12, 1), 2027) { Line = 1 },
            new ConditionText(ConditionKind.Report, "Redovisa", FundingSeeds.Today, 2027) { Line = 4 },
        ]);
        GrantDecision.Decide(GrantDecisionId.New(), scheme, FundingSeeds.Assessed(scheme), text, new GrantRecipient(null, null, null), FundingSeeds.Now, "–").Errors.Single().Field.ShouldBe("Conditions[4].DueOn");
    }

    [Fact]
    public void Extend_FailedCondition_WaitsForANewReport()
    {
        var grant = FundingSeeds.Grant();
        var condition = grant.Conditions[0];
        grant.Report(condition.Id, condition.DueOn, "Ingenting ännu.", FundingSeeds.Now, "Kim Berg").Succeeded.ShouldBeTrue();
        grant.Fail(condition.Id, condition.DueOn, "Räcker inte.", FundingSeeds.Now, "Maria Lind").Succeeded.ShouldBeTrue();
        grant.Extend(condition.Id, condition.DueOn.AddDays(30), "Sjukdom.", FundingSeeds.Now, "Maria Lind").Succeeded.ShouldBeTrue();
        condition.ReportedOn.ShouldBeNull();
        condition.IsLateOn(condition.DueOn.AddDays(1)).ShouldBeTrue("the old report answers nothing");
        condition.Report.ShouldBe("Ingenting ännu.", "its words are there to write on");
    }

    [Fact]
    public void Employed_OfFewOrOfOneMore_TellsNobodysNumber()
    {
        AfterwardFigures.Shown(4, 40).ShouldBeNull();
        AfterwardFigures.Shown(5, 41).ShouldBe(40);
        AfterwardFigures.Shown(6, 42).ShouldBe(40, "one more answer of one person changes nothing that is shown");
        AfterwardFigures.Shown(6, 43).ShouldBe(45);
        EvidencePeriod.IsCountable(DateOnly.MinValue).ShouldBeFalse();
    }

    private static SchemeText Text(FundingScheme scheme, bool isAid) => new(scheme.Title, scheme.Purpose, scheme.CommitteeCode, scheme.StartsOn, null, isAid, isAid ? null : "Ingen ekonomisk verksamhet.", scheme.MostYears);
}

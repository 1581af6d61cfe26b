using Coordination.BusinessSupport.Domain.Funding;

namespace Coordination.BusinessSupport.Tests.Domain.Funding;

/// <summary>Who may judge, and when it can be decided.</summary>
public sealed class FundingApplicationTests
{
    [Fact]
    [Trait("Req", "S003-29")]
    public void Approve_ByOneAssessorOnly_IsRefused()
    {
        var application = FundingSeeds.Application(FundingSeeds.Scheme());
        application.Assess(FundingSeeds.Assessment("a"));
        application.Assess(FundingSeeds.Assessment("a"));
        application.Assessments.Count.ShouldBe(1, "the same person assesses once");
        application.Approve(null, "§ 1", FundingSeeds.Today, "c").Errors[0].Code.ShouldBe("SUP-0612");
        application.Assess(FundingSeeds.Assessment("b"));
        application.Approve(null, "§ 1", FundingSeeds.Today, "c").Succeeded.ShouldBeTrue();
        application.Reject("Nej.", "§ 2", FundingSeeds.Today, "c", FundingSeeds.Now).Errors[0].Code.ShouldBe("SUP-0613");
        application.Withdraw("Ångrade oss.", FundingSeeds.Now).Errors[0].Code.ShouldBe("SUP-0613");
        application.Assess(FundingSeeds.Assessment("d")).Errors[0].Code.ShouldBe("SUP-0613");
    }

    [Fact]
    public void Assess_WithAConflict_CountsForNothingAndKeepsThePersonOut()
    {
        var application = FundingSeeds.Application(FundingSeeds.Scheme());
        application.Assess(FundingSeeds.Assessment("a"));
        application.Assess(FundingSeeds.Assessment("b"));
        application.IsAssessed.ShouldBeTrue();
        application.Assess(ApplicationAssessment.Recuse("b", "Person b", "Min syster arbetar där.", FundingSeeds.Now)).Succeeded.ShouldBeTrue();
        application.IsAssessed.ShouldBeFalse("what the person had judged before counts no more");
        application.Assess(FundingSeeds.Assessment("b")).Errors[0].Code.ShouldBe("SUP-0611");
        application.Assess(FundingSeeds.Assessment("c"));
        application.Approve(null, "§ 1", FundingSeeds.Today, "b").Errors[0].Code.ShouldBe("SUP-0614");
        application.Reject("Nej.", "§ 1", FundingSeeds.Today, "a", FundingSeeds.Now).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Frames_BelowWhatIsDecidedOrTwice_AreRefused()
    {
        var scheme = FundingSeeds.Scheme();
        var decided = new Dictionary<int, decimal> { [2028] = 300_000m };
        scheme.SetFrames([(2027, 1m), (2028, 299_999.99m)], decided).Errors[0].Code.ShouldBe("SUP-0608");
        scheme.SetFrames([(2027, 1m)], decided).Errors[0].Code.ShouldBe("SUP-0608");
        scheme.SetFrames([(2028, 300_000m), (2028, 1m)], decided).Errors[0].Code.ShouldBe("SUP-0607");
        scheme.SetFrames([(2028, 300_000m)], decided).Succeeded.ShouldBeTrue();
        scheme.FrameOf(2027).ShouldBeNull();
        scheme.SetCriteria(["Något annat"]).Errors[0].Code.ShouldBe("SUP-0601");
        scheme.Publish().Errors[0].Code.ShouldBe("SUP-0602");
    }
}

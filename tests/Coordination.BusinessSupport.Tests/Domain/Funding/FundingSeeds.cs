using Coordination.BusinessSupport.Domain.Funding;

namespace Coordination.BusinessSupport.Tests.Domain.Funding;

/// <summary>Schemes, applications and grants as the rules ask for them.</summary>
internal static class FundingSeeds
{
    public static readonly DateOnly Today = new(2027, 2, 1);

    public static readonly DateTimeOffset Now = new(2027, 2, 1, 8, 0, 0, TimeSpan.Zero);

    public static FundingScheme Scheme(int mostYears = 3, bool isAid = false)
    {
        var scheme = new FundingScheme(FundingSchemeId.New(), new SchemeText("Utvecklingsbidrag", "Verksamhet och kompetens", "ARBN", Today, null, isAid, isAid ? null : "Ingen ekonomisk verksamhet.", mostYears), Now, "Maria Lind");
        scheme.SetFrames([(2027, 500_000m), (2028, 500_000m), (2029, 500_000m)], new Dictionary<int, decimal>()).Succeeded.ShouldBeTrue();
        scheme.SetCriteria(["Anställer", "Visar nytta"]).Succeeded.ShouldBeTrue();
        scheme.Publish().Succeeded.ShouldBeTrue();
        return scheme;
    }

    public static FundingApplication Application(FundingScheme scheme, decimal kronor = 100_000m, int firstYear = 2027, int years = 3) => new(
        FundingApplicationId.New(),
        scheme.Id,
        Guid.CreateVersion7(),
        new ApplicationText("Kretsloppet ek. för.", "5560360793", "Kim Berg", "kim@exempel.se", "Maskiner", "Tio får arbete", kronor, firstYear, years, PaymentAccount.Read(AccountKind.Bankgiro, "991-2346")!),
        Now,
        "–");

    public static ApplicationAssessment Assessment(string person) => ApplicationAssessment.Judge(person, $"Person {person}", "Uppfyller kriterierna.", Recommendation.Approve, Now);

    public static FundingApplication Assessed(FundingScheme scheme, decimal kronor = 100_000m)
    {
        var application = Application(scheme, kronor);
        application.Assess(Assessment("a")).Succeeded.ShouldBeTrue();
        application.Assess(Assessment("b")).Succeeded.ShouldBeTrue();
        return application;
    }

    public static DecisionText Text(decimal kronor = 100_000m, int firstYear = 2027, int years = 3, params IReadOnlyList<ConditionText> conditions) => new(Today, "ARBN 2027-02-01 § 14", "Uppfyller kriterierna bäst.", kronor, firstYear, years)
    {
        Conditions = conditions.Count > 0 ? conditions : [new ConditionText(ConditionKind.Report, "Redovisa året", new DateOnly(firstYear, 12, 1), firstYear)],
    };

    public static GrantDecision Grant(DecisionText? text = null)
    {
        var scheme = Scheme();
        return GrantDecision.Decide(GrantDecisionId.New(), scheme, Assessed(scheme), text ?? Text(), new GrantRecipient(null, null, null), Now, "Maria Lind").Value;
    }
}

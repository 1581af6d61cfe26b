using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.DecideApplication;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowScheme;
using Coordination.Platform.Results;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.Funding;

/// <summary>Many decide at the same moment: neither the frame of a year nor the ceiling of aid is passed on the real database, whoever is first.</summary>
public sealed class ConcurrentDecisionsTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    private DateOnly Today => app.Clock.TodayInSweden();

    [Fact]
    [Trait("Req", "S003-29")]
    public async Task Decide_TwoOnTheSameApplicationAtTheSameMoment_OnlyOneWins()
    {
        for (var round = 0; round < 5; round++)
        {
            var scheme = await SchemeAsync(1_000_000m, isAid: false);
            var application = await ApplicationAsync(scheme, Number(round));
            var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => DecideAsync(application, 100_000m)));
            answers.Count(a => a.Succeeded).ShouldBe(1);
            answers.Single(a => !a.Succeeded).Errors[0].Code.ShouldBeOneOf("SUP-0001", "SUP-0613");
            (await SpentAsync(scheme)).ShouldAllBe(y => y == 100_000m);
        }
    }

    [Fact]
    [Trait("Req", "S003-15")]
    public async Task Decide_ManyOnOneFrameAtTheSameMoment_NeverPassItAndLeaveNothingThatFits()
    {
        var scheme = await SchemeAsync(350_000m, isAid: false);
        var applications = new List<FundingApplicationId>();
        for (var i = 0; i < 8; i++)
        {
            applications.Add(await ApplicationAsync(scheme, Number(100 + i)));
        }

        var answers = await Task.WhenAll(applications.Select(a => DecideAsync(a, 100_000m)));
        answers.Where(a => !a.Succeeded).SelectMany(a => a.Errors).ShouldAllBe(e => e.Code == "SUP-0654");
        answers.Count(a => a.Succeeded).ShouldBe(3, "three of 100 000 fit in 350 000 and a fourth does not");
        (await SpentAsync(scheme)).ShouldAllBe(y => y == 300_000m);
    }

    [Fact]
    [Trait("Req", "S003-29")]
    public async Task Decide_TwoSchemesToOneUndertakingAtTheSameMoment_OnlyOneFitsUnderTheCeiling()
    {
        await RateAsync();
        for (var round = 0; round < 5; round++)
        {
            var number = Number(200 + round);
            var unit = await UnitAsync(number);
            var applications = new List<FundingApplicationId>();
            for (var i = 0; i < 2; i++)
            {
                applications.Add(await ApplicationAsync(await SchemeAsync(10_000_000m, isAid: true), number));
            }

            // 3 × 700 000 kronor are 210 000 euro: two of them are more than 300 000.
            var answers = await Task.WhenAll(applications.Select(a => DecideAsync(a, 700_000m)));
            answers.Count(a => a.Succeeded).ShouldBe(1);
            answers.Single(a => !a.Succeeded).Errors[0].Code.ShouldBe("SUP-0514");
            var aid = await app.InScopeAsync(s => s.GetRequiredService<BusinessSupportDbContext>().AidRecords.AsNoTracking().SingleAsync(a => a.UndertakingId == unit));
            aid.ShouldSatisfyAllConditions(a => a.Euro.ShouldBe(210_000m), a => a.Amount.ShouldBe(2_100_000m), a => a.GrantId.ShouldBe(answers.Single(x => x.Succeeded).Value.Value));
        }
    }

    private Task<Result<GrantDecisionId>> DecideAsync(FundingApplicationId application, decimal kronor) => app.InScopeAsync(services =>
        services.GetRequiredService<DecideFundingHandler>().HandleAsync(
            new DecideFunding(
                GrantDecisionId.New(),
                application,
                new DecisionText(Today, "ARBN § 14", "Bäst.", kronor, Today.Year, 3) { Conditions = [new ConditionText(ConditionKind.Report, "Redovisa", Today.AddDays(300), Today.Year)] })
            { IsWithinScope = true },
            TestContext.Current.CancellationToken));

    private Task<IReadOnlyList<decimal>> SpentAsync(FundingSchemeId scheme) => app.InScopeAsync(async services =>
        (IReadOnlyList<decimal>)[.. (await services.GetRequiredService<FundingYearsQuery>().DecidedAsync(scheme, default)).Values]);

    private Task<FundingSchemeId> SchemeAsync(decimal frame, bool isAid) => SaveAsync(db =>
    {
        var scheme = new FundingScheme(
            FundingSchemeId.New(), new SchemeText("Utvecklingsbidrag", "Verksamhet", "ARBN", Today, null, isAid, isAid ? null : "Ingen ekonomisk verksamhet.", 3), app.Clock.GetUtcNow(), "Maria Lind");
        scheme.SetFrames([.. Enumerable.Range(Today.Year, 3).Select(y => (y, frame))], new Dictionary<int, decimal>());
        scheme.SetCriteria(["Anställer"]);
        scheme.Publish();
        db.FundingSchemes.Add(scheme);
        return scheme.Id;
    });

    private Task<FundingApplicationId> ApplicationAsync(FundingSchemeId scheme, string number) => SaveAsync(db =>
    {
        var application = new FundingApplication(
            FundingApplicationId.New(),
            scheme,
            Guid.CreateVersion7(),
            new ApplicationText($"Sökande {number}", number, "Kim Berg", "kim@exempel.se", "Maskiner", "Arbete", 100_000m, Today.Year, 3, PaymentAccount.Read(AccountKind.Bankgiro, "991-2346")!),
            app.Clock.GetUtcNow(),
            "–");
        foreach (var person in new[] { "a", "b" })
        {
            application.Assess(ApplicationAssessment.Judge(person, person, "Uppfyller.", Recommendation.Approve, app.Clock.GetUtcNow()));
        }

        db.FundingApplications.Add(application);
        return application.Id;
    });

    private Task<UndertakingId> UnitAsync(string number) => SaveAsync(db =>
    {
        var unit = new Undertaking(UndertakingId.From(Guid.CreateVersion7()), null, $"Sökande {number}", number, "88.99", app.Clock.GetUtcNow());
        db.Undertakings.Add(unit);
        db.AidDeclarations.Add(new AidDeclaration(AidDeclarationId.From(Guid.CreateVersion7()), unit.Id, Today, "Kim Berg", true, null, app.Clock.GetUtcNow(), "Maria Lind"));
        return unit.Id;
    });

    private Task RateAsync() => SaveAsync(db => db.ExchangeRates.Add(new ExchangeRate(ExchangeRateId.From(Guid.CreateVersion7()), 10m, Today.AddDays(-10), Today.AddDays(10), Today, "Test", app.Clock.GetUtcNow(), "Maria Lind")));

    private Task<T> SaveAsync<T>(Func<BusinessSupportDbContext, T> add) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<BusinessSupportDbContext>();
        var made = add(db);
        await db.SaveChangesAsync();
        return made;
    });

    /// <summary>Ten digits of an organisation that end in the right check digit, another for each serial.</summary>
    private static string Number(int serial)
    {
        var body = $"556{serial:000000}";
        return Enumerable.Range(0, 10).Select(d => $"{body}{d}").Single(n => OrganisationNumberText.Read(n) is not null);
    }
}

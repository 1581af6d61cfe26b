using Coordination.BusinessSupport.Contracts;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Tests.Domain.StateAid;
using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.BusinessSupport.Tests.Domain.Funding;

/// <summary>What a grant may say, and that money follows conditions whatever is done in whatever order.</summary>
public sealed class GrantDecisionTests
{
    private const string By = "Maria Lind";

    [Fact]
    [Trait("Req", "S003-29")]
    public void Decide_AgainstTheRules_IsRefusedWithACodeOfItsOwn()
    {
        Refused(FundingSeeds.Text(kronor: 0)).ShouldBe("SUP-0641");
        Refused(FundingSeeds.Text(years: 4)).ShouldBe("SUP-0642");
        Refused(FundingSeeds.Text(firstYear: 2026)).ShouldBe("SUP-0643");
        Refused(FundingSeeds.Text() with { Reach = GrantReach.SingleEnterprise, ExceptionalReasons = " " }).ShouldBe("SUP-0644");
        Refused(FundingSeeds.Text() with { Conditions = [] }).ShouldBe("SUP-0645");
        Refused(FundingSeeds.Text(conditions: new ConditionText(ConditionKind.Report, "Redovisa", FundingSeeds.Today, null))).ShouldBe("SUP-0646");
        Refused(FundingSeeds.Text(conditions: new ConditionText(ConditionKind.Report, "Redovisa", new DateOnly(2030, 12, 1), 2030))).ShouldBe("SUP-0647");
        FundingSeeds.Grant(FundingSeeds.Text() with { Reach = GrantReach.SingleEnterprise, ExceptionalReasons = "Ensam om verksamheten." }).ExceptionalReasons.ShouldBe("Ensam om verksamheten.");
    }

    [Fact]
    [Trait("Req", "S003-R2.3")]
    public void Decide_WithConditions_TellsWhatIsOwedAndOfTheDecision()
    {
        var grant = FundingSeeds.Grant(FundingSeeds.Text(conditions: [
            new ConditionText(ConditionKind.Report, "Redovisa 2027", new DateOnly(2027, 12, 1), 2028),
            new ConditionText(ConditionKind.BenefitShown, "Visa nyttan", new DateOnly(2028, 12, 1), null)]));
        var told = ((IAggregate)grant).TakeEvents();
        told.OfType<ObligationRaised>().Select(o => o.DueOn).ShouldBe([new DateOnly(2027, 12, 1), new DateOnly(2028, 12, 1)]);
        told.OfType<ConditionDue>().Select(c => c.Kind).ShouldBe(["Report", "BenefitShown"]);
        told.OfType<GrantDecided>().Single().ShouldSatisfyAllConditions(d => d.Kronor.ShouldBe(300_000m), d => d.Years.ShouldBe(3));
        grant.Conditions[0].PaymentId.ShouldBe(grant.Payments.Single(p => p.Year == 2028).Id);
        grant.Conditions[1].PaymentId.ShouldBeNull();
    }

    [Fact]
    public void Report_AfterItsDay_IsTakenAndStandsAsLate()
    {
        var grant = FundingSeeds.Grant();
        var condition = grant.Conditions[0];
        grant.Report(condition.Id, condition.DueOn.AddDays(1), "Det tog tid.", FundingSeeds.Now, "Kim Berg").Succeeded.ShouldBeTrue();
        grant.Meet(condition.Id, condition.DueOn.AddDays(9), "Redovisningen visar det.", FundingSeeds.Now, By).Succeeded.ShouldBeTrue();
        condition.CameLate.ShouldBeTrue();
        ((IAggregate)grant).TakeEvents().OfType<ConditionMet>().Single().WasLate.ShouldBeTrue();
        grant.Report(condition.Id, condition.DueOn, "Igen.", FundingSeeds.Now, "Kim Berg").Errors[0].Code.ShouldBe("SUP-0621");

        var inTime = FundingSeeds.Grant();
        inTime.Report(inTime.Conditions[0].Id, inTime.Conditions[0].DueOn, "I tid.", FundingSeeds.Now, "Kim Berg");
        inTime.Meet(inTime.Conditions[0].Id, inTime.Conditions[0].DueOn.AddDays(30), "Bedömt senare.", FundingSeeds.Now, By);
        inTime.Conditions[0].CameLate.ShouldBeFalse("who reports in time is not late because the judging is");
    }

    [Fact]
    public void Release_BeforeItsYearOrItsConditions_IsRefused()
    {
        var grant = FundingSeeds.Grant(FundingSeeds.Text(firstYear: 2028, years: 1));
        var (payment, condition) = (grant.Payments[0].Id, grant.Conditions[0]);
        grant.Release(payment, new DateOnly(2028, 12, 5), FundingSeeds.Now, By).Errors[0].Code.ShouldBe("SUP-0623");
        grant.Meet(condition.Id, new DateOnly(2027, 11, 1), "Visat.", FundingSeeds.Now, By);
        grant.Release(payment, new DateOnly(2027, 12, 31), FundingSeeds.Now, By).Errors[0].Code.ShouldBe("SUP-0627");
        grant.Release(payment, new DateOnly(2028, 1, 1), FundingSeeds.Now, By).Succeeded.ShouldBeTrue();
        grant.Release(payment, new DateOnly(2028, 1, 1), FundingSeeds.Now, By).Errors[0].Code.ShouldBe("SUP-0622");
    }

    [Fact]
    public void Fail_WithholdsWhatRestsOnIt_UntilMoreTimeIsGivenAndItIsMet()
    {
        var grant = FundingSeeds.Grant();
        var (payment, condition) = (grant.Payments.Single(p => p.Year == 2027), grant.Conditions[0]);
        grant.Fail(condition.Id, condition.DueOn, "Ingenting kom.", FundingSeeds.Now, By);
        payment.State.ShouldBe(PaymentState.Withheld);
        grant.Payments.Count(p => p.State == PaymentState.Planned).ShouldBe(2, "the other years do not rest on it");
        grant.Resume(payment.Id, "Vi vill ändå.", FundingSeeds.Now, By).Errors[0].Code.ShouldBe("SUP-0625");
        grant.Extend(condition.Id, condition.DueOn, "Samma dag.", FundingSeeds.Now, By).Errors[0].Code.ShouldBe("SUP-0626");
        grant.Extend(condition.Id, condition.DueOn.AddDays(30), "Sjukdom.", FundingSeeds.Now, By).Succeeded.ShouldBeTrue();
        ((IAggregate)grant).TakeEvents().OfType<ObligationRaised>().Last().DueOn.ShouldBe(condition.DueOn);
        grant.Resume(payment.Id, "Ny tid.", FundingSeeds.Now, By).Succeeded.ShouldBeTrue();
        grant.Meet(condition.Id, condition.DueOn, "Nu kom det.", FundingSeeds.Now, By);
        grant.Release(payment.Id, condition.DueOn, FundingSeeds.Now, By).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void AnyOrderOfAnything_PaysOnlyWhatIsEarned_AndLosesNoKrona() => Seeds.Each(400, random =>
    {
        var (years, kronor) = (random.Next(1, 4), random.Next(1, 50_000_000) / 100m);
        var conditions = Enumerable.Range(0, random.Next(1, 6)).Select(i => new ConditionText(
            (ConditionKind)random.Next(3), $"Villkor {i}", FundingSeeds.Today.AddDays(random.Next(1, 900)), random.Next(4) == 0 ? null : 2027 + random.Next(years))).ToList();
        var grant = FundingSeeds.Grant(FundingSeeds.Text(kronor, 2027, years, conditions));
        for (var step = 0; step < 40; step++)
        {
            var before = Sums(grant);
            var answer = Do(grant, random);
            if (!answer.Succeeded)
            {
                Sums(grant).ShouldBe(before, "what is refused changes nothing");
            }

            Holds(grant, kronor, years);
        }
    });

    private static void Holds(GrantDecision grant, decimal kronor, int years)
    {
        grant.Payments.Sum(p => p.Kronor).ShouldBe(kronor * years);
        grant.Payments.Sum(p => p.Kronor).ShouldBe(grant.Kronor);
        grant.Reclaims.Sum(r => r.Kronor).ShouldBe(grant.Payments.Sum(p => p.ReclaimedKronor));
        foreach (var payment in grant.Payments)
        {
            payment.ReclaimedKronor.ShouldBeInRange(0, payment.State == PaymentState.Released ? payment.Kronor : 0);
            payment.Left.ShouldBe(payment.State == PaymentState.Released ? payment.Kronor - payment.ReclaimedKronor : 0);
            if (payment.State == PaymentState.Released)
            {
                grant.IsEarned(payment.Id).ShouldBeTrue();
                payment.ReleasedOn!.Value.Year.ShouldBeGreaterThanOrEqualTo(payment.Year);
            }

            if (grant.Conditions.Any(c => c.PaymentId == payment.Id && c.State == ConditionState.Failed))
            {
                payment.State.ShouldBeOneOf(PaymentState.Withheld, PaymentState.Cancelled);
            }
        }
    }

    private static string Sums(GrantDecision grant) => string.Join(';', grant.Payments.Select(p => $"{p.State} {p.ReclaimedKronor} {p.ReleasedOn}")) + string.Join(';', grant.Conditions.Select(c => $"{c.State} {c.DueOn} {c.ReportedOn}"));

    private static Result Do(GrantDecision grant, Random random)
    {
        var payment = grant.Payments[random.Next(grant.Payments.Count)].Id;
        var condition = grant.Conditions[random.Next(grant.Conditions.Count)].Id;
        var on = FundingSeeds.Today.AddDays(random.Next(-30, 1100));
        return random.Next(9) switch
        {
            0 => grant.Report(condition, on, "Redovisat.", FundingSeeds.Now, By),
            1 => grant.Meet(condition, on, "Visat.", FundingSeeds.Now, By),
            2 => grant.Fail(condition, on, "Inte visat.", FundingSeeds.Now, By),
            3 => grant.Extend(condition, on, "Ny tid.", FundingSeeds.Now, By),
            4 => grant.Withhold(payment, "Vänta.", FundingSeeds.Now, By),
            5 => grant.Resume(payment, "Fortsätt.", FundingSeeds.Now, By),
            6 => random.Next(4) == 0 ? grant.Cancel(payment, on, "Aldrig.", FundingSeeds.Now, By) : grant.Release(payment, on, FundingSeeds.Now, By),
            7 => grant.Release(payment, on, FundingSeeds.Now, By),
            _ => grant.Reclaim(Guid.CreateVersion7(), payment, random.Next(-100, 60_000_000) / 100m, on, "Villkoren bröts.", FundingSeeds.Now, By),
        };
    }

    private static string Refused(DecisionText text)
    {
        var scheme = FundingSeeds.Scheme();
        return GrantDecision.Decide(GrantDecisionId.New(), scheme, FundingSeeds.Assessed(scheme), text, new GrantRecipient(null, null, null), FundingSeeds.Now, By).Errors.Single().Code;
    }
}

using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Cooperation;

namespace Coordination.Networking.Tests.Features.Networking.Cooperation;

/// <summary>What the rules of cooperation say of each form.</summary>
public sealed class GuideRulesTests
{
    private static readonly DateTimeOffset _now = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    [Trait("Req", "S004-12")]
    public void MarketThatIsProcured_SpeaksAgainstPartnership_AndNoOtherForm()
    {
        var outcomes = Weigh((GuideQuestion.MarketExists, GuideAnswer.Yes), (GuideQuestion.ServiceProcured, GuideAnswer.Yes));

        Codes(outcomes, CooperationForm.Partnership, RuleWeight.Against).ShouldBe(["MarketTest"]);
        Codes(outcomes, CooperationForm.Procurement, RuleWeight.For).ShouldBe(["MarketExistsYes"]);
        outcomes.Where(o => o.Form != CooperationForm.Partnership).ShouldAllBe(o => o.Of(RuleWeight.Against).Count == 0);
    }

    [Theory]
    [Trait("Req", "S004-12")]
    [InlineData("Yes", "No", "MarketWithoutProcurement")]
    [InlineData("Yes", "Partly", "MarketTestUnclear")]
    [InlineData("Yes", null, "MarketTestUnclear")]
    [InlineData("Partly", "Yes", "MarketTestUnclear")]
    public void MarketThatMayBeProcured_MustBeSeenTo(string market, string? procured, string expected)
    {
        var answers = new List<(GuideQuestion, GuideAnswer)> { (GuideQuestion.MarketExists, Enum.Parse<GuideAnswer>(market)) };
        if (procured is not null)
        {
            answers.Add((GuideQuestion.ServiceProcured, Enum.Parse<GuideAnswer>(procured)));
        }

        var outcomes = Weigh([.. answers]);

        Codes(outcomes, CooperationForm.Partnership, RuleWeight.Condition).ShouldContain(expected);
        Codes(outcomes, CooperationForm.Partnership, RuleWeight.Against).ShouldNotContain("MarketTest");
    }

    [Fact]
    [Trait("Req", "S004-07")]
    public void OrderedService_IsProcurement_WhateverItIsCalled()
    {
        var outcomes = Weigh((GuideQuestion.OrderedService, GuideAnswer.Yes));

        Codes(outcomes, CooperationForm.Procurement, RuleWeight.For).ShouldBe(["OrderedServiceYes"]);
        foreach (var form in Enum.GetValues<CooperationForm>().Where(f => f != CooperationForm.Procurement))
        {
            Codes(outcomes, form, RuleWeight.Against).ShouldBe(["OrderedServiceElsewhere"]);
        }
    }

    [Theory]
    [Trait("Req", "S004-08")]
    [InlineData("GeneralInterest", "No", "2 kap. 1 §")]
    [InlineData("OthersTask", "Yes", "2 kap. 2 §")]
    [InlineData("EqualTreatment", "No", "2 kap. 3 §")]
    [InlineData("RunsBusiness", "Yes", "2 kap. 7 §")]
    public void OutsideCompetence_SpeaksAgainstEveryForm_WithItsParagraph(string question, string answer, string paragraph)
    {
        foreach (var outcome in Weigh((Enum.Parse<GuideQuestion>(question), Enum.Parse<GuideAnswer>(answer))))
        {
            var line = outcome.Of(RuleWeight.Against).Single();
            line.Source.ShouldStartWith(paragraph);
            line.Certainty.ShouldBe(RuleCertainty.Statute);
        }
    }

    [Fact]
    [Trait("Req", "S004-08")]
    public void SupportToOneEnterprise_NeedsExceptionalReasons_AndIsNoMatterOfPurchases()
    {
        var need = Need();
        need.Answer(GuideQuestion.IndividualSupport, GuideAnswer.Yes, " ", _now, "Anna").Errors.Single().TextKey.ShouldBe("CooperationGuide.ExceptionalReasonsMissing");
        need.Answers.ShouldBeEmpty();
        need.Answer(GuideQuestion.IndividualSupport, GuideAnswer.No, null, _now, "Anna").Succeeded.ShouldBeTrue();

        var outcomes = Weigh((GuideQuestion.IndividualSupport, GuideAnswer.Yes));
        Codes(outcomes, CooperationForm.AssociationGrant, RuleWeight.Against).ShouldBe(["IndividualSupportYes"]);
        outcomes.Single(o => o.Form == CooperationForm.AssociationGrant).Of(RuleWeight.Against).Single().Source.ShouldStartWith("2 kap. 8 §");
        Codes(outcomes, CooperationForm.AssociationGrant, RuleWeight.Condition).ShouldContain("StateAid");
        Codes(outcomes, CooperationForm.Procurement, RuleWeight.Against).ShouldBeEmpty();
    }

    [Theory]
    [Trait("Req", "S004-09")]
    [InlineData("NotMet", "Against")]
    [InlineData("Doubts", "Condition")]
    [InlineData(null, "Condition")]
    [InlineData("Met", "For")]
    public void Democracy_HoldsForEveryForm(string? outcome, string weight) =>
        GuideOutcome.Weigh(new Dictionary<GuideQuestion, GuideAnswer>(), outcome is null ? null : Enum.Parse<DemocracyOutcome>(outcome))
            .ShouldAllBe(o => o.Lines.Single().Weight == Enum.Parse<RuleWeight>(weight));

    [Fact]
    [Trait("Req", "S004-07")]
    public void EveryRule_HasASource_AndAQuestionOfTheGuide_AndEveryQuestionARule()
    {
        var asked = GuideQuestions.Sections.SelectMany(GuideQuestions.Of).ToList();

        asked.Order().ShouldBe(Enum.GetValues<GuideQuestion>().Order());
        GuideRules.All.ShouldAllBe(r => r.Source.Length > 0 && r.Forms.Count > 0 && r.Asks.Count > 0);
        GuideRules.All.Select(r => r.Code).ShouldBeUnique();
        GuideRules.All.SelectMany(r => r.Asks).Distinct().Order().ShouldBe(Enum.GetValues<GuideQuestion>().Order());
    }

    [Fact]
    [Trait("Req", "S004-07")]
    public void Judgements_AreKept_AndTheLatestHolds()
    {
        var need = Need();
        need.Answer(GuideQuestion.MarketExists, GuideAnswer.No, null, _now, "Anna");
        need.Answer(GuideQuestion.MarketExists, GuideAnswer.No, null, _now, "Bo");
        need.Answer(GuideQuestion.MarketExists, GuideAnswer.Yes, "Tre anordnare har hört av sig.", _now, "Bo");
        need.Choose(Guid.CreateVersion7(), CooperationForm.Partnership, "Ingen marknad.", _now, "Anna");
        need.Choose(Guid.CreateVersion7(), CooperationForm.Procurement, "Det finns en marknad.", _now, "Bo");

        need.Current[GuideQuestion.MarketExists].ShouldBe(GuideAnswer.Yes);
        need.Answers.Select(a => (a.Answer, a.By)).ShouldBe([(GuideAnswer.No, "Anna"), (GuideAnswer.Yes, "Bo")]);
        need.Choice!.Form.ShouldBe(CooperationForm.Procurement);
        need.Choices.Select(c => c.Ground).ShouldBe(["Ingen marknad.", "Det finns en marknad."]);
    }

    [Fact]
    [Trait("Req", "S004-07")]
    public void Unanswered_IsTold_AndSignsNeedTheirGround()
    {
        Weigh().Single(o => o.Form == CooperationForm.Informal).Open.ShouldContain(GuideQuestion.WithoutPayment);
        Weigh((GuideQuestion.WithoutPayment, GuideAnswer.Yes)).Single(o => o.Form == CooperationForm.Informal).Open.ShouldNotContain(GuideQuestion.WithoutPayment);
        GuideQuestions.Of(QuestionSection.Partnership).ShouldAllBe(q => GuideQuestions.NeedsGround(q, GuideAnswer.No));
        GuideQuestions.NeedsGround(GuideQuestion.ClearGoals, GuideAnswer.Yes).ShouldBeFalse();
    }

    private static IReadOnlyList<FormOutcome> Weigh(params (GuideQuestion Question, GuideAnswer Answer)[] answers) =>
        GuideOutcome.Weigh(answers.ToDictionary(a => a.Question, a => a.Answer), DemocracyOutcome.Met);

    private static IReadOnlyList<string> Codes(IReadOnlyList<FormOutcome> outcomes, CooperationForm form, RuleWeight weight) =>
        [.. outcomes.Single(o => o.Form == form).Of(weight).Select(l => l.Code).Where(c => c != "DemocracyMet")];

    private static CooperationNeed Need() => new(CooperationNeedId.New(), new NeedText("Feriejobb", "Fler ska få ett första jobb", CooperationField.SummerJobs, null), _now, "Anna");
}

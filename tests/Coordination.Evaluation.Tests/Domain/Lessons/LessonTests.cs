using Coordination.Evaluation.Contracts;
using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Evaluation.Domain.Lessons;
using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Tests.Domain.Lessons;

/// <summary>What a lesson tells others, and what an evaluation asks for before it is finished.</summary>
public sealed class LessonTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    [Trait("Req", "S002-19")]
    public void Lesson_IsToldOnceItIsRecorded_AndAgainWithHigherVersionsWhenItChangesIsWithdrawnAndTakenUp()
    {
        var lesson = new Lesson(LessonId.New(), new LessonOrigin(null, null, null), Text() with { Codes = ["90910000", "03222000", "90910000"] }, Now, "Eva");
        Commit(lesson).ShouldBeEmpty("a proposal is nobody else's");
        lesson.Describe(Text() with { Codes = ["90910000"], Title = " Dela upp " }, "x", Now, "Eva").Succeeded.ShouldBeTrue();
        Commit(lesson).ShouldBeEmpty();

        lesson.Record(Now, "Eva").Succeeded.ShouldBeTrue();
        var first = Commit(lesson).Single();
        (first.Title, first.State, first.Version, first.Codes.Single(), first.Phase).ShouldBe(("Dela upp", "Recorded", 3, "90910000", "Before"));
        lesson.Record(Now, "Eva").Succeeded.ShouldBeTrue();
        Commit(lesson).ShouldBeEmpty("recorded already");

        lesson.Describe(Text() with { BuyingUnit = "KS", Kind = LessonKind.Services }, "x", Now, "Eva").Succeeded.ShouldBeTrue();
        var second = Commit(lesson).Single();
        (second.BuyingUnit, second.Kind, second.Codes.Count).ShouldBe(("KS", "Services", 0));
        second.Version.ShouldBeGreaterThan(first.Version);

        lesson.Withdraw("Gällde bara den gången.", Now, "Eva").Succeeded.ShouldBeTrue();
        Commit(lesson).Single().State.ShouldBe("Withdrawn");
        lesson.Describe(Text(), "x", Now, "Eva").Errors[0].Code.ShouldBe("EVA-0621");
        lesson.Withdraw("Igen", Now, "Eva").Succeeded.ShouldBeFalse();
        lesson.TakeUp(Now, "Eva").Succeeded.ShouldBeTrue();
        Commit(lesson).Single().State.ShouldBe("Recorded");
        lesson.TakeUp(Now, "Eva").Errors[0].Code.ShouldBe("EVA-0623");
    }

    [Fact]
    public void Lesson_OfNothing_IsNotRecorded_AndAProposalThatIsWithdrawnIsToldToNobody()
    {
        var lesson = new Lesson(LessonId.New(), new LessonOrigin(null, null, null), Text() with { Kind = LessonKind.Goods }, Now, "Eva");
        lesson.Record(Now, "Eva").Errors[0].Code.ShouldBe("EVA-0622", "the kind alone would show it beside half of everything");
        lesson.Withdraw("Fel", Now, "Eva").Succeeded.ShouldBeTrue();
        lesson.TakeUp(Now, "Eva").Succeeded.ShouldBeTrue();
        lesson.State.ShouldBe(LessonState.Proposed);
        Commit(lesson).ShouldBeEmpty();
    }

    [Fact]
    public void Use_HeardLateOrTwice_ChangesNothing()
    {
        var use = new LessonUse(Guid.CreateVersion7());
        var (lesson, procurement) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        use.Hear(Of("Delade", "Två anbud", LessonUseState.Used), 4).ShouldBeTrue();
        use.Hear(Of("Delade", null, LessonUseState.Used), 3).ShouldBeFalse();
        use.Hear(Of("Delade", "Annat", LessonUseState.Used), 4).ShouldBeFalse();
        use.Effect.ShouldBe("Två anbud");
        use.Hear(Of(null, null, LessonUseState.Withdrawn), 5).ShouldBeTrue();

        LessonUseText Of(string? how, string? effect, LessonUseState state) => new(lesson, procurement, "Lokalvård", how, effect, new DateOnly(2027, 3, 1), state, "/x");
    }

    [Fact]
    [Trait("Req", "S002-18")]
    public void Evaluation_IsFinishedWhenEveryQuestionIsJudged_AndOpenedAgainWithAReason()
    {
        var it = new ProcurementEvaluation(ProcurementEvaluationId.New(), new(Guid.CreateVersion7(), "Lokalvård", "Kommunen", "KS"), EvaluationPhase.After, Now, "Eva");
        it.Finish(Now, "Eva").Errors[0].Code.ShouldBe("EVA-0612");
        var answers = it.Questions.Select(q => new FormAnswer(q.Key, EvaluationScore.Good, " ")).Append(new FormAnswer("other", EvaluationScore.Bad, "x")).ToList();
        Answer(new(answers[1..], null, null)).Succeeded.ShouldBeTrue();
        it.Open.Select(q => q.Key).ShouldBe([it.Questions[0].Key]);
        it.Answers.ShouldNotContain(a => a.Question == "other", "no question of the phase");
        Answer(new([.. answers[1..], new FormAnswer(it.Questions[0].Key, EvaluationScore.NotRelevant, null)], null, null)).Succeeded.ShouldBeTrue();
        it.Finish(Now, "Eva").Errors[0].Code.ShouldBe("EVA-0613");
        Answer(new(it.Answers, " Bra.\r\n", null)).Succeeded.ShouldBeTrue();
        it.Put(Guid.CreateVersion7(), new("Upphandlare", " ", new DateOnly(2027, 3, 2), "Ja"), new DateOnly(2027, 3, 1), Now, "Eva").Errors[0].Code.ShouldBe("EVA-0611");
        it.Put(Guid.CreateVersion7(), new("Upphandlare", " ", new DateOnly(2027, 3, 1), "Ja"), new DateOnly(2027, 3, 1), Now, "Eva").Succeeded.ShouldBeTrue();
        it.Finish(Now, "Eva").Succeeded.ShouldBeTrue();
        (it.Conclusion, it.Interviews.Single().Who).ShouldBe(("Bra.", "Upphandlare"));

        Answer(it.ToText()).Errors[0].Code.ShouldBe("EVA-0610");
        it.Remove(it.Interviews[0].Id, Now, "Eva").Succeeded.ShouldBeFalse();
        it.Reopen("Fler intervjuer", Now, "Eva").Succeeded.ShouldBeTrue();
        it.Reopen("Igen", Now, "Eva").Succeeded.ShouldBeFalse();
        it.Remove(it.Interviews[0].Id, Now, "Eva").Succeeded.ShouldBeTrue();
        it.Interviews.ShouldBeEmpty();

        Platform.Results.Result Answer(FormText text) => it.Answer(text, new(it.ProcurementId, "Lokalvård", "Kommunen", "KS"), "x", Now, "Eva");
    }

    [Theory]
    [InlineData(nameof(EvaluationPhase.Before), false)]
    [InlineData(nameof(EvaluationPhase.During), true)]
    [InlineData(nameof(EvaluationPhase.After), true)]
    public void Form_OfAPhase_HasKeysOfItsOwn_AndTellsWhetherItTouchesTenders(string name, bool touches)
    {
        var phase = Enum.Parse<EvaluationPhase>(name);
        EvaluationForm.Of(phase).Select(q => q.Key).ShouldBeUnique();
        new ProcurementEvaluation(ProcurementEvaluationId.New(), new(Guid.CreateVersion7(), "T", "K", null), phase, Now, "Eva").TouchesTenders.ShouldBe(touches);
    }

    private static LessonText Text() => new("Dela upp", "Det gick fort.", "Dela.", EvaluationPhase.Before);

    private static List<LessonRecorded> Commit(IAggregate aggregate)
    {
        var told = aggregate.TakeEvents().Cast<LessonRecorded>().ToList();
        aggregate.Committing();
        return told;
    }
}

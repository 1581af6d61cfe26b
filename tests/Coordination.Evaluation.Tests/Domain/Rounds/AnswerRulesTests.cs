using Coordination.Evaluation.Domain.Rounds;

namespace Coordination.Evaluation.Tests.Domain.Rounds;

/// <summary>What cannot be is refused; what is unlike the period before is asked about, and stands when it is explained.</summary>
[Trait("Req", "S003-R2.2")]
public sealed class AnswerRulesTests
{
    private static readonly IReadOnlyList<Question> Standard = StandardQuestions.For(RoundAudience.Enterprises);

    [Theory]
    [InlineData("employed", "tolv", "Replies.NotNumber")]
    [InlineData("employed", "2,5", "Replies.NotWhole")]
    [InlineData("employed", "-1", "Replies.Negative")]
    [InlineData("employed", "20000", "Replies.TooMuch")]
    [InlineData("participation", "101", "Replies.PercentOutside")]
    [InlineData("participation", "-3", "Replies.PercentOutside")]
    [InlineData("turnover", "-5", "Replies.TooLittle")]
    [InlineData("turnover", "999999999999999", "Replies.TooLarge")]
    [InlineData("employed-target", "13", "Replies.MoreThanWhole")]
    [InlineData("employed", "", "Replies.Missing")]
    public void Answer_ThatCannotBe_IsRefusedAtItsQuestion(string key, string written, string told)
    {
        var (_, doubts) = Read(new() { ["employed"] = "12", ["employed-target"] = "4", [key] = written });
        doubts.ShouldContain(d => d.Question == Id(key) && d.TextKey == told && !d.IsQuestion);
    }

    [Theory]
    [InlineData("1 250 000", 1250000)]
    [InlineData("1\u00A0250\u00A0000 kr", 1250000)]
    [InlineData("12,5", 12.5)]
    [InlineData("12.5 %", 12.5)]
    [InlineData("\u22123", -3)]
    public void Number_AsPeopleWriteIt_IsRead(string written, double expected) => AnswerRules.ParseNumber(written).ShouldBe((decimal)expected);

    [Fact]
    public void Change_ByMoreThanTheFactor_IsAskedAbout_AndStandsWhenExplained()
    {
        var before = new Dictionary<string, decimal> { ["employed"] = 5, ["employed-target"] = 2 };
        var (_, doubts) = Read(new() { ["employed"] = "12", ["employed-target"] = "4" }, before);
        doubts.Single().ShouldSatisfyAllConditions(d => d.Question.ShouldBe(Id("employed")), d => d.IsQuestion.ShouldBeTrue(), d => d.TextKey.ShouldBe("Replies.LargeChange"));

        var written = Written(new() { ["employed"] = "12", ["employed-target"] = "4" });
        written[Id("employed")] = new Written("12", "Ny restaurang öppnade i mars.");
        var (answers, none) = AnswerRules.Read(Standard, written, before);
        none.ShouldBeEmpty();
        answers[Id("employed")].Marks.ShouldBe([QualityMark.LargeChange]);
        answers[Id("employed-target")].Marks.ShouldBeEmpty("small numbers double without anything having happened");

        AnswerRules.Read(Standard, Written(new() { ["employed"] = "9", ["employed-target"] = "4" }), before).Doubts.ShouldBeEmpty();
        AnswerRules.Read(Standard, Written(new() { ["employed"] = "0", ["employed-target"] = "0" }), before).Doubts.ShouldContain(d => d.IsQuestion, "from some to none is a change too");
    }

    [Fact]
    public void Choice_ThatIsNotOffered_IsRefused()
    {
        var questions = StandardQuestions.For(RoundAudience.Committees);
        var choice = questions.Single(q => q.Key == "user-choice");
        var (_, doubts) = AnswerRules.Read([choice], new Dictionary<Guid, Written> { [choice.Id] = new("Kanske", null) }, new Dictionary<string, decimal>());
        doubts.Single().TextKey.ShouldBe("Replies.ChooseOne");
    }

    private static (IReadOnlyDictionary<Guid, Answer> Answers, IReadOnlyList<AnswerDoubt> Doubts) Read(Dictionary<string, string> written, Dictionary<string, decimal>? before = null) =>
        AnswerRules.Read(Standard, Written(written), before ?? []);

    private static Dictionary<Guid, Written> Written(Dictionary<string, string> written) => written.ToDictionary(w => Id(w.Key), w => new Written(w.Value, null));

    private static Guid Id(string key) => Standard.Single(q => q.Key == key).Id;
}

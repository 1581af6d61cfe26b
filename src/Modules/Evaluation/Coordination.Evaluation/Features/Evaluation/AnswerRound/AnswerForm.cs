using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.Evaluation.Domain.Rounds;
using Coordination.Evaluation.Features.Evaluation.ShowRound;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.AnswerRound;

/// <summary>What the form of answers holds, by link or by telephone.</summary>
internal sealed class AnswersInput
{
    public long Version { get; set; }

    public List<AnswerInput> Answers { get; set; } = [];

    [Display(Name = "Replies.Contact"), StringLength(300)]
    public string? Contact { get; set; }

    public static AnswersInput Of(Round round, Reply reply) => new()
    {
        Version = reply.Version,
        Contact = reply.Contact,
        Answers = [.. round.Questions.Select(q => reply.Draft.GetValueOrDefault(q.Id) is { } written
            ? new AnswerInput { Question = q.Id, Text = Shown(q, written.Text), Explanation = written.Explanation }
            : new AnswerInput { Question = q.Id })],
    };

    /// <summary>The fields in the order of the questions, whatever the form was sent with.</summary>
    public void Arrange(Round round) => Answers = [.. round.Questions.Select(q => Answers.Find(a => a.Question == q.Id) ?? new AnswerInput { Question = q.Id })];

    public IReadOnlyDictionary<Guid, Written> Written() => Answers.Where(a => !string.IsNullOrWhiteSpace(a.Text) || !string.IsNullOrWhiteSpace(a.Explanation)).ToDictionary(a => a.Question, a => new Written(a.Text, a.Explanation));

    /// <summary>A number stands in the person's own way of writing.</summary>
    private static string? Shown(Question question, string? text) =>
        question.IsNumeric && text is not null && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.CurrentCulture) : text;
}

/// <summary>One question's field.</summary>
internal sealed class AnswerInput
{
    private const int Longest = 5000;

    public Guid Question { get; set; }

    [StringLength(Longest)]
    public string? Text { get; set; }

    [Display(Name = "Replies.Explanation"), StringLength(2000)]
    public string? Explanation { get; set; }
}

/// <summary>The form as it is drawn.</summary>
/// <param name="Input">Its fields.</param>
/// <param name="Round">The questions.</param>
/// <param name="Before">What was answered for the period before, by the question's key.</param>
internal sealed record AnswerForm(AnswersInput Input, Round Round, PreviousAnswers Before)
{
    /// <summary>Answers that may be right and want a word.</summary>
    public IReadOnlySet<Guid> Asked { get; init; } = new HashSet<Guid>();

    public Question QuestionAt(int place) => Round.Questions[place];

    public string Hint(IStringLocalizer<Texts> texts, Question question)
    {
        string?[] parts =
        [
            question.HelpIn(RoundTexts.IsEnglish), question is { Unit: not null, IsNumeric: true } ? texts["Replies.Unit", question.Unit].Value : null,
            Before.Answers.TryGetValue(question.Key, out var before) ? texts["Replies.LastTime", Before.Period, texts.AnswerWords(question, before.Value)].Value : null,
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    public IReadOnlyList<Option> Options(IStringLocalizer<Texts> texts, Question question) => question.Kind == QuestionKind.YesNo
        ? [new(AnswerRules.Yes, texts["Common.Yes"]), new(AnswerRules.No, texts["Common.No"])]
        : [.. question.Choices.Select(c => new Option(c, question.ChoiceIn(c, RoundTexts.IsEnglish)))];

    /// <summary>Puts doubts at their fields.</summary>
    public static IReadOnlySet<Guid> Tell(ModelStateDictionary state, AnswersInput input, IReadOnlyList<AnswerDoubt> doubts, Round round, IStringLocalizer<Texts> texts)
    {
        foreach (var doubt in doubts)
        {
            var question = round.Questions.First(q => q.Id == doubt.Question);
            var place = input.Answers.FindIndex(a => a.Question == doubt.Question);
            object[] words = [.. doubt.Arguments.Select(a => a is decimal number ? texts.NumberWords(question, number) : a)];
            var field = doubt.IsQuestion ? nameof(AnswerInput.Explanation) : nameof(AnswerInput.Text);
            state.AddModelError(string.Create(CultureInfo.InvariantCulture, $"Input.Answers[{place}].{field}"), $"{question.TextIn(RoundTexts.IsEnglish)} {texts[doubt.TextKey, words]}");
        }

        return doubts.Where(d => d.IsQuestion).Select(d => d.Question).ToHashSet();
    }
}

/// <summary>What one recipient answered for the period before.</summary>
/// <param name="Period">In words; empty where there is none.</param>
/// <param name="Answers">By the question's key.</param>
internal sealed record PreviousAnswers(string Period, IReadOnlyDictionary<string, Answer> Answers)
{
    public IReadOnlyDictionary<string, decimal> Numbers => Answers.Where(a => a.Value.Number is not null).ToDictionary(a => a.Key, a => a.Value.Number!.Value);
}

/// <summary>Finds the answers that stand beside the new ones: those of the last period before, of as long a time.</summary>
internal sealed class PreviousAnswersQuery(EvaluationDbContext db, IStringLocalizer<Texts> texts)
{
    private const int Looked = 8;

    public async Task<PreviousAnswers> FindAsync(Round round, string party, CancellationToken ct)
    {
        var (first, audience) = (round.FromDay, round.Audience);
        var earlier = await (
            from reply in db.Replies.AsNoTracking()
            join other in db.Rounds.AsNoTracking() on reply.RoundId equals other.Id
            where reply.PartyKey == party && other.Audience == audience && other.FromDay < first && reply.AnsweredAt != null
            orderby other.FromDay descending, other.Id descending
            select new { reply, other }).Take(Looked).ToListAsync(ct);
        return earlier.Find(e => e.other.Period.Kind == round.Period.Kind && e.reply.Standing is not null) is { } last
            ? new PreviousAnswers(
                texts.RoundPeriod(last.other.Period),
                last.other.Questions.Where(q => last.reply.Standing!.Answers.ContainsKey(q.Id)).ToDictionary(q => q.Key, q => last.reply.Standing!.Answers[q.Id]))
            : new PreviousAnswers(string.Empty, new Dictionary<string, Answer>());
    }
}

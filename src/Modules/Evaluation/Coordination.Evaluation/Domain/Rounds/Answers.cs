using System.Globalization;

namespace Coordination.Evaluation.Domain.Rounds;

/// <summary>One question's answer, as it was written, and why it is right where that was asked.</summary>
/// <param name="Value">Invariant: numbers with a point, a choice in Swedish, <c>yes</c> or <c>no</c>.</param>
/// <param name="Explanation">Why, where the form asked.</param>
internal sealed record Answer(string Value, string? Explanation = null)
{
    public IReadOnlyList<QualityMark> Marks { get; init; } = [];

    public decimal? Number => decimal.TryParse(Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What was sent at one time. Never changed: a correction is another sheet, and the old one stays.</summary>
/// <param name="Answers">By the question's id.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, in words.</param>
internal sealed record AnswerSheet(IReadOnlyDictionary<Guid, Answer> Answers, DateTimeOffset At, string By)
{
    public bool IsByTelephone { get; init; }

    public bool IsLate { get; init; }

    public bool IsAfterLock { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    public DateTimeOffset? RefusedAt { get; init; }

    /// <summary>Whether results count it.</summary>
    public bool Holds => RefusedAt is null && (!IsAfterLock || AcceptedAt is not null);

    public bool AwaitsAcceptance => IsAfterLock && AcceptedAt is null && RefusedAt is null;

    public decimal? NumberOf(Guid question) => Answers.GetValueOrDefault(question)?.Number;
}

/// <summary>What a question's field holds when a form is sent.</summary>
/// <param name="Text">As written; null for nothing.</param>
/// <param name="Explanation">As written.</param>
internal sealed record Written(string? Text, string? Explanation);

/// <summary>What is wrong with an answer, or needs a word.</summary>
/// <param name="Question">Which one.</param>
/// <param name="TextKey">What to tell the person.</param>
/// <param name="IsQuestion">It may be right: an explanation is enough.</param>
/// <param name="Arguments">Values for the text.</param>
internal sealed record AnswerDoubt(Guid Question, string TextKey, bool IsQuestion, params object[] Arguments);

/// <summary>Reads answers and tells what cannot be, and what is so unlike the period before that it wants a word of explanation.</summary>
internal static class AnswerRules
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>Smaller numbers double without anything having happened.</summary>
    private const decimal SmallestCompared = 5m;

    private const int LongestText = 4000;
    private const decimal Largest = 99_999_999_999m;

    public static (IReadOnlyDictionary<Guid, Answer> Answers, IReadOnlyList<AnswerDoubt> Doubts) Read(
        IReadOnlyList<Question> questions, IReadOnlyDictionary<Guid, Written> written, IReadOnlyDictionary<string, decimal> before)
    {
        var (answers, doubts) = (new Dictionary<Guid, Answer>(), new List<AnswerDoubt>());
        foreach (var question in questions)
        {
            var field = written.GetValueOrDefault(question.Id) ?? new Written(null, null);
            if (string.IsNullOrWhiteSpace(field.Text))
            {
                if (question.IsRequired)
                {
                    doubts.Add(new AnswerDoubt(question.Id, "Replies.Missing", false));
                }

                continue;
            }

            var (value, wrong) = ReadOne(question, field.Text.Trim());
            if (wrong is not null)
            {
                doubts.Add(wrong);
                continue;
            }

            var explanation = string.IsNullOrWhiteSpace(field.Explanation) ? null : field.Explanation.ReplaceLineEndings("\n").Trim();
            answers[question.Id] = new Answer(value!, explanation);
        }

        doubts.AddRange(Impossible(questions, answers));
        foreach (var question in questions.Where(q => answers.ContainsKey(q.Id) && doubts.All(d => d.Question != q.Id)))
        {
            answers[question.Id] = Judged(question, answers[question.Id], before, doubts);
        }

        return (answers, doubts);
    }

    private static (string? Value, AnswerDoubt? Wrong) ReadOne(Question question, string text)
    {
        switch (question.Kind)
        {
            case QuestionKind.Text:
                return text.Length > LongestText ? (null, new AnswerDoubt(question.Id, "Replies.TooLong", false, LongestText)) : (text.ReplaceLineEndings("\n"), null);
            case QuestionKind.YesNo:
                return text is Yes or No ? (text, null) : (null, new AnswerDoubt(question.Id, "Replies.ChooseOne", false));
            case QuestionKind.Choice:
                return question.Choices.Contains(text) ? (text, null) : (null, new AnswerDoubt(question.Id, "Replies.ChooseOne", false));
        }

        if (ParseNumber(text) is not { } number)
        {
            return (null, new AnswerDoubt(question.Id, "Replies.NotNumber", false));
        }

        var key = question switch
        {
            { Kind: QuestionKind.Count } when decimal.Truncate(number) != number => "Replies.NotWhole",
            { Kind: QuestionKind.Percent } when number is < 0 or > 100 => "Replies.PercentOutside",
            { Kind: QuestionKind.Count } when number < 0 => "Replies.Negative",
            _ when Math.Abs(number) > Largest => "Replies.TooLarge",
            _ => null,
        };
        if (key is not null)
        {
            return (null, new AnswerDoubt(question.Id, key, false));
        }

        return question switch
        {
            { Least: { } least } when number < least => (null, new AnswerDoubt(question.Id, "Replies.TooLittle", false, least)),
            { Most: { } most } when number > most => (null, new AnswerDoubt(question.Id, "Replies.TooMuch", false, most)),
            _ => (number.ToString("0.############", CultureInfo.InvariantCulture), null),
        };
    }

    /// <summary>«1 250 000», «12,5» and «12.5 %» are numbers.</summary>
    public static decimal? ParseNumber(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('%' or '\u00A0'))).Replace("kr", string.Empty, StringComparison.OrdinalIgnoreCase).Replace('\u2212', '-').Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A part is not more than its whole.</summary>
    private static IEnumerable<AnswerDoubt> Impossible(IReadOnlyList<Question> questions, Dictionary<Guid, Answer> answers)
    {
        foreach (var part in questions.Where(q => q.PartOf is not null && answers.ContainsKey(q.Id)))
        {
            var whole = questions.FirstOrDefault(q => q.Key == part.PartOf);
            if (whole is not null && answers.GetValueOrDefault(whole.Id)?.Number is { } most && answers[part.Id].Number > most)
            {
                yield return new AnswerDoubt(part.Id, "Replies.MoreThanWhole", false, most);
            }
        }
    }

    private static Answer Judged(Question question, Answer answer, IReadOnlyDictionary<string, decimal> before, List<AnswerDoubt> doubts)
    {
        if (!question.IsNumeric || answer.Number is not { } number)
        {
            return answer;
        }

        var marks = new List<QualityMark>();
        if (question.UsuallyAtMost is { } usual && number > usual)
        {
            marks.Add(QualityMark.Unusual);
            Ask("Replies.Unusual", usual);
        }
        else if (question.ChangeFactor is { } factor && before.TryGetValue(question.Key, out var last) && Math.Max(last, number) >= SmallestCompared && IsFar(last, number, factor))
        {
            marks.Add(QualityMark.LargeChange);
            Ask("Replies.LargeChange", last);
        }

        return answer with { Marks = marks };

        void Ask(string key, decimal compared)
        {
            if (answer.Explanation is null)
            {
                doubts.Add(new AnswerDoubt(question.Id, key, true, compared));
            }
        }
    }

    private static bool IsFar(decimal last, decimal now, decimal factor) => last == 0 || now == 0 || now / last > factor || last / now > factor;
}

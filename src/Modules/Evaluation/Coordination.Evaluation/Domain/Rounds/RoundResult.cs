using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Domain.Rounds;

/// <summary>One question's answers as they may be shown.</summary>
/// <param name="Question">As it was asked.</param>
/// <param name="Rows">A line for each recipient that answered the round.</param>
internal sealed record QuestionTable(Question Question, IReadOnlyList<ResultRow> Rows)
{
    /// <summary>Sum, or mean for shares; null where there is none or it is hidden.</summary>
    public decimal? Total { get; init; }

    public bool IsTotalHidden { get; init; }

    /// <summary>How many answered this question.</summary>
    public int Answering { get; init; }

    /// <summary>For choices: how many chose each.</summary>
    public IReadOnlyList<ChoiceRow> Choices { get; init; } = [];

    /// <summary>Persons of each recipient behind a total that is shown, so that later totals are not shown where the difference tells. Never shown itself.</summary>
    public IReadOnlyDictionary<string, int> Persons { get; init; } = new Dictionary<string, int>();
}

/// <summary>A recipient's answer to a question.</summary>
/// <param name="Party">Whose.</param>
/// <param name="Name">As it was called.</param>
/// <param name="Value">Null where nothing was answered, or it is hidden.</param>
/// <param name="IsHidden">Of too few persons, or hidden so that one of too few cannot be computed.</param>
internal sealed record ResultRow(string Party, string Name, string? Value, bool IsHidden)
{
    public IReadOnlyList<QualityMark> Marks { get; init; } = [];
}

/// <summary>How many chose an answer.</summary>
/// <param name="Choice">In Swedish, or <c>yes</c> and <c>no</c>.</param>
/// <param name="Count">Null where it is hidden.</param>
internal sealed record ChoiceRow(string Choice, int? Count);

/// <summary>A round's answers as they may be shown, frozen. A correction makes another; the ones before stay.</summary>
internal sealed class RoundResult : Aggregate<RoundResultId>
{
    public RoundResult(RoundResultId id, RoundId round, int number, IReadOnlyList<QuestionTable> tables, int answered, int asked, DateTimeOffset now, string by)
    {
        Id = id;
        (RoundId, Number, Tables) = (round, number, tables);
        (Answered, Asked, MadeAt, MadeBy) = (answered, asked, now, by);
    }

    private RoundResult() => (Tables, MadeBy) = ([], string.Empty);

    public RoundId RoundId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<QuestionTable> Tables { get; private set; }

    public int Answered { get; private set; }

    public int Asked { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public string MadeBy { get; private set; }
}

/// <summary>Results that were shown before and tell of the same recipients.</summary>
/// <param name="IsSameRound">An earlier version of the same round's.</param>
/// <param name="Tables">What was shown.</param>
internal sealed record EarlierResult(bool IsSameRound, IReadOnlyList<QuestionTable> Tables);

/// <summary>Makes tables that may be shown from answers that may not (rule of small cells: <see cref="SmallCells"/>).</summary>
internal static class ResultTables
{
    public static IReadOnlyList<QuestionTable> Make(IReadOnlyList<Question> questions, IReadOnlyList<Reply> replies, IReadOnlyList<EarlierResult> earlier)
    {
        var answered = replies.Where(r => r.Standing is not null).OrderBy(r => r.PartyName, StringComparer.Ordinal).ThenBy(r => r.PartyKey, StringComparer.Ordinal).ToList();
        return [.. questions.Select(q => One(q, questions, answered, earlier))];
    }

    private static QuestionTable One(Question question, IReadOnlyList<Question> all, List<Reply> replies, IReadOnlyList<EarlierResult> earlier)
    {
        var given = replies.Where(r => r.Standing!.Answers.ContainsKey(question.Id)).ToList();
        if (question.Kind is QuestionKind.Choice or QuestionKind.YesNo)
        {
            return Chosen(question, replies, given, earlier);
        }

        if (!question.IsNumeric || !question.IsSensitive)
        {
            return new QuestionTable(question, [.. replies.Select(r => Row(r, question, hidden: question is { IsSensitive: true } && given.Contains(r)))])
            {
                Answering = given.Count,
                Total = question.IsNumeric ? TotalOf(question, all, given) : null,
            };
        }

        var persons = given.ConvertAll(r => PersonsBehind(question, all, r));
        var (now, shown) = (Of(given, persons), ShownBefore(question.Key, earlier));
        var cells = SmallCells.ProtectColumn(
            persons,
            known: given.ConvertAll(r => shown.SameRound.Any(t => WasShown(t, r, question))),
            wholes: WholesOf(question, all, given),
            hideTotal: shown.SameRound.Any(t => SmallCells.TellByDifference(now, t.Persons, samePeriod: true)) || shown.Others.Any(t => SmallCells.TellByDifference(now, t.Persons, samePeriod: false)));
        var isHidden = cells.IsTotalHidden();
        return new QuestionTable(question, [.. replies.Select(r => Row(r, question, given.IndexOf(r) is var place and >= 0 && cells.IsHidden(place)))])
        {
            Answering = given.Count,
            IsTotalHidden = isHidden,
            Total = isHidden ? null : TotalOf(question, all, given),
            Persons = isHidden ? new Dictionary<string, int>() : now,
        };
    }

    /// <summary>Of a sensitive choice only is told how many chose what, and not where few chose.</summary>
    private static QuestionTable Chosen(Question question, List<Reply> replies, List<Reply> given, IReadOnlyList<EarlierResult> earlier)
    {
        IReadOnlyList<string> choices = question.Kind == QuestionKind.YesNo ? [AnswerRules.Yes, AnswerRules.No] : question.Choices;
        var counts = choices.Select(c => given.Count(r => r.Standing!.Answers[question.Id].Value == c)).ToList();
        var now = Of(given, given.ConvertAll(_ => 1));
        var shown = ShownBefore(question.Key, earlier);
        var tells = shown.SameRound.Concat(shown.Others).Any(t => SmallCells.TellByDifference(now, t.Persons, samePeriod: false));
        var cells = SmallCells.ProtectColumn(counts);
        var isAllHidden = question.IsSensitive && (given.Count < SmallCells.Fewest || tells);
        return new QuestionTable(question, [.. replies.Select(r => Row(r, question, question.IsSensitive && given.Contains(r)))])
        {
            Answering = given.Count,
            Choices = [.. choices.Select((c, i) => new ChoiceRow(c, isAllHidden || (question.IsSensitive && cells.IsHidden(i)) ? null : counts[i]))],
            Persons = isAllHidden || !question.IsSensitive ? new Dictionary<string, int>() : now,
        };
    }

    private static ResultRow Row(Reply reply, Question question, bool hidden)
    {
        var sheet = reply.Standing!;
        var answer = sheet.Answers.GetValueOrDefault(question.Id);
        QualityMark?[] marks =
        [
            sheet.IsByTelephone ? QualityMark.ByTelephone : null, sheet.IsLate ? QualityMark.Late : null, sheet.IsAfterLock ? QualityMark.AfterLock : null,
            reply.Sheets.Count(s => s.Holds) > 1 ? QualityMark.Corrected : null,
        ];
        return new ResultRow(reply.PartyKey, reply.PartyName, hidden ? null : answer?.Value, hidden) { Marks = answer is null ? [] : [.. marks.OfType<QualityMark>(), .. hidden ? [] : answer.Marks] };
    }

    /// <summary>How many persons a cell tells of: its own count, the persons that its question is about, or the one recipient.</summary>
    private static int PersonsBehind(Question question, IReadOnlyList<Question> all, Reply reply)
    {
        if (question.Kind == QuestionKind.Count)
        {
            return (int)reply.Standing!.NumberOf(question.Id)!.Value;
        }

        return all.FirstOrDefault(q => q.Key == question.Persons) is { } counted ? (int)(reply.Standing!.NumberOf(counted.Id) ?? 1) : 1;
    }

    /// <summary>The whole of each part, where it is shown beside it.</summary>
    private static List<int?>? WholesOf(Question question, IReadOnlyList<Question> all, List<Reply> given) =>
        question.Kind == QuestionKind.Count && all.FirstOrDefault(q => q.Key == question.PartOf) is { Kind: QuestionKind.Count } whole
            ? given.ConvertAll(r => r.Standing!.NumberOf(whole.Id) is { } number ? (int?)number : null)
            : null;

    private static decimal? TotalOf(Question question, IReadOnlyList<Question> all, List<Reply> given)
    {
        if (given.Count == 0)
        {
            return null;
        }

        var numbers = given.ConvertAll(r => (Value: r.Standing!.NumberOf(question.Id)!.Value, Persons: PersonsBehind(question, all, r)));
        if (question.IsSummed)
        {
            return numbers.Sum(n => n.Value);
        }

        // A share of all is the mean weighed by persons, where they are counted; otherwise each recipient weighs the same.
        var weight = numbers.Sum(n => n.Persons);
        return weight == 0 ? null : Math.Round(numbers.Sum(n => n.Value * n.Persons) / weight, 1, MidpointRounding.AwayFromZero);
    }

    private static Dictionary<string, int> Of(List<Reply> given, List<int> persons) => given.Zip(persons).ToDictionary(p => p.First.PartyKey, p => p.Second);

    private static bool WasShown(QuestionTable table, Reply reply, Question question) =>
        table.Rows.Any(r => r.Party == reply.PartyKey && !r.IsHidden && r.Value == reply.Standing!.Answers[question.Id].Value);

    private static (List<QuestionTable> SameRound, List<QuestionTable> Others) ShownBefore(string key, IReadOnlyList<EarlierResult> earlier)
    {
        List<QuestionTable> Tables(bool same) => [.. earlier.Where(e => e.IsSameRound == same).SelectMany(e => e.Tables).Where(t => t.Question.Key == key && t.Persons.Count > 0)];
        return (Tables(true), Tables(false));
    }
}

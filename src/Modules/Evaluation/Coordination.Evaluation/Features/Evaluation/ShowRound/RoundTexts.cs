using System.Globalization;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Domain.Rounds;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowRound;

/// <summary>What rounds, questions and answers are in words.</summary>
internal static class RoundTexts
{
    private const int YearsBack = 3;

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static IReadOnlyList<Option> RoundChoices<TChoice>(this IStringLocalizer<Texts> texts)
        where TChoice : struct, Enum => [.. Enum.GetValues<TChoice>().Select(c => new Option(c.ToString(), texts[$"{typeof(TChoice).Name}.{c}"]))];

    public static string? RoundWord(this IStringLocalizer texts, object value) => value switch
    {
        Enum choice => texts[$"{choice.GetType().Name}.{choice}"].Value,
        bool yes => texts[yes ? "Common.Yes" : "Common.No"].Value,
        _ => null,
    };

    /// <summary>«2027», «tertial 1 2027».</summary>
    public static string RoundPeriod(this IStringLocalizer<Texts> texts, PeriodSpan period) =>
        period.Kind == MeasurePeriod.Year ? period.Key : texts[$"RoundPeriod.{period.Kind}", period.Part, period.Year];

    /// <summary>This year and the ones before it, with their parts, newest first.</summary>
    public static IReadOnlyList<Option> RoundPeriods(this IStringLocalizer<Texts> texts, DateOnly today, string? kept)
    {
        var periods = Enumerable.Range(0, YearsBack + 1).Select(i => today.Year - i)
            .SelectMany(year => new[] { MeasurePeriod.Year, MeasurePeriod.Tertial, MeasurePeriod.Quarter }.SelectMany(kind => PeriodSpan.OfYear(kind, year))).ToList();
        if (PeriodSpan.Read(kept) is { } other && !periods.Contains(other))
        {
            periods.Add(other);
        }

        return [.. periods.Select(p => new Option(p.Key, texts.RoundPeriod(p)))];
    }

    /// <summary>An answer as people read it.</summary>
    public static string AnswerWords(this IStringLocalizer<Texts> texts, Question question, string value) => question.Kind switch
    {
        QuestionKind.YesNo => texts[value == AnswerRules.Yes ? "Common.Yes" : "Common.No"],
        QuestionKind.Choice => question.ChoiceIn(value, IsEnglish),
        QuestionKind.Text => value,
        _ => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? texts.NumberWords(question, number) : value,
    };

    public static string NumberWords(this IStringLocalizer<Texts> texts, Question question, decimal number) => question.Kind switch
    {
        QuestionKind.Money => NumberText.Money(number),
        QuestionKind.Percent => texts["Questions.PercentValue", NumberText.Number(number, 1)],
        _ => NumberText.Number(number),
    };

    public static StatusLook Look(this RoundState state) => state switch
    {
        RoundState.Open => StatusLook.Ongoing,
        RoundState.Locked => StatusLook.Done,
        RoundState.Cancelled => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    public static StatusLook Look(this Reply reply, DateOnly today) => reply switch
    {
        { Awaiting: not null } => StatusLook.Attention,
        { State: ReplyState.Answered } => StatusLook.Done,
        { EndedAt: not null } => StatusLook.Ended,
        _ when reply.IsLateOn(today) => StatusLook.Late,
        { State: ReplyState.Started } => StatusLook.Ongoing,
        _ => StatusLook.NotStarted,
    };

    public static string StateWords(this IStringLocalizer<Texts> texts, Reply reply, DateOnly today) => texts[reply switch
    {
        { Awaiting: not null } => "Replies.AwaitsAcceptance",
        { State: ReplyState.Answered } => "ReplyState.Answered",
        { EndedAt: not null } => "Replies.PartyEnded",
        _ when reply.IsLateOn(today) => "Replies.IsLate",
        _ => $"ReplyState.{reply.State}",
    }];

    /// <summary>Marks of an answer's sheet and of its own.</summary>
    public static IReadOnlyList<QualityMark> MarksOf(this Reply reply)
    {
        if (reply.Sheets.Count == 0)
        {
            return [];
        }

        var sheet = reply.Sheets[^1];
        QualityMark?[] own =
        [
            sheet.IsByTelephone ? QualityMark.ByTelephone : null, sheet.IsLate ? QualityMark.Late : null, sheet.IsAfterLock ? QualityMark.AfterLock : null,
            reply.Sheets.Count > 1 ? QualityMark.Corrected : null,
        ];
        return [.. own.OfType<QualityMark>(), .. sheet.Answers.Values.SelectMany(a => a.Marks).Distinct()];
    }
}

using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Domain.Rounds;
using Coordination.Evaluation.Features.Evaluation.ShowRound;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.FreezeReport;

/// <summary>What rounds of the period gave, as their results may be shown: totals alone, and hidden where they are hidden there (ADR 0036).</summary>
internal sealed class RoundFigures(EvaluationDbContext db, IStringLocalizer<Texts> texts)
{
    public async Task<FrozenPart> ReadAsync(ResultReport report, CancellationToken ct)
    {
        var (from, to) = (report.FromDay, report.ToDay);
        var rounds = await db.Rounds.AsNoTracking().Where(r => r.FromDay <= to && r.ToDay >= from && (r.State == RoundState.Locked || r.State == RoundState.Open))
            .OrderBy(r => r.FromDay).ThenBy(r => r.Title).ThenBy(r => r.Id).ToListAsync(ct);
        var (tables, findings, doubts) = (new List<FrozenTable>(), new List<string>(), new List<FrozenDoubt>());
        foreach (var round in rounds)
        {
            var id = round.Id;
            var result = await db.RoundResults.AsNoTracking().Where(r => r.RoundId == id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
            if (result is null)
            {
                doubts.Add(new(texts["ReportFigures.DoubtNotLocked", round.Title], round.Address));
                continue;
            }

            tables.Add(Table(round, result));
            findings.Add(texts["ReportFigures.RoundFinding", round.Title, result.Answered, result.Asked]);
            if (result.Tables.Sum(Hidden) is var hidden and > 0)
            {
                doubts.Add(new(texts["ReportFigures.DoubtHidden", round.Title, hidden], Link(round, result)));
            }

            if (result.Answered < result.Asked)
            {
                doubts.Add(new(texts["ReportFigures.DoubtRoundMissing", round.Title, result.Asked - result.Answered], round.Address));
            }
        }

        return new FrozenPart(ReportPart.Rounds, texts["ReportPart.Rounds"], tables) { Findings = findings.Count == 0 ? [texts["ReportFigures.NoRounds"]] : findings, Doubts = doubts };
    }

    private FrozenTable Table(Round round, RoundResult result) => new($"round:{round.Id.Value:N}", round.Title, texts["ReportFigures.RoundText", texts.RoundPeriod(round.Period)],
    [
        new("question", texts["Questions.Question"], FrozenKind.LongText, 44), new("answering", texts["ReportFigures.Answering"], FrozenKind.Number, 8), new("value", texts["Results.Value"], FrozenKind.Decimal, 12),
        new("words", texts["ReportFigures.Words"], FrozenKind.Text, 12), new("unit", texts["Questions.Unit"], FrozenKind.Text, 10),
    ],
    [.. result.Tables.SelectMany(t => Rows(round, result, t))])
    {
        Source = Link(round, result),
    };

    private IEnumerable<FrozenRow> Rows(Round round, RoundResult result, QuestionTable table)
    {
        var (question, link, hidden) = (table.Question, Link(round, result), texts["Results.Hidden"].Value);
        var title = question.TextIn(RoundTexts.IsEnglish);
        if (question.IsNumeric)
        {
            yield return new FrozenRow(question.Key, link, [title, table.Answering, table.Total, table.IsTotalHidden ? hidden : texts[question.IsSummed ? "Results.Total" : "Results.Mean"].Value, question.Unit]);
        }

        foreach (var choice in table.Choices)
        {
            yield return new FrozenRow($"{question.Key}:{choice.Choice}", link, [$"{title} {texts.AnswerWords(question, choice.Choice)}", table.Answering, (decimal?)choice.Count, choice.Count is null ? hidden : null, null as string]);
        }
    }

    private static int Hidden(QuestionTable table) => (table.IsTotalHidden ? 1 : 0) + table.Choices.Count(c => c.Count is null);

    private static string Link(Round round, RoundResult result) => FormattableString.Invariant($"{round.Address}/resultat?version={result.Number}");
}

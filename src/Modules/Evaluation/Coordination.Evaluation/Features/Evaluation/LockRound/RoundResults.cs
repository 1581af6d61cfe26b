using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Domain.Rounds;
using Coordination.Evaluation.Features.Evaluation.RecordMeasurement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.LockRound;

/// <summary>
/// Freezes what may be shown of a round, and records it on the indicators that questions are tied to: the total, and each recipient that is
/// shown. What is hidden is recorded nowhere; what an indicator cannot take is told in the round's history. Made again, after a correction, the figures before stay as history.
/// </summary>
internal sealed class RoundResults(RecordMeasurementHandler measurements, IStringLocalizer<Texts> texts, TimeProvider clock)
{
    private const int LongestBreakdown = 60;

    /// <summary>Puts the result and its measurements into the context; the caller's commit stores them with its own change.</summary>
    public async Task<RoundResult> MakeAsync(EvaluationDbContext db, Round round, IReadOnlyList<Reply> replies, string by, CancellationToken ct)
    {
        var (id, now) = (round.Id, clock.GetUtcNow());
        var earlier = await EarlierAsync(db, round, ct);
        var number = await db.RoundResults.Where(r => r.RoundId == id).MaxAsync(r => (int?)r.Number, ct) ?? 0;
        var tables = ResultTables.Make(round.Questions, replies, earlier);
        var result = new RoundResult(RoundResultId.New(), id, number + 1, tables, replies.Count(r => r.Standing is not null), replies.Count, now, by);
        db.RoundResults.Add(result);
        round.NoteResults(result.Number, now, by);
        var refused = new List<string>();
        foreach (var table in tables.Where(t => t.Question is { IndicatorId: not null, IsNumeric: true }))
        {
            refused.AddRange(await RecordAsync(db, round, table, result.Number, now, by, ct));
        }

        if (refused.Count > 0)
        {
            round.NoteNotRecorded(refused, now, by);
        }

        return result;
    }

    /// <summary>What has been shown of the same questions: all of this round's, and the last of each other round to the same kind of recipients.</summary>
    private static async Task<IReadOnlyList<EarlierResult>> EarlierAsync(EvaluationDbContext db, Round round, CancellationToken ct)
    {
        var (id, audience) = (round.Id, round.Audience);
        var shown = await (
            from result in db.RoundResults.AsNoTracking()
            join other in db.Rounds.AsNoTracking() on result.RoundId equals other.Id
            where other.Audience == audience
            select result).ToListAsync(ct);
        return [.. shown.Select(r => new EarlierResult(r.RoundId == id, r.Tables))];
    }

    /// <returns>What could not be recorded, and why.</returns>
    private async Task<IReadOnlyList<string>> RecordAsync(EvaluationDbContext db, Round round, QuestionTable table, int number, DateTimeOffset now, string by, CancellationToken ct)
    {
        var (indicator, link, first) = (new IndicatorId(table.Question.IndicatorId!.Value), $"{round.Address}/resultat", round.FromDay);
        var (told, refused) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (breakdown, value) in Figures(table, round.Audience))
        {
            var text = new MeasurementText(round.Period, value)
            {
                Breakdown = breakdown,
                Source = round.Title,
                Method = table.Question.Text,
                IsSelfReported = true,
                OriginLink = link,
                Because = $"{round.Title}, resultat {number}",
            };
            var staged = await measurements.StageAsync(indicator, text, ct);
            if (staged.Succeeded)
            {
                told.Add(breakdown);
            }
            else
            {
                refused.UnionWith(staged.Errors.Select(e => $"{table.Question.Text} {texts[e.TextKey, e.Arguments]}"));
            }
        }

        // What an earlier version told and this one hides, or tells no more, holds no longer.
        var gone = await db.Measurements.Where(m => m.IndicatorId == indicator && m.OriginLink == link && m.StartsOn == first && m.SupersededAt == null).ToListAsync(ct);
        gone.FindAll(m => !told.Contains(m.Breakdown)).ForEach(m => m.Supersede($"{round.Title}, resultat {number}", now, by));
        return [.. refused];
    }

    private static IEnumerable<(string Breakdown, decimal Value)> Figures(QuestionTable table, RoundAudience audience)
    {
        if (table.Total is { } total)
        {
            yield return (string.Empty, total);
        }

        foreach (var row in table.Rows.Where(r => r is { IsHidden: false, Value: not null }).DistinctBy(r => r.Name))
        {
            // A committee by its code, as elsewhere; an enterprise by the name that it had.
            var name = audience == RoundAudience.Committees ? row.Party : row.Name;
            yield return (name[..Math.Min(name.Length, LongestBreakdown)], new Answer(row.Value!).Number!.Value);
        }
    }
}

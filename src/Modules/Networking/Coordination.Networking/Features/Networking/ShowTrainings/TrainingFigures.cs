using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowTrainings;

/// <summary>What a year's trainings of one kind came to.</summary>
internal sealed record TrainingYear(int Year, TrainingKind Kind, int Held, int Reached, int Answers, decimal? Mean);

/// <summary>Figures of trainings as they may leave the product: those so small that somebody could be recognised are held back.</summary>
internal static class TrainingFigures
{
    public static string? Outside(int? figure, IStringLocalizer texts) => figure switch
    {
        null => null,
        > 0 and < ParticipantCount.Smallest => texts["Participants.HeldBack"].Value,
        { } shown => NumberText.Number(shown, 0),
    };

    /// <summary>A mean of a few answers tells what each of them was.</summary>
    public static string? Mean(int? answers, decimal? mean) => answers >= ParticipantCount.Smallest && mean is { } known ? NumberText.Number(known, 1) : null;

    /// <summary>Held trainings by year and kind, newest year first.</summary>
    public static async Task<IReadOnlyList<TrainingYear>> YearsAsync(NetworkingDbContext db, CancellationToken ct)
    {
        var held = await db.Trainings.AsNoTracking().Where(t => t.State == TrainingState.Held).Select(t => new { t.On.Year, t.Kind, t.Reached, t.EvaluationAnswers, t.EvaluationMean }).ToListAsync(ct);
        return
        [
            .. held.GroupBy(t => (t.Year, t.Kind)).OrderByDescending(g => g.Key.Year).ThenBy(g => g.Key.Kind).Select(g =>
            {
                var judged = g.Where(t => t is { EvaluationAnswers: > 0, EvaluationMean: not null }).ToList();
                var answers = judged.Sum(t => t.EvaluationAnswers!.Value);
                return new TrainingYear(g.Key.Year, g.Key.Kind, g.Count(), g.Sum(t => t.Reached ?? 0), answers, answers == 0 ? null : judged.Sum(t => t.EvaluationAnswers!.Value * t.EvaluationMean!.Value) / answers);
            }),
        ];
    }
}

using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowTrainings;

/// <summary>A training in a list.</summary>
internal sealed record TrainingRow(
    TrainingId Id, string Title, TrainingKind Kind, DateOnly On, TimeOnly StartsAt, string? Place, string? Organiser, TrainingState State, int? Seats, int Coming, int Waiting, int? Reached, int? EvaluationAnswers, decimal? EvaluationMean);

/// <summary>Trainings by the filter and order of the list's address.</summary>
internal sealed class TrainingListQuery(NetworkingDbContext db, TimeProvider clock)
{
    public static IReadOnlyList<string> SortKeys { get; } = ["day", "title", "kind"];

    public static string DefaultSort => "day";

    public static IReadOnlyDictionary<string, string> Preset { get; } = new Dictionary<string, string> { ["lage"] = "kommande" };

    public IQueryable<TrainingRow> Rows(ListQuery query)
    {
        var today = clock.TodayInSweden();
        var found = db.Trainings.AsNoTracking();
        found = query["lage"] switch
        {
            null => found,
            "kommande" => found.Where(t => t.State == TrainingState.Draft || t.State == TrainingState.Open),
            "att-rakna" => found.Where(t => t.State == TrainingState.Open && t.On < today),
            { } text when Enum.TryParse<TrainingState>(text, out var state) => found.Where(t => t.State == state),
            _ => found.Where(t => false),
        };
        if (Enum.TryParse<TrainingKind>(query["slag"], out var kind))
        {
            found = found.Where(t => t.Kind == kind);
        }

        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(t => t.SearchText.Contains(word));
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => found.OrderBy(t => t.Title).ThenBy(t => t.On),
            ("title", true) => found.OrderByDescending(t => t.Title).ThenBy(t => t.On),
            ("kind", false) => found.OrderBy(t => t.Kind).ThenBy(t => t.On),
            ("kind", true) => found.OrderByDescending(t => t.Kind).ThenBy(t => t.On),
            (_, true) => found.OrderByDescending(t => t.On).ThenByDescending(t => t.StartsAt),
            _ => found.OrderBy(t => t.On).ThenBy(t => t.StartsAt),
        };
        return ordered.ThenBy(t => t.Id).Select(t => new TrainingRow(
            t.Id, t.Title, t.Kind, t.On, t.StartsAt, t.Place, t.Organiser, t.State, t.Seats, t.SignUps.Count(s => s.State == SignUpState.Coming), t.SignUps.Count(s => s.State == SignUpState.Waiting),
            t.Reached, t.EvaluationAnswers, t.EvaluationMean));
    }

    /// <summary>Those that anybody can sign up for now; full ones too, for the waiting list.</summary>
    public async Task<IReadOnlyList<Training>> OpenAsync(CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), clock.TodayInSweden());
        var open = await db.Trainings.AsNoTracking().Where(t => t.State == TrainingState.Open && t.On >= today).OrderBy(t => t.On).ThenBy(t => t.StartsAt).ThenBy(t => t.Id).ToListAsync(ct);
        return [.. open.Where(t => t.TakesSignUps(now))];
    }
}

/// <summary>How a training is shown.</summary>
internal static class TrainingLook
{
    public static StatusLook Look(this TrainingState state) => state switch
    {
        TrainingState.Open => StatusLook.Ongoing,
        TrainingState.Held => StatusLook.Done,
        TrainingState.Cancelled => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    public static StatusLook Look(this SignUpState state) => state switch
    {
        SignUpState.Coming => StatusLook.Done,
        SignUpState.Waiting => StatusLook.Attention,
        _ => StatusLook.Ended,
    };
}

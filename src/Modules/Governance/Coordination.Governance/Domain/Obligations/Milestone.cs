using System.Globalization;
using Coordination.Platform.Time;

namespace Coordination.Governance.Domain.Obligations;

/// <summary>
/// A day on the way to what is owed. It is no obligation of its own: nobody is overdue or escalated by it, and it is reminded of in the
/// letters of what it leads to.
/// </summary>
/// <param name="Name">What is to be ready, as the source names it.</param>
/// <param name="On">Its last day.</param>
/// <param name="IsDone">It has been ticked off.</param>
internal sealed record Milestone(string Name, DateOnly On, bool IsDone)
{
    private const string Done = "x";

    /// <summary>As the ledger keeps them: one text, so that ladders are compared by it. Empty when there are none.</summary>
    public static string Write(IEnumerable<Milestone> milestones) =>
        string.Join(',', milestones.Select(m => $"{m.Name}:{DateText.Iso(m.On)}{(m.IsDone ? $":{Done}" : string.Empty)}"));

    public static IReadOnlyList<Milestone> Read(string? text) => string.IsNullOrEmpty(text) ? [] :
    [
        .. text.Split(',').Select(part => part.Split(':')).Select(p => new Milestone(p[0], DateOnly.ParseExact(p[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), p.Length > 2)),
    ];

    /// <summary>What is left: the ones ahead, and those passed that nothing later has overtaken.</summary>
    public static IReadOnlyList<Milestone> Left(string? text) => [.. Read(text).Reverse().TakeWhile(m => !m.IsDone).Reverse()];
}

using System.Globalization;

namespace Coordination.Governance.Domain.Decisions;

/// <summary>What somebody proposed: <c>Ordföranden Fredrik Lindstål (C): beslut enligt förvaltningens förslag</c>.</summary>
/// <param name="By">Who; empty when the minutes do not say.</param>
/// <param name="Text">What.</param>
internal sealed record DecisionProposal(string By, string Text)
{
    /// <summary>The name stands before the first colon.</summary>
    public static DecisionProposal? Parse(string line)
    {
        var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } by, { Length: > 0 } text]
            ? new DecisionProposal(by, text)
            : line.Trim(' ', ':') is { Length: > 0 } only ? new DecisionProposal(string.Empty, only) : null;
    }

    public override string ToString() => By.Length == 0 ? Text : $"{By}: {Text}";
}

/// <summary>A count of votes (votering).</summary>
/// <param name="Yes">Ja.</param>
/// <param name="No">Nej.</param>
/// <param name="Abstained">Avstår.</param>
/// <param name="Question">What yes and no stand for.</param>
internal sealed record DecisionVote(int Yes, int No, int Abstained, string? Question)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Yes} ja, {No} nej, {Abstained} avstår{(Question is null ? string.Empty : $". {Question}")}");
}

/// <summary>Beslutsgång (S004-15): proposals, how the chair put them, and the vote where one was taken. Shown and changed as a whole.</summary>
internal sealed record CourseOfDecision
{
    public static CourseOfDecision Empty { get; } = new();

    public IReadOnlyList<DecisionProposal> Proposals { get; init; } = [];

    /// <summary>How the chair put the proposals against each other, and what was found.</summary>
    public string? Put { get; init; }

    public DecisionVote? Vote { get; init; }

    public bool IsEmpty => Proposals.Count == 0 && Put is null && Vote is null;

    public bool IsSameAs(CourseOfDecision other) => Proposals.SequenceEqual(other.Proposals) && Put == other.Put && Vote == other.Vote;
}

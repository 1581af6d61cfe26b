using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Referrals;

namespace Coordination.Governance.Domain.StaffReports;

/// <summary>What the product knows of that which a report rests on, at the moment it writes.</summary>
internal sealed record PrefillFacts
{
    public required StaffReportKind Kind { get; init; }

    public required DecisionStyle Style { get; init; }

    /// <summary>The body that the report goes to, as its name begins a sentence.</summary>
    public required string Body { get; init; }

    /// <summary>It is the executive board, which binds every body (S003-14).</summary>
    public bool BodyIsBoard { get; init; }

    public int? Year { get; init; }

    public required DateOnly Today { get; init; }

    public Matter? Matter { get; init; }

    /// <summary>The body that holds the matter, and asks when it is referred.</summary>
    public string? MatterBody { get; init; }

    public Referral? Referral { get; init; }

    public PlanFact? Plan { get; init; }

    /// <summary>Earlier matters and documents as they are referred to; nothing of a protected matter.</summary>
    public IReadOnlyList<string> EarlierMatters { get; init; } = [];

    public IReadOnlyList<ActivityFact> Activities { get; init; } = [];

    public IReadOnlyList<AssignmentFact> Assignments { get; init; } = [];
}

/// <summary>A plan.</summary>
internal sealed record PlanFact(string Title, string? Number, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyList<string> CarriesOut, IReadOnlyList<string> RestsOn);

/// <summary>An activity with its figures.</summary>
internal sealed record ActivityFact(string Number, string Title, string Responsible, string Status, IReadOnlyList<string> Goals, IReadOnlyList<string> Evidence, string? LastWord);

/// <summary>An assignment word by word.</summary>
internal sealed record AssignmentFact(Guid Id, string Title, int Year, string Giver, string Wording, string? Number, IReadOnlyList<string> Partners, string Status);

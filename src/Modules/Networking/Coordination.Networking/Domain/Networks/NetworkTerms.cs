using Coordination.Networking.Domain.Meetings;

namespace Coordination.Networking.Domain.Networks;

/// <summary>What a network is and what it is for.</summary>
internal sealed record NetworkTerms(string Name, NetworkKind Kind, NetworkRelation Relation, DateOnly StartedOn)
{
    public string? Task { get; init; }

    /// <summary>How far those who take part usually do so; a meeting may differ.</summary>
    public ParticipationLevel? Level { get; init; }

    public ProcessStep? Step { get; init; }

    /// <summary>The committee that answers for it.</summary>
    public string? CommitteeCode { get; init; }

    /// <summary>Where its assignment stands: a registration number, or words.</summary>
    public string? Reference { get; init; }
}

using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Obligations;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>A line of a letter.</summary>
/// <param name="Obligation">What is owed.</param>
/// <param name="Rung">The rung that is due today, or null when the line only completes the picture.</param>
internal sealed record PlannedLine(OwedLine Obligation, Rung? Rung);

/// <summary>An open obligation as the sweep reads it.</summary>
internal sealed record OwedLine(
    ObligationId Id,
    CommitteeId CommitteeId,
    ObligationKind Kind,
    string Title,
    DateOnly DueOn,
    DateOnly LadderFrom,
    DateOnly? AnsweredOn,
    DateOnly? RemindedOn,
    DateOnly? NextReminderOn,
    string? Link,
    ActivityId? ActivityId,
    DateOnly? AskedFor,
    string? AskedBy,
    string? Milestones)
{
    public LadderInput Ladder => new(DueOn, LadderFrom, AnsweredOn, RemindedOn, Milestones);

    public bool IsAskedForOn(DateOnly day) => AskedFor <= day;

    public bool IsLateOn(DateOnly day) => Kind != ObligationKind.PeriodicCheck && DueOn < day;
}

/// <summary>A committee as letters name it.</summary>
internal sealed record AddressedCommittee(CommitteeId Id, string Code, string Name);

/// <summary>A letter that is to go to one recipient on one day.</summary>
/// <param name="RecipientKey">Lower-case address, or a key for nobody.</param>
/// <param name="Address">Null when the committee has nobody who can be reached.</param>
/// <param name="Name">The recipient's name.</param>
/// <param name="Committees">What bodies it is about.</param>
/// <param name="Lines">Due rungs and the rest of what is open.</param>
/// <param name="IsEscalation">True when the recipient gets it because others did not answer.</param>
/// <param name="NeedsApproval">True when a rule wants the coordinator's approval and nobody has asked for the letter by hand.</param>
internal sealed record PlannedDigest(
    string RecipientKey,
    string? Address,
    string? Name,
    IReadOnlyList<AddressedCommittee> Committees,
    IReadOnlyList<PlannedLine> Lines,
    bool IsEscalation,
    bool NeedsApproval)
{
    /// <summary>Who asked by hand for a letter about one of the lines, or null.</summary>
    public string? AskedBy { get; } = Lines.FirstOrDefault(l => l.Rung is not null && l.Obligation.AskedBy is not null)?.Obligation.AskedBy;

    public int LateOn(DateOnly day) => Lines.Count(l => l.Obligation.IsLateOn(day));
}

/// <summary>Letters that share recipients or obligations: stored together or not at all.</summary>
internal sealed record DigestGroup(IReadOnlyList<PlannedDigest> Digests)
{
    public IReadOnlyList<PlannedLine> DueLines { get; } = [.. Digests.SelectMany(d => d.Lines).Where(l => l.Rung is not null).DistinctBy(l => l.Obligation.Id)];
}

using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Enterprises;

/// <summary>
/// The yearly question to an enterprise's owner: is what the register knows still right? The letter's link opens this question and
/// nothing else. An answer is a confirmation, or corrections in the owner's own words that somebody at the municipality carries out.
/// </summary>
internal sealed class OwnerQuestion : Aggregate<OwnerQuestionId>
{
    private readonly List<OwnerProposal> _proposals = [];

    public OwnerQuestion(OwnerQuestionId id, EnterpriseId enterprise, EnterpriseContactId contact, DateTimeOffset now, DateTimeOffset expiresAt)
    {
        Id = id;
        EnterpriseId = enterprise;
        ContactId = contact;
        AskedAt = now;
        ExpiresAt = expiresAt;
    }

    private OwnerQuestion()
    {
    }

    public EnterpriseId EnterpriseId { get; private set; }

    public EnterpriseContactId ContactId { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Null when the owner found everything right.</summary>
    public string? Corrections { get; private set; }

    /// <summary>Facts that the owner wants changed, one by one.</summary>
    public IReadOnlyList<OwnerProposal> Proposals => _proposals;

    public DateTimeOffset? HandledAt { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => AnsweredAt is null && now < ExpiresAt;

    /// <summary>The question that was asked again opens nothing any more.</summary>
    public void Close(DateTimeOffset now)
    {
        ExpiresAt = now < ExpiresAt ? now : ExpiresAt;
        Touch();
    }

    public Result Answer(string? corrections, IReadOnlyList<OwnerProposal> proposals, DateTimeOffset now)
    {
        if (!IsOpenAt(now))
        {
            return new Error("NET-0311", "OwnerQuestions.Closed", Kind: ErrorKind.Conflict);
        }

        AnsweredAt = now;
        Corrections = string.IsNullOrWhiteSpace(corrections) ? null : corrections.Trim();
        _proposals.AddRange(proposals);
        HandledAt = Corrections is null && proposals.Count == 0 ? now : null;
        Touch();
        return Result.Success;
    }

    /// <summary>One of the proposals is accepted or declined; with the last of them, and no words besides, all is dealt with.</summary>
    public void Decide(Guid proposal, bool accepted, DateTimeOffset now)
    {
        _proposals.Find(p => p.Id == proposal && p.State == ProposalState.Open)?.Decide(accepted);
        if (Corrections is null && _proposals.TrueForAll(p => p.State != ProposalState.Open))
        {
            HandledAt ??= now;
        }

        Touch();
    }

    /// <summary>The corrections have been carried out, or set aside.</summary>
    public void Handle(DateTimeOffset now)
    {
        _proposals.FindAll(p => p.State == ProposalState.Open).ForEach(p => p.Decide(accepted: false));
        HandledAt ??= now;
        Touch();
    }
}

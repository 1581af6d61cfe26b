namespace Coordination.Governance.Domain.Activities;

/// <summary>What a body has to do with an activity.</summary>
internal enum PartyRole
{
    /// <summary>Huvudansvarig.</summary>
    Responsible,

    /// <summary>Andra berörda aktörer.</summary>
    Concerned,

    /// <summary>I samverkan med.</summary>
    InCooperation,

    /// <summary>I dialog med.</summary>
    InDialogue,

    /// <summary>Bistår (S001-12).</summary>
    Assisting,
}

/// <summary>Whether a body is bound by its part (S003-14); later values bind more.</summary>
internal enum BindingState
{
    /// <summary>Proposed, not decided.</summary>
    Proposed,

    /// <summary>Bound by its own decision.</summary>
    OwnDecision,

    /// <summary>Bound by the executive board's decision.</summary>
    BoardDecision,
}

/// <summary>A body, or words such as "Samtliga", with a role in an activity.</summary>
internal sealed class ActivityParty
{
    public ActivityParty(PartyRole role, CommitteeId? committeeId, string? freeText, int position)
    {
        Id = Guid.CreateVersion7();
        Role = role;
        CommitteeId = committeeId;
        FreeText = string.IsNullOrWhiteSpace(freeText) ? null : freeText.Trim();
        Position = position;
    }

    private ActivityParty()
    {
    }

    public Guid Id { get; private set; }

    public PartyRole Role { get; private set; }

    public CommitteeId? CommitteeId { get; private set; }

    /// <summary>Set when no body is named: "Samtliga", or the plan's own words (S003-33).</summary>
    public string? FreeText { get; private set; }

    public int Position { get; private set; }

    public BindingState Binding { get; private set; }

    /// <summary>The decision that bound it.</summary>
    public DecisionId? BoundBy { get; private set; }

    internal void Place(int position) => Position = position;

    internal void Bind(BindingState state, DecisionId decision)
    {
        Binding = state;
        BoundBy = decision;
    }

    /// <summary>What bound it was taken back: it is bound as it was before, by its own decision or not at all.</summary>
    internal void Unbind(DecisionId? own) => (Binding, BoundBy) = (own is null ? BindingState.Proposed : BindingState.OwnDecision, own);

    internal void BindAgain(BindingState binding, DecisionId? boundBy) => (Binding, BoundBy) = (binding, boundBy);

    internal void MoveTo(CommitteeId successor) => CommitteeId = successor;
}

namespace Coordination.Networking.Domain.Projects;

/// <summary>How far a proposal to deepen the cooperation has come.</summary>
internal enum DeepeningState
{
    /// <summary>An idea that somebody has.</summary>
    Idea,

    /// <summary>Sent to a plan, which has not answered yet.</summary>
    Sent,

    /// <summary>An activity of a plan.</summary>
    Activity,

    /// <summary>The plan could not take it.</summary>
    Refused,
}

/// <summary>How the municipality could work more closely with a project, and what became of that (S002-23, S002-24).</summary>
internal sealed class Deepening
{
    public Deepening(Guid id, string text, string proposedBy, DateOnly proposedOn)
    {
        Id = id;
        Text = text;
        ProposedBy = proposedBy;
        ProposedOn = proposedOn;
    }

    private Deepening() => Text = ProposedBy = string.Empty;

    public Guid Id { get; private set; }

    public string Text { get; private set; }

    public string ProposedBy { get; private set; }

    public DateOnly ProposedOn { get; private set; }

    public DeepeningState State { get; private set; }

    /// <summary>What the activity is or would be known by in Governance.</summary>
    public Guid? ActivityId { get; private set; }

    /// <summary>Area and number in the plan, once it is there.</summary>
    public string? ActivityNumber { get; private set; }

    public string? ActivityLink { get; private set; }

    /// <summary>As Governance told it: PlanGone, PlanClosed, AreaGone or CommitteeUnknown.</summary>
    public string? RefusedBecause { get; private set; }

    public bool MayBecomeActivity => State is DeepeningState.Idea or DeepeningState.Refused;

    internal void Send(Guid activityId)
    {
        State = DeepeningState.Sent;
        ActivityId = activityId;
        RefusedBecause = null;
    }

    internal void Accept(string? number, string? link)
    {
        State = DeepeningState.Activity;
        ActivityNumber = number;
        ActivityLink = link;
    }

    internal void Refuse(string? reason)
    {
        State = DeepeningState.Refused;
        RefusedBecause = reason;
    }
}

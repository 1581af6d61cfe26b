using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain.Activities;

internal readonly record struct ActivityProposalId(Guid Value) : ITypedId<ActivityProposalId>
{
    public static ActivityProposalId From(Guid value) => new(value);
}

/// <summary>An activity that another module proposed, and what it was answered. Known by the id that the activity has or would have had.</summary>
internal sealed class ActivityProposal : Aggregate<ActivityProposalId>
{
    public ActivityProposal(ActivityId activity, string title, string source, string link, string by)
    {
        Id = new(activity.Value);
        Title = title;
        Source = source;
        Link = link;
        By = by;
    }

    private ActivityProposal() => Title = Source = Link = By = string.Empty;

    public string Title { get; private set; }

    /// <summary>What it came from, by name.</summary>
    public string Source { get; private set; }

    public string Link { get; private set; }

    public string By { get; private set; }

    public DateTimeOffset AnsweredAt { get; private set; }

    /// <summary>Why it was refused, or null.</summary>
    public ProposalRefusal? Refusal { get; private set; }

    public void Accept(Activity activity, DateTimeOffset now)
    {
        AnsweredAt = now;
        Raise(new ActivityProposalAnswered(Id.Value, true, activity.FullNumber, null, $"/atgarder/{activity.Id.Value}", now));
    }

    public void Refuse(ProposalRefusal refusal, DateTimeOffset now)
    {
        (AnsweredAt, Refusal) = (now, refusal);
        Raise(new ActivityProposalAnswered(Id.Value, false, null, refusal.ToString(), null, now));
    }
}

/// <summary>Why a plan did not take a proposed activity.</summary>
internal enum ProposalRefusal
{
    /// <summary>There is no such plan.</summary>
    PlanGone,

    /// <summary>The plan has expired.</summary>
    PlanClosed,

    /// <summary>The plan has no such area.</summary>
    AreaGone,

    /// <summary>Nobody has the code of a committee that would answer for it.</summary>
    CommitteeUnknown,
}

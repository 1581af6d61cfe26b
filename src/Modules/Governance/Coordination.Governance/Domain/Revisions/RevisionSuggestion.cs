using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain.Revisions;

internal readonly record struct RevisionSuggestionId(Guid Value) : ITypedId<RevisionSuggestionId>
{
    public static RevisionSuggestionId From(Guid value) => new(value);
}

/// <summary>Something that the follow-up of a plan led to and that its revision should take up, as it was told last. It binds nobody: who judges the activity sees it beside.</summary>
internal sealed class RevisionSuggestion : Aggregate<RevisionSuggestionId>
{
    public RevisionSuggestion(RevisionSuggestionId id) => Id = id;

    private RevisionSuggestion()
    {
    }

    public PlanId PlanId { get; private set; }

    public ActivityId? ActivityId { get; private set; }

    /// <summary>What should change.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Why, from the figures.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>The follow-up, by name.</summary>
    public string Source { get; private set; } = string.Empty;

    public string Link { get; private set; } = string.Empty;

    public string By { get; private set; } = string.Empty;

    /// <summary>False when it was taken back.</summary>
    public bool Holds { get; private set; }

    public DateTimeOffset ToldAt { get; private set; }

    public long HeardVersion { get; private set; }

    /// <summary>An older word on the same thing is ignored.</summary>
    public void Hear(PlanId plan, ActivityId? activity, string text, string reason, string source, string link, string by, bool holds, long version, DateTimeOffset at)
    {
        if (version <= HeardVersion)
        {
            return;
        }

        (PlanId, ActivityId, Text, Reason, Source, Link, By, Holds, HeardVersion, ToldAt) = (plan, activity, text, reason, source, link, by, holds, version, at);
        Touch();
    }
}

using Coordination.Evaluation.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Evaluation.Domain.PlanFollowUps;

/// <summary>A proposal as the figures give it.</summary>
/// <param name="Key">The same each time it is found in the same follow-up.</param>
/// <param name="Reason">Kind of reason.</param>
/// <param name="ActivityId">The activity, or null.</param>
/// <param name="About">The activity or indicator by name, or the whole plan.</param>
/// <param name="Because">The reason in words, from the figures.</param>
/// <param name="Text">What is proposed.</param>
/// <param name="Link">Where the figures are.</param>
internal sealed record FoundProposal(string Key, ProposalReason Reason, Guid? ActivityId, string About, string Because, string Text, string Link);

/// <summary>Something that the plan's revision should take up, with its reason from the figures; the coordinator accepts, rewords or dismisses it.</summary>
internal sealed class RevisionProposal : Aggregate<RevisionProposalId>
{
    public const int LongestText = 2000;

    public RevisionProposal(RevisionProposalId id, PlanFollowUp followUp, FoundProposal found)
    {
        Id = id;
        (FollowUpId, PlanId, Key, Reason, ActivityId) = (followUp.Id, followUp.PlanId, found.Key, found.Reason, found.ActivityId);
        (About, Because, Proposed, Text, Link) = (Cut(found.About), Cut(found.Because), Cut(found.Text), Cut(found.Text), found.Link);
    }

    private RevisionProposal() => Key = About = Because = Proposed = Text = Link = string.Empty;

    public PlanFollowUpId FollowUpId { get; private set; }

    public Guid PlanId { get; private set; }

    public string Key { get; private set; }

    public ProposalReason Reason { get; private set; }

    public Guid? ActivityId { get; private set; }

    public string About { get; private set; }

    public string Because { get; private set; }

    /// <summary>As the figures gave it.</summary>
    public string Proposed { get; private set; }

    /// <summary>As it stands, reworded or not.</summary>
    public string Text { get; private set; }

    public string Link { get; private set; }

    public ProposalDecision Decision { get; private set; }

    /// <summary>Why it was dismissed.</summary>
    public string? DismissedBecause { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Goes to the plan's revision.</summary>
    /// <param name="text">As it is to stand.</param>
    /// <param name="source">The follow-up, by name.</param>
    /// <param name="link">The follow-up's address.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who.</param>
    public Result Accept(string text, string source, string link, DateTimeOffset now, string by)
    {
        Text = Cut(text.ReplaceLineEndings("\n").Trim());
        (Decision, DismissedBecause, DecidedBy, DecidedAt) = (ProposalDecision.Accepted, null, by, now);
        Raise(Told(source, link, holds: true, now, by));
        return Result.Success;
    }

    public Result Dismiss(string because, string source, string link, DateTimeOffset now, string by)
    {
        if (string.IsNullOrWhiteSpace(because))
        {
            return new Error("EVA-0503", "Proposals.BecauseMissing", "Because", ErrorKind.Invalid);
        }

        var wasAccepted = Decision == ProposalDecision.Accepted;
        (Decision, DismissedBecause, DecidedBy, DecidedAt) = (ProposalDecision.Dismissed, Cut(because.Trim()), by, now);
        if (wasAccepted)
        {
            Raise(Told(source, link, holds: false, now, by));
        }

        Touch();
        return Result.Success;
    }

    private RevisionProposed Told(string source, string link, bool holds, DateTimeOffset now, string by) =>
        new(Id.Value, PlanId, ActivityId, Text, Cut($"{About}: {Because}"), source, link, by, holds, NextVersion, now);

    private static string Cut(string text) => text[..Math.Min(text.Length, LongestText)];
}

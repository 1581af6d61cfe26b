using Coordination.BusinessSupport.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Time;

namespace Coordination.BusinessSupport.Domain.Evidence;

internal readonly record struct EvidenceId(Guid Value) : ITypedId<EvidenceId>
{
    public static EvidenceId From(Guid value) => new(value);

    public static EvidenceId New() => new(Guid.CreateVersion7());
}

/// <summary>What the figures are to show. Stored by name.</summary>
internal enum EvidenceUse
{
    /// <summary>The need of a resource organisation (S003-R4.2).</summary>
    ResourceOrganisation,

    /// <summary>A common model of financial support (S003-R4.1).</summary>
    FinancingModel,

    Other,
}

/// <summary>What is written of the evidence.</summary>
/// <param name="Title">What it is called in lists and on the activity.</param>
/// <param name="Use">What it is to show.</param>
internal sealed record EvidenceText(string Title, EvidenceUse Use)
{
    /// <summary>What the figures mean, in the writer's words.</summary>
    public string? Conclusion { get; init; }

    /// <summary>Activities of Governance that it is evidence for.</summary>
    public IReadOnlyList<Guid> Activities { get; init; } = [];
}

/// <summary>
/// Figures of real cases, frozen on a day as evidence for the work with a resource organisation or a financing model (S003-R4.1, S003-R4.2).
/// The figures never change; what is written of them may, and evidence that should not have been made is withdrawn and stays.
/// </summary>
internal sealed class SupportEvidence : Aggregate<EvidenceId>
{
    private readonly List<HistoryEntry> _entries = [];
    private List<Guid> _activityIds = [];

    public SupportEvidence(EvidenceId id, EvidenceText text, EvidenceFigures figures, DateTimeOffset now, string by)
    {
        Id = id;
        Title = RecordedBy = string.Empty;
        Figures = figures;
        (From, To) = (figures.From, figures.To);
        RecordedAt = now;
        RecordedBy = by;
        Apply(text);
        Tell(HistoryKind.Registered, null, now, by);
        Publish(now);
    }

    private SupportEvidence()
    {
        Title = RecordedBy = string.Empty;
        Figures = new EvidenceFigures(default, default);
    }

    public string Title { get; private set; }

    public EvidenceUse Use { get; private set; }

    public string? Conclusion { get; private set; }

    public IReadOnlyList<Guid> ActivityIds => _activityIds;

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public EvidenceFigures Figures { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public string RecordedBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public string Address => $"/stodunderlag/{Id.Value}";

    public void Describe(EvidenceText text, string changes, DateTimeOffset now, string by)
    {
        Apply(text);
        Tell(HistoryKind.Changed, changes, now, by);
        Publish(now);
    }

    /// <summary>It should not have been made: the activities that it was evidence for no longer count it.</summary>
    public Result Withdraw(string? because, DateTimeOffset now, string by)
    {
        if (WithdrawnAt is not null)
        {
            return new Error("SUP-0901", "Evidence.WithdrawnAlready", Kind: ErrorKind.Conflict);
        }

        if (string.IsNullOrWhiteSpace(because))
        {
            return new Error("SUP-0902", "Evidence.ReasonMissing", "Reason", ErrorKind.Invalid);
        }

        WithdrawnAt = now;
        Tell(HistoryKind.Withdrawn, because.Trim(), now, by);
        Publish(now);
        return Result.Success;
    }

    private void Apply(EvidenceText text)
    {
        Title = text.Title.Trim();
        Use = text.Use;
        Conclusion = string.IsNullOrWhiteSpace(text.Conclusion) ? null : text.Conclusion.ReplaceLineEndings("\n").Trim();
        _activityIds = [.. text.Activities.Distinct()];
    }

    private void Publish(DateTimeOffset now) => Raise(new SupportEvidenceRecorded(
        Id.Value, Title, RecordedAt.ToSwedishDate(), WithdrawnAt is null ? "Recorded" : "Withdrawn", ActivityIds, Address, NextVersion, now));

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }
}

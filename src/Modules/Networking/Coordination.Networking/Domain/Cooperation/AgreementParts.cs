namespace Coordination.Networking.Domain.Cooperation;

/// <summary>What is written of an agreement besides its days.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Form">The form of cooperation.</param>
/// <param name="Counterpart">The other party.</param>
/// <param name="CommitteeCode">The committee that follows it up.</param>
internal sealed record AgreementText(string Title, CooperationForm Form, Counterpart Counterpart, string CommitteeCode)
{
    public decimal? ValuePerYear { get; init; }

    public string? RegistrationNumber { get; init; }

    public string? Purpose { get; init; }

    /// <summary>Activities of Governance that it concerns.</summary>
    public IReadOnlyList<Guid> Activities { get; init; } = [];
}

/// <summary>Where an agreement is, as of a day.</summary>
internal enum AgreementState
{
    Planned,
    Running,

    /// <summary>Its last day has passed.</summary>
    Expired,

    /// <summary>Ended before its time.</summary>
    Ended,
}

/// <summary>Where a follow-up is.</summary>
internal enum FollowUpState
{
    Open,
    Done,
    Withdrawn,
}

/// <summary>A day on which an agreement is followed up; until then a committee owes it.</summary>
internal sealed class FollowUp
{
    private const string Prefix = "agreement-follow-up:";

    public FollowUp(Guid id, string what, DateOnly dueOn)
    {
        Id = id;
        What = what;
        DueOn = dueOn;
    }

    private FollowUp() => What = string.Empty;

    public Guid Id { get; private set; }

    public string What { get; private set; }

    public DateOnly DueOn { get; private set; }

    public FollowUpState State { get; private set; }

    /// <summary>What was found, or why it is not done.</summary>
    public string? Finding { get; private set; }

    /// <summary>Of the ledger's entry, so that an older answer does not undo a newer one.</summary>
    public long HeardVersion { get; private set; }

    public string Key => Prefix + Id;

    public static Guid? IdIn(string key) => key.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParse(key[Prefix.Length..], out var id) ? id : null;

    internal void Move(DateOnly dueOn) => DueOn = dueOn;

    internal void Close(FollowUpState state, string? finding)
    {
        State = state;
        Finding = finding;
    }

    internal void Say(string? comment) => Finding = comment;

    internal bool Hear(long version)
    {
        if (version <= HeardVersion)
        {
            return false;
        }

        HeardVersion = version;
        return true;
    }
}

namespace Coordination.Governance.Domain.Decisions;

/// <summary>A hearing before the decision: with whom, when, and what came of it.</summary>
internal sealed class Consultation
{
    public Consultation(Guid id, ConsultationKind kind, string with, DateOnly on, string? outcome)
    {
        Id = id;
        Kind = kind;
        With = with.Trim();
        On = on;
        Outcome = string.IsNullOrWhiteSpace(outcome) ? null : outcome.Trim();
    }

    private Consultation() => With = string.Empty;

    public Guid Id { get; private set; }

    public ConsultationKind Kind { get; private set; }

    public string With { get; private set; }

    public DateOnly On { get; private set; }

    public string? Outcome { get; private set; }
}

/// <summary>A reservation or statement by named members, with its words. One may join another's instead of repeating it.</summary>
internal sealed class Statement
{
    public Statement(StatementId id, int position, StatementText text)
    {
        Id = id;
        Position = position;
        Apply(text);
    }

    private Statement()
    {
    }

    public StatementId Id { get; private set; }

    public int Position { get; private set; }

    public StatementKind Kind { get; private set; }

    public IReadOnlyList<MeetingMember> Members { get; private set; } = [];

    public string? Text { get; private set; }

    /// <summary>The statement it agrees with.</summary>
    public StatementId? JoinsId { get; private set; }

    /// <summary>Taken back, or entered by mistake; it stays in the record of the item.</summary>
    public string? WithdrawnBecause { get; private set; }

    public string MembersText => string.Join(", ", Members);

    internal void Apply(StatementText text)
    {
        Kind = text.Kind;
        Members = text.Members;
        Text = string.IsNullOrWhiteSpace(text.Text) ? null : text.Text.Trim();
        JoinsId = text.JoinsId;
    }

    internal void Withdraw(string reason) => WithdrawnBecause = reason;
}

/// <summary>What a statement says.</summary>
internal sealed record StatementText(StatementKind Kind, IReadOnlyList<MeetingMember> Members, string? Text, StatementId? JoinsId);

/// <summary>Something to be done after the decision, often asked for in a statement (S004-18, S004-21). Owed once the decision is recorded.</summary>
internal sealed class FollowUp
{
    public FollowUp(FollowUpId id, FollowUpText text)
    {
        Id = id;
        Text = string.Empty;
        Apply(text);
    }

    private FollowUp() => Text = string.Empty;

    public FollowUpId Id { get; private set; }

    public string Text { get; private set; }

    /// <summary>Who was to do it when it was written. After a reorganisation the ledger knows who owes it.</summary>
    public CommitteeId CommitteeId { get; private set; }

    public DateOnly DueOn { get; private set; }

    public StatementId? StatementId { get; private set; }

    public FollowUpState State { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>What came of it, or why nothing more is expected.</summary>
    public string? Outcome { get; private set; }

    internal void Apply(FollowUpText text)
    {
        Text = text.Text.Trim();
        CommitteeId = text.CommitteeId;
        DueOn = text.DueOn;
        StatementId = text.StatementId;
    }

    internal void Close(FollowUpState state, string? outcome, DateOnly? on)
    {
        State = state;
        Outcome = string.IsNullOrWhiteSpace(outcome) ? null : outcome.Trim();
        ClosedOn = on;
    }
}

/// <summary>What is to be followed up, by whom and when.</summary>
internal sealed record FollowUpText(string Text, CommitteeId CommitteeId, DateOnly DueOn, StatementId? StatementId);

/// <summary>Something that the decision did when it was recorded.</summary>
internal sealed class DecisionEffect
{
    /// <param name="kind">What it did.</param>
    /// <param name="targetId">To what.</param>
    /// <param name="partId">To what part of it.</param>
    /// <param name="title">What that was called.</param>
    /// <param name="before">How it stood before, as the kind of effect writes it; null where nothing has to be remembered.</param>
    public DecisionEffect(DecisionEffectKind kind, Guid targetId, Guid? partId, string title, string? before)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        TargetId = targetId;
        PartId = partId;
        Title = title.Length > 500 ? title[..499] + "…" : title;
        Before = before;
    }

    private DecisionEffect() => Title = string.Empty;

    public Guid Id { get; private set; }

    public DecisionEffectKind Kind { get; private set; }

    /// <summary>The plan, matter, referral, assignment or item.</summary>
    public Guid TargetId { get; private set; }

    /// <summary>What was noted inside it, for example the plan's own decision.</summary>
    public Guid? PartId { get; private set; }

    /// <summary>What it was called then.</summary>
    public string Title { get; private set; }

    public string? Before { get; private set; }

    /// <summary>Taken back, with the decision or by a correction; it stays in the record of the item.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    public bool Stands => UndoneAt is null;

    internal void Undo(DateTimeOffset now) => UndoneAt = now;
}

/// <summary>
/// A line of an item's history. It holds what stood there, whole, so that a correction never hides what was decided; the audit log, which
/// administrators read, does not.
/// </summary>
internal sealed class DecisionEntry
{
    public DecisionEntry(DecisionEntryKind kind, DateTimeOffset at, string by, string? field, string? before, string? after, string? reason)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        At = at;
        By = by;
        Field = field;
        Before = before;
        After = after;
        Reason = reason;
    }

    private DecisionEntry() => By = string.Empty;

    public Guid Id { get; private set; }

    public DecisionEntryKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }

    /// <summary>The property that changed, or null.</summary>
    public string? Field { get; private set; }

    public string? Before { get; private set; }

    public string? After { get; private set; }

    /// <summary>Why the record was corrected.</summary>
    public string? Reason { get; private set; }
}

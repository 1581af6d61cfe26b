using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain.Obligations;

/// <summary>How far a letter has come.</summary>
internal enum DigestState
{
    /// <summary>Waits for the coordinator's approval.</summary>
    AwaitingApproval,

    /// <summary>In the mail queue.</summary>
    Queued,

    Sent,

    /// <summary>The address does not work.</summary>
    Bounced,

    /// <summary>Given up after all tries.</summary>
    Failed,

    /// <summary>The coordinator chose not to send it.</summary>
    Skipped,

    /// <summary>Nobody to send it to: the committee has no working contact in the role.</summary>
    Unreachable,
}

/// <summary>One letter to one recipient on one day, about everything the recipient has to hear of.</summary>
internal sealed class Digest : Aggregate<DigestId>
{
    private List<string> _committees = [];

    public Digest(DigestId id, DateOnly date, string? address, string? recipientName, IEnumerable<string> committees, DigestState state, DateTimeOffset createdAt)
    {
        Id = id;
        Date = date;
        Address = address;
        RecipientName = recipientName;
        _committees = [.. committees];
        State = state;
        CreatedAt = createdAt;
        RecipientKey = address?.ToLowerInvariant() ?? $"none:{string.Join('+', _committees)}";
    }

    private Digest() => RecipientKey = string.Empty;

    public DateOnly Date { get; private set; }

    /// <summary>Lower-case address; unique together with the date.</summary>
    public string RecipientKey { get; private set; }

    public string? Address { get; private set; }

    public string? RecipientName { get; private set; }

    /// <summary>Codes of the committees it is about.</summary>
    public IReadOnlyList<string> Committees => _committees;

    public DigestState State { get; private set; }

    public int Activities { get; private set; }

    public int Late { get; private set; }

    public string? Subject { get; private set; }

    public string? Note { get; private set; }

    public AnswerLinkId? LinkId { get; private set; }

    public Guid? MailId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? Failure { get; private set; }

    public string? DecidedBy { get; private set; }

    public void Describe(string subject, int activities, int late, AnswerLinkId? link, string? note)
    {
        Subject = subject;
        Activities = activities;
        Late = late;
        LinkId = link;
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
    }

    public void Queue(Guid mailId, string? approvedBy)
    {
        State = DigestState.Queued;
        MailId = mailId;
        DecidedBy = approvedBy;
    }

    public void Skip(string by)
    {
        State = DigestState.Skipped;
        DecidedBy = by;
    }

    public void MarkSent(DateTimeOffset at)
    {
        State = DigestState.Sent;
        SentAt = at;
    }

    public void MarkFailed(DigestState state, string? failure)
    {
        State = state;
        Failure = failure;
    }

    public void MarkAnswered(DateTimeOffset at) => AnsweredAt ??= at;
}

/// <summary>That a rung was climbed for a due date; the key makes a second one impossible.</summary>
internal sealed class Reminder
{
    public Reminder(ObligationId obligationId, string rung, DateOnly dueOn, DigestId digestId, DateOnly date)
    {
        Id = Guid.CreateVersion7();
        ObligationId = obligationId;
        Rung = rung;
        DueOn = dueOn;
        DigestId = digestId;
        Date = date;
    }

    private Reminder() => Rung = string.Empty;

    public Guid Id { get; private set; }

    public ObligationId ObligationId { get; private set; }

    public string Rung { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The first letter that carried it; escalation may have put it into more than one.</summary>
    public DigestId DigestId { get; private set; }

    public DateOnly Date { get; private set; }
}

/// <summary>What the coordinator has said in advance of a coming letter: a note, skip it, or approved.</summary>
internal sealed class DigestInstruction : Aggregate<InstructionId>
{
    public DigestInstruction(InstructionId id, string recipientKey, DateOnly date)
    {
        Id = id;
        RecipientKey = recipientKey;
        Date = date;
    }

    private DigestInstruction() => RecipientKey = string.Empty;

    public string RecipientKey { get; private set; }

    public DateOnly Date { get; private set; }

    public string? Note { get; private set; }

    public bool IsSkipped { get; private set; }

    public bool IsApproved { get; private set; }

    public string? By { get; private set; }

    public void Set(string? note, bool skipped, bool approved, string by)
    {
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        IsSkipped = skipped;
        IsApproved = approved;
        By = by;
    }
}

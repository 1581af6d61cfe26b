namespace Coordination.Governance.Domain.Referrals;

/// <summary>What a committee answers.</summary>
/// <param name="On">The day the reply was given.</param>
/// <param name="Text">Its words, or a summary of what is attached.</param>
/// <param name="Number">The committee's own registration number.</param>
/// <param name="DecidedOn">The meeting; null for an officer's reply (kontorsyttrande).</param>
/// <param name="Paragraph">Item of the minutes.</param>
internal sealed record ReferralReply(DateOnly On, string? Text, string? Number, DateOnly? DecidedOn, string? Paragraph);

/// <summary>A step of the committee's preparation.</summary>
internal sealed class ReferralStep
{
    public ReferralStep(PlannedStep planned)
    {
        Id = Guid.CreateVersion7();
        Step = planned.Step;
        MoveTo(planned);
    }

    private ReferralStep()
    {
    }

    public Guid Id { get; private set; }

    public PreparationStep Step { get; private set; }

    public DateOnly On { get; private set; }

    public bool IsTight { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    internal void MoveTo(PlannedStep planned)
    {
        On = planned.On;
        IsTight = planned.IsTight;
    }

    internal void Finish(DateOnly? on) => DoneOn = on;
}

/// <summary>A file of the reply.</summary>
internal sealed class ReferralFile
{
    public ReferralFile(string title, Guid fileId, string? retentionClass, DateTimeOffset addedAt, string addedBy)
    {
        Id = Guid.CreateVersion7();
        Title = title;
        FileId = fileId;
        RetentionClass = string.IsNullOrWhiteSpace(retentionClass) ? null : retentionClass.Trim();
        AddedAt = addedAt;
        AddedBy = addedBy;
    }

    private ReferralFile() => Title = AddedBy = string.Empty;

    public Guid Id { get; private set; }

    public string Title { get; private set; }

    public Guid FileId { get; private set; }

    /// <summary>Null: the matter's own.</summary>
    public string? RetentionClass { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public string AddedBy { get; private set; }
}

namespace Coordination.Governance.Domain.Plans;

/// <summary>An area of the plan; each municipality has its own (S002-11, S003-12).</summary>
internal sealed class PlanArea
{
    private List<Guid> _strategicAreas = [];

    public PlanArea(AreaId id, int number, string title, string? introduction)
    {
        Id = id;
        Title = string.Empty;
        Describe(number, title, introduction);
    }

    private PlanArea() => Title = string.Empty;

    public AreaId Id { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; }

    public string? Introduction { get; private set; }

    /// <summary>Ids of the governing documents' strategic areas that this area carries out (S003-04).</summary>
    public IReadOnlyList<Guid> StrategicAreas => _strategicAreas;

    internal void Describe(int number, string title, string? introduction)
    {
        Number = number;
        Title = title.Trim();
        Introduction = string.IsNullOrWhiteSpace(introduction) ? null : introduction.Trim();
    }

    internal void CarryOut(IEnumerable<AreaId> strategicAreas) => _strategicAreas = [.. strategicAreas.Select(a => a.Value).Distinct()];
}

/// <summary>A body's recorded decision on the plan: meeting, date and § (S001-07, S003-02).</summary>
internal sealed class PlanDecision
{
    public PlanDecision(DecisionId id, CommitteeId body, PlanDecisionKind kind, DateOnly meetingDate, string? paragraph, string? registrationNumber, string? note, DateTimeOffset recordedAt)
    {
        Id = id;
        Body = body;
        Kind = kind;
        MeetingDate = meetingDate;
        Paragraph = Clean(paragraph);
        RegistrationNumber = Clean(registrationNumber);
        Note = Clean(note);
        RecordedAt = recordedAt;
    }

    private PlanDecision()
    {
    }

    public DecisionId Id { get; private set; }

    public CommitteeId Body { get; private set; }

    public PlanDecisionKind Kind { get; private set; }

    public DateOnly MeetingDate { get; private set; }

    /// <summary>Item of the minutes without the § sign, for example 7.</summary>
    public string? Paragraph { get; private set; }

    public string? RegistrationNumber { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    internal void ForgetWords() => (RegistrationNumber, Note) = (null, null);

    internal void Correct(string? paragraph, string? registrationNumber)
    {
        Paragraph = Clean(paragraph);
        RegistrationNumber = Clean(registrationNumber);
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The plan as it stood, kept so that versions can be compared (S003-16).</summary>
internal sealed class PlanVersion
{
    public PlanVersion(int number, string reason, string snapshot, string madeBy, DateTimeOffset madeAt)
    {
        Number = number;
        Reason = reason;
        Snapshot = snapshot;
        MadeBy = madeBy;
        MadeAt = madeAt;
    }

    private PlanVersion() => Reason = Snapshot = MadeBy = string.Empty;

    public int Number { get; private set; }

    public string Reason { get; private set; }

    /// <summary>A <see cref="PlanSnapshot"/> as JSON.</summary>
    public string Snapshot { get; private set; }

    public string MadeBy { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The decision behind it was taken back.</summary>
    internal void TakeBack(DateOnly today) => Reason = $"{Reason} (återtaget {today:yyyy-MM-dd})";
}

/// <summary>How a document relates to a plan.</summary>
internal enum DocumentRelation
{
    /// <summary>The plan carries it out (S002-26).</summary>
    CarriesOut,

    /// <summary>The plan rests on it (S000-08, S002-09).</summary>
    Background,
}

/// <summary>A plan's link to a governing or background document.</summary>
internal sealed class PlanDocument
{
    public PlanDocument(GoverningDocumentId documentId, DocumentRelation relation)
    {
        DocumentId = documentId;
        Relation = relation;
    }

    private PlanDocument()
    {
    }

    public GoverningDocumentId DocumentId { get; private set; }

    public DocumentRelation Relation { get; private set; }

    internal void Relate(DocumentRelation relation) => Relation = relation;
}

/// <summary>A plan with its activities at one time, stored as JSON in <see cref="PlanVersion"/>.</summary>
internal sealed record PlanSnapshot(string Title, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyList<AreaSnapshot> Areas)
{
    /// <summary>What ended with the version before, and why (S003-20); versions from before the guided list have none.</summary>
    public IReadOnlyList<ClosedSnapshot> Closed { get; init; } = [];
}

/// <summary>An activity that a revision closed.</summary>
internal sealed record ClosedSnapshot(Guid Id, string Number, string Title, string Outcome, string Reason);

/// <summary>An area at one time.</summary>
internal sealed record AreaSnapshot(int Number, string Title, IReadOnlyList<ActivitySnapshot> Activities);

/// <summary>An activity at one time; parties as the codes or words shown.</summary>
internal sealed record ActivitySnapshot(Guid Id, string Number, string Title, string Responsible, string Others, string Timetable, string Status)
{
    /// <summary>Null in versions kept before it was written down.</summary>
    public string? Description { get; init; }

    /// <summary>Measures with their targets, a line each; null in versions kept before they were written down.</summary>
    public string? Goals { get; init; }
}

using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain.Dissemination;

internal readonly record struct DisseminationId(Guid Value) : ITypedId<DisseminationId>
{
    public static DisseminationId From(Guid value) => new(value);

    public static DisseminationId New() => new(Guid.CreateVersion7());
}

/// <summary>How a plan or a report was spread.</summary>
internal enum DisseminationWay
{
    Meeting,
    Training,
    Letter,
    Website,
    Press,
    Other,
}

/// <summary>To whom a plan or a report was presented, when and how (S002-04, S003-07).</summary>
internal sealed class DisseminationEntry : Aggregate<DisseminationId>
{
    public DisseminationEntry(DisseminationId id, PlanId planId, DisseminationText text, DateTimeOffset registeredAt, string registeredBy)
    {
        Id = id;
        PlanId = planId;
        RegisteredAt = registeredAt;
        RegisteredBy = registeredBy;
        Audience = string.Empty;
        Describe(text);
    }

    private DisseminationEntry() => Audience = RegisteredBy = string.Empty;

    public PlanId PlanId { get; private set; }

    /// <summary>The report that was presented; null when it was the plan itself.</summary>
    public ReportId? ReportId { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>To whom, as a group: managers, a committee, enterprises.</summary>
    public string Audience { get; private set; }

    public DisseminationWay Way { get; private set; }

    /// <summary>How many took part, when somebody counted.</summary>
    public int? Participants { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public string RegisteredBy { get; private set; }

    public void Describe(DisseminationText text)
    {
        On = text.On;
        Audience = text.Audience.Trim();
        Way = text.Way;
        ReportId = text.ReportId;
        Participants = text.Participants;
        Note = string.IsNullOrWhiteSpace(text.Note) ? null : text.Note.Trim();
    }
}

/// <summary>What an entry says.</summary>
internal sealed record DisseminationText(DateOnly On, string Audience, DisseminationWay Way, ReportId? ReportId, int? Participants, string? Note);

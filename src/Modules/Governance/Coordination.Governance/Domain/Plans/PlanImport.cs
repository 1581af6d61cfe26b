using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Plans;

/// <summary>
/// An import on its way: the file, what was read of it, and what has been chosen so far. A person can leave and come back; two
/// people can look at it, but it is accepted once.
/// </summary>
internal sealed class PlanImport : Aggregate<PlanImportId>
{
    /// <summary>How long an import that nobody accepts is kept.</summary>
    public const int DaysKept = 30;

    /// <summary>A file that has not been read yet; it is called by its name until then.</summary>
    public PlanImport(PlanImportId id, Guid fileId, string fileName, PlanId? target, string startedBy, DateTimeOffset startedAt)
    {
        Id = id;
        FileId = fileId;
        FileName = fileName;
        Title = fileName;
        Reading = string.Empty;
        TargetPlanId = target;
        StartedBy = startedBy;
        StartedAt = startedAt;
        ExpiresAt = startedAt.AddDays(DaysKept);
    }

    private PlanImport() => FileName = Title = Reading = StartedBy = string.Empty;

    /// <summary>The uploaded file; it stays with the plan when the import is accepted.</summary>
    public Guid FileId { get; private set; }

    public string FileName { get; private set; }

    public string Title { get; private set; }

    /// <summary>What was understood of the file, as JSON; empty once the import is closed.</summary>
    public string Reading { get; private set; }

    /// <summary>The answers so far, as JSON.</summary>
    public string? Choices { get; private set; }

    /// <summary>The plan that the file is a new version of; null makes a new plan.</summary>
    public PlanId? TargetPlanId { get; private set; }

    public PlanImportState State { get; private set; } = PlanImportState.Unread;

    /// <summary>The operation that reads or accepts it, if any; while that goes on nothing else may change the import.</summary>
    public Guid? OperationId { get; private set; }

    public string StartedBy { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public PlanId? ResultPlanId { get; private set; }

    public string? ClosedBy { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The refusal to give somebody who comes to an import that is closed; null while it is open.</summary>
    public Error? WhyClosed(DateTimeOffset now) => State switch
    {
        PlanImportState.Accepted => new Error("GOV-0931", "Import.AlreadyAccepted", null, ErrorKind.Conflict, ClosedBy ?? string.Empty),
        PlanImportState.Cancelled => new Error("GOV-0932", "Import.Cancelled", null, ErrorKind.Conflict, ClosedBy ?? string.Empty),
        _ when now >= ExpiresAt => new Error("GOV-0933", "Import.Expired", null, ErrorKind.Conflict, DaysKept),
        _ => null,
    };

    /// <summary>What was understood; from now on there is something to look at and answer.</summary>
    public void Open(string title, string reading, PlanId? target)
    {
        Title = title;
        Reading = reading;
        TargetPlanId ??= target;
        State = PlanImportState.Open;
    }

    public void WorkIn(Guid operation) => OperationId = operation;

    public void Aim(PlanId? target) => TargetPlanId = target;

    public void Keep(string choices) => Choices = choices;

    public void Accept(PlanId plan, string by, DateTimeOffset now)
    {
        ResultPlanId = plan;
        Close(PlanImportState.Accepted, by, now);
    }

    public void Cancel(string by, DateTimeOffset now) => Close(PlanImportState.Cancelled, by, now);

    private void Close(PlanImportState state, string by, DateTimeOffset now)
    {
        State = state;
        ClosedBy = by;
        ClosedAt = now;
        Reading = string.Empty;
        Choices = null;
    }
}

/// <summary>The life of an import.</summary>
internal enum PlanImportState
{
    /// <summary>Uploaded; an operation reads it.</summary>
    Unread,

    Open,
    Accepted,
    Cancelled,
}

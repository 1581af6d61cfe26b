namespace Coordination.Platform.Persistence;

/// <summary>A fact waiting to be told, written in the commit that made it true.</summary>
public sealed class OutboxRow : ILeasable
{
    /// <summary>Identity: the order of telling, never of importance.</summary>
    public long Position { get; set; }

    /// <summary>The message id, to the last consumer.</summary>
    public Guid MessageId { get; set; }

    /// <summary>Value of the message's <c>MessageName</c>.</summary>
    public required string MessageName { get; set; }

    /// <summary>The message as JSON.</summary>
    public required string Body { get; set; }

    public DateTimeOffset OccurredAt { get; set; }

    /// <summary>W3C trace context of the change.</summary>
    public string? TraceParent { get; set; }

    /// <summary>Not before; also the end of a lease.</summary>
    public DateTimeOffset VisibleAt { get; set; }

    public Guid? LeaseId { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? DispatchedAt { get; set; }

    /// <summary>Given up; an administrator can send it again.</summary>
    public DateTimeOffset? DeadAt { get; set; }

    public string? LastError { get; set; }
}

/// <summary>A message that a consumer has had, written in the commit that made its effect.</summary>
public sealed class InboxRow
{
    public Guid MessageId { get; set; }

    /// <summary>The consumer's stable name.</summary>
    public required string Consumer { get; set; }

    public DateTimeOffset ProcessedAt { get; set; }
}

/// <summary>A letter waiting to be sent, written in the commit that decided it.</summary>
public sealed class MailRow : ILeasable
{
    public Guid Id { get; set; }

    /// <summary>Unique: what makes this letter this letter; a second one with the same key is refused.</summary>
    public required string DedupKey { get; set; }

    /// <summary>Stable <c>Message-ID</c> header without angle brackets.</summary>
    public required string MessageId { get; set; }

    public required string ToAddress { get; set; }

    public string? ToName { get; set; }

    public string? CcAddresses { get; set; }

    public required string Subject { get; set; }

    public required string TextBody { get; set; }

    public string? HtmlBody { get; set; }

    /// <summary>iCalendar part, or null.</summary>
    public string? CalendarBody { get; set; }

    /// <summary>Extra headers as JSON, for example <c>List-Id</c> and <c>References</c>.</summary>
    public string? Headers { get; set; }

    /// <summary>Groups letters on pages, for example a committee's code.</summary>
    public string? Topic { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Not before; also the end of a lease.</summary>
    public DateTimeOffset VisibleAt { get; set; }

    /// <summary>Not after: a letter nobody could send in time is given up, not sent late.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    public Guid? LeaseId { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? DeadAt { get; set; }

    public string? LastError { get; set; }

    /// <summary>Set when the address has been reported as failing.</summary>
    public DateTimeOffset? BouncedAt { get; set; }
}

/// <summary>Who did what, when, and what stood there before and after.</summary>
public sealed class AuditRow
{
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    public required string ActorKind { get; set; }

    public required string ActorId { get; set; }

    public required string ActorName { get; set; }

    /// <summary>Entity's type name.</summary>
    public required string Subject { get; set; }

    public required string SubjectId { get; set; }

    /// <summary>added, changed or removed.</summary>
    public required string Action { get; set; }

    /// <summary>JSON object: property → [before, after].</summary>
    public required string Changes { get; set; }

    /// <summary>W3C trace id of the request.</summary>
    public string? TraceId { get; set; }
}

/// <summary>Long work started by a person: progress, cancel, result and errors.</summary>
public sealed class OperationRow : ILeasable
{
    public Guid Id { get; set; }

    /// <summary>What kind of work; names the handler.</summary>
    public required string Kind { get; set; }

    /// <summary>What the page shows as the work's name.</summary>
    public required string Title { get; set; }

    /// <summary>queued, running, succeeded, failed, cancelled.</summary>
    public required string State { get; set; }

    public int Done { get; set; }

    public int? Total { get; set; }

    /// <summary>Who started it, in which language, and the handler's input, as JSON.</summary>
    public required string Input { get; set; }

    /// <summary>What the person is told at the end, and where the result is, as JSON.</summary>
    public string? Result { get; set; }

    /// <summary>JSON array of messages for the person.</summary>
    public string? Errors { get; set; }

    public required string StartedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public bool CancelRequested { get; set; }

    public DateTimeOffset VisibleAt { get; set; }

    public Guid? LeaseId { get; set; }

    public int Attempts { get; set; }

    public long Version { get; set; }
}

/// <summary>An uploaded or made file. Content in the database so that it commits with the change that mentions it.</summary>
public sealed class FileRow
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    public required string ContentType { get; set; }

    /// <summary>Bytes.</summary>
    public long Size { get; set; }

    /// <summary>SHA-256, lower-case hex.</summary>
    public required string Sha256 { get; set; }

    public required byte[] Content { get; set; }

    public required string UploadedBy { get; set; }

    public DateTimeOffset UploadedAt { get; set; }
}

using Coordination.Governance.Domain.Matters;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.StaffReports;

/// <summary>A staff report's course: review, ready, handed over, registered.</summary>
internal sealed partial class StaffReport
{
    /// <summary>The steps that a person may take from here.</summary>
    public IReadOnlyList<StaffReportStep> Possible => State switch
    {
        StaffReportState.Draft => [StaffReportStep.Review, StaffReportStep.Finish, StaffReportStep.Drop],
        StaffReportState.InReview => [StaffReportStep.Finish, StaffReportStep.TakeBack, StaffReportStep.Drop],
        StaffReportState.Ready => [StaffReportStep.HandOver, StaffReportStep.Register, StaffReportStep.TakeBack, StaffReportStep.Drop],
        StaffReportState.HandedOver => [StaffReportStep.Register, StaffReportStep.TakeBack],
        StaffReportState.Dropped => [StaffReportStep.TakeBack],
        _ => [],
    };

    public Result SendForReview(string? reviewer, string? note, DateTimeOffset now, string by) => Take(StaffReportStep.Review, () =>
    {
        if (Trimmed(reviewer) is not { } name)
        {
            return new Error("GOV-0822", "StaffReports.ReviewerMissing", "Reviewer", ErrorKind.Invalid);
        }

        Reviewer = name;
        return Move(StaffReportState.InReview, StaffReportStep.Review, string.Join(": ", new[] { name, Trimmed(note) }.OfType<string>()), now, by);
    });

    public Result Finish(string? note, DateTimeOffset now, string by) =>
        Take(StaffReportStep.Finish, () => Move(StaffReportState.Ready, StaffReportStep.Finish, Trimmed(note), now, by));

    /// <summary>Signed by those whose names stand in it, and on its way to a meeting.</summary>
    public Result HandOver(DateOnly? meetingOn, MeetingId? meeting, string? note, DateTimeOffset now, string by) => Take(StaffReportStep.HandOver, () =>
    {
        if (meetingOn is not { } on)
        {
            return new Error("GOV-0823", "StaffReports.MeetingMissing", "MeetingOn", ErrorKind.Invalid);
        }

        if (Head.Signatories.Count == 0)
        {
            return new Error("GOV-0824", "StaffReports.SignatoryMissing", Kind: ErrorKind.Rule);
        }

        MeetingId = meeting;
        Head = Head with { MeetingOn = on };
        return Move(StaffReportState.HandedOver, StaffReportStep.HandOver, Trimmed(note), now, by);
    });

    /// <summary>Registered for ever: with a number and a class that says how long it is kept (OSL 5:1, arkivlagen).</summary>
    public Result Register(string? number, string? retentionClass, string? note, DateTimeOffset now, string by) => Take(StaffReportStep.Register, () =>
    {
        if (Trimmed(number) is not { } written)
        {
            return new Error("GOV-0825", "StaffReports.NumberMissing", "Number", ErrorKind.Invalid);
        }

        if (Trimmed(retentionClass) is not { } kept)
        {
            return new Error("GOV-0826", "StaffReports.RetentionMissing", "RetentionClass", ErrorKind.Invalid);
        }

        RetentionClass = kept;
        Apply(Title, Head with { RegistrationNumber = written }, now);
        return Move(StaffReportState.Registered, StaffReportStep.Register, Trimmed(note), now, by);
    });

    /// <summary>Back to writing. What has been handed over comes back for a reason only.</summary>
    public Result TakeBack(string? note, DateTimeOffset now, string by) => Take(StaffReportStep.TakeBack, () =>
        State is StaffReportState.HandedOver or StaffReportState.Dropped && Trimmed(note) is null
            ? new Error("GOV-0827", "StaffReports.ReasonMissing", "Note", ErrorKind.Invalid)
            : Move(StaffReportState.Draft, StaffReportStep.TakeBack, Trimmed(note), now, by));

    public Result Drop(string? note, DateTimeOffset now, string by) => Take(StaffReportStep.Drop, () =>
        Trimmed(note) is null
            ? new Error("GOV-0827", "StaffReports.ReasonMissing", "Note", ErrorKind.Invalid)
            : Move(StaffReportState.Dropped, StaffReportStep.Drop, Trimmed(note), now, by));

    private Result Take(StaffReportStep step, Func<Result> then) =>
        Possible.Contains(step) ? then() : new Error("GOV-0828", "StaffReports.NotInThisState", Kind: ErrorKind.Conflict);

    private Result Move(StaffReportState state, StaffReportStep step, string? note, DateTimeOffset now, string by)
    {
        State = state;
        ChangedAt = now;
        Tell(step, note, now, by);
        return Result.Success;
    }

    private void Tell(StaffReportStep step, string? note, DateTimeOffset now, string by)
    {
        _entries.Add(new StaffReportEntry(step, note, now, by));
        Touch();
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Steps of a staff report's course.</summary>
internal enum StaffReportStep
{
    Start,

    /// <summary>New words in the head.</summary>
    Head,
    Review,
    Finish,
    HandOver,
    Register,
    TakeBack,
    Drop,
}

/// <summary>A line of a staff report's history.</summary>
internal sealed class StaffReportEntry
{
    public StaffReportEntry(StaffReportStep step, string? note, DateTimeOffset at, string by)
    {
        Id = Guid.CreateVersion7();
        Step = step;
        Note = note is { Length: > 2000 } ? note[..2000] : note;
        At = at;
        By = by;
    }

    private StaffReportEntry() => By = string.Empty;

    public Guid Id { get; private set; }

    public StaffReportStep Step { get; private set; }

    public string? Note { get; private set; }

    internal void Conceal(QuotedMatter quoted) => Note = Note is null ? null : quoted.Conceal(Note);

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }
}

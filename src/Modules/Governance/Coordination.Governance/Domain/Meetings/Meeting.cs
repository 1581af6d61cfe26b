using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Meetings;

/// <summary>Whether a meeting will take place. That it has been held follows from its date.</summary>
internal enum MeetingState
{
    Planned,

    /// <summary>Inställt.</summary>
    Cancelled,
}

/// <summary>The days that lead to a meeting.</summary>
/// <param name="DocumentsDueOn">Stoppdatum: the last day to hand papers to the committee's secretary.</param>
/// <param name="DispatchOn">Kallelse and papers go out.</param>
internal sealed record MeetingDates(DateOnly DocumentsDueOn, DateOnly DispatchOn);

/// <summary>A meeting (sammanträde) in a committee's calendar. Agenda, decisions and minutes refer to it and are aggregates of their own.</summary>
internal sealed class Meeting : Aggregate<MeetingId>
{
    public Meeting(MeetingId id, CommitteeId committeeId, DateOnly on, TimeOnly? startsAt, string? place, MeetingDates dates)
    {
        Id = id;
        CommitteeId = committeeId;
        On = on;
        StartsAt = startsAt;
        Place = Trimmed(place);
        DocumentsDueOn = dates.DocumentsDueOn;
        DispatchOn = dates.DispatchOn;
    }

    private Meeting()
    {
    }

    public CommitteeId CommitteeId { get; private set; }

    /// <summary>The day in Sweden.</summary>
    public DateOnly On { get; private set; }

    public TimeOnly? StartsAt { get; private set; }

    public string? Place { get; private set; }

    public DateOnly DocumentsDueOn { get; private set; }

    public DateOnly DispatchOn { get; private set; }

    /// <summary>Somebody has set the days by hand: the committee's rule no longer decides them.</summary>
    public bool HasOwnDates { get; private set; }

    public MeetingState State { get; private set; }

    /// <summary>The day before the latest move, for those who have the old one in their calendars.</summary>
    public DateOnly? MovedFrom { get; private set; }

    public string? CancelledBecause { get; private set; }

    /// <summary>Decisions have been recorded at it: it was held that day, and is neither moved nor called off.</summary>
    public bool HasDecisions { get; private set; }

    public bool IsHeldOn(DateOnly today) => State == MeetingState.Planned && On < today;

    /// <summary>Another day, time or place. Days set by hand stay as they are said; without them the rule's days count.</summary>
    public Result Change(DateOnly on, TimeOnly? startsAt, string? place, MeetingDates byRule, MeetingDates? own)
    {
        if (HasDecisions && on != On)
        {
            return new Error("GOV-0709", "Meetings.HasDecisions", "On", ErrorKind.Rule);
        }

        var dates = own ?? byRule;
        if (dates.DispatchOn > on)
        {
            return new Error("GOV-0701", "Meetings.DispatchAfterMeeting", "DispatchOn", ErrorKind.Invalid);
        }

        if (dates.DocumentsDueOn > dates.DispatchOn)
        {
            return new Error("GOV-0702", "Meetings.DocumentsAfterDispatch", "DocumentsDueOn", ErrorKind.Invalid);
        }

        if (on != On)
        {
            MovedFrom = On;
        }

        On = on;
        StartsAt = startsAt;
        Place = Trimmed(place);
        HasOwnDates = own is not null && own != byRule;
        DocumentsDueOn = dates.DocumentsDueOn;
        DispatchOn = dates.DispatchOn;
        return Result.Success;
    }

    /// <summary>The committee's rule has changed.</summary>
    public void Follow(MeetingDates byRule)
    {
        if (!HasOwnDates)
        {
            DocumentsDueOn = byRule.DocumentsDueOn;
            DispatchOn = byRule.DispatchOn;
        }
    }

    public Result Cancel(string? reason)
    {
        if (HasDecisions)
        {
            return new Error("GOV-0709", "Meetings.HasDecisions", "Reason", ErrorKind.Rule);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Error("GOV-0703", "Meetings.ReasonMissing", "Reason", ErrorKind.Invalid);
        }

        State = MeetingState.Cancelled;
        CancelledBecause = reason.Trim();
        return Result.Success;
    }

    public void KeepDecisions() => HasDecisions = true;

    /// <summary>The only decision recorded at it was taken back.</summary>
    public void ForgetDecisions() => HasDecisions = false;

    public void Reinstate()
    {
        State = MeetingState.Planned;
        CancelledBecause = null;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

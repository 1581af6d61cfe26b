using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Cooperation;

/// <content>Its course: it is followed up, warned of, prolonged and ended.</content>
internal sealed partial class Agreement
{
    /// <summary>A committee owes a follow-up by a day, and Governance reminds it.</summary>
    public Result PlanFollowUp(Guid id, string what, DateOnly dueOn, DateTimeOffset now, string by)
    {
        if (EndedOn is not null)
        {
            return Over();
        }

        if (_followUps.Exists(f => f.Id == id))
        {
            return Result.Success;
        }

        var followUp = new FollowUp(id, what.Trim(), dueOn);
        _followUps.Add(followUp);
        RaiseDuty(followUp, now);
        Tell(HistoryKind.FollowUpPlanned, $"{followUp.What}, {dueOn:yyyy-MM-dd}", now, by);
        return Result.Success;
    }

    public Result MoveFollowUp(Guid id, DateOnly dueOn, DateTimeOffset now, string by)
    {
        if (Open(id) is not { } followUp)
        {
            return Gone();
        }

        if (followUp.DueOn != dueOn)
        {
            Tell(HistoryKind.FollowUpMoved, $"{followUp.What}: {followUp.DueOn:yyyy-MM-dd} → {dueOn:yyyy-MM-dd}", now, by);
            followUp.Move(dueOn);
            RaiseDuty(followUp, now);
        }

        return Result.Success;
    }

    /// <summary>It has been followed up, with what was found; or it is no longer wanted, with the reason.</summary>
    public Result EndFollowUp(Guid id, FollowUpState state, string? finding, DateTimeOffset now, string by)
    {
        if (Open(id) is not { } followUp)
        {
            return Gone();
        }

        if (Trimmed(finding) is not { } words)
        {
            return new Error("NET-0814", "Agreements.FindingMissing", "Finding", ErrorKind.Invalid);
        }

        followUp.Close(state, words);
        Raise(state == FollowUpState.Done
            ? new ObligationMet(Enquiry.Source, followUp.Key, NextVersion, now)
            : new ObligationWithdrawn(Enquiry.Source, followUp.Key, words, NextVersion, now));
        Tell(state == FollowUpState.Done ? HistoryKind.FollowedUp : HistoryKind.FollowUpWithdrawn, $"{followUp.What}: {words}", now, by);
        return Result.Success;
    }

    /// <summary>The committee has answered in Governance on a follow-up.</summary>
    public void HearFollowUp(Guid id, bool isDone, bool isDeclined, string? comment, long version, DateTimeOffset now, string by)
    {
        if (Open(id) is not { } followUp || !followUp.Hear(version))
        {
            return;
        }

        if (isDone || isDeclined)
        {
            EndFollowUp(id, isDone ? FollowUpState.Done : FollowUpState.Withdrawn, Trimmed(comment) ?? (isDone ? "Klart." : "Nämnden genomför det inte."), now, by);
        }
        else
        {
            followUp.Say(Trimmed(comment));
            Touch();
        }
    }

    /// <summary>The end is near: the committee owes a word on what is to follow. Once for each last day.</summary>
    /// <returns>Whether it was time.</returns>
    public bool WarnOfEnd(DateOnly today, DateTimeOffset now)
    {
        if (EndsOn is not { } last || EndedOn is not null || WarnedOf == last || today < last.AddDays(-WarnDays))
        {
            return false;
        }

        WarnedOf = last;
        IsEndOwed = true;
        var decide = last.AddDays(-DecideDays);
        RaiseEndDuty(decide >= today ? decide : today <= last ? today : last, now);
        Tell(HistoryKind.EndWarned, last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), now, "–");
        return true;
    }

    /// <summary>The committee has answered on the end.</summary>
    public void HearEnd(string key, bool isSettled, string? comment, long version, DateTimeOffset now, string by)
    {
        if (!IsEndOwed || key != EndKey || version <= HeardVersion)
        {
            return;
        }

        HeardVersion = version;
        Tell(HistoryKind.EndAnswered, Trimmed(comment), now, by);
        if (isSettled)
        {
            IsEndOwed = false;
            Raise(new ObligationMet(Enquiry.Source, key, NextVersion, now));
        }
    }

    /// <summary>It runs on, to a later day or without one.</summary>
    public Result Prolong(DateOnly? endsOn, string reason, DateTimeOffset now, string by)
    {
        if (EndedOn is not null)
        {
            return Over();
        }

        if (EndsOn is not { } former || endsOn <= former)
        {
            return new Error("NET-0812", "Agreements.NotLater", "EndsOn", ErrorKind.Invalid);
        }

        EndsOn = endsOn;
        if (IsEndOwed)
        {
            IsEndOwed = false;
            Raise(new ObligationMet(Enquiry.Source, EndKey, NextVersion, now));
        }

        Tell(HistoryKind.Prolonged, $"{former:yyyy-MM-dd} → {(endsOn is { } last ? last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "–")}: {reason.Trim()}", now, by);
        Publish(now);
        return Result.Success;
    }

    /// <summary>It ends before its time; what was owed of it is owed no more.</summary>
    public Result End(DateOnly on, string? reason, DateOnly today, DateTimeOffset now, string by)
    {
        if (EndedOn is not null)
        {
            return Over();
        }

        if (on > today)
        {
            return new Error("NET-0121", "Enterprises.DayInFuture", "On", ErrorKind.Invalid);
        }

        EndedOn = on;
        EndedBecause = Trimmed(reason);
        foreach (var open in _followUps.Where(f => f.State == FollowUpState.Open))
        {
            open.Close(FollowUpState.Withdrawn, EndedBecause);
            Raise(new ObligationWithdrawn(Enquiry.Source, open.Key, "Avtalet är avslutat.", NextVersion, now));
        }

        if (IsEndOwed)
        {
            IsEndOwed = false;
            Raise(new ObligationWithdrawn(Enquiry.Source, EndKey, "Avtalet är avslutat.", NextVersion, now));
        }

        Tell(HistoryKind.Ended, EndedBecause, now, by);
        return Result.Success;
    }

    private FollowUp? Open(Guid id) => _followUps.Find(f => f.Id == id && f.State == FollowUpState.Open);

    private static Error Over() => new("NET-0811", "Agreements.Over", Kind: ErrorKind.Conflict);

    private static Error Gone() => new("NET-0813", "Agreements.FollowUpGone", Kind: ErrorKind.Conflict);
}

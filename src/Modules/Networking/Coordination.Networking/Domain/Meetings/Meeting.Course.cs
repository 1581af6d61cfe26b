using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Meetings;

/// <summary>From the call to what was agreed.</summary>
internal sealed partial class Meeting
{
    private const int LongestDutyTitle = 900;

    /// <summary>A call has been queued to somebody.</summary>
    public void Call(Invitee person, Guid mailId)
    {
        State = MeetingState.Called;
        person.Call(Sequence, mailId);
        Touch();
    }

    /// <summary>A cancellation has been queued to somebody.</summary>
    public void NoteLetter(Invitee person, Guid mailId)
    {
        person.Call(Sequence, mailId);
        Touch();
    }

    /// <summary>Somebody says whether they come. They may change their mind until it begins.</summary>
    public Result Answer(InviteeId id, InviteeAnswer answer, string? comment, DateTimeOffset now)
    {
        if (!IsOpen || now >= Begins)
        {
            return new Error("NET-0302", "NetworkMeetings.TooLate", Kind: ErrorKind.Conflict);
        }

        if (_invited.Find(i => i.Id == id) is not { } person)
        {
            return new Error("NET-0304", "NetworkMeetings.NotInvited", Kind: ErrorKind.NotFound);
        }

        person.Reply(answer, Trimmed(comment), now);
        Touch();
        return Result.Success;
    }

    /// <summary>Calls it off. Who has been called is told with the reason.</summary>
    public Result Cancel(string? reason, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return Closed();
        }

        if (Trimmed(reason) is not { } because)
        {
            return new Error("NET-0305", "NetworkMeetings.ReasonMissing", "Reason", ErrorKind.Invalid);
        }

        State = MeetingState.Cancelled;
        CancelledBecause = because;
        Sequence++;
        ChangedAt = now;
        Touch();
        return Result.Success;
    }

    /// <summary>What was said and decided, and who was there. Corrected after the meeting was counted, its figures are told anew.</summary>
    public Result Write(string? notes, IReadOnlyDictionary<Guid, (string? Notes, string? Decision)> points, IReadOnlySet<Guid> attended, DateTimeOffset now)
    {
        if (State == MeetingState.Cancelled)
        {
            return Closed();
        }

        var was = There.Select(i => i.Id).ToHashSet();
        Notes = Trimmed(notes);
        foreach (var point in _agenda)
        {
            if (points.TryGetValue(point.Id, out var written))
            {
                point.Write(Trimmed(written.Notes), Trimmed(written.Decision));
            }
        }

        foreach (var person in _invited)
        {
            person.Attend(attended.Contains(person.Id.Value));
        }

        if (!was.SetEquals(There.Select(i => i.Id)))
        {
            TellHeld(now);
        }

        Touch();
        return Result.Success;
    }

    /// <summary>A committee takes something upon itself: from now it owes it, and Governance reminds it.</summary>
    public Result Agree(AgreedActionId id, string text, string committeeCode, DateOnly dueOn, DateTimeOffset now)
    {
        if (State == MeetingState.Cancelled)
        {
            return Closed();
        }

        var action = new AgreedAction(id, text.Trim(), committeeCode, dueOn);
        _actions.Add(action);
        var title = $"{action.Text} (överenskommet på mötet {Title} {On:yyyy-MM-dd})";
        Raise(new ActionAgreed(id.Value, Id.Value, Title, On, NetworkId?.Value, committeeCode, action.Text, dueOn, NextVersion, now, ActivityIds));
        Raise(new ObligationRaised(
            Enquiry.Source, action.Key, committeeCode, title.Length > LongestDutyTitle ? title[..(LongestDutyTitle - 1)] + "…" : title, dueOn, $"/moten/{Id.Value}", NextVersion, now));
        TellHeld(now);
        return Result.Success;
    }

    /// <summary>It has been done, or is no longer wanted.</summary>
    public Result EndAction(AgreedActionId id, ActionState state, string? comment, DateTimeOffset now)
    {
        if (_actions.Find(a => a.Id == id) is not { State: ActionState.Open } action)
        {
            return new Error("NET-0306", "NetworkMeetings.ActionGone", Kind: ErrorKind.Conflict);
        }

        if (state == ActionState.Withdrawn && Trimmed(comment) is null)
        {
            return new Error("NET-0305", "NetworkMeetings.ReasonMissing", "Comment", ErrorKind.Invalid);
        }

        action.End(state, Trimmed(comment));
        Raise(state == ActionState.Done
            ? new ObligationMet(Enquiry.Source, action.Key, NextVersion, now)
            : new ObligationWithdrawn(Enquiry.Source, action.Key, Trimmed(comment)!, NextVersion, now));
        if (state == ActionState.Withdrawn)
        {
            TellHeld(now);
        }

        return Result.Success;
    }

    /// <summary>The committee has answered in Governance.</summary>
    public void Hear(AgreedActionId id, bool isDone, bool isDeclined, string? comment, long version, DateTimeOffset now)
    {
        if (_actions.Find(a => a.Id == id) is not { State: ActionState.Open } action || !action.Hear(version))
        {
            return;
        }

        if (isDone || isDeclined)
        {
            EndAction(id, isDone ? ActionState.Done : ActionState.Withdrawn, Trimmed(comment) ?? (isDone ? null : "Nämnden genomför det inte."), now);
        }
        else
        {
            action.Say(Trimmed(comment));
            Touch();
        }
    }

    /// <summary>It has been held, and its minutes are done; others count it.</summary>
    public Result Hold(DateOnly today, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return Closed();
        }

        if (On > today)
        {
            return new Error("NET-0307", "NetworkMeetings.NotYet", Kind: ErrorKind.Rule);
        }

        State = MeetingState.Held;
        HeldAt = now;
        TellHeld(now);
        return Result.Success;
    }

    private IEnumerable<Invitee> There => _invited.Where(i => i.Attended);

    /// <summary>The figures as they are now, once it has been held; the newest version is the one that counts.</summary>
    private void TellHeld(DateTimeOffset now)
    {
        if (State != MeetingState.Held)
        {
            return;
        }

        Raise(AsHeld(NextVersion, now));
    }

    /// <summary>The meeting as others hear of it.</summary>
    public MeetingHeld AsHeld(long version, DateTimeOffset now) => new(
        Id.Value, Title, On, SeriesId, NetworkId?.Value, Level?.ToString(), _invited.Count, There.Count(), [.. There.Select(i => i.EnterpriseId).OfType<EnterpriseId>().Distinct().Select(e => e.Value)],
        _actions.Count(a => a.State != ActionState.Withdrawn), $"/moten/{Id.Value}", version, now, ActivityIds);
}

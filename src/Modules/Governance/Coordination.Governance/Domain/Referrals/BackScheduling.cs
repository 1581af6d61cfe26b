using Coordination.Governance.Domain.Meetings;
using Coordination.Platform.Time;

namespace Coordination.Governance.Domain.Referrals;

/// <summary>The steps from the first consultation to the reply, in their order.</summary>
internal enum PreparationStep
{
    /// <summary>Samråd börjar.</summary>
    Consultation,

    /// <summary>Utkast.</summary>
    Draft,

    /// <summary>Enhetschef.</summary>
    UnitHead,

    /// <summary>Förvaltningschef.</summary>
    Director,

    /// <summary>Ordförandeberedning.</summary>
    Chair,

    /// <summary>Stopp för handlingar.</summary>
    Documents,

    /// <summary>Utskick.</summary>
    Dispatch,

    /// <summary>Sammanträde.</summary>
    Meeting,

    /// <summary>Svaret lämnas.</summary>
    Reply,
}

/// <summary>Whether the committee can decide its reply in time.</summary>
internal enum ScheduleOutcome
{
    /// <summary>A meeting is early enough for the minutes to be checked in the ordinary way.</summary>
    Fits,

    /// <summary>The last meeting before the day is too late for ordinary minutes: omedelbart justerad paragraf.</summary>
    ImmediateAdjustment,

    /// <summary>No meeting can decide it in time: anstånd, or a reply without a decision.</summary>
    NoMeeting,
}

/// <summary>A meeting as the schedule needs it.</summary>
internal sealed record MeetingSlot(MeetingId Id, DateOnly On, DateOnly DocumentsDueOn, DateOnly DispatchOn);

/// <summary>A step and its day.</summary>
/// <param name="Step">What is to be done.</param>
/// <param name="On">Last day.</param>
/// <param name="IsTight">Its proper day had already passed when the schedule was made.</param>
internal sealed record PlannedStep(PreparationStep Step, DateOnly On, bool IsTight);

/// <summary>The way from today to the reply.</summary>
/// <param name="Outcome">Whether it can be decided in time.</param>
/// <param name="Meeting">The meeting that decides; null when there is none.</param>
/// <param name="Steps">In order of time. Without a meeting only the reply.</param>
/// <param name="RespiteUntil">The day to ask respite until, so that a meeting can decide in the ordinary way; null when none is needed or known.</param>
internal sealed record Schedule(ScheduleOutcome Outcome, MeetingSlot? Meeting, IReadOnlyList<PlannedStep> Steps, DateOnly? RespiteUntil);

/// <summary>
/// Counts back from the day a reply is wanted to the meeting that can decide it, and from the meeting to the steps before it. Pure:
/// the same days, meetings, settings and calendar always give the same schedule. No step is placed on a free day or in the summer.
/// </summary>
internal static class BackScheduling
{
    /// <param name="replyBy">Last day for the reply, inclusive.</param>
    /// <param name="from">The day from which work can be done.</param>
    /// <param name="meetings">The committee's planned meetings.</param>
    /// <param name="settings">Its days before a meeting.</param>
    /// <param name="calendar">Days on which papers are prepared.</param>
    /// <param name="chosen">A meeting that somebody has chosen; the latest possible one when null.</param>
    public static Schedule Plan(
        DateOnly replyBy, DateOnly from, IEnumerable<MeetingSlot> meetings, PreparationSettings settings, SwedishCalendar calendar, MeetingId? chosen = null)
    {
        var reachable = meetings.Where(m => m.On >= from && (m.DispatchOn >= from || m.Id == chosen)).OrderBy(m => m.On).ToList();
        var inTime = reachable.Where(m => m.On <= replyBy).ToList();
        var meeting = inTime.Find(m => m.Id == chosen) ?? inTime.LastOrDefault(m => IsOrdinary(m, replyBy, settings)) ?? inTime.LastOrDefault();
        if (meeting is null)
        {
            var next = reachable.FirstOrDefault();
            return new Schedule(ScheduleOutcome.NoMeeting, null, [new PlannedStep(PreparationStep.Reply, replyBy, false)], next is null ? null : Respite(next, settings));
        }

        var ordinary = IsOrdinary(meeting, replyBy, settings);
        return new Schedule(
            ordinary ? ScheduleOutcome.Fits : ScheduleOutcome.ImmediateAdjustment,
            meeting,
            Steps(meeting, replyBy, from, settings, calendar),
            ordinary ? null : Respite(meeting, settings));
    }

    private static bool IsOrdinary(MeetingSlot meeting, DateOnly replyBy, PreparationSettings settings) => meeting.On.AddDays(settings.AdjustmentDays) <= replyBy;

    /// <summary>When the minutes are checked at the latest; a time limit in law, so by the statutory days.</summary>
    private static DateOnly Respite(MeetingSlot meeting, PreparationSettings settings) => StatutoryDeadline.LastDay(meeting.On.AddDays(settings.AdjustmentDays));

    private static List<PlannedStep> Steps(MeetingSlot meeting, DateOnly replyBy, DateOnly from, PreparationSettings settings, SwedishCalendar calendar)
    {
        var steps = new List<PlannedStep>
        {
            new(PreparationStep.Reply, replyBy, false),
            new(PreparationStep.Meeting, meeting.On, false),
            new(PreparationStep.Dispatch, meeting.DispatchOn, false),
        };
        Before(PreparationStep.Documents, meeting.DocumentsDueOn);
        Before(PreparationStep.Chair, Back(settings.ChairDays));
        Before(PreparationStep.Director, Back(settings.DirectorDays));
        Before(PreparationStep.UnitHead, Back(settings.UnitHeadDays));
        Before(PreparationStep.Draft, Back(settings.DraftDays));
        Before(PreparationStep.Consultation, Back(settings.ConsultationDays));
        steps.Reverse();
        return steps;

        DateOnly Back(int days) => calendar.OnOrBefore(meeting.On.AddDays(-days));

        // A step never comes after the one that follows it; one whose day has passed is due at once.
        void Before(PreparationStep step, DateOnly proper)
        {
            var following = steps[^1].On;
            var on = proper < following ? proper : following;
            var isTight = on < from;
            if (isTight)
            {
                on = calendar.OnOrAfter(from) is var soon && soon < following ? soon : following;
            }

            steps.Add(new PlannedStep(step, on, isTight));
        }
    }
}

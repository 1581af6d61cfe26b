using System.Globalization;
using Coordination.Platform.Time;

namespace Coordination.Governance.Domain.Obligations;

/// <summary>A rung: a day on which a letter goes, and how far up it reaches.</summary>
/// <param name="Key">Stable name: step-draft-20270208, before-14, before-3, late-1, late-6, escalate-director …</param>
/// <param name="On">The working day it is due.</param>
/// <param name="Escalation">Set when somebody above is told as well.</param>
internal sealed record Rung(string Key, DateOnly On, EscalationLevel? Escalation = null)
{
    /// <summary>Beside the ladder: the coordinator asked for a letter.</summary>
    public static Rung ByHand(DateOnly day) => new(string.Create(CultureInfo.InvariantCulture, $"manual-{day:yyyyMMdd}"), day);
}

/// <summary>
/// Which letter is due when, by working days of the municipality's calendar. Pure: the same due date, settings and calendar
/// always give the same ladder.
/// </summary>
internal static class ReminderLadder
{
    /// <summary>The highest rung that is due on a day, or null when none is. A late run skips the rungs it missed.</summary>
    public static Rung? DueOn(DateOnly day, LadderInput input, LadderSettings settings, SwedishCalendar calendar) =>
        Rungs(input, settings, calendar, day).LastOrDefault(r => r.On <= day);

    /// <summary>
    /// The day of the next letter. A new ladder starts at its first rung, even one whose day has passed (the sweep then takes
    /// the highest that is due); after a letter comes the first rung later than it.
    /// </summary>
    public static DateOnly Next(LadderInput input, LadderSettings settings, SwedishCalendar calendar) =>
        Rungs(input, settings, calendar, input.RemindedOn ?? DateOnly.MinValue).First(r => input.RemindedOn is null || r.On > input.RemindedOn).On;

    /// <summary>The rungs in order, up to and including the first one after <paramref name="until"/>.</summary>
    public static IEnumerable<Rung> Rungs(LadderInput input, LadderSettings settings, SwedishCalendar calendar, DateOnly until)
    {
        var steps = new Queue<Rung>(StepRungs(input, settings, calendar));
        foreach (var rung in DueRungs(input, settings, calendar, until))
        {
            while (steps.TryPeek(out var step) && step.On <= rung.On)
            {
                yield return steps.Dequeue();
            }

            yield return rung;
        }
    }

    /// <summary>
    /// A rung before the steps on the way. Steps close to each other share one, so that nobody has more than about a letter a week; what
    /// has been ticked off asks for none, and a step that passes makes nobody late.
    /// </summary>
    private static IEnumerable<Rung> StepRungs(LadderInput input, LadderSettings settings, SwedishCalendar calendar)
    {
        var milestones = settings.DaysBeforeStep > 0 ? Milestone.Read(input.Milestones).Where(m => m.On <= input.DueOn).OrderBy(m => m.On).ToList() : [];
        while (milestones.Count > 0)
        {
            var shared = calendar.AddWorkingDays(milestones[0].On, settings.DaysBetween);
            var together = milestones.TakeWhile(m => m.On < shared).ToList();
            milestones.RemoveRange(0, together.Count);
            var on = calendar.AddWorkingDays(together[0].On, -settings.DaysBeforeStep);
            if (together.Exists(m => !m.IsDone) && !(on <= input.AnsweredOn))
            {
                yield return new Rung($"step-{together[0].Name.ToLowerInvariant()}-{together[0].On:yyyyMMdd}", on);
            }
        }
    }

    private static IEnumerable<Rung> DueRungs(LadderInput input, LadderSettings settings, SwedishCalendar calendar, DateOnly until)
    {
        var silentUntil = input.AnsweredOn;
        foreach (var days in settings.DaysBefore.OrderDescending())
        {
            if (silentUntil is null)
            {
                yield return new Rung($"before-{days.ToString(CultureInfo.InvariantCulture)}", calendar.AddWorkingDays(input.DueOn, -days));
            }
        }

        // Nobody is late before they were asked: an old plan starts at the first late notice, not at the top.
        var lateFrom = input.LadderFrom > input.DueOn ? input.LadderFrom : input.DueOn;
        var quietUntil = silentUntil is { } answered ? calendar.AddWorkingDays(answered, settings.DaysBetween) : DateOnly.MinValue;
        var escalation = settings.Escalation.OrderBy(e => e.WorkingDaysAfter).ToList();
        var nextLate = settings.FirstDayAfter;
        while (true)
        {
            Rung rung;
            if (escalation.Count > 0 && escalation[0].WorkingDaysAfter <= nextLate)
            {
                var step = escalation[0];
                escalation.RemoveAt(0);
                rung = new Rung($"escalate-{step.Level.ToString().ToLowerInvariant()}", calendar.AddWorkingDays(lateFrom, step.WorkingDaysAfter), step.Level);
                if (step.WorkingDaysAfter == nextLate)
                {
                    nextLate += settings.DaysBetween;
                }
            }
            else
            {
                rung = new Rung($"late-{nextLate.ToString(CultureInfo.InvariantCulture)}", calendar.AddWorkingDays(lateFrom, nextLate));
                nextLate += settings.DaysBetween;
            }

            if (rung.On > quietUntil)
            {
                yield return rung;
            }

            if (rung.On > until && rung.On > quietUntil)
            {
                yield break;
            }
        }
    }
}

/// <summary>What the ladder has to know of an obligation.</summary>
/// <param name="DueOn">Last day.</param>
/// <param name="LadderFrom">Raised, or last moved.</param>
/// <param name="AnsweredOn">When the committee last answered without closing it.</param>
/// <param name="RemindedOn">The latest letter of this ladder.</param>
/// <param name="Milestones">The days on the way.</param>
internal sealed record LadderInput(DateOnly DueOn, DateOnly LadderFrom, DateOnly? AnsweredOn, DateOnly? RemindedOn, string? Milestones = null);

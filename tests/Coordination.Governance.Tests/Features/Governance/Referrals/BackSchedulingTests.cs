using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Domain.Referrals;
using Coordination.Platform.Time;

namespace Coordination.Governance.Tests.Features.Governance.Referrals;

/// <summary>Counting back from the day a reply is wanted.</summary>
[Trait("Req", "S001-06")]
public sealed class BackSchedulingTests
{
    private static readonly PreparationSettings Settings = PreparationSettings.Default;
    private static readonly SwedishCalendar Calendar = SwedishCalendar.Office(new OfficeCalendarRules { AnnualPauses = [AnnualPause.CommitteeSummer] });

    [Fact]
    public void Plan_MeetingEarlyEnough_FitsWithEveryStepInOrder()
    {
        var meeting = Slot(2026, 11, 18);

        var schedule = Plan(new DateOnly(2026, 12, 4), new DateOnly(2026, 9, 1), meeting);

        schedule.Outcome.ShouldBe(ScheduleOutcome.Fits);
        schedule.Meeting.ShouldBe(meeting);
        schedule.RespiteUntil.ShouldBeNull();
        schedule.Steps.Select(s => (s.Step, s.On)).ShouldBe(
        [
            (PreparationStep.Consultation, new DateOnly(2026, 10, 2)), // 4 October is a Sunday
            (PreparationStep.Draft, new DateOnly(2026, 10, 19)),
            (PreparationStep.UnitHead, new DateOnly(2026, 10, 23)), // 25 October is a Sunday
            (PreparationStep.Director, new DateOnly(2026, 10, 28)),
            (PreparationStep.Chair, new DateOnly(2026, 11, 4)),
            (PreparationStep.Documents, new DateOnly(2026, 11, 6)), // 8 November is a Sunday
            (PreparationStep.Dispatch, new DateOnly(2026, 11, 11)),
            (PreparationStep.Meeting, new DateOnly(2026, 11, 18)),
            (PreparationStep.Reply, new DateOnly(2026, 12, 4)),
        ]);
    }

    [Fact]
    public void Plan_SeveralMeetings_TakesTheLatestWhoseMinutesAreCheckedInTime()
    {
        var (early, fits, late) = (Slot(2026, 10, 21), Slot(2026, 11, 18), Slot(2026, 12, 2));

        Plan(new DateOnly(2026, 12, 2), new DateOnly(2026, 9, 1), early, fits, late).Meeting.ShouldBe(fits);
        Plan(new DateOnly(2026, 12, 1), new DateOnly(2026, 9, 1), early, fits, late).Meeting.ShouldBe(early);
    }

    [Fact]
    public void Plan_OnlyALateMeeting_NeedsImmediateAdjustmentOrRespite()
    {
        var schedule = Plan(new DateOnly(2026, 12, 4), new DateOnly(2026, 9, 1), Slot(2026, 12, 2));

        schedule.Outcome.ShouldBe(ScheduleOutcome.ImmediateAdjustment);
        schedule.RespiteUntil.ShouldBe(new DateOnly(2026, 12, 16));
    }

    [Fact]
    public void Plan_NoMeetingBeforeTheDay_ProposesRespiteToTheNextOne()
    {
        var schedule = Plan(new DateOnly(2026, 11, 30), new DateOnly(2026, 9, 1), Slot(2026, 12, 12), Slot(2027, 1, 20));

        schedule.Outcome.ShouldBe(ScheduleOutcome.NoMeeting);
        schedule.Meeting.ShouldBeNull();
        schedule.RespiteUntil.ShouldBe(new DateOnly(2026, 12, 28), "26 and 27 December are no days for a time limit to end");
        schedule.Steps.ShouldHaveSingleItem().Step.ShouldBe(PreparationStep.Reply);
    }

    [Fact]
    public void Plan_NoMeetingAtAll_SaysSo() => Plan(new DateOnly(2026, 11, 30), new DateOnly(2026, 9, 1)).ShouldSatisfyAllConditions(
        s => s.Outcome.ShouldBe(ScheduleOutcome.NoMeeting),
        s => s.RespiteUntil.ShouldBeNull());

    [Fact]
    public void Plan_PapersHaveGoneOut_DoesNotUseThatMeeting() =>
        Plan(new DateOnly(2026, 12, 4), new DateOnly(2026, 11, 13), Slot(2026, 11, 18)).Outcome.ShouldBe(ScheduleOutcome.NoMeeting);

    [Fact]
    public void Plan_ChosenMeeting_IsKeptWhileItIsInTime()
    {
        var (early, late) = (Slot(2026, 10, 21), Slot(2026, 11, 18));

        BackScheduling.Plan(new DateOnly(2026, 12, 4), new DateOnly(2026, 9, 1), [early, late], Settings, Calendar, early.Id).Meeting.ShouldBe(early);
        BackScheduling.Plan(new DateOnly(2026, 10, 1), new DateOnly(2026, 9, 1), [early, late], Settings, Calendar, early.Id).Meeting.ShouldBeNull();
    }

    [Fact]
    public void Plan_ShortOfTime_PlacesPassedStepsAtOnceAndMarksThem()
    {
        var from = new DateOnly(2026, 10, 31); // a Saturday
        var schedule = Plan(new DateOnly(2026, 12, 4), from, Slot(2026, 11, 18));

        schedule.Steps.Where(s => s.IsTight).Select(s => s.Step).ShouldBe([PreparationStep.Consultation, PreparationStep.Draft, PreparationStep.UnitHead, PreparationStep.Director]);
        schedule.Steps.Where(s => s.IsTight).ShouldAllBe(s => s.On == new DateOnly(2026, 11, 2));
    }

    [Fact]
    public void Plan_MeetingInAugust_PlacesNoStepInTheSummer()
    {
        var schedule = Plan(new DateOnly(2026, 9, 30), new DateOnly(2026, 4, 1), Slot(2026, 8, 26));

        schedule.Steps.Where(s => s.On is { Month: 7 } || s.On is { Month: 8, Day: <= 15 }).ShouldBeEmpty();
        schedule.Steps[0].On.ShouldBe(new DateOnly(2026, 6, 30));
    }

    /// <summary>Ten years of meetings on every weekday: no step but the meeting and the reply, which people set, lies on a free day.</summary>
    [Fact]
    public void Plan_AnyMeetingOfTenYears_StepsAreWorkingDaysInOrder()
    {
        var free = FreeDays();
        for (var day = new DateOnly(2020, 1, 1); day.Year < 2030; day = day.AddDays(1))
        {
            var schedule = Plan(day.AddDays(14), day.AddDays(-90), Slot(day.Year, day.Month, day.Day));
            schedule.Outcome.ShouldBe(ScheduleOutcome.Fits, $"{day}");
            schedule.Steps.Select(s => s.On).ShouldBeInOrder();
            foreach (var step in schedule.Steps.Where(s => s.Step < PreparationStep.Meeting))
            {
                step.On.DayOfWeek.ShouldNotBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
                free.ShouldNotContain(step.On, $"{step.Step} for {day}");
            }
        }
    }

    /// <summary>Public holidays and statutory eves by lag (1989:253) and lag (1930:173), written down from the statutes for these years.</summary>
    private static HashSet<DateOnly> FreeDays()
    {
        string[] fixedDays = ["01-01", "01-06", "05-01", "06-06", "12-24", "12-25", "12-26", "12-31"];
        string[] easter = ["2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01"];
        var days = new HashSet<DateOnly>();
        foreach (var sunday in easter.Select(e => DateOnly.Parse(e, CultureInfo.InvariantCulture)))
        {
            days.UnionWith(fixedDays.Select(d => DateOnly.Parse($"{sunday.Year}-{d}", CultureInfo.InvariantCulture)));
            days.UnionWith([sunday.AddDays(-2), sunday, sunday.AddDays(1), sunday.AddDays(39), sunday.AddDays(49)]);
            var midsummer = Enumerable.Range(20, 7).Select(d => new DateOnly(sunday.Year, 6, d)).Single(d => d.DayOfWeek == DayOfWeek.Saturday);
            days.UnionWith([midsummer, midsummer.AddDays(-1)]);
        }

        return days;
    }

    private static Schedule Plan(DateOnly replyBy, DateOnly from, params MeetingSlot[] meetings) => BackScheduling.Plan(replyBy, from, meetings, Settings, Calendar);

    private static MeetingSlot Slot(int year, int month, int day)
    {
        var on = new DateOnly(year, month, day);
        var dates = Settings.DatesOf(on, Calendar);
        return new MeetingSlot(MeetingId.New(), on, dates.DocumentsDueOn, dates.DispatchOn);
    }
}

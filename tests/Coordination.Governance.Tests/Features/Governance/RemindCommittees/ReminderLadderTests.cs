using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Time;

namespace Coordination.Governance.Tests.Features.Governance.RemindCommittees;

public sealed class ReminderLadderTests
{
    private static readonly SwedishCalendar Calendar = SwedishCalendar.Office(new OfficeCalendarRules());
    private static readonly DateOnly Raised = new(2026, 9, 1);

    [Fact]
    [Trait("Req", "S003-13")]
    public void Rungs_OfADueDate_FollowWorkingDaysAndEscalateInOrder()
    {
        var due = new DateOnly(2026, 11, 30);

        var rungs = ReminderLadder.Rungs(Input(due), LadderSettings.Default, Calendar, new DateOnly(2027, 2, 10)).ToList();

        rungs.Take(4).Select(r => (r.Key, r.On)).ShouldBe(
        [
            ("before-14", new DateOnly(2026, 11, 10)),
            ("before-3", new DateOnly(2026, 11, 25)),
            ("late-1", new DateOnly(2026, 12, 1)),
            ("late-6", new DateOnly(2026, 12, 8)),
        ]);
        rungs.Where(r => r.Escalation is not null).Select(r => r.Escalation!.Value).ShouldBe(
            [EscalationLevel.UnitHead, EscalationLevel.Director, EscalationLevel.Chair, EscalationLevel.ExecutiveBoard]);
    }

    [Fact]
    [Trait("Req", "S001-06")]
    public void Rungs_OfSteps_ShareALetterWhenTheyAreClose_AndStayInOrder()
    {
        var input = Input(new DateOnly(2026, 11, 30)) with { Milestones = "Consultation:2026-10-05:x,Draft:2026-10-19,UnitHead:2026-10-23,Director:2026-10-26,Meeting:2026-11-11,Reply:2026-12-15" };

        var rungs = ReminderLadder.Rungs(input, LadderSettings.Default, Calendar, new DateOnly(2026, 11, 30)).ToList();

        rungs.Select(r => (r.Key, r.On)).ShouldBe(
        [
            ("step-draft-20261019", new DateOnly(2026, 10, 14)),
            ("step-director-20261026", new DateOnly(2026, 10, 21)),
            ("step-meeting-20261111", new DateOnly(2026, 11, 6)),
            ("before-14", new DateOnly(2026, 11, 10)),
            ("before-3", new DateOnly(2026, 11, 25)),
            ("late-1", new DateOnly(2026, 12, 1)),
        ]);
        ReminderLadder.Rungs(input with { AnsweredOn = new DateOnly(2026, 10, 20) }, LadderSettings.Default, Calendar, new DateOnly(2026, 11, 30)).First().Key.ShouldBe("step-director-20261026");
        ReminderLadder.Rungs(input, LadderSettings.Default with { DaysBeforeStep = 0 }, Calendar, new DateOnly(2026, 11, 30)).First().Key.ShouldBe("before-14");
    }

    [Fact]
    public void DueOn_LateRun_TakesOnlyTheHighestRung()
    {
        var due = new DateOnly(2026, 11, 30);

        ReminderLadder.DueOn(new DateOnly(2026, 12, 9), Input(due), LadderSettings.Default, Calendar)!.Key.ShouldBe("late-6");
    }

    [Fact]
    public void DueOn_PlanAdoptedLongAfterItsDueDates_StartsAtTheFirstLateNotice()
    {
        var input = new LadderInput(new DateOnly(2018, 12, 31), new DateOnly(2026, 11, 20), null, null);

        ReminderLadder.DueOn(new DateOnly(2026, 11, 20), input, LadderSettings.Default, Calendar)!.Key.ShouldBe("before-3");
        ReminderLadder.DueOn(new DateOnly(2026, 11, 23), input, LadderSettings.Default, Calendar)!.Key.ShouldBe("late-1");
    }

    [Fact]
    public void Next_AfterALetter_IsTheFirstRungLaterThanIt()
    {
        var due = new DateOnly(2026, 11, 30);

        ReminderLadder.Next(Input(due), LadderSettings.Default, Calendar).ShouldBe(new DateOnly(2026, 11, 10));
        ReminderLadder.Next(Input(due) with { RemindedOn = new DateOnly(2026, 11, 10) }, LadderSettings.Default, Calendar).ShouldBe(new DateOnly(2026, 11, 25));
        ReminderLadder.Next(Input(due) with { RemindedOn = new DateOnly(2026, 11, 25) }, LadderSettings.Default, Calendar).ShouldBe(new DateOnly(2026, 12, 1));
    }

    [Fact]
    public void Rungs_AfterAnAnswer_AreSilentForAWeek()
    {
        var due = new DateOnly(2026, 11, 30);
        var answered = Input(due) with { AnsweredOn = new DateOnly(2026, 12, 2) };

        var next = ReminderLadder.Next(answered, LadderSettings.Default, Calendar);

        next.ShouldBeGreaterThan(Calendar.AddWorkingDays(new DateOnly(2026, 12, 2), 5));
    }

    [Fact]
    public void Rungs_InPauseWeeks_MoveOutOfThem()
    {
        var paused = SwedishCalendar.Office(new OfficeCalendarRules { PauseWeeks = [28, 29, 30, 31] });

        var rungs = ReminderLadder.Rungs(new LadderInput(new DateOnly(2026, 8, 14), Raised.AddYears(-1), null, null), LadderSettings.Default, paused, new DateOnly(2026, 9, 1));

        rungs.ShouldAllBe(r => paused.IsWorkingDay(r.On));
        rungs.First().On.ShouldBeLessThan(new DateOnly(2026, 7, 6));
    }

    [Fact]
    public void For_SeveralRules_TheMostSpecificCounts()
    {
        var committee = Coordination.Governance.Domain.CommitteeId.New();
        var own = LadderSettings.Default with { DaysBefore = [30] };
        var kind = LadderSettings.Default with { DaysBefore = [20] };
        var rules = new ReminderRules(
        [
            new ReminderRule(Coordination.Governance.Domain.ReminderRuleId.New(), ObligationKind.Activity, null, null, null, kind),
            new ReminderRule(Coordination.Governance.Domain.ReminderRuleId.New(), null, committee, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), own),
        ]);

        rules.For(ObligationKind.Activity, committee, new DateOnly(2026, 5, 1)).ShouldBe(own);
        rules.For(ObligationKind.Activity, committee, new DateOnly(2027, 5, 1)).ShouldBe(kind);
        rules.For(ObligationKind.External, committee, new DateOnly(2027, 5, 1)).ShouldBe(LadderSettings.Default);
    }

    private static LadderInput Input(DateOnly due) => new(due, Raised, null, null);
}

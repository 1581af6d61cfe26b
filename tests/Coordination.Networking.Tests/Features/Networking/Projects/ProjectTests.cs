using Coordination.Networking.Contracts;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Domain.Projects;
using Coordination.Platform.Domain;

namespace Coordination.Networking.Tests.Features.Networking.Projects;

/// <summary>What a project is on a day, and what becomes of a proposal.</summary>
public sealed class ProjectTests
{
    private static readonly DateTimeOffset _now = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [Trait("Req", "S002-22")]
    [InlineData("2026-12-31", "Planned")]
    [InlineData("2027-01-01", "Ongoing")]
    [InlineData("2028-12-31", "Ongoing")]
    [InlineData("2029-01-01", "Completed")]
    public void State_FollowsFromTheDates(string day, string expected) =>
        Project().StateOn(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ToString().ShouldBe(expected);

    [Fact]
    [Trait("Req", "S002-22")]
    public void End_BeforeItsTime_IsItsState_AndResumeTakesItBack()
    {
        var project = Project();

        project.End(new DateOnly(2027, 3, 1), "Pengarna tog slut.", new DateOnly(2027, 2, 1), _now, "Anna").Succeeded.ShouldBeFalse("the day has not been");
        project.End(new DateOnly(2027, 2, 1), "Pengarna tog slut.", new DateOnly(2027, 2, 1), _now, "Anna").Succeeded.ShouldBeTrue();

        project.StateOn(new DateOnly(2029, 1, 1)).ShouldBe(ProjectState.Ended);
        project.End(new DateOnly(2027, 2, 1), "Igen", new DateOnly(2027, 2, 1), _now, "Anna").Succeeded.ShouldBeFalse();
        project.Resume(_now, "Anna").Succeeded.ShouldBeTrue();
        project.StateOn(new DateOnly(2027, 2, 1)).ShouldBe(ProjectState.Ongoing);
    }

    [Fact]
    [Trait("Req", "S002-24")]
    public void Answer_HeardTwiceOrLate_ChangesNothing()
    {
        var (project, idea, first, second) = (Project(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        project.Propose(idea, "Samverka aktivt", "Anna", new DateOnly(2027, 2, 1), _now, "Anna");
        Send(project, idea, first).ShouldBeTrue();
        Send(project, idea, second).ShouldBeFalse("it has been sent and waits");
        Send(project, idea, first).ShouldBeTrue("the same form sent twice");

        project.HearActivity(first, false, null, "PlanClosed", null, _now);
        Send(project, idea, second).ShouldBeTrue("refused, it may be tried again");
        project.HearActivity(first, true, "1.1", null, "/atgarder/x", _now);
        project.Deepenings.Single().State.ShouldBe(DeepeningState.Sent, "an answer to the first attempt is of no matter any more");
        project.HearActivity(second, true, "1.2", null, "/atgarder/y", _now);
        project.HearActivity(second, false, null, "PlanGone", null, _now);

        project.Deepenings.Single().ShouldSatisfyAllConditions(d => d.State.ShouldBe(DeepeningState.Activity), d => d.ActivityNumber.ShouldBe("1.2"));
        ((IAggregate)project).TakeEvents().OfType<ActivityProposed>().Select(e => e.ActivityId).ShouldBe([first, second]);
    }

    private static bool Send(Project project, Guid idea, Guid activity) =>
        project.ProposeActivity(idea, activity, (Guid.CreateVersion7(), Guid.CreateVersion7()), "Samverka", ["ARBN"], _now, "Anna").Succeeded;

    private static Project Project() => new(
        ProjectId.New(), new ProjectTerms("ASF Lyfter", new Counterpart(null, OrganisationId.New(), "Skoopi"), new DateOnly(2027, 1, 1), new DateOnly(2028, 12, 31)), _now, "Anna");
}

using System.Net;
using System.Text;
using Coordination.Governance.Domain.Meetings;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Meetings;

/// <summary>A committee's calendar, as its secretary keeps it.</summary>
[Trait("Req", "S001-06")]
public sealed class MeetingPagesTests : IAsyncLifetime
{
    private const string Calendar = "/namnder/AMN/sammantraden";
    private CoordinationApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        await _app.CommitteeAsync("AMN");
        await _app.CommitteeAsync("SKA");
        using var administrator = await _app.SignInAsAsync(Roles.Administrator);
        _app.SetDay(1, 4);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Add_OneMeeting_StandsInTheCalendarWithItsDays()
    {
        using var secretary = await _app.SignInAsAsync(Roles.CommitteeOfficer, "AMN");

        var list = await (await secretary.OpenAsync($"{Calendar}/nytt")).Form().Set("Input.On", "2027-02-17").Set("Input.StartsAt", "16:00").Set("Input.Place", "Stadshuset").SubmitAsync("Spara");

        list.Status.ShouldBe(HttpStatusCode.OK);
        list.AllText.ShouldContain("onsdag 17 februari 2027");
        list.AllText.ShouldContain("kl. 16.00");
        list.AllText.ShouldContain("10 feb 2027");
        (await secretary.OpenAsync("/namnder/AMN")).AllText.ShouldContain("onsdag 17 februari 2027");
        Encoding.UTF8.GetString(await secretary.DownloadAsync($"{Calendar}/export.csv")).ShouldContain("2027-02-17");
        (await secretary.DownloadAsync($"{Calendar}/export.xlsx")).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task Add_ForAnotherCommittee_IsForbidden()
    {
        using var secretary = await _app.SignInAsAsync(Roles.CommitteeOfficer, "SKA");

        (await secretary.OpenAsync($"{Calendar}/nytt")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await secretary.OpenAsync(Calendar)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Add_Series_IsProposedReviewedAndAddedOnce()
    {
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync($"{Calendar}/flera")).Form();
        var proposed = await form.Set("Input.First", "2027-01-27").Set("Input.Until", "2027-12-31").Set("Input.Weeks", "4").Set("Input.StartsAt", "16:00").SubmitAsync("Föreslå datum");
        proposed.AllText.ShouldContain("onsdag 27 januari 2027");
        proposed.AllText.ShouldNotContain("juli 2027");

        var list = await proposed.Form().SubmitAsync(proposed.Texts("main button").Single(t => t.StartsWith("Lägg till", StringComparison.Ordinal)));

        var stored = await MeetingsAsync();
        stored.Count.ShouldBe(11);
        stored.ShouldAllBe(m => m.StartsAt == new TimeOnly(16, 0) && m.DispatchOn < m.On && m.DocumentsDueOn <= m.DispatchOn);
        list.AllText.ShouldContain("11 sammanträden har lagts till.");
        var again = await (await coordinator.OpenAsync($"{Calendar}/flera")).Form().Set("Input.List", "2027-01-27\n2027-01-28\n2027-01-28\nnågon dag").SubmitAsync("Granska listan");
        again.AllText.ShouldContain("1 av 4 rader");
        again.AllText.ShouldContain("Finns redan i kalendern.");
        again.AllText.ShouldContain("Dagen står två gånger i listan.");
        again.AllText.ShouldContain("inget datum");
    }

    [Fact]
    public async Task Add_FromAFile_ReadsIt()
    {
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);

        var reviewed = await (await coordinator.OpenAsync($"{Calendar}/flera")).Form().Attach("Input.File", "tider.csv", Encoding.UTF8.GetBytes("Datum;Tid;Plats\n2027-03-17;15.30;Rådhuset\n"), "text/csv").SubmitAsync("Granska listan");
        await reviewed.Form().SubmitAsync("Lägg till 1 sammanträden");

        var meeting = (await MeetingsAsync()).ShouldHaveSingleItem();
        (meeting.On, meeting.StartsAt, meeting.Place).ShouldBe((new DateOnly(2027, 3, 17), new TimeOnly(15, 30), "Rådhuset"));
    }

    [Fact]
    public async Task Move_KeepsTheOldDayAndFollowsTheRule()
    {
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await AddAsync(coordinator, "2027-02-17");
        var meeting = (await MeetingsAsync()).Single();

        var list = await (await coordinator.OpenAsync($"{Calendar}/{meeting.Id.Value}")).Form().Set("Input.On", "2027-02-24").SubmitAsync("Spara");

        list.AllText.ShouldContain("flyttat från 17 feb");
        var moved = (await MeetingsAsync()).Single();
        (moved.MovedFrom, moved.DispatchOn, moved.HasOwnDates).ShouldBe((new DateOnly(2027, 2, 17), new DateOnly(2027, 2, 17), false));
    }

    [Fact]
    public async Task Move_ChangedMeanwhile_ShowsBothAndStoresNothing()
    {
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await AddAsync(coordinator, "2027-02-17");
        var address = $"{Calendar}/{(await MeetingsAsync()).Single().Id.Value}";
        var mine = await coordinator.OpenAsync(address);
        await (await coordinator.OpenAsync(address)).Form().Set("Input.Place", "Kvarnen").SubmitAsync("Spara");

        var refused = await mine.Form().Set("Input.Place", "Rådhuset").SubmitAsync("Spara");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.AllText.ShouldContain("Kvarnen");
        (await MeetingsAsync()).Single().Place.ShouldBe("Kvarnen");
        await refused.Form().SubmitAsync("Spara");
        (await MeetingsAsync()).Single().Place.ShouldBe("Rådhuset");
    }

    [Fact]
    public async Task Edit_DispatchAfterTheMeeting_IsRefused()
    {
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);

        var refused = await (await coordinator.OpenAsync($"{Calendar}/nytt")).Form().Set("Input.On", "2027-02-17").Set("Input.DispatchOn", "2027-02-20").SubmitAsync("Spara");

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.AllText.ShouldContain("Utskicket kan inte gå efter sammanträdet.");
        (await MeetingsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancel_AsksForTheReason_AndCanBeTakenBack()
    {
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await AddAsync(coordinator, "2027-02-17");
        var address = $"{Calendar}/{(await MeetingsAsync()).Single().Id.Value}/stall-in";
        (await (await coordinator.OpenAsync(address)).Form().SubmitAsync("Ställ in")).AllText.ShouldContain("Skriv varför");

        await (await coordinator.OpenAsync(address)).Form().Set("Input.Reason", "För få ärenden").SubmitAsync("Ställ in");

        (await coordinator.OpenAsync($"{Calendar}?visa=installda")).AllText.ShouldContain("För få ärenden");
        (await coordinator.OpenAsync(Calendar)).AllText.ShouldNotContain("17 februari");
        await (await coordinator.OpenAsync(address)).Form().SubmitAsync("Återuppta");
        (await MeetingsAsync()).Single().State.ShouldBe(MeetingState.Planned);
    }

    [Fact]
    public async Task Rules_OwnDays_MoveComingMeetingsButNotThoseSetByHand()
    {
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await AddAsync(coordinator, "2027-02-17");
        await (await coordinator.OpenAsync($"{Calendar}/nytt")).Form().Set("Input.On", "2027-03-17").Set("Input.DispatchOn", "2027-03-15").SubmitAsync("Spara");

        await (await coordinator.OpenAsync($"{Calendar}/regler")).Form().Set("Input.Dispatch", "5").SubmitAsync("Spara");

        var stored = await MeetingsAsync();
        stored.Select(m => m.DispatchOn).ShouldBe([new DateOnly(2027, 2, 12), new DateOnly(2027, 3, 15)]);
        var refused = await (await coordinator.OpenAsync($"{Calendar}/regler")).Form().Set("Input.Dispatch", "12").SubmitAsync("Spara");
        refused.AllText.ShouldContain("Stegen måste komma i ordning");
    }

    [Fact]
    public async Task Open_UnknownCommittee_IsNotFound()
    {
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);

        foreach (var address in new[] { "/namnder/XX/sammantraden", "/namnder/XX/sammantraden/flera", $"{Calendar}/{Guid.CreateVersion7()}", $"{Calendar}/{Guid.CreateVersion7()}/stall-in" })
        {
            (await coordinator.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    private static async Task AddAsync(Coordination.Testing.Web.Visitor coordinator, string day) =>
        await (await coordinator.OpenAsync($"{Calendar}/nytt")).Form().Set("Input.On", day).SubmitAsync("Spara");

    private Task<List<Meeting>> MeetingsAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Meetings.AsNoTracking().OrderBy(m => m.On).ToListAsync());
}

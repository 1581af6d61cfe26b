using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Coordination.Governance.Tests.Features.Governance.Reports;
using Coordination.Platform.Security;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Tests.Features.Governance.Calendars;

public sealed class CalendarFeedTests(PlanInForce app) : IClassFixture<PlanInForce>
{
    [Fact]
    public async Task Address_OfACommittee_ShowsItsDutiesToWhoeverHoldsIt()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var path = await MakeAsync(coordinator, PlanInForce.Labour);
        using var calendarProgram = app.Visit();

        using var response = await calendarProgram.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        text.ShouldContain("NAME:Åtgärder för Arbetsmarknadsnämnden");
        text.ShouldContain("SUMMARY;LANGUAGE=sv:1.1 Bilda ett nätverk");
        text.ShouldContain("DTSTART;VALUE=DATE:20261231");
        text.ShouldNotContain("Sprid goda exempel");
        text.ShouldNotContain("Kim");
        text.ShouldNotContain("METHOD");
    }

    [Fact]
    public async Task Address_OfAll_NamesTheCommittees()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var calendarProgram = app.Visit();

        var text = Encoding.UTF8.GetString(await calendarProgram.DownloadAsync(await MakeAsync(coordinator, "alla")));

        text.ShouldContain("SUMMARY;LANGUAGE=sv:AMN: 1.1 Bilda ett nätverk");
        text.ShouldContain("SUMMARY;LANGUAGE=sv:KTN: 2.1 Sprid goda exempel");
    }

    [Fact]
    public async Task Feed_Unchanged_AnswersNotModified()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var path = await MakeAsync(coordinator, PlanInForce.Culture);
        using var calendarProgram = app.Visit();
        using var first = await calendarProgram.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

        var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await calendarProgram.SendAsync(again);
        var other = new HttpRequestMessage(HttpMethod.Get, path);
        other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
        using var third = await calendarProgram.SendAsync(other);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        third.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Address_Changed_MakesTheOldOneWorthless()
    {
        await using var own = new PlanInForce();
        await own.InitializeAsync();
        using var coordinator = await own.SignInAsAsync(Roles.Coordinator);
        var old = await MakeAsync(coordinator, PlanInForce.Labour);

        var question = await coordinator.OpenAsync($"/kalendrar/{PlanInForce.Labour}/adress");
        question.Heading.ShouldBe("Vill du byta kalenderns adress?");
        using var calendarProgram = own.Visit();
        (await calendarProgram.DownloadAsync(old)).ShouldNotBeEmpty(); // asking changes nothing
        var changed = await MakeAsync(coordinator, PlanInForce.Labour);

        (await calendarProgram.SendAsync(new HttpRequestMessage(HttpMethod.Get, old))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await calendarProgram.DownloadAsync(changed)).ShouldNotBeEmpty();
        var stored = await own.ReadAsync(db => db.CalendarSubscriptions.Select(s => s.TokenHash).ToListAsync(TestContext.Current.CancellationToken));
        stored.ShouldHaveSingleItem();
        changed.ShouldNotContain(stored[0]);
    }

    [Fact]
    public async Task Address_ForAnOfficer_IsTheirOwnCommitteesOnly()
    {
        using var officer = await app.SignInAsAsync(Roles.CommitteeOfficer, PlanInForce.Culture);

        var list = await officer.OpenAsync("/kalendrar");

        list.Texts("tbody th").ShouldBe(["Kulturnämnden"]);
        (await officer.OpenAsync($"/kalendrar/{PlanInForce.Culture}/adress")).Has(".confirm").ShouldBeTrue();
        (await officer.OpenAsync($"/kalendrar/{PlanInForce.Labour}/adress")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await officer.OpenAsync("/kalendrar/alla/adress")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Feed_OfAMovedDuty_CountsItsSequenceUp()
    {
        await using var own = new PlanInForce();
        await own.InitializeAsync();
        using var coordinator = await own.SignInAsAsync(Roles.Coordinator);
        var path = await MakeAsync(coordinator, PlanInForce.Culture);
        using var calendarProgram = own.Visit();
        var before = Encoding.UTF8.GetString(await calendarProgram.DownloadAsync(path));

        await own.ChangeAsync(db => db.Obligations.Single(o => o.Key == "check:x").MoveTo(new DateOnly(2027, 4, 30), new DateOnly(2027, 2, 1)));
        var moved = Encoding.UTF8.GetString(await calendarProgram.DownloadAsync(path));
        await own.ChangeAsync(db => db.Obligations.Single(o => o.Key == "check:x").MoveTo(new DateOnly(2027, 5, 31), new DateOnly(2027, 2, 1)));
        var movedTheSameDay = Encoding.UTF8.GetString(await calendarProgram.DownloadAsync(path));
        await own.ChangeAsync(db => db.Obligations.Single(o => o.Key == "check:x").Withdraw("Planen upphörde", new DateOnly(2027, 2, 1)));
        var withdrawn = Encoding.UTF8.GetString(await calendarProgram.DownloadAsync(path));
        own.Clock.Advance(TimeSpan.FromDays(61));
        var later = Encoding.UTF8.GetString(await calendarProgram.DownloadAsync(path));

        Line(before, "UID").ShouldBe(Line(moved, "UID"));
        int.Parse(Line(moved, "SEQUENCE")).ShouldBeGreaterThan(int.Parse(Line(before, "SEQUENCE")));
        int.Parse(Line(movedTheSameDay, "SEQUENCE")).ShouldBeGreaterThan(int.Parse(Line(moved, "SEQUENCE")));
        int.Parse(Line(withdrawn, "SEQUENCE")).ShouldBeGreaterThan(int.Parse(Line(movedTheSameDay, "SEQUENCE")));
        moved.ShouldContain("DTSTART;VALUE=DATE:20270430");
        withdrawn.ShouldContain("STATUS:CANCELLED");
        later.ShouldNotContain("BEGIN:VEVENT");
    }

    [Theory]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("csv", "text/csv")]
    [InlineData("ics", "text/calendar")]
    public async Task WorkList_AsAFile_HasTheFilterOfItsAddress(string format, string type)
    {
        using var reader = await app.SignInAsAsync(Roles.Reader);

        using var response = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/atgarder/export.{format}?status=forsenade"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        response.Content.Headers.ContentDisposition!.FileName!.ShouldContain($"atgarder-2027-02-01.{format}");
        if (format != "xlsx")
        {
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            text.ShouldContain("Bilda ett nätverk");
            text.ShouldNotContain("Utbilda handläggare");
        }
    }

    private static async Task<string> MakeAsync(Visitor coordinator, string code)
    {
        var made = await (await coordinator.OpenAsync($"/kalendrar/{code}/adress")).Form().SubmitAsync();
        return new Uri(made.Find("#adress").GetAttribute("value")!).AbsolutePath;
    }

    private static string Line(string calendar, string name) =>
        calendar.Split("\r\n").Single(l => l.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];
}

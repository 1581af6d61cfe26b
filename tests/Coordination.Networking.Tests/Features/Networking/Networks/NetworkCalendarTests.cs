using System.Net;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.ShowMeetingMonth;
using Coordination.Networking.Tests.Features.Networking.Meetings;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Networks;

/// <summary>When networks meet: in a calendar program, in a month's grid, and for which budget assignment.</summary>
public sealed class NetworkCalendarTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync(new() { Arguments = ["--Mail:From=samordning@kommun.example", "--RateLimits:PublicPerMinute=10000"] });
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S003-06")]
    [Trait("Req", "S003-22")]
    public async Task Calendar_OfANetwork_HasASecretAddress_ThatCanBeChanged_AndFollowsItsMeetings()
    {
        var network = await _coordinator.StartNetworkAsync("Representationsgruppen");
        var meeting = await PlanAsync(network, "2027-02-18");
        await _coordinator.InviteAsync(meeting);
        await _coordinator.PlanAsync("Någon annans möte", "2027-02-19");
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync(network)).Has($"a[href='{network}/kalender']").ShouldBeFalse();
        (await reader.OpenAsync($"{network}/kalender")).Status.ShouldBe(HttpStatusCode.Forbidden);

        var first = await AddressAsync(network, "Skapa adress");
        using var program = _app.Visit();
        var text = await program.CsvAsync(first);
        text.ShouldContain("NAME:Representationsgruppen");
        text.ShouldContain("DTSTART;TZID=Europe/Stockholm:20270218T080000");
        text.ShouldNotContain("Någon annans");
        text.ShouldNotContain("Anna");
        text.ShouldNotContain("METHOD");
        using (var read = await program.SendAsync(new(HttpMethod.Get, first)))
        {
            var again = new HttpRequestMessage(HttpMethod.Get, first);
            again.Headers.IfNoneMatch.Add(read.Headers.ETag!);
            using var same = await program.SendAsync(again);
            same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }

        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await (await _coordinator.OpenAsync($"{meeting}/andra")).Form("form.form").Set("Input.On", "2027-02-25").SubmitAsync("Spara")).Accepted();
        var moved = await program.CsvAsync(first);
        moved.ShouldContain("20270225T080000");
        moved.ShouldContain("LAST-MODIFIED:20270201T080100Z");
        (await (await _coordinator.OpenAsync($"{meeting}/stall-in")).Form("form.form, form.confirm").Set("Input.Reason", "Sjukdom").SubmitAsync()).Accepted();
        (await program.CsvAsync(first)).ShouldContain("STATUS:CANCELLED");

        (await _coordinator.OpenAsync($"{network}/kalender")).Heading.ShouldBe("Vill du byta kalenderns adress?");
        (await program.CsvAsync(first)).ShouldContain("BEGIN:VCALENDAR", Case.Sensitive, "to ask changes nothing");
        var second = await AddressAsync(network, "Byt adress");
        using (var old = await program.SendAsync(new(HttpMethod.Get, first)))
        {
            old.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await program.CsvAsync(second)).ShouldContain("BEGIN:VCALENDAR");
        var stored = await _app.InScopeAsync(services => services.GetRequiredService<NetworkingDbContext>().NetworkCalendars.Select(c => c.TokenHash).ToListAsync(TestContext.Current.CancellationToken));
        second.ShouldNotContain(stored.ShouldHaveSingleItem(), Case.Insensitive, "only a hash of the secret is kept");
    }

    [Fact]
    [Trait("Req", "S003-06")]
    public async Task Month_ShowsItsMeetingsDayByDay_WithTheMonthsBesideIt()
    {
        var network = await _coordinator.StartNetworkAsync("Representationsgruppen");
        var meeting = await PlanAsync(network, "2027-02-18");
        var other = await _coordinator.PlanAsync("Studiebesök", "2027-02-18", "15:00", "16:00");
        await _coordinator.PlanAsync("I mars", "2027-03-01");

        var month = await (await _coordinator.OpenAsync("/moten")).FollowAsync("Månadsvy");
        month.Heading.ShouldBe("Möten i februari 2027");
        month.FindAll("table.month thead th[scope=col]").Count.ShouldBe(8);
        month.Texts("table.month tbody th[scope=row]").ShouldBe(["5", "6", "7", "8"]);
        month.FindAll("table.month td[aria-current=date]").ShouldHaveSingleItem().QuerySelector("time")!.GetAttribute("datetime").ShouldBe("2027-02-01");
        month.FindAll("table.month li a").Select(a => a.GetAttribute("href")).ShouldBe([meeting, other]);
        month.Find("table.month td:has(li) time").GetAttribute("datetime").ShouldBe("2027-02-18");

        var march = await month.FollowAsync("Nästa månad");
        march.Texts("table.month li a").ShouldBe(["I mars"]);
        (await march.FollowAsync("Förra månaden")).Heading.ShouldBe("Möten i februari 2027");
        (await (await _coordinator.OpenAsync("/moten/manad/2027/4")).FollowAsync("Visa som lista")).Has("tbody tr").ShouldBeFalse();
        (await _coordinator.OpenAsync("/moten/manad/2027/4")).AllText.ShouldContain("Inga möten den här månaden.");
        var own = await month.Form("form.month-filter").Set("natverk", NetworkRoom.Id(network)).SubmitAsync("Visa");
        own.Texts("table.month li a").ShouldBe(["Representationsgruppen"]);
        (await own.FollowAsync("Nästa månad")).AllText.ShouldContain("Inga möten den här månaden.");
        (await own.FollowAsync("Visa som lista")).Texts("tbody th a").ShouldBe(["Representationsgruppen"]);
        (await _coordinator.OpenAsync("/moten/manad/2027/13")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [Trait("Req", "S003-06")]
    [InlineData(2027, 2, "5 6 7 8")]
    [InlineData(2027, 1, "53 1 2 3 4")]
    [InlineData(2026, 12, "49 50 51 52 53")]
    [InlineData(2026, 11, "44 45 46 47 48 49")]
    public void Weeks_OfAMonth_AreWholeAndNumberedAsInSweden(int year, int month, string numbers)
    {
        var first = new DateOnly(year, month, 1);
        var weeks = MeetingMonth.Weeks(first, [new MonthMeeting(MeetingId.New(), "Möte", first, new TimeOnly(9, 0), MeetingState.Planned)]);

        string.Join(' ', weeks.Select(w => w.Number)).ShouldBe(numbers);
        weeks.ShouldAllBe(w => w.Days.Count == 7 && w.Days[0].On.DayOfWeek == DayOfWeek.Monday);
        weeks.SelectMany(w => w.Days).Where(d => !d.IsOutside).Select(d => d.On.Day).ShouldBe(Enumerable.Range(1, DateTime.DaysInMonth(year, month)));
        weeks.SelectMany(w => w.Days).Single(d => d.Meetings.Count > 0).On.ShouldBe(first);
    }

    [Fact]
    [Trait("Req", "S000-18")]
    [Trait("Req", "S004-11")]
    public async Task Assignment_OfTheBudget_IsTiedToANetwork_AndShownWithItsNumber()
    {
        var network = await _coordinator.StartNetworkAsync("Samordnande arbetsgrupp", "Working", "WithinMunicipality");
        (await _coordinator.OpenAsync($"{network}/uppdrag")).AllText.ShouldContain("Inget fler uppdrag passar orden.");
        await _app.Data.CreateCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        var given = await AssignAsync("Utreda en samordningsfunktion", "KS 2021/817");
        await AssignAsync("Bredda samverkan", "KS 2022/12");

        var choose = await (await _coordinator.OpenAsync(network)).FollowAsync("Välj budgetuppdrag");
        choose.FindAll("form[action$=Tie] button").Count.ShouldBe(2);
        var found = await _coordinator.OpenAsync($"{network}/uppdrag?ord=KS+2021-817");
        var stale = found.Form("form[action$=Tie]");
        (await found.Form("form[action$=Tie]").SubmitAsync("Lägg till Utreda en samordningsfunktion")).Accepted().Texts("form[action$=Leave] a").ShouldBe(["Utreda en samordningsfunktion"]);
        (await stale.SubmitAsync("Lägg till Utreda en samordningsfunktion")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await stale.SubmitAsync()).Status.ShouldBe(HttpStatusCode.NotFound, "no assignment was named");

        using var reader = await _app.SignInAsAsync(Roles.Reader);
        var shown = await reader.OpenAsync(network);
        shown.Find($"#uppdrag a[href='{given}']").TextContent.ShouldBe("Utreda en samordningsfunktion");
        shown.Text("#uppdrag").ShouldContain("KS 2021/817");
        (await reader.OpenAsync($"{network}/uppdrag")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _coordinator.OpenAsync($"{network}/redigera")).Has("[name='Input.Reference']").ShouldBeFalse("the tie tells which assignment, in one place");
        (await _coordinator.OpenAsync($"{network}/historik")).AllText.ShouldContain("KS 2021/817 Utreda en samordningsfunktion");
        (await (await _coordinator.OpenAsync($"{network}/uppdrag")).Form("form[action$=Leave]").SubmitAsync("Ta bort Utreda en samordningsfunktion")).Accepted();
        (await reader.OpenAsync(network)).Text("#uppdrag").ShouldContain("Inga budgetuppdrag valda än.");
    }

    private async Task<string> PlanAsync(string network, string on)
    {
        var plan = (await _coordinator.OpenAsync($"/moten/nytt?natverk={NetworkRoom.Id(network)}")).Form("form.form").Set("Input.On", on).Set("Input.StartsAt", "08:00").Set("Input.EndsAt", "09:00");
        return (await plan.SubmitAsync("Planera")).Accepted().Url.AbsolutePath;
    }

    private async Task<string> AddressAsync(string network, string button)
    {
        var made = await (await _coordinator.OpenAsync($"{network}/kalender")).Form("form.confirm").SubmitAsync(button);
        made.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return new Uri(made.Find("#adress").GetAttribute("value")!).AbsolutePath;
    }

    private async Task<string> AssignAsync(string title, string number)
    {
        var page = await _coordinator.OpenAsync("/uppdrag/nytt");
        return (await page.Form("form.form").Set("Input.Title", title).Set("Input.Wording", $"{title}.").Set("Input.Giver", "Kommunfullmäktige").Set("Input.BudgetYear", "2021")
            .Set("Input.Receiver", page.OptionOf("Input.Receiver", "Arbetsmarknadsnämnden")).Set("Input.RegistrationNumber", number).SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }
}

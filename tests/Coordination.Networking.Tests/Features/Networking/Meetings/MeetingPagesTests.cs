using System.Net;
using System.Text;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Meetings;

/// <summary>Meetings from plan to minutes.</summary>
[Trait("Req", "S003-06")]
public sealed class MeetingPagesTests : IAsyncLifetime
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
    public async Task List_Empty_Searched_Filtered_AndExported()
    {
        (await _coordinator.OpenAsync("/moten")).AllText.ShouldContain("Inga möten planerade");
        await _coordinator.PlanAsync("Representationsgruppen", "2027-02-18");
        await _coordinator.PlanAsync("Förberedande grupp", "2027-03-05");

        (await _coordinator.OpenAsync("/moten")).Texts("tbody th a").ShouldBe(["Representationsgruppen", "Förberedande grupp"]);
        (await _coordinator.OpenAsync("/moten?q=FORBEREDANDE")).Texts("tbody th a").ShouldBe(["Förberedande grupp"]);
        (await _coordinator.OpenAsync("/moten?manad=2027-02")).Texts("tbody th a").ShouldBe(["Representationsgruppen"]);
        (await _coordinator.OpenAsync("/moten?niva=Partnership")).FindAll("tbody tr").ShouldBeEmpty();
        foreach (var sort in new[] { "day", "-day", "title", "-title", "state", "-state" })
        {
            (await _coordinator.OpenAsync($"/moten?sort={sort}&antal=1")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        var csv = Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/moten/export.csv"));
        csv.ShouldContain("Representationsgruppen");
        csv.ShouldContain("13.00");
        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/moten/export.ics")).ShouldContain("DTSTART;TZID=Europe/Stockholm:20270218T130000");
        (await _coordinator.DownloadAsync("/moten/export.xlsx")).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task Plan_ASeries_MakesEachMeeting_AndTwiceTheSame()
    {
        var form = (await _coordinator.OpenAsync("/moten/nytt")).Form("form.form").Set("Input.Title", "Nätverksträff").Set("Input.On", "2027-02-09").Set("Input.StartsAt", "09:00").Set("Input.EndsAt", "10:00")
            .Set("Series.Recurrence", "Monthly").Set("Series.Count", "3");
        var first = (await form.SubmitAsync("Planera")).Accepted();
        (await form.SubmitAsync("Planera")).Accepted().Url.ShouldBe(first.Url);

        var series = await first.FollowAsync("Visa alla i serien");

        series.Texts("tbody td time").Count.ShouldBe(3);
        series.AllText.ShouldContain("13 apr 2027");
    }

    [Fact]
    public async Task Plan_WithTimesThatCannotBe_IsToldAtTheField()
    {
        var form = (await _coordinator.OpenAsync("/moten/nytt")).Form("form.form").Set("Input.Title", "Fel").Set("Input.StartsAt", "15:00").Set("Input.EndsAt", "14:00").Set("Input.OnlineAddress", "javascript:alert(1)");

        var page = await form.SubmitAsync("Planera");

        page.Has("[name='Input.EndsAt'][aria-invalid=true]").ShouldBeTrue();
        page.Has("[name='Input.OnlineAddress'][aria-invalid=true]").ShouldBeTrue();
    }

    [Fact]
    public async Task Call_SendsEachTheirOwnInvitation_AndAnswersComeByLink()
    {
        var meeting = await _coordinator.PlanAsync();
        (await (await _coordinator.OpenAsync($"{meeting}/dagordning")).Form("form.form").Set("Input.Agenda", "Läget i företagen; Anna Vik\nKommande upphandlingar").SubmitAsync("Spara")).Accepted();
        await _coordinator.InviteAsync(meeting);
        var ask = await _coordinator.OpenAsync($"{meeting}/kallelse");
        ask.AllText.ShouldContain("Skicka till 2 personer");
        ask.AllText.ShouldContain("1. Läget i företagen (Anna Vik)");
        ask.AllText.ShouldContain("1 inbjudna får ingen kallelse");

        var called = await _coordinator.CallAsync(meeting);

        called.AllText.ShouldContain("Kallat");
        var letter = (await LettersAsync("anna@vagen.example")).Single();
        letter.TextBody.ShouldContain("torsdag 18 februari 2027 kl. 13.00–15.00");
        var calendar = Unfolded(letter);
        calendar.ShouldContain("METHOD:REQUEST");
        calendar.ShouldContain("DTSTART;TZID=Europe/Stockholm:20270218T130000");
        calendar.ShouldContain("SEQUENCE:0");
        calendar.ShouldContain("ORGANIZER");
        calendar.ShouldContain("mailto:anna@vagen.example");
        calendar.ShouldNotContain("bo@cykel.example", Case.Insensitive, "nobody sees who else is called");
        (await _coordinator.OpenAsync($"{meeting}/kallelse")).AllText.ShouldContain("Alla har fått kallelsen", Case.Insensitive, "nobody is called twice");

        using var anna = _app.Visit();
        var link = MeetingRoom.LinkIn(letter.TextBody);
        var page = await anna.OpenAsync(link);
        await anna.OpenAsync(link);
        (await _coordinator.OpenAsync(meeting)).Texts("tbody td .status").ShouldAllBe(s => s == "Inget svar", "opening a link changes nothing");
        (await page.Form("form.form").SubmitAsync("Skicka svar")).Status.ShouldBe(HttpStatusCode.BadRequest, "an answer has no default");
        var answered = await page.Form("form.form").Set("Input.Answer", "Yes").Set("Input.Comment", "Äter vegetariskt").SubmitAsync("Skicka svar");
        answered.AllText.ShouldContain("Tack, du är välkommen.");
        answered.AllText.ShouldNotContain("Bo Ek");
        (await answered.Form("form.form").Set("Input.Answer", "Maybe").SubmitAsync("Skicka svar")).AllText.ShouldContain("Kanske");
        (await _coordinator.OpenAsync(meeting)).AllText.ShouldContain("Kanske");

        _app.Clock.Set(new DateTimeOffset(2027, 2, 18, 12, 0, 0, TimeSpan.Zero));
        (await anna.OpenAsync(link)).Has("form.form").ShouldBeFalse("the meeting has begun");
        (await anna.OpenAsync("/moten/svar/inte-en-lank")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    /// <summary>Moved from winter to summer time: the clock on the wall is the same, and calendars replace what they had.</summary>
    [Fact]
    public async Task Move_AcrossTheClockChange_KeepsTheTimeOnTheWallAndTheUid()
    {
        var meeting = await _coordinator.PlanAsync(on: "2027-03-25");
        await _coordinator.InviteAsync(meeting, "Anna Vik; anna@vagen.example");
        await _coordinator.CallAsync(meeting);
        using var anna = _app.Visit();
        await (await anna.OpenAsync(MeetingRoom.LinkIn((await LettersAsync("anna@vagen.example")).Single().TextBody))).Form("form.form").Set("Input.Answer", "Yes").SubmitAsync("Skicka svar");

        var moved = await (await _coordinator.OpenAsync($"{meeting}/andra")).Form("form.form").Set("Input.On", "2027-04-01").SubmitAsync("Spara");
        moved.AllText.ShouldContain("Skicka en ny kallelse");
        moved.AllText.ShouldContain("Inget svar", Case.Insensitive, "the answer was for another day");
        await _coordinator.CallAsync(meeting);

        var letters = await LettersAsync("anna@vagen.example");
        letters[1].Subject.ShouldStartWith("Ändrad kallelse");
        var (before, after) = (Unfolded(letters[0]), Unfolded(letters[1]));
        before.ShouldContain("DTSTART;TZID=Europe/Stockholm:20270325T130000");
        after.ShouldContain("DTSTART;TZID=Europe/Stockholm:20270401T130000");
        after.ShouldContain("SEQUENCE:1");
        Uid(after).ShouldBe(Uid(before));
        after.ShouldContain("BEGIN:VTIMEZONE");
        var stored = await _app.InScopeAsync(s => s.GetRequiredService<NetworkingDbContext>().NetworkMeetings.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken));
        stored.Begins.ShouldBe(new DateTimeOffset(2027, 4, 1, 11, 0, 0, TimeSpan.Zero), "an hour earlier in UTC than in March");
    }

    [Fact]
    public async Task Cancel_TellsThoseWhoWereCalled_WithTheReason()
    {
        var meeting = await _coordinator.PlanAsync();
        await _coordinator.InviteAsync(meeting);
        await _coordinator.CallAsync(meeting);
        (await (await _coordinator.OpenAsync($"{meeting}/stall-in")).Form("form.form").SubmitAsync("Ställ in mötet")).Status.ShouldBe(HttpStatusCode.BadRequest);

        var page = await (await _coordinator.OpenAsync($"{meeting}/stall-in")).Form("form.form").Set("Input.Reason", "Lokalen är stängd.").SubmitAsync("Ställ in mötet");

        page.AllText.ShouldContain("Inställt");
        var letter = (await LettersAsync("bo@cykel.example"))[^1];
        letter.TextBody.ShouldContain("Lokalen är stängd.");
        Unfolded(letter).ShouldSatisfyAllConditions(c => c.ShouldContain("METHOD:CANCEL"), c => c.ShouldContain("STATUS:CANCELLED"), c => c.ShouldContain("SEQUENCE:1"));
        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/moten/export.ics?lage=")).ShouldContain("STATUS:CANCELLED");
        (await _coordinator.OpenAsync($"{meeting}/andra")).Url.AbsolutePath.ShouldBe(meeting, "it cannot be changed any more");
    }

    [Fact]
    public async Task Cancel_TheRestOfASeries_CallsOffThoseThatCome_AndTellsOfEach()
    {
        var form = (await _coordinator.OpenAsync("/moten/nytt")).Form("form.form").Set("Input.Title", "Nätverksträff").Set("Input.On", "2027-02-09").Set("Input.StartsAt", "09:00").Set("Input.EndsAt", "10:00")
            .Set("Series.Recurrence", "Monthly").Set("Series.Count", "3");
        var series = await (await form.SubmitAsync("Planera")).Accepted().FollowAsync("Visa alla i serien");
        var meetings = series.FindAll("tbody th a").Select(a => a.GetAttribute("href")!).ToList();
        foreach (var meeting in meetings.Skip(1))
        {
            await _coordinator.InviteAsync(meeting, "Bo Ek; bo@cykel.example");
            await _coordinator.CallAsync(meeting);
        }

        var ask = await _coordinator.OpenAsync($"{meetings[1]}/stall-in");
        ask.AllText.ShouldContain("1 möten till in, och 1 brev");
        var done = await ask.Form("form.form").Set("Input.Reason", "Gruppen vilar.").Set("Input.WithRest", "true").SubmitAsync("Ställ in mötet");

        done.AllText.ShouldContain("2 möten är inställda.");
        (await _coordinator.OpenAsync("/moten")).Texts("tbody th a").Count.ShouldBe(1, "the one before stays");
        var letters = (await LettersAsync("bo@cykel.example")).Where(l => l.Subject.StartsWith("Inställt", StringComparison.Ordinal)).ToList();
        letters.Count.ShouldBe(2);
        letters.ShouldAllBe(l => l.TextBody.Contains("Gruppen vilar."));
    }

    [Fact]
    public async Task Uninvite_WhoWasCalled_IsTold_AndTheLinkCloses()
    {
        var meeting = await _coordinator.PlanAsync();
        await _coordinator.InviteAsync(meeting, "Bo Ek; bo@cykel.example");
        await _coordinator.CallAsync(meeting);
        var link = MeetingRoom.LinkIn((await LettersAsync("bo@cykel.example")).Single().TextBody);

        (await (await _coordinator.OpenAsync($"{meeting}/inbjudna")).FormWith("Ta bort Bo Ek").SubmitAsync("Ta bort Bo Ek")).AllText.ShouldContain("Personen är borttagen.");

        Unfolded((await LettersAsync("bo@cykel.example"))[^1]).ShouldContain("METHOD:CANCEL");
        using var bo = _app.Visit();
        (await bo.OpenAsync(link)).Heading.ShouldBe("Länken fungerar inte längre");
    }

    [Fact]
    public async Task Invite_WithAWrongAddress_IsToldAtTheField_AndTwiceIsOnce()
    {
        var meeting = await _coordinator.PlanAsync();
        var refused = await (await _coordinator.OpenAsync($"{meeting}/inbjudna")).Form("form.form").Set("Input.People", "Anna; anna@@fel").SubmitAsync("Lägg till");
        refused.Has("[name='Input.People'][aria-invalid=true]").ShouldBeTrue();
        await _coordinator.InviteAsync(meeting, "Anna; anna@vagen.example\nANNA V; Anna@Vagen.example");

        (await _coordinator.OpenAsync(meeting)).FindAll("tbody tr").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Call_ThatBounces_ShowsOnTheMeeting()
    {
        _app.Mail.Unknown.Add("borta@cykel.example");
        var meeting = await _coordinator.PlanAsync();
        await _coordinator.InviteAsync(meeting, "Bo Ek; borta@cykel.example");
        await _coordinator.CallAsync(meeting);
        await _app.SendLettersAsync();

        var page = await _coordinator.OpenAsync(meeting);

        page.AllText.ShouldContain("Kallelsen till Bo Ek kom inte fram");
        page.AllText.ShouldContain("Adressen fungerar inte");
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync(meeting)).AllText.ShouldNotContain("borta@cykel.example");
    }

    [Fact]
    [Trait("Req", "S003-R1.1")]
    public async Task Hold_WithMinutesAndActions_CountsAndBecomesWhatTheCommitteeOwes()
    {
        await _app.Data.CreateCommitteeAsync("ARBN", "Arbetsmarknadsnämnden");
        var meeting = await _coordinator.PlanAsync(on: "2027-02-01", from: "08:00", to: "09:00");
        await _coordinator.InviteAsync(meeting);
        (await (await _coordinator.OpenAsync($"{meeting}/dagordning")).Form("form.form").Set("Input.Agenda", "Läget i företagen").SubmitAsync("Spara")).Accepted();
        var write = (await _coordinator.OpenAsync($"{meeting}/protokoll")).Form("form.form");
        var anna = (await _coordinator.OpenAsync($"{meeting}/protokoll")).FindAll("input[name='Input.Attended']")[0].GetAttribute("value")!;
        (await write.Tick("Input.Attended", anna).Set("Input.Points[0].Notes", "Fler order i år.").Set("Input.Points[0].Decision", "Träffas varje månad.").SubmitAsync("Spara")).Accepted();
        var action = (await _coordinator.OpenAsync($"{meeting}/atgarder/ny")).Form("form.form").Set("Input.Text", "Bjud in till leverantörsträff").Set("Input.Committee", "ARBN").Set("Input.DueOn", "2027-03-31");
        var agreed = (await action.SubmitAsync("Spara")).Accepted();
        (await action.SubmitAsync("Spara")).Accepted();
        agreed.AllText.ShouldContain("Bjud in till leverantörsträff");
        (await (await _coordinator.OpenAsync($"{meeting}/dagordning")).Form("form.form").Set("Input.Agenda", "Något annat").SubmitAsync("Spara")).AllText.ShouldContain("Det finns anteckningar under punkten");

        var held = await (await _coordinator.OpenAsync($"{meeting}/klart")).Form("form.confirm").SubmitAsync();

        held.AllText.ShouldContain("Mötet är klarmarkerat.");
        var told = (await MessagesAsync<MeetingHeld>()).Single();
        told.ShouldSatisfyAllConditions(t => t.Invited.ShouldBe(3), t => t.Attended.ShouldBe(1), t => t.Level.ShouldBe("Dialogue"), t => t.Actions.ShouldBe(1), t => t.On.ShouldBe(new DateOnly(2027, 2, 1)));
        (await MessagesAsync<ActionAgreed>()).Single().CommitteeCode.ShouldBe("ARBN");
        await _app.DeliverAsync();
        (await _coordinator.OpenAsync("/namnder/ARBN")).AllText.ShouldContain("Bjud in till leverantörsträff");

        using var word = WordprocessingDocument.Open(new MemoryStream(await _coordinator.DownloadAsync($"{meeting}/dokument/protokoll.docx")), isEditable: false);
        var text = word.MainDocumentPart!.Document!.InnerText;
        text.ShouldContain("Träffas varje månad.");
        text.ShouldContain("Bjud in till leverantörsträff");
        text.ShouldContain("Anna Vik");
        (await _coordinator.DownloadAsync($"{meeting}/dokument/dagordning.docx")).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task Hold_BeforeItHasBeen_IsRefused()
    {
        var meeting = await _coordinator.PlanAsync();

        (await (await _coordinator.OpenAsync($"{meeting}/klart")).Form("form.confirm").SubmitAsync()).AllText.ShouldContain("Mötet har inte varit än.");
    }

    [Fact]
    public async Task Action_AnsweredByTheCommittee_EndsOnTheMeeting_AndInTheLedger()
    {
        await _app.Data.CreateCommitteeAsync("ARBN");
        var meeting = await ActionAsync("Bjud in till leverantörsträff");
        await _app.DeliverAsync();
        var raised = (await MessagesAsync<ObligationRaised>()).Single();

        await AnswerAsync(raised, "InProgress", "Datum är satt.", 5);
        (await _coordinator.OpenAsync(meeting)).AllText.ShouldContain("Datum är satt.");
        await AnswerAsync(raised, "Done", "Klart i går.", 6);
        await AnswerAsync(raised, "InProgress", "Ett gammalt svar.", 4);

        var page = await _coordinator.OpenAsync(meeting);
        page.AllText.ShouldContain("Klart i går.");
        page.AllText.ShouldNotContain("Ett gammalt svar.");
        (await MessagesAsync<ObligationMet>()).Single().Key.ShouldBe(raised.Key);
    }

    [Fact]
    public async Task Action_Withdrawn_NeedsAReason_AndIsNotOwedAnyMore()
    {
        await _app.Data.CreateCommitteeAsync("ARBN");
        var meeting = await ActionAsync("Se över lokalerna");
        var end = await (await _coordinator.OpenAsync(meeting)).FollowAsync("Avsluta Se över lokalerna");
        (await end.Form("form.form").Set("Input.State", "Withdrawn").SubmitAsync("Spara")).Has("[name='Input.Comment'][aria-invalid=true]").ShouldBeTrue();

        (await end.Form("form.form").Set("Input.State", "Withdrawn").Set("Input.Comment", "Lokalen är såld.").SubmitAsync("Spara")).AllText.ShouldContain("Utgår");

        (await MessagesAsync<ObligationWithdrawn>()).Single().Reason.ShouldBe("Lokalen är såld.");
    }

    [Fact]
    public async Task Change_ByTwoPeople_TellsTheSecond()
    {
        var meeting = await _coordinator.PlanAsync();
        var first = (await _coordinator.OpenAsync($"{meeting}/andra")).Form("form.form");
        var second = (await _coordinator.OpenAsync($"{meeting}/andra")).Form("form.form");
        (await first.Set("Input.Place", "Biblioteket").SubmitAsync("Spara")).Accepted();

        var page = await second.Set("Input.Place", "Föreningshuset").SubmitAsync("Spara");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text("section.conflict tbody").ShouldContain("Biblioteket");
        (await page.Form("form.form").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Föreningshuset");
    }

    [Fact]
    public async Task Reader_SeesMeetings_AndChangesNone()
    {
        var meeting = await _coordinator.PlanAsync();
        using var reader = await _app.SignInAsAsync(Roles.Reader);

        (await reader.OpenAsync(meeting)).FindAll("main form").ShouldBeEmpty();
        foreach (var page in new[] { "andra", "dagordning", "inbjudna", "kallelse", "stall-in", "protokoll", "klart", "atgarder/ny" })
        {
            (await reader.OpenAsync($"{meeting}/{page}")).Status.ShouldBe(HttpStatusCode.Forbidden, page);
        }
    }

    [Fact]
    [Trait("Req", "S002-23")]
    public async Task Contacts_Logged_Searched_Exported_AndStruck()
    {
        (await _coordinator.OpenAsync("/kontakter")).AllText.ShouldContain("Inga kontakter än");
        var form = (await _coordinator.OpenAsync("/kontakter/ny")).Form("form.form").Set("Input.Way", "Visit").Set("Input.With", "Projektet Nya vägar").Set("Input.Summary", "Första mötet om en gemensam butik.");
        (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted();

        var list = await _coordinator.OpenAsync("/kontakter?q=butik");
        list.FindAll("tbody tr").Count.ShouldBe(1);
        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/kontakter/export.csv")).ShouldContain("Projektet Nya vägar");
        (await _coordinator.OpenAsync("/kontakter?satt=Mail")).FindAll("tbody tr").ShouldBeEmpty();
        (await (await list.FollowAsync("Stryk Projektet Nya vägar")).Form("form.confirm").SubmitAsync()).AllText.ShouldContain("Inga kontakter än");
    }

    private async Task<string> ActionAsync(string text)
    {
        var meeting = await _coordinator.PlanAsync();
        (await (await _coordinator.OpenAsync($"{meeting}/atgarder/ny")).Form("form.form").Set("Input.Text", text).Set("Input.Committee", "ARBN").Set("Input.DueOn", "2027-03-31").SubmitAsync("Spara")).Accepted();
        return meeting;
    }

    /// <summary>The committee's answer as Governance tells it.</summary>
    private async Task AnswerAsync(ObligationRaised owed, string status, string comment, long version)
    {
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<NetworkingDbContext>();
            var now = _app.Clock.GetUtcNow();
            db.Outbox.Add(OutboxRowFactory.Create(new ObligationAnswered(Guid.CreateVersion7(), owed.Source, owed.Key, owed.CommitteeCode, status, comment, version, now), now));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await _app.DeliverAsync();
    }

    private async Task<IReadOnlyList<MailRow>> LettersAsync(string to) => [.. (await _app.LettersAsync()).Where(l => l.ToAddress == to)];

    private static string Unfolded(MailRow letter) => letter.CalendarBody!.Replace("\r\n ", string.Empty, StringComparison.Ordinal);

    private static string Uid(string calendar) => calendar.Split("\r\n").Single(l => l.StartsWith("UID:", StringComparison.Ordinal));

    private Task<List<T>> MessagesAsync<T>() => _app.InScopeAsync(async services =>
    {
        var name = MessageNames.Of(typeof(T));
        var bodies = await services.GetRequiredService<NetworkingDbContext>().Outbox.AsNoTracking().Where(o => o.MessageName == name).Select(o => o.Body).ToListAsync(TestContext.Current.CancellationToken);
        return bodies.ConvertAll(b => System.Text.Json.JsonSerializer.Deserialize<T>(b, MessageJson.Options)!);
    });
}

using System.Text;
using Coordination.Host.Persistence;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Administration;

/// <summary>Log, messages and letters as administrators see them.</summary>
public sealed class AdministrationPagesTests
{
    private const string Token = "CfDJ8N3xQvRk0aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789";

    private static readonly CoordinationAppSettings Still = new() { Arguments = ["--Messaging:RunRelay=false", "--Mail:RunSender=false"] };

    [Fact]
    public async Task Log_Filtered_ShowsBeforeAndAfterAndExports()
    {
        await using var app = await CoordinationApp.StartAsync(Still);
        await AddAsync(app, Entry(app, "Maria Lind", "Activity", "a-1", """{"Title":["Gammal rubrik","Ny rubrik"]}"""));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await AddAsync(app, Entry(app, "Per Ek", "Committee", "c-1", """{"Name":[null,"=Farlig"]}"""));
        using var administrator = await app.SignInAsAsync(Roles.Administrator);

        (await administrator.OpenAsync("/admin/logg")).AllText.ShouldContain("Per Ek");
        foreach (var filter in new[] { "vem=maria", "vad=a-1", "q=NY RUB", "till=2027-02-01" })
        {
            var page = await administrator.OpenAsync($"/admin/logg?{filter}");
            page.Text("table").ShouldContain("Före: Gammal rubrik Efter: Ny rubrik", customMessage: filter);
            page.Text("table").ShouldNotContain("Per Ek", customMessage: filter);
        }

        var csv = Encoding.UTF8.GetString(await administrator.DownloadAsync("/admin/logg/csv?vad=c-1"));
        csv.Split("\r\n")[1].ShouldContain("Per Ek;Systemet;Committee;c-1;Lade till;Namn;;\"'=Farlig\"");
    }

    [Fact]
    public async Task Messages_Dead_AreShownAndSentAgain()
    {
        await using var app = await CoordinationApp.StartAsync(Still);
        var dead = new OutboxRow
        {
            MessageId = Guid.CreateVersion7(),
            MessageName = "test.fact.v1",
            Body = """{"x":1}""",
            OccurredAt = app.Clock.GetUtcNow(),
            VisibleAt = app.Clock.GetUtcNow(),
            DeadAt = app.Clock.GetUtcNow(),
            Attempts = 9,
            LastError = "Mottagaren svarar inte",
        };
        await AddAsync(app, dead);
        using var administrator = await app.SignInAsAsync(Roles.Administrator);

        var page = await administrator.OpenAsync("/admin/meddelanden");
        page.AllText.ShouldContain("Mottagaren svarar inte");
        page = await page.FormWith("Skicka igen test.fact.v1 " + dead.Position).SubmitAsync();

        page.AllText.ShouldContain("Inga meddelanden har getts upp.");
        (await app.InScopeAsync(s => s.GetRequiredService<HostDbContext>().Outbox.SingleAsync(r => r.Position == dead.Position))).DeadAt.ShouldBeNull();
    }

    [Fact]
    public async Task Letter_Dead_IsShownWithoutItsKeyAndSentAgainElsewhere()
    {
        await using var app = await CoordinationApp.StartAsync(Still);
        var letter = new MailRow
        {
            Id = Guid.CreateVersion7(),
            DedupKey = "k",
            MessageId = "m@example.se",
            ToAddress = "fel@example.se",
            Subject = "2 åtgärder behöver svar",
            TextBody = $"Svara: https://x.se/s/{Token}",
            HtmlBody = $"<p>Svara <a href=\"https://x.se/s/{Token}\">här</a></p><script>alert(1)</script>",
            CreatedAt = app.Clock.GetUtcNow(),
            VisibleAt = app.Clock.GetUtcNow(),
            DeadAt = app.Clock.GetUtcNow(),
            BouncedAt = app.Clock.GetUtcNow(),
            LastError = "550 okänd",
        };
        await AddAsync(app, letter);
        using var administrator = await app.SignInAsAsync(Roles.Administrator);

        (await administrator.OpenAsync("/admin/post?lage=Sent")).Has("tbody").ShouldBeFalse();
        var page = await (await administrator.OpenAsync("/admin/post?lage=Bounced&q=ÅTGÄRDER")).FollowAsync("2 åtgärder behöver svar");
        page.Body.ShouldNotContain(Token);
        var preview = await page.FollowAsync("Visa som i e-postprogrammet, i ett nytt fönster");
        preview.Body.ShouldNotContain(Token);
        preview.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldSatisfyAllConditions(p => p.ShouldContain("sandbox;"), p => p.ShouldNotContain("script-src"));
        page.FindAll("main script").ShouldBeEmpty();

        (await page.Form().Set("Input.Address", "inte en adress").SubmitAsync("Skicka igen")).Text("main").ShouldContain("e-postadress");
        page = await page.Form().Set("Input.Address", "ratt@example.se").SubmitAsync("Skicka igen");

        page.AllText.ShouldContain("Brevet står i kö igen.");
        (await app.LettersAsync()).ShouldHaveSingleItem().ToAddress.ShouldBe("ratt@example.se");
    }

    [Fact]
    public async Task Administration_Opened_ShowsHealthAndLeadsOn()
    {
        await using var app = await CoordinationApp.StartAsync(Still);
        using var administrator = await app.SignInAsAsync(Roles.Administrator);

        var page = await administrator.OpenAsync("/admin");

        page.Text("#halsa").ShouldContain("Databas Fungerar");
        (await page.FollowAsync("Logg")).Heading.ShouldBe("Logg");
    }

    private static AuditRow Entry(CoordinationApp app, string who, string subject, string id, string changes) => new()
    {
        At = app.Clock.GetUtcNow(),
        ActorKind = "Person",
        ActorId = who,
        ActorName = who,
        Subject = subject,
        SubjectId = id,
        Action = "added",
        Changes = changes,
    };

    private static Task AddAsync(CoordinationApp app, object row) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<HostDbContext>();
        db.Add(row);
        await db.SaveChangesAsync();
    });
}

using System.Net;
using System.Text.Json;
using Coordination.Host.Jobs;
using Coordination.Host.Persistence;
using Coordination.Host.Tests.Jobs;
using Coordination.Platform.Mail;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Coordination.Testing.Databases;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Coordination.Host.Tests.Health;

/// <summary>Each part is broken, and the health answer says so.</summary>
public sealed class HealthTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ready_AllWell_IsHealthyAndTerse()
    {
        await using var app = await StartAsync(new SampleTransport());

        var (status, body) = await ReadyAsync(app.Visit());

        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldBe("""{"status":"healthy","parts":{"database":"healthy","messages":"healthy","mail":"healthy","jobs":"healthy"},"details":null}""");
    }

    [Fact]
    public async Task Ready_DatabaseGone_Is503AndSaysWhichPart()
    {
        var database = await TestDatabase.CreateAsync(Ct);
        await using var app = await StartAsync(new SampleTransport(), database: database);
        await database.DisposeAsync();

        var (status, body) = await ReadyAsync(app.Visit());

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        body.ShouldBe("""{"status":"unhealthy","parts":{"database":"unhealthy"},"details":null}""");
        using var live = await app.Visit().SendAsync(new HttpRequestMessage(HttpMethod.Get, "/health/live"));
        live.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ready_MessageWaitsTooLong_IsDegraded()
    {
        await using var app = await StartAsync(new SampleTransport());
        await AddAsync(app, Message(app));
        PartOf(await ReadyAsync(app.Visit()), "messages").ShouldBe("healthy");

        app.Clock.Advance(TimeSpan.FromMinutes(6));

        PartOf(await ReadyAsync(app.Visit()), "messages").ShouldBe("degraded");
    }

    [Fact]
    public async Task Ready_MessageDead_IsDegraded()
    {
        await using var app = await StartAsync(new SampleTransport());
        var row = Message(app);
        row.DeadAt = app.Clock.GetUtcNow();
        await AddAsync(app, row);

        PartOf(await ReadyAsync(app.Visit()), "messages").ShouldBe("degraded");
    }

    [Fact]
    public async Task Ready_LetterWaitsTooLong_IsDegraded()
    {
        await using var app = await StartAsync(new SampleTransport());
        await AddAsync(app, Letter(app));
        PartOf(await ReadyAsync(app.Visit()), "mail").ShouldBe("healthy");

        app.Clock.Advance(TimeSpan.FromMinutes(16));

        PartOf(await ReadyAsync(app.Visit()), "mail").ShouldBe("degraded");
    }

    [Fact]
    public async Task Ready_LetterGivenUp_IsDegradedForADay()
    {
        await using var app = await StartAsync(new SampleTransport());
        var letter = Letter(app);
        letter.DeadAt = app.Clock.GetUtcNow();
        await AddAsync(app, letter);
        PartOf(await ReadyAsync(app.Visit()), "mail").ShouldBe("degraded");

        app.Clock.Advance(TimeSpan.FromDays(2));

        PartOf(await ReadyAsync(app.Visit()), "mail").ShouldBe("healthy");
    }

    [Fact]
    public async Task Ready_MailServerDown_IsDegraded()
    {
        await using var app = await StartAsync(new SampleTransport { Problem = new MailServerException("refused: mail.example.se") });

        var answer = await ReadyAsync(app.Visit());

        PartOf(answer, "mail").ShouldBe("degraded");
        answer.Body.ShouldNotContain("example.se");
    }

    [Fact]
    public async Task Ready_MailNotConfigured_IsDegraded()
    {
        await using var app = await StartAsync(null);

        PartOf(await ReadyAsync(app.Visit()), "mail").ShouldBe("degraded");
    }

    [Fact]
    public async Task Ready_JobFailed_IsDegradedUntilItSucceeds()
    {
        var script = new SampleJob.Script { Run = (_, _) => throw new InvalidOperationException() };
        await using var app = await StartAsync(new SampleTransport(), script);
        var runner = app.Services.GetRequiredService<JobRunner>();
        await runner.RunAsync(SampleJob.Title, app.Clock.GetUtcNow(), Ct);

        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        var answer = await ReadyAsync(administrator);
        PartOf(answer, "jobs").ShouldBe("degraded");
        answer.Body.ShouldContain("\"failing\":[\"test.sample\"]");

        script.Run = (_, _) => Task.FromResult(new Platform.Jobs.JobOutcome(0));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await runner.RunAsync(SampleJob.Title, app.Clock.GetUtcNow(), Ct);
        PartOf(await ReadyAsync(app.Visit()), "jobs").ShouldBe("healthy");
    }

    [Fact]
    public async Task Ready_JobOverdue_IsDegraded()
    {
        await using var app = await StartAsync(new SampleTransport(), new SampleJob.Script(), null, "--Jobs:Enabled=true");
        app.Clock.Set((await app.Services.GetRequiredService<JobEngine>().ReadAsync(Ct))[SampleJob.Title].Next!.Value.AddMinutes(5));
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        (await ReadyAsync(administrator)).Body.ShouldNotContain(SampleJob.Title);

        app.Clock.Advance(TimeSpan.FromMinutes(10));

        var answer = await ReadyAsync(administrator);
        PartOf(answer, "jobs").ShouldBe("degraded");
        answer.Body.ShouldContain(SampleJob.Title);
    }

    private static Task<CoordinationApp> StartAsync(SampleTransport? transport, SampleJob.Script? script = null, TestDatabase? database = null, params string[] arguments) =>
        CoordinationApp.StartAsync(new CoordinationAppSettings
        {
            Database = database,
            Arguments = ["--Health:Remember=00:00:00", "--Messaging:RunRelay=false", "--Mail:RunSender=false", .. arguments],
            Configure = builder =>
            {
                builder.Services.RemoveAll<IMailTransport>();
                builder.Services.AddSingleton<IMailTransport>(transport ?? new SampleTransport { Route = MailRoute.None });

                if (script is not null)
                {
                    SampleJob.Register(builder, script);
                }
            },
        });

    private static async Task<(HttpStatusCode Status, string Body)> ReadyAsync(Visitor visitor)
    {
        using var response = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/health/ready"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Ct));
    }

    private static string? PartOf((HttpStatusCode Status, string Body) answer, string part) =>
        JsonDocument.Parse(answer.Body).RootElement.GetProperty("parts").GetProperty(part).GetString();

    private static Task AddAsync(CoordinationApp app, object row) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<HostDbContext>();
        db.Add(row);
        await db.SaveChangesAsync();
    });

    private static OutboxRow Message(CoordinationApp app) => new()
    {
        MessageId = Guid.CreateVersion7(),
        MessageName = "test.fact.v1",
        Body = "{}",
        OccurredAt = app.Clock.GetUtcNow(),
        VisibleAt = app.Clock.GetUtcNow(),
    };

    private static MailRow Letter(CoordinationApp app) => new()
    {
        Id = Guid.CreateVersion7(),
        DedupKey = "k",
        MessageId = "m@example.se",
        ToAddress = "registrator@example.se",
        Subject = "s",
        TextBody = "t",
        CreatedAt = app.Clock.GetUtcNow(),
        VisibleAt = app.Clock.GetUtcNow(),
    };

    private sealed class SampleTransport : IMailTransport, IMailSession
    {
        public Exception? Problem { get; init; }

        public MailRoute Route { get; init; } = MailRoute.Smtp;

        public Task<IMailSession> OpenAsync(CancellationToken ct) => Problem is null ? Task.FromResult<IMailSession>(this) : throw Problem;

        public Task<IReadOnlyList<string>> SendAsync(Letter letter, CancellationToken ct) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

using Coordination.Host.Jobs;
using Coordination.Host.Persistence;
using Coordination.Platform.Modules;
using Coordination.Platform.Operations;
using Coordination.Platform.Options;
using Coordination.Platform.Persistence;
using Coordination.Platform.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Jobs;

/// <summary>What is done is forgotten after its time, in batches; what is open or mentioned stays.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await CoordinationApp.StartAsync(new() { Arguments = ["--Retention:Batch=2", "--Retention:SentLettersDays=60", "--Retention:OperationsDays=10"] });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Letters_SentOrGivenUpLongAgo_AreForgottenAndOthersKept()
    {
        var now = _app.Clock.GetUtcNow();
        await AddAsync(
            Letter("old1", now.AddDays(-90)), Letter("old2", now.AddDays(-80)), Letter("old3", now.AddDays(-61)),
            Letter("new", now.AddDays(-59)), Letter("waiting", null),
            Letter("given up", null, dead: now.AddDays(-61)), Letter("bounced", now.AddDays(-90), dead: now.AddDays(-62)), Letter("bounced late", now.AddDays(-90), dead: now.AddDays(-59)), Letter("dead", null, dead: now.AddDays(-59)));

        var outcome = await _app.RunJobAsync("platform.letter-clean-up");

        outcome.Handled.ShouldBe(5);
        (await _app.LettersAsync()).Select(l => l.DedupKey).Order().ShouldBe(["bounced late", "dead", "new", "waiting"]);
    }

    [Fact]
    public async Task Operations_EndedLongAgo_AreForgottenWithTheirFiles()
    {
        var now = _app.Clock.GetUtcNow();
        var (ofEnded, ofKept, ofImport, ofNobody) = (await _app.Data.StoreFileAsync(), await _app.Data.StoreFileAsync(), await _app.Data.StoreFileAsync(ofPlanImport: true), await _app.Data.StoreFileAsync());
        await AddAsync(Operation("ended", ofEnded, now), Operation("open", ofKept, null));
        _app.Clock.Advance(TimeSpan.FromDays(11));
        var fresh = await _app.Data.StoreFileAsync();

        (await _app.RunJobAsync("platform.file-clean-up")).Handled.ShouldBe(1, "Of four old files one is mentioned by nobody.");
        (await _app.RunJobAsync("platform.operation-clean-up")).Handled.ShouldBe(1);
        (await _app.RunJobAsync("platform.file-clean-up")).Handled.ShouldBe(1);

        (await InModuleAsync(db => db.Operations.Select(o => o.Title).ToListAsync(Ct))).ShouldBe(["open"]);
        (await InModuleAsync(db => db.Files.Select(f => f.Id).ToListAsync(Ct))).ShouldBe([ofKept, ofImport, fresh], ignoreOrder: true);
        ofNobody.ShouldNotBe(ofEnded);
    }

    [Fact]
    public async Task JobRuns_Old_AreForgottenInBatchesButForTheLast()
    {
        var now = _app.Clock.GetUtcNow();
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<HostDbContext>();
            db.JobRuns.AddRange(Enumerable.Range(1, 6).Select(day => Run("a", now.AddDays(-200 + day))).Append(Run("b", now.AddDays(-300))).Append(Run("a", now)));
            await db.SaveChangesAsync(Ct);
        });

        (await _app.RunJobAsync("host.prune-job-runs")).Handled.ShouldBe(6);

        (await _app.InScopeAsync(s => s.GetRequiredService<HostDbContext>().JobRuns.Select(r => r.Job).Order().ToListAsync(Ct))).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task EveryColumnThatHoldsAFile_IsAskedForItsFiles()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var uses = scope.ServiceProvider.GetServices<IFilesInUse>().ToList();

        foreach (var module in scope.ServiceProvider.GetServices<ModuleDatabase>())
        {
            var db = module.Context(scope.ServiceProvider);
            var sql = string.Join('\n', uses.Where(u => u.Schema == module.Schema).Select(u => u.Files().ToQueryString()));
            var columns = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(HoldsAFile).Select(p => p.DeclaringType.GetTableName()!);
            foreach (var table in columns)
            {
                sql.ShouldContain(table, customMessage: $"{module.Schema}: files that {table} mentions would be swept away.");
            }
        }

        uses.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Start_WithTooShortRetention_IsRefusedAndNamed()
    {
        var refused = await Should.ThrowAsync<Exception>(() => CoordinationApp.StartAsync(new() { Arguments = ["--Retention:SentLettersDays=3"] }));

        string.Join(' ', CannotStartException.Describe(refused)!).ShouldContain("Retention:SentLettersDays");
    }

    private static bool HoldsAFile(IProperty property) =>
        property.Name.EndsWith("FileId", StringComparison.Ordinal) && (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Guid);

    private Task<T> InModuleAsync<T>(Func<ModuleDbContext, Task<T>> work) => _app.InScopeAsync(services =>
        work(services.GetServices<ModuleDatabase>().Single(d => d.Schema == "governance").Context(services)));

    private Task AddAsync(params object[] rows) => InModuleAsync(async db =>
    {
        db.AddRange(rows);
        return await db.SaveChangesAsync(Ct);
    });

    private MailRow Letter(string key, DateTimeOffset? sent, DateTimeOffset? dead = null) => new()
    {
        Id = Guid.CreateVersion7(),
        DedupKey = key,
        MessageId = $"{key}@example.se",
        ToAddress = "kim@example.se",
        Subject = key,
        TextBody = key,
        CreatedAt = _app.Clock.GetUtcNow(),
        VisibleAt = _app.Clock.GetUtcNow(),
        SentAt = sent,
        DeadAt = dead,
    };

    private OperationRow Operation(string title, Guid file, DateTimeOffset? finished) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = "test",
        Title = title,
        State = finished is null ? OperationState.Queued : OperationState.Succeeded,
        Input = $$"""{"file":"{{file}}"}""",
        StartedBy = "test",
        CreatedAt = _app.Clock.GetUtcNow(),
        VisibleAt = _app.Clock.GetUtcNow().AddYears(1),
        FinishedAt = finished,
    };

    private static JobRun Run(string job, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        Job = job,
        ScheduledFor = at,
        StartedAt = at,
        FinishedAt = at,
        Outcome = JobOutcomes.Succeeded,
        Instance = "test",
    };
}

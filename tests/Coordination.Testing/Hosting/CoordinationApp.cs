using Coordination.Host;
using Coordination.Platform.Jobs;
using Coordination.Platform.Mail;
using Coordination.Platform.Messaging;
using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Coordination.Testing.Databases;
using Coordination.Testing.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Coordination.Testing.Hosting;

/// <summary>
/// The real product, composed by the Host's own code, on a database of its own, with a clock the test holds; recurring jobs run when a
/// test calls them. A class fixture
/// (<c>IClassFixture&lt;CoordinationApp&gt;</c>), or started by hand with other settings.
/// </summary>
public class CoordinationApp : IAsyncLifetime
{
    private readonly CoordinationAppSettings _settings;
    private WebApplication? _app;

    public CoordinationApp()
        : this(new CoordinationAppSettings())
    {
    }

    /// <summary>For fixtures with other settings; xunit allows a fixture one public constructor.</summary>
    protected CoordinationApp(CoordinationAppSettings settings)
    {
        _settings = settings;
        Data = new TestData(this);
    }

    public FakeClock Clock { get; } = new();

    public TestDatabase Database { get; private set; } = null!;

    /// <summary>What the mail sender has sent, instead of a server.</summary>
    public CapturedMail Mail { get; } = new();

    /// <summary>Makes rows that are valid by default.</summary>
    public TestData Data { get; }

    public IServiceProvider Services => (_app ?? throw new InvalidOperationException("The application is not started.")).Services;

    /// <summary>Where it answers: a real address with <see cref="CoordinationAppSettings.Listen"/>, else one that only <see cref="Visit"/> reaches.</summary>
    public Uri Address => _settings.Listen ? new(_app!.Urls.First()) : new("http://localhost");

    /// <summary>A started application; dispose of it after.</summary>
    public static async Task<CoordinationApp> StartAsync(CoordinationAppSettings? settings = null)
    {
        var app = new CoordinationApp(settings ?? new());
        try
        {
            await app.InitializeAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public virtual async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        Database = _settings.Database ?? await TestDatabase.CreateAsync(ct);
        var builder = CoordinationHost.CreateBuilder([.. Database.HostArguments, "--urls=http://127.0.0.1:0", .. Background(), .. _settings.Arguments]);
        builder.Logging.ClearProviders();
        builder.Services.RemoveAll<TimeProvider>();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.RemoveAll<IMailTransport>();
        builder.Services.AddSingleton<IMailTransport>(Mail);
        Configure(builder);
        _settings.Configure?.Invoke(builder);
        if (!_settings.Listen)
        {
            builder.WebHost.UseTestServer();
        }

        _app = builder.Build();
        await CoordinationHost.ConfigureAsync(_app, ct);
        await _app.StartAsync(ct);
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (Database is not null && _settings.Database is null)
        {
            await Database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody with a browser of their own who is not signed in.</summary>
    public Visitor Visit()
    {
        HttpMessageHandler handler = _settings.Listen
            ? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
            : _app!.GetTestServer().CreateHandler();
        return new(handler, Address);
    }

    /// <summary>Somebody signed in with the given roles; a committee officer acts for the given committees.</summary>
    public Task<Visitor> SignInAsAsync(string role, params IReadOnlyList<string> committees) => SignedIn.VisitAsync(this, role, committees);

    /// <summary>Runs with a scope's services, for example a module's context or a sweep.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <inheritdoc cref="InScopeAsync{T}" />
    public async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    /// <summary>Delivers every fact that is due, and what that gives rise to.</summary>
    public Task DeliverAsync() => Services.GetRequiredService<OutboxRelays>().DeliverDueAsync(TestContext.Current.CancellationToken);

    /// <summary>Sends every letter that is due; read them in <see cref="Mail"/>.</summary>
    public Task SendLettersAsync() => Services.GetRequiredService<MailSender>().SendDueAsync(TestContext.Current.CancellationToken);

    /// <summary>Runs a recurring job once, now.</summary>
    public Task<JobOutcome> RunJobAsync(string name) => InScopeAsync(services =>
        services.GetServices<IRecurringJob>().Single(j => j.Name == name).RunAsync(new JobContext(Clock.GetUtcNow()), TestContext.Current.CancellationToken));

    /// <summary>Every letter waiting or sent, of every module, oldest first.</summary>
    public async Task<IReadOnlyList<MailRow>> LettersAsync() => await InScopeAsync(async services =>
    {
        var letters = new List<MailRow>();
        foreach (var module in services.GetServices<ModuleDatabase>())
        {
            letters.AddRange(await module.Context(services).Mail.AsNoTracking().ToListAsync());
        }

        return letters.OrderBy(l => l.CreatedAt).ThenBy(l => l.Id).ToList();
    });

    private string[] Background() => _settings.Background ? [] : ["--Messaging:RunRelay=false", "--Mail:RunSender=false", "--Jobs:Enabled=false"];

    /// <summary>For fixtures that derive from this one and replace services.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }
}

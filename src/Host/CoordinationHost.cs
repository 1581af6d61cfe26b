using System.Text;
using Coordination.Host.Api;
using Coordination.Host.CommandLine;
using Coordination.Host.Database;
using Coordination.Host.Features.Administration;
using Coordination.Host.Health;
using Coordination.Host.Jobs;
using Coordination.Host.Layout;
using Coordination.Host.Organisations;
using Coordination.Host.Persistence;
using Coordination.Host.Security;
using Coordination.Host.SignIn;
using Coordination.Host.SignIn.Provider;
using Coordination.Host.Telemetry;
using Coordination.Platform.Files;
using Coordination.Platform.Mail;
using Coordination.Platform.Messaging;
using Coordination.Platform.Modules;
using Coordination.Platform.Operations;
using Coordination.Platform.Options;
using Coordination.Platform.Retention;
using Coordination.Platform.Web;
using Microsoft.Extensions.Options;

namespace Coordination.Host;

/// <summary>Composes and runs the product.</summary>
internal static class CoordinationHost
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Runs until told to stop.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="modules">The modules, where they are not the product's own.</param>
    public static async Task<int> RunAsync(string[] args, IReadOnlyList<IModule>? modules = null)
    {
        using var stop = new StopSignal();
        if (ProductCommands.IsMeant(args))
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            return await ProductCommands.RunAsync(args, Console.Out, Console.Error, stop.Token);
        }

        try
        {
            await using var app = CreateBuilder(args, modules).Build();
            await ConfigureAsync(app, stop.Token);
            await app.StartAsync(stop.Token);
            Console.WriteLine($"Coordination är igång. Öppna {string.Join(" eller ", app.Urls)} – avsluta med Ctrl+C.");
            await app.WaitForShutdownAsync(stop.Token);
            return 0;
        }
        catch (Exception exception) when (stop.Explains(exception))
        {
            return 0;
        }
        catch (Exception exception) when (CannotStartException.Describe(exception) is { Count: > 0 } problems)
        {
            await StartProblems.WriteAsync(Console.Error, problems);
            return 1;
        }
    }

    /// <summary>Registers every service of the product.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args, IReadOnlyList<IModule>? modules = null)
    {
        modules ??= Modules.All;

        // Pages and static files are those of this assembly, whoever starts it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(CoordinationHost).Assembly.GetName().Name,
            ContentRootPath = ContentRoot(),
        });
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddTelemetry();
        builder.AddDatabase();
        builder.Services.AddModuleDatabase<HostDbContext>(HostDbContext.SchemaName);
        builder.Services.AddJobs();
        builder.Services.AddAdministration();
        builder.Services.AddHealth();
        foreach (var module in modules)
        {
            builder.Services.AddModule(module, builder.Configuration);
        }

        builder.Services.AddCoordinationMessaging(modules);
        builder.Services.AddCoordinationMail();
        builder.Services.AddCoordinationOperations();
        builder.Services.AddCoordinationFiles();
        builder.Services.AddCoordinationRetention();
        builder.Services.AddSiteAddress();
        builder.AddSecurity();
        builder.Services.AddSignIn();
        builder.Services.AddApi();
        builder.AddWebFrame(modules);
        return builder;
    }

    /// <summary>Checks the settings, finds the database and brings it up to date, then lays the request pipeline.</summary>
    public static async Task ConfigureAsync(WebApplication app, CancellationToken ct)
    {
        // Before anything is started: a mistyped setting must not first cost a database.
        app.Services.GetService<IStartupValidator>()?.Validate();
        await app.Services.StartDatabaseAsync(ct);
        app.Services.GetRequiredService<JobSchedules>().Read();
        await app.Services.GetRequiredService<CurrentOrganisation>().ReadAsync(ct);

        app.TellOfPlainKeys();
        app.UseServerSpans();
        app.UseSecurityHeaders();
        app.UseProblemAnswers();
        app.UseSecurity();
        app.MapHealth();
        app.MapWebFrame();
        app.MapProvider();
        app.MapApiDescription();
        app.MapFiles(HostPolicies.Work);
        foreach (var module in app.Services.GetServices<IModule>())
        {
            module.Map(app);
        }
    }

    /// <summary>The working directory while developing; the program's own folder when it is started from elsewhere.</summary>
    private static string? ContentRoot() => File.Exists("appsettings.json") ? null : AppContext.BaseDirectory;
}

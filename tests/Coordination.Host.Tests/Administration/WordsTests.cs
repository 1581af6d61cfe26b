using System.Globalization;
using Coordination.Host.Features.Administration.ReadLog;
using Coordination.Host.Jobs;
using Coordination.Host.Persistence;
using Coordination.Platform.Domain;
using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Administration;

/// <summary>Administrators read words, not the names that code gives things.</summary>
public sealed class WordsTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    private static readonly string[] SameInSwedish = ["Euro", "Kronor", "Organisation", "Period", "Plan", "Reservation", "Status", "Text"];

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    public async Task EveryJob_HasATitleAndAReadableSchedule(string language)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var words = scope.ServiceProvider.GetRequiredService<JobTexts>();
        var jobs = app.Services.GetRequiredService<JobSchedules>().Read();

        In(language, () =>
        {
            jobs.Count.ShouldBeGreaterThan(8);
            jobs.Where(j => words.Title(j.Name) == j.Name).Select(j => j.Name).ShouldBeEmpty();
            jobs.Where(j => words.Schedule(j.Cron) == j.Cron).Select(j => j.Cron).ShouldBeEmpty();
        });
    }

    [Theory]
    [InlineData("0 0/10 7-16 ? * MON-FRI", "vardagar, var 10:e minut kl. 07.00–17.00")]
    [InlineData("0 2/5 * ? * *", "var 5:e minut")]
    [InlineData("0 0 7 ? * MON-FRI", "vardagar kl. 07.00")]
    [InlineData("0 15 6 ? * *", "varje dag kl. 06.15")]
    [InlineData("0 0 12 ? * MON#1", "0 0 12 ? * MON#1")]
    public async Task Schedule_OfAUsualForm_IsWords(string cron, string expected)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var words = scope.ServiceProvider.GetRequiredService<JobTexts>();

        In("sv-SE", () => words.Schedule(cron).ShouldBe(expected));
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    public async Task EveryLoggedType_HasAName(string language)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var words = scope.ServiceProvider.GetRequiredService<LogWords>();
        var types = scope.ServiceProvider.GetServices<ModuleDatabase>()
            .SelectMany(d => d.Context(scope.ServiceProvider).Model.GetEntityTypes().Where(IsLogged).Select(e => (d.Schema, e.ClrType.Name))).ToList();

        In(language, () =>
        {
            types.Count.ShouldBeGreaterThan(20);
            types.Where(t => words.Subject(t.Schema, t.Name) == t.Name).Select(t => $"{t.Schema}: {t.Name}").ShouldBeEmpty();
            types.Select(t => t.Schema).Distinct().Where(s => words.Module(s) == s).ShouldBeEmpty();
        });
    }

    [Fact]
    public async Task EveryLoggedProperty_HasASwedishName()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var words = scope.ServiceProvider.GetRequiredService<LogWords>();
        var properties = scope.ServiceProvider.GetServices<ModuleDatabase>()
            .SelectMany(d => d.Context(scope.ServiceProvider).Model.GetEntityTypes().Where(IsLogged).SelectMany(e => e.GetProperties().Where(IsTold).Select(p => (d.Schema, p.Name)))).Distinct().ToList();

        In("sv-SE", () =>
        {
            properties.Count.ShouldBeGreaterThan(800);
            properties.Where(p => words.Property(p.Schema, p.Name) == p.Name && !SameInSwedish.Contains(p.Name)).Select(p => $"{p.Schema}: {p.Name}").ShouldBeEmpty();
        });
    }

    [Fact]
    public async Task Log_ShowsTypesAndPropertiesInWordsAndFindsByThem()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<HostDbContext>();
            var user = await db.Users.FirstAsync(TestContext.Current.CancellationToken);
            user.DisplayName = "Nya Namnet";
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var page = await administrator.OpenAsync("/admin/logg?vad=Konto&q=Nya+Namnet");

        page.Text("tbody").ShouldContain("Ändrade konto");
        page.Text("tbody").ShouldContain("Systemet");
        page.Text("tbody dl").ShouldStartWith("Namn Före: Test administrator Efter: Nya Namnet");
    }

    private static bool IsLogged(IEntityType type) =>
        type.ClrType.Namespace != typeof(AuditRow).Namespace && type.FindAnnotation(AuditAnnotations.Ignore) is null;

    private static bool IsTold(IProperty property) =>
        !property.IsPrimaryKey() && !property.IsShadowProperty() && property.Name != nameof(IAggregate.Version) && property.FindAnnotation(AuditAnnotations.Ignore) is null;

    private static void In(string language, Action check)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            check();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}

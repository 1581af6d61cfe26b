using System.Net;
using Coordination.Host.Jobs;
using Coordination.Host.Persistence;
using Coordination.Host.Tests.Jobs;
using Coordination.Platform.Jobs;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Administration;

/// <summary>What an administrator sees of the jobs, and can do to them.</summary>
public sealed class JobPagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Jobs_AfterFailedRun_ShowOutcomeScheduleAndHistory()
    {
        var script = new SampleJob.Script { Run = (_, _) => throw new InvalidOperationException("registret svarar inte") };
        await using var app = await CoordinationApp.StartAsync(SampleJob.In(script, "--Jobs:Schedules:test.sample=0 30 7 ? * MON-FRI"));
        await app.Services.GetRequiredService<JobRunner>().RunAsync(SampleJob.Title, app.Clock.GetUtcNow(), Ct);
        using var administrator = await app.SignInAsAsync(Roles.Administrator);

        var page = await administrator.OpenAsync("/admin/jobb");
        page.AllText.ShouldContain("test.sample vardagar kl. 07.30");
        page.AllText.ShouldContain("Misslyckades");
        page.AllText.ShouldContain("avstängda på den här servern");

        var history = await page.FollowAsync("test.sample");
        history.AllText.ShouldContain("registret svarar inte");
    }

    [Fact]
    public async Task Pause_Confirmed_HoldsTheJobAndIsLogged()
    {
        await using var app = await CoordinationApp.StartAsync(SampleJob.In(new SampleJob.Script(), "--Jobs:Enabled=true"));
        using var administrator = await app.SignInAsAsync(Roles.Administrator);

        var question = await administrator.OpenAsync("/admin/jobb/test.sample/pausa");
        (await app.Services.GetRequiredService<JobEngine>().ReadAsync(Ct))[SampleJob.Title].Paused.ShouldBeFalse();
        var page = await question.Form().SubmitAsync("Pausa");

        page.AllText.ShouldContain("”test.sample” är pausat.");
        (await app.Services.GetRequiredService<JobEngine>().ReadAsync(Ct))[SampleJob.Title].Paused.ShouldBeTrue();
        (await app.InScopeAsync(s => s.GetRequiredService<HostDbContext>().Audit.SingleAsync(a => a.Subject == "Job"))).Changes.ShouldContain("Paused");
    }

    [Fact]
    public async Task Jobs_OtherThanAdministrator_AreForbidden()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);

        foreach (var path in new[] { "/admin/jobb", "/admin/jobb/host.prune-job-runs", "/admin/jobb/host.prune-job-runs/kor" })
        {
            using var answer = await coordinator.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect);
            (await answer.Content.ReadAsStringAsync(Ct)).ShouldNotContain("host.prune-job-runs");
        }
    }
}

using System.Net;
using System.Text;
using Coordination.Governance.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Knowledge;

/// <summary>What is seen in the outside world: written down, owed, assessed, summed up.</summary>
[Trait("Req", "S003-27")]
[Trait("Req", "S004-18")]
public sealed class ObservationTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _app.Data.CreateCommitteeAsync("ARBN", "Arbetsmarknadsnämnden");
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Observations_WrittenSearchedJudgedAndSummedUp()
    {
        (await _coordinator.OpenAsync("/omvarld")).AllText.ShouldContain("Inget passar");
        var form = Form(await _coordinator.OpenAsync("/omvarld/ny"), "Idéburna aktörer i välfärden", "SOU 2019:56", "2027-01-12").Set("Input.Tags", "Upphandling, IOP, upphandling");
        var made = (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Url.ShouldBe(made.Url, "the same form sent twice makes one");
        var address = made.Url.AbsolutePath;
        (await Form(await _coordinator.OpenAsync("/omvarld/ny"), "Nytt stöd", "Tillväxtverket", "2026-06-01").SubmitAsync("Spara")).Accepted();

        (await _coordinator.OpenAsync("/omvarld?q=IDEBURNA")).Texts("tbody th a").ShouldBe(["Idéburna aktörer i välfärden"]);
        (await _coordinator.OpenAsync("/omvarld?amne=iop")).FindAll("tbody tr").Count.ShouldBe(1);
        (await _coordinator.OpenAsync("/omvarld?lage=Used")).FindAll("tbody tr").ShouldBeEmpty();
        foreach (var sort in new[] { "day", "-day", "title", "-title", "state", "-state", "examine", "-examine" })
        {
            (await _coordinator.OpenAsync($"/omvarld?sort={sort}&antal=1")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/omvarld/export.csv")).ShouldContain("SOU 2019:56");
        (await _coordinator.DownloadAsync("/omvarld/export.xlsx")).Length.ShouldBeGreaterThan(1000);

        var judge = await _coordinator.OpenAsync($"{address}/bedom");
        (await judge.Form("form.form").SubmitAsync("Spara")).Has("[name='Input.State'][aria-invalid=true]").ShouldBeTrue();
        (await judge.Form("form.form").Set("Input.State", "Used").SubmitAsync("Spara")).Has("[name='Input.Outcome'][aria-invalid=true]").ShouldBeTrue();
        (await judge.Form("form.form").Set("Input.State", "Used").Set("Input.Means", "Fler kan få reserverade kontrakt.").Set("Input.Outcome", "Riktlinjen ändrades.").SubmitAsync("Spara")).Accepted();
        var digest = await _coordinator.OpenAsync("/omvarld/sammanstallning?fran=2027-01-01&till=2027-01-31");
        digest.AllText.ShouldContain("Riktlinjen ändrades.");
        digest.AllText.ShouldNotContain("Nytt stöd");
        (await _coordinator.OpenAsync("/omvarld/sammanstallning?fran=2020-01-01&till=2020-01-31")).AllText.ShouldContain("Inget är skrivet under perioden");

        var (mine, theirs) = ((await _coordinator.OpenAsync($"{address}/andra")).Form("form.form"), (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form"));
        (await theirs.Set("Input.Keeper", "Kim Berg").SubmitAsync("Spara")).Accepted();
        (await mine.Set("Input.Keeper", "Robin Ek").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync(address)).FindAll("main a[href$='/bedom']").ShouldBeEmpty();
        (await reader.OpenAsync($"{address}/bedom")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Observation_WithACommitteeAndADay_IsOwedUntilItIsExamined()
    {
        (await Form(await _coordinator.OpenAsync("/omvarld/ny"), "Utan dag", "SKR", "2027-01-12").Set("Input.CommitteeCode", "ARBN").SubmitAsync("Spara")).Has("[name='Input.ExamineBy'][aria-invalid=true]").ShouldBeTrue();
        (await Form(await _coordinator.OpenAsync("/omvarld/ny"), "Fel länk", "SKR", "2027-01-12").Set("Input.Link", "javascript:alert(1)").SubmitAsync("Spara")).Has("[name='Input.Link'][aria-invalid=true]").ShouldBeTrue();
        var one = (await Form(await _coordinator.OpenAsync("/omvarld/ny"), "Ny vägledning", "UHM", "2027-01-12").Set("Input.CommitteeCode", "ARBN").Set("Input.ExamineBy", "2027-03-31").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        await _app.DeliverAsync();
        (await _coordinator.OpenAsync("/namnder/ARBN")).AllText.ShouldContain("Ny vägledning");
        var raised = (await MessagesAsync<ObligationRaised>()).Single();
        raised.DueOn.ShouldBe(new DateOnly(2027, 3, 31));

        await AnswerAsync(raised, "InProgress", "Vi läser.", 3);
        (await _coordinator.OpenAsync(one)).AllText.ShouldContain("Vi läser.");
        await AnswerAsync(raised, "Done", "Läst och bedömd.", 4);

        var page = await _coordinator.OpenAsync(one);
        page.AllText.ShouldContain("Läst och bedömd.");
        page.Text(".status").ShouldContain("Bedömd");
        (await MessagesAsync<ObligationMet>()).Single().Key.ShouldBe(raised.Key);

        var other = (await Form(await _coordinator.OpenAsync("/omvarld/ny"), "En till", "UHM", "2027-01-12").Set("Input.CommitteeCode", "ARBN").Set("Input.ExamineBy", "2027-03-31").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await (await _coordinator.OpenAsync($"{other}/andra")).Form("form.form").Set("Input.CommitteeCode", string.Empty).SubmitAsync("Spara")).Accepted();
        (await MessagesAsync<ObligationWithdrawn>()).Count.ShouldBe(1, "nobody owes it any more");
    }

    [Fact]
    public async Task Observation_TiedToAnActivity_IsCountedOnItUntilItIsDismissed()
    {
        (await (await _coordinator.OpenAsync("/exempel")).Form().SubmitAsync("Ladda exempelkommunen")).Accepted();
        var seen = (await Form(await _coordinator.OpenAsync("/omvarld/ny"), "Idéburna aktörer i välfärden", "SOU 2019:56", "2027-01-12").SubmitAsync("Spara")).Accepted();
        var address = seen.Url.AbsolutePath;
        await _app.DeliverAsync();
        var choose = await seen.FollowAsync("Välj åtgärder ur planerna");
        (await _coordinator.OpenAsync($"{address}/planens-atgarder?ord=finns+absolut+inte")).AllText.ShouldContain("Ingen fler åtgärd passar orden.");
        var button = choose.Find("form[action$=Tie] button[name=activity]");
        var (activity, stale) = (button.GetAttribute("value")!, choose.Form("form[action$=Tie]"));
        var name = string.Join(' ', button.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        (await choose.Form("form[action$=Tie]").SubmitAsync(name)).Accepted().Has($"form[action$=Leave] button[value='{activity}']").ShouldBeTrue();
        (await stale.SubmitAsync(name)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await stale.SubmitAsync()).Status.ShouldBe(HttpStatusCode.NotFound, "no activity was named");
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync(address)).Has($"#atgarder a[href='/atgarder/{activity}']").ShouldBeTrue();
        (await reader.OpenAsync($"{address}/planens-atgarder")).Status.ShouldBe(HttpStatusCode.Forbidden);

        await _app.DeliverAsync();
        var counted = await _coordinator.OpenAsync($"/atgarder/{activity}/handelser");
        counted.Find($"tbody a[href='{address}']").TextContent.ShouldBe("Idéburna aktörer i välfärden");
        counted.AllText.ShouldContain("Iakttagelser i omvärlden");
        (await (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Title", "Nytt namn").SubmitAsync("Spara")).Accepted();
        await _app.DeliverAsync();
        (await _coordinator.OpenAsync($"/atgarder/{activity}/handelser")).Texts("tbody th a").ShouldBe(["Nytt namn"]);
        (await (await _coordinator.OpenAsync($"{address}/bedom")).Form("form.form").Set("Input.State", "Dismissed").Set("Input.Outcome", "Rör inte oss.").SubmitAsync("Spara")).Accepted();
        await _app.DeliverAsync();
        (await _coordinator.OpenAsync($"/atgarder/{activity}/handelser")).FindAll("tbody tr").ShouldBeEmpty();
        (await (await _coordinator.OpenAsync($"{address}/planens-atgarder")).Form("form[action$=Leave]").SubmitAsync(name.Replace("Lägg till", "Ta bort", StringComparison.Ordinal))).Accepted().AllText.ShouldContain("Inga åtgärder valda än.");
    }

    private static PageForm Form(Page page, string title, string source, string on) =>
        page.Form("form.form").Set("Input.Title", title).Set("Input.Source", source).Set("Input.On", on).Set("Input.Says", "Kort om innehållet.");

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

    private Task<List<T>> MessagesAsync<T>() => _app.InScopeAsync(async services =>
    {
        var name = MessageNames.Of(typeof(T));
        var bodies = await services.GetRequiredService<NetworkingDbContext>().Outbox.AsNoTracking().Where(o => o.MessageName == name).Select(o => o.Body).ToListAsync(TestContext.Current.CancellationToken);
        return bodies.ConvertAll(b => System.Text.Json.JsonSerializer.Deserialize<T>(b, MessageJson.Options)!);
    });
}

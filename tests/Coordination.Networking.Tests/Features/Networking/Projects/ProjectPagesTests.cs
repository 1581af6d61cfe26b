using System.Net;
using System.Text;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Projects;

/// <summary>Projects that others run, and how they become activities of a plan.</summary>
public sealed class ProjectPagesTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>The project of the opinion of 2021: run by Skoopi, externally funded, 2021 to 2022, in several places.</summary>
    [Fact]
    [Trait("Req", "S002-22")]
    [Trait("Req", "S002-23")]
    public async Task AsfLyfter_Entered_IsFoundAgain_WithWhatWasSaid()
    {
        (await _coordinator.OpenAsync("/projekt")).AllText.ShouldContain("Inga projekt matchar");
        var skoopi = await _coordinator.OrganisationAsync("Skoopi", "Interest");
        var fund = await _coordinator.OrganisationAsync("Svenska ESF-rådet", "Funder");
        var form = (await _coordinator.OpenAsync($"/projekt/nytt?organisation={skoopi.Split('/')[^1]}")).Form("form.form");
        form["Input.Owner"].ShouldBe("Skoopi");
        form.Set("Input.Title", "ASF Lyfter").Set("Input.StartsOn", "2021-01-01").Set("Input.EndsOn", "2022-12-31").Set("Input.Places", "Stockholm, Göteborg och Malmö")
            .Set("Input.Amount", "4 500 000,50").Tick("Input.Funders", fund.Split('/')[^1]).Set("Input.Aim", "Fler ska få arbete i sociala företag.");
        var card = (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted().Url.ShouldBe(card.Url);
        var address = card.Url.AbsolutePath;
        card.AllText.ShouldContain("Svenska ESF-rådet");
        card.AllText.ShouldContain("4 500 000,50 kr");
        card.AllText.ShouldContain("Genomfört");

        (await _coordinator.OpenAsync("/projekt?q=asf+lyfter")).Texts("tbody th a").ShouldBe(["ASF Lyfter"]);
        (await _coordinator.OpenAsync("/projekt?q=skoopi+malmo&lage=Completed")).Texts("tbody th a").ShouldBe(["ASF Lyfter"]);
        (await _coordinator.OpenAsync("/projekt?lage=Ongoing")).FindAll("tbody tr").ShouldBeEmpty();
        foreach (var sort in new[] { "start", "-start", "title", "-title", "end", "-end", "amount", "-amount" })
        {
            (await _coordinator.OpenAsync($"/projekt?sort={sort}")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        var csv = Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/projekt/export.csv"));
        csv.ShouldContain("Svenska ESF-rådet");
        csv.ShouldContain("ASF Lyfter");
        (await _coordinator.OpenAsync(fund)).AllText.ShouldContain("Finansierar");
        (await _coordinator.OpenAsync(skoopi)).AllText.ShouldContain("Äger projektet");

        var log = (await (await _coordinator.OpenAsync(address)).FollowAsync("Ny kontakt")).Form("form.form").Set("Input.Way", "Meeting").Set("Input.With", "Skoopi")
            .Set("Input.Organisation", skoopi.Split('/')[^1]).Set("Input.Summary", "Första mötet om praktikplatser.");
        (await log.SubmitAsync("Spara")).Accepted().Url.AbsolutePath.ShouldBe(address);
        foreach (var page in new[] { address, skoopi, $"/kontakter?projekt={address.Split('/')[^1]}", $"/kontakter?organisation={skoopi.Split('/')[^1]}" })
        {
            (await _coordinator.OpenAsync(page)).AllText.ShouldContain("Första mötet om praktikplatser.", Case.Sensitive, page);
        }

        var stale = (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form");
        (await (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Places", "Hela landet").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Hela landet");
        (await stale.Set("Input.Places", "Uppsala").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await (await _coordinator.OpenAsync($"{address}/avsluta")).Form("form.form").Set("Input.On", "2022-06-30").Set("Input.Reason", "Pengarna tog slut.").SubmitAsync("Avsluta i förtid"))
            .Accepted().AllText.ShouldContain("Avslutat i förtid");
        (await (await _coordinator.OpenAsync($"{address}/avsluta")).Form("form.form").SubmitAsync("Återuppta")).Accepted();
    }

    [Fact]
    [Trait("Req", "S002-22")]
    public async Task Project_WithWhatCannotBe_IsToldAtTheFields()
    {
        await _coordinator.RegisterAsync("Dubbel", null);
        await _coordinator.OrganisationAsync("Dubbel");
        var form = (await _coordinator.OpenAsync("/projekt/nytt")).Form("form.form").Set("Input.Title", "Fel").Set("Input.Owner", "Finns ej").Set("Input.StartsOn", "2027-02-01").Set("Input.Amount", "mycket");

        var page = await form.SubmitAsync("Spara");
        page.Has("[name='Input.Owner'][aria-invalid=true]").ShouldBeTrue();
        page.Has("[name='Input.Amount'][aria-invalid=true]").ShouldBeTrue();
        (await form.Set("Input.Owner", "Dubbel").Set("Input.Amount", "").SubmitAsync("Spara")).Text(".ds-error-summary li").ShouldContain("Flera i registret");
        await _coordinator.OrganisationAsync("Skoopi", "Interest");
        (await form.Set("Input.Owner", "SKOOPI").Set("Input.EndsOn", "2027-01-01").SubmitAsync("Spara")).Has("[name='Input.EndsOn'][aria-invalid=true]").ShouldBeTrue();
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync("/projekt/nytt")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _coordinator.OpenAsync($"/projekt/{Guid.CreateVersion7()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Req", "S002-23")]
    [Trait("Req", "S002-24")]
    public async Task Deepening_Proposed_BecomesAnActivity_OrTellsWhyNot()
    {
        await _app.Data.CreateCommitteeAsync("ARBN", "Arbetsmarknadsnämnden");
        await _coordinator.OrganisationAsync("Skoopi", "Interest");
        var address = await _coordinator.ProjectAsync("ASF Lyfter", "Skoopi");
        var propose = (await (await _coordinator.OpenAsync(address)).FollowAsync("Föreslå fördjupad samverkan")).Form("form.form").Set("Input.Text", "Förvaltningen samverkar aktivt med projektet.");
        (await propose.SubmitAsync("Spara")).Accepted();
        (await propose.SubmitAsync("Spara")).Accepted();
        (await (await _coordinator.OpenAsync(address)).FollowAsync("Gör till åtgärd")).AllText.ShouldContain("Ingen plan tar emot åtgärder");
        using var adviser = await _app.SignInAsAsync(Roles.BusinessAdviser);
        (await adviser.OpenAsync(address)).AllText.ShouldNotContain("Gör till åtgärd");

        await PlanAsync();
        var make = (await (await _coordinator.OpenAsync(address)).FollowAsync("Gör till åtgärd"));
        var form = make.Form("form.form");
        form["Input.Title"].ShouldBe("Förvaltningen samverkar aktivt med projektet.");
        form.Set("Input.Area", make.Find("input[name='Input.Area']").GetAttribute("value")!).Tick("Input.Committees", "ARBN");
        (await form.SubmitAsync("Gör till åtgärd")).Accepted().AllText.ShouldContain("Skickat till planen");
        (await form.SubmitAsync("Gör till åtgärd")).Accepted();
        var sent = (await MessagesAsync()).Single();
        sent.CommitteeCodes.ShouldBe(["ARBN"]);

        await AnswerAsync(new ActivityProposalAnswered(sent.ActivityId, false, null, "PlanClosed", null, _app.Clock.GetUtcNow()));
        var refused = await _coordinator.OpenAsync(address);
        refused.AllText.ShouldContain("Planen tar inte emot fler åtgärder.");
        var again = await refused.FollowAsync("Försök igen");
        (await again.Form("form.form").Set("Input.Area", again.Find("input[name='Input.Area']").GetAttribute("value")!).SubmitAsync("Gör till åtgärd")).Accepted();
        var second = (await MessagesAsync()).Single();

        // Governance adds it to the plan and answers; the same answer heard again changes nothing.
        await _app.DeliverAsync();
        await AnswerAsync(new ActivityProposalAnswered(second.ActivityId, true, "9.9", null, "/atgarder/fel", _app.Clock.GetUtcNow()));

        var page = await _coordinator.OpenAsync(address);
        page.AllText.ShouldContain("Åtgärd i planen");
        page.Texts(".timeline li").Count(t => t.Contains("Blev en åtgärd", StringComparison.Ordinal)).ShouldBe(1);
        var activity = await _coordinator.OpenAsync(page.FindAll("#fordjupning a").Single(l => l.TextContent.StartsWith("Öppna åtgärden", StringComparison.Ordinal)).GetAttribute("href")!);
        activity.AllText.ShouldContain("Förvaltningen samverkar aktivt med projektet.");
        activity.AllText.ShouldContain("ASF Lyfter");
        (await _coordinator.OpenAsync("/projekt?fordjupning=Activity")).FindAll("tbody tr").Count.ShouldBe(1);
    }

    private async Task PlanAsync()
    {
        var start = await _coordinator.OpenAsync("/planer/ny");
        var plan = (await start.Form("form.form").Set("Input.Title", "Handlingsplan").Set("Input.ValidFrom", "2027-01-01").Set("Input.ValidTo", "2029-12-31")
            .Set("Input.Template", start.Find("input[name='Input.Template']").GetAttribute("value")!).SubmitAsync()).Accepted();
        var address = string.Join('/', plan.Url.AbsolutePath.Split('/').Take(3));
        (await (await _coordinator.OpenAsync($"{address}/omraden")).Form("#nytt form.form").Set("Input.Number", "9").Set("Input.Title", "Samverkan").SubmitAsync()).Accepted();
    }

    /// <summary>An answer as Governance tells it; what is not delivered yet is kept from Governance.</summary>
    private async Task AnswerAsync(ActivityProposalAnswered answer)
    {
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<NetworkingDbContext>();
            db.Outbox.RemoveRange(await db.Outbox.Where(o => o.MessageName == "networking.activity-proposed.v1" && o.DispatchedAt == null).ToListAsync(TestContext.Current.CancellationToken));
            db.Outbox.Add(OutboxRowFactory.Create(answer, _app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await _app.DeliverAsync();
    }

    private Task<List<ActivityProposed>> MessagesAsync() => _app.InScopeAsync(async services =>
    {
        var bodies = await services.GetRequiredService<NetworkingDbContext>().Outbox.AsNoTracking().Where(o => o.MessageName == "networking.activity-proposed.v1").Select(o => o.Body).ToListAsync(TestContext.Current.CancellationToken);
        return bodies.ConvertAll(b => System.Text.Json.JsonSerializer.Deserialize<ActivityProposed>(b, MessageJson.Options)!);
    });
}

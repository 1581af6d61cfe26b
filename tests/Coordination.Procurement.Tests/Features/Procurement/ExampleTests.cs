using System.Text.Json;
using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Coordination.Platform.Modules;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>The example municipality shows the module: something planned, something open and reserved, and something with a result.</summary>
public sealed class ExampleTests
{
    [Fact]
    [Trait("Req", "S003-R5.3")]
    public async Task Example_LoadedTwice_AndTakenAwayAgain()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        await app.Data.CreateCommitteeAsync("NLN", "Näringslivsnämnden");
        await officer.EnterAsync("Min egen upphandling");

        await TellAsync(app, new ExampleLoaded("NLN", "Eva", app.Clock.GetUtcNow()));
        await TellAsync(app, new ExampleLoaded("NLN", "Eva", app.Clock.GetUtcNow()));
        (await officer.OpenAsync("/upphandlingar?lage=&enhet=NLN")).FindAll("tbody tr").Count.ShouldBe(6);
        var reserved = await (await officer.OpenAsync("/upphandlingar?markt=reserverad")).FollowAsync("Exempel: Fruktkorgar till kontoren");
        reserved.Text("#grund").ShouldContain("4 kap. 18 § 1 LOU");
        (await officer.OpenAsync("/upphandlingar?lage=Awarded")).Text("tbody").ShouldContain("Fika till nämndens möten");
        (await officer.OpenAsync("/upphandlingar/kategorier")).Text("tbody").ShouldContain("Exempelfika");

        await TellAsync(app, new ExampleRemoved(app.Clock.GetUtcNow()));
        (await officer.OpenAsync("/upphandlingar?lage=")).FindAll("tbody tr").Count.ShouldBe(1);
        (await officer.OpenAsync("/upphandlingar/kategorier")).AllText.ShouldNotContain("Exempelfika");
    }

    [Fact]
    [Trait("Req", "S003-R5.2")]
    [Trait("Req", "S003-R5.3")]
    [Trait("Req", "S002-14")]
    public async Task Example_Loaded_FillsThePagesOfProcurement_AndGoesWhole()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var system = app.Visit();
        system.Headers.Authorization = new("Bearer", await app.Data.CreateApiKeyAsync(k => k.WithScopes("governance:read")));
        await LoadAsync();

        // Three procurements fit enterprises of the example, and others have been told so.
        (await app.ToldAsync<OpportunityFound>()).SelectMany(o => o.Enterprises).Select(e => e.EnterpriseId).Distinct().Count().ShouldBeGreaterThanOrEqualTo(2);
        var matches = (await officer.OpenAsync("/upphandlingar/matchningar")).Text("tbody");
        foreach (var enterprise in new[] { "Exempeltvätten", "Gröna Exempel", "Café Exemplet" })
        {
            matches.ShouldContain(enterprise);
        }

        // Each page has something of it to show, and what it tells is true.
        foreach (var (page, seen) in new[]
        {
            ("/upphandlingar", "Tvätt av arbetskläder"), ("/upphandlingar/kommande", "Fruktkorgar till kontoren"), ("/upphandlingar/genomgang", "6"), ("/upphandlingar/avtal", "Fika till nämndens möten"),
            ("/upphandlingar/leverantorer", "Café Exemplet"), ("/upphandlingar/sysselsattning", "borta länge"), ("/upphandlingar/traffar", "Träff om tvätt och lokalvård"), ("/upphandlingar/behov", "Exempelfika"),
            ("/upphandlingar/valfrihet", "Daglig verksamhet"), ("/upphandlingar/mal", "Fler avtal"), ("/upphandlingar/kategorier", "Exempelfika"), ("/upphandlingar/anbud", "Exempelrestauranger"),
        })
        {
            var shown = await officer.OpenAsync(page);
            shown.Status.ShouldBe(System.Net.HttpStatusCode.OK, page);
            if (page != "/upphandlingar/genomgang")
            {
                shown.Text("main").ShouldContain(seen, customMessage: page);
            }
        }

        var review = await officer.OpenAsync((await officer.OpenAsync("/upphandlingar/genomgang")).FindAll("tbody a").First(a => a.GetAttribute("href")!.StartsWith("/upphandlingar/genomgang/", StringComparison.Ordinal)).GetAttribute("href")!);
        review.Text("main").ShouldContain("Skötsel av rabatter");
        (await officer.OpenAsync("/upphandlingar/siffror")).Text("main").ShouldContain("380");
        (await officer.OpenAsync("/foretag")).Text("tbody").ShouldContain("Café Exemplet");
        (await app.RunJobAsync("procurement.open-reviews")).Handled.ShouldBe(0, "the review is there");
        await app.RunJobAsync("procurement.watch-contracts");
        await SettleAsync(app);
        var owed = await DutiesAsync();
        owed.Count(d => d.Source == "procurement" && d.State == "open").ShouldBeGreaterThanOrEqualTo(5, "what has not been gone through, and a contract to follow up");

        // One step takes all of it away, the duties that other modules had told of too; loaded again it is whole again.
        await RemoveAsync();
        (await DutiesAsync()).ShouldBeEmpty();
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            var ct = TestContext.Current.CancellationToken;
            int[] left =
            [
                await db.Cases.CountAsync(ct), await db.Contracts.CountAsync(ct), await db.Suppliers.CountAsync(ct), await db.ReviewItems.CountAsync(ct), await db.Reviews.CountAsync(ct), await db.EmploymentRequirements.CountAsync(ct),
                await db.Awards.CountAsync(ct), await db.SupplierMeetings.CountAsync(ct), await db.ChoiceSystems.CountAsync(ct), await db.YearGoals.CountAsync(ct), await db.Demands.CountAsync(ct), await db.Categories.CountAsync(c => c.Name == "Exempelfika", ct),
                await db.CandidateMatches.CountAsync(ct),
            ];
            left.ShouldAllBe(n => n == 0);
            (await db.Outbox.CountAsync(o => o.DeadAt != null || o.DispatchedAt == null, ct)).ShouldBe(0);
        });
        await LoadAsync();
        await app.RunJobAsync("procurement.watch-contracts");
        await SettleAsync(app);
        (await DutiesAsync()).Select(d => (d.Source, d.State)).Order().ShouldBe(owed.Select(d => (d.Source, d.State)).Order());
        (await officer.OpenAsync("/upphandlingar/avtal")).Text("main").ShouldContain("Fika till nämndens möten");

        async Task LoadAsync()
        {
            (await (await coordinator.OpenAsync("/exempel")).Form("main form").SubmitAsync("Ladda exempelkommunen")).Accepted();
            await SettleAsync(app);
        }

        async Task RemoveAsync()
        {
            (await (await coordinator.OpenAsync("/exempel")).Form("main form").SubmitAsync("Ta bort exempelkommunen")).Accepted();
            await SettleAsync(app);
        }

        async Task<List<(string Source, string State)>> DutiesAsync()
        {
            using var answer = await system.SendAsync(new(HttpMethod.Get, "/coordination/v1/obligations?kind=external&limit=100"));
            using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return [.. document.RootElement.GetProperty("obligations").EnumerateArray().Select(o => (o.GetProperty("source").GetString()!, o.GetProperty("state").GetString()!))];
        }
    }

    /// <summary>Facts of one record that are delivered side by side can meet in the wrong order; the later is tried again after a while.</summary>
    private static async Task SettleAsync(CoordinationApp app)
    {
        for (var i = 0; i < 10; i++)
        {
            await app.DeliverAsync();
            if (!await IsWaitingAsync(app))
            {
                return;
            }

            app.Clock.Set(app.Clock.GetUtcNow().AddMinutes(5));
        }
    }

    private static Task<bool> IsWaitingAsync(CoordinationApp app) => app.InScopeAsync(async services =>
    {
        foreach (var module in services.GetServices<ModuleDatabase>())
        {
            if (await module.Context(services).Outbox.AnyAsync(o => o.DispatchedAt == null && o.DeadAt == null, TestContext.Current.CancellationToken))
            {
                return true;
            }
        }

        return false;
    });

    private static async Task TellAsync(CoordinationApp app, IIntegrationEvent fact)
    {
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            db.Outbox.Add(OutboxRowFactory.Create(fact, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await app.DeliverAsync();
    }
}

using System.Net;
using Coordination.Networking.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Enterprises;

/// <summary>The register of enterprises and its card.</summary>
public sealed class EnterprisePagesTests : IAsyncLifetime
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

    [Fact]
    [Trait("Req", "S000-10")]
    [Trait("Req", "S002-07")]
    public async Task Register_AnEnterprise_ShowsItInTheListAndOnItsCard()
    {
        var card = await _coordinator.RegisterAsync("Tvätteriet Vågen", "556016-0680", "LimitedCompany");

        card.Heading.ShouldBe("Tvätteriet Vågen");
        card.AllText.ShouldContain("556016-0680");
        card.AllText.ShouldContain("Arbetsintegrerande socialt företag");
        (await _coordinator.OpenAsync("/foretag?q=tvatteriet")).Texts("tbody th a").ShouldBe(["Tvätteriet Vågen"]);
        (await _coordinator.OpenAsync("/foretag?q=5560160680")).Texts("tbody th a").ShouldBe(["Tvätteriet Vågen"]);
        (await _coordinator.OpenAsync("/foretag?form=Foundation")).FindAll("tbody tr").ShouldBeEmpty();
        (await _coordinator.OpenAsync("/foretag")).Text(".site-nav [aria-current]").ShouldBe("Nätverk");
    }

    [Fact]
    public async Task Register_IsToldToOtherModulesOnce()
    {
        var form = (await _coordinator.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", "Grön trädgård").Set("Input.LegalForm", "EconomicAssociation").Set("Input.Kind", "Unjudged");
        var first = (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted().Url.ShouldBe(first.Url);

        var told = await _app.InScopeAsync(services => services.GetRequiredService<NetworkingDbContext>().Outbox.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        told.Single().MessageName.ShouldBe("networking.enterprise-registered.v1");
        told.Single().Body.ShouldContain("Grön trädgård");
    }

    [Fact]
    public async Task SoleTrader_KeepsThePersonalNumberToItself()
    {
        var card = await _coordinator.RegisterAsync("Annas syateljé", "811228-9874", "SoleTrader");

        card.AllText.ShouldNotContain("811228");
        card.AllText.ShouldContain("••••••-••••");
        (await _coordinator.OpenAsync("/foretag?q=811228-9874")).Texts("tbody th a").ShouldBe(["Annas syateljé"], "who knows the whole number finds it");
        (await _coordinator.OpenAsync("/foretag?q=811228")).FindAll("tbody tr").ShouldBeEmpty("parts of it find nothing");
        (await card.FollowAsync("Ändra")).Form("form.form")["Input.Number"].ShouldBe("811228-9874");
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync($"{card.Url.AbsolutePath}/andra")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var logged = await _app.InScopeAsync(services => services.GetRequiredService<NetworkingDbContext>().Audit.AsNoTracking().Select(a => a.Changes).ToListAsync(TestContext.Current.CancellationToken));
        string.Join(' ', logged).ShouldNotContain("8112289874");
        var told = await _app.InScopeAsync(services => services.GetRequiredService<NetworkingDbContext>().Outbox.AsNoTracking().Select(o => o.Body).ToListAsync(TestContext.Current.CancellationToken));
        string.Join(' ', told).ShouldNotContain("8112289874");
    }

    [Theory]
    [InlineData("556016-0681", "LimitedCompany", "kontrollsiffran")]
    [InlineData("DE123456789", "LimitedCompany", "utländskt")]
    [InlineData("12", "LimitedCompany", "tio siffror")]
    [InlineData("212000-0142", "LimitedCompany", "kommun")]
    [InlineData("811228-9874", "LimitedCompany", "personnummer")]
    [InlineData("556016-0680", "SoleTrader", "organisationsnummer")]
    public async Task Register_WithANumberThatCannotBe_IsToldAtTheField(string number, string form, string expected)
    {
        var page = await (await _coordinator.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", "Fel nummer").Set("Input.Number", number)
            .Set("Input.LegalForm", form).Set("Input.Kind", "Unjudged").SubmitAsync("Spara");

        page.Has("[name='Input.Number'][aria-invalid=true]").ShouldBeTrue(page.AllText);
        page.Text(".ds-error-summary li").ShouldContain(expected);
        (await _coordinator.OpenAsync("/foretag")).FindAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task Change_ByTwoPeople_TellsTheSecondWhatChanged()
    {
        var address = (await _coordinator.RegisterAsync("Café Solen", "769600-0012", "EconomicAssociation")).Url.AbsolutePath;
        var first = (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form");
        var second = (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form");
        (await first.Set("Input.Name", "Café Månen").SubmitAsync("Spara")).Accepted();

        var page = await second.Set("Input.Name", "Café Stjärnan").SubmitAsync("Spara");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text("section.conflict tbody").ShouldContain("Café Månen");
        (await page.Form("form.form").SubmitAsync("Spara")).Accepted().Heading.ShouldBe("Café Stjärnan");
    }

    [Fact]
    public async Task Register_WithoutWhatItNeeds_NamesEachField()
    {
        var page = await (await _coordinator.OpenAsync("/foretag/nytt")).Form("form.form").SubmitAsync("Spara");

        page.Texts(".ds-error-summary li").ShouldBe(["Skriv företagets namn.", "Välj företagsform.", "Välj vad företaget bedöms vara."], ignoreOrder: true);
    }

    [Fact]
    public async Task Directory_TellsOtherModulesWithoutPersonalNumbers()
    {
        await _coordinator.RegisterAsync("Annas syateljé", "811228-9874", "SoleTrader");
        await _coordinator.RegisterAsync("Tvätteriet Vågen", "556016-0680", "LimitedCompany");

        var found = await _app.InScopeAsync(services => services.GetRequiredService<IEnterpriseDirectory>().SearchAsync("", 10, TestContext.Current.CancellationToken));
        found.Select(e => (e.Name, e.OrganisationNumber, e.IsActive)).ShouldBe([("Annas syateljé", null, true), ("Tvätteriet Vågen", "5560160680", true)]);
        (await _app.InScopeAsync(services => services.GetRequiredService<IEnterpriseDirectory>().SearchAsync("vagen", 10, TestContext.Current.CancellationToken))).Single().LegalForm.ShouldBe("LimitedCompany");
        (await _app.InScopeAsync(services => services.GetRequiredService<IEnterpriseDirectory>().SearchAsync(null, 1, TestContext.Current.CancellationToken))).Count.ShouldBe(1);
    }
}

using System.Net;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Enterprises;

/// <summary>People at enterprises: purpose and ground, extract, erasure, protected identity.</summary>
public sealed class EnterpriseContactTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;
    private string _address = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        _address = (await _coordinator.RegisterAsync("Café Solen", "769600-0012")).Url.AbsolutePath;
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Contact_ShowsItsPurposeAndGroundAndIsFoundByTheBeginningOfItsNames()
    {
        var card = (await _coordinator.AddPersonAsync(_address, "Anna Svensson", "anna@solen.example", "Dialogue", "YearlyQuestion")).Accepted();

        card.Text("#kontakter tbody").ShouldContain("Dialog och möten, Den årliga frågan");
        card.Text("#kontakter tbody").ShouldContain("Uppgift av allmänt intresse");
        foreach (var words in new[] { "anna", "sven", "ANNA@SOLEN", "anna svensson" })
        {
            (await _coordinator.OpenAsync($"/foretag/kontakter?q={Uri.EscapeDataString(words)}")).Texts("tbody th a").ShouldBe(["Anna Svensson"], words);
        }

        (await _coordinator.OpenAsync("/foretag/kontakter?q=nna")).FindAll("tbody tr").ShouldBeEmpty("names are found by their beginning");
        (await _coordinator.OpenAsync("/foretag/kontakter?andamal=News")).FindAll("tbody tr").ShouldBeEmpty();
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync(_address)).AllText.ShouldNotContain("Anna Svensson", customMessage: "a reader has no use for it");
        (await reader.OpenAsync("/foretag/kontakter")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task News_NeedsConsentWithItsDayAndHow()
    {
        (await _coordinator.AddPersonAsync(_address, "Bo Ek", "bo@solen.example", "News")).Text(".ds-error-summary li").ShouldContain("kräver samtycke");
        (await _coordinator.AddPersonAsync(_address, "Bo Ek", "bo@solen.example")).Text(".ds-error-summary li").ShouldContain("Välj vad uppgifterna");
        var page = await _coordinator.OpenAsync($"{_address}/kontakter/ny");
        var form = page.Form("form.form").Set("Input.Name", "Bo Ek").Set("Input.Email", "bo@solen.example").Set("Input.Ground", "Consent");
        form.Tick("Input.Purposes", page.BoxOf("Input.Purposes", "Nyhetsbrev"));
        (await form.SubmitAsync("Spara")).Has("[name='Input.ConsentOn'][aria-invalid=true]").ShouldBeTrue();
        (await form.Set("Input.ConsentOn", "2027-01-10").SubmitAsync("Spara")).Has("[name='Input.ConsentHow'][aria-invalid=true]").ShouldBeTrue();
        (await form.Set("Input.ConsentHow", "I e-post").SubmitAsync("Spara")).Accepted().Text("#kontakter").ShouldContain("Samtycke");
    }

    [Fact]
    public async Task Protected_IsNeverShownUntilItIsOpenedAndThatIsLogged()
    {
        var page = await _coordinator.OpenAsync($"{_address}/kontakter/ny");
        var form = page.Form("form.form").Set("Input.Name", "Hemlig Person").Set("Input.Email", "hemlig@solen.example").Tick("Input.IsProtected");
        form.Tick("Input.Purposes", page.BoxOf("Input.Purposes", "Dialog"));
        var card = (await form.SubmitAsync("Spara")).Accepted();

        card.AllText.ShouldNotContain("Hemlig");
        card.AllText.ShouldContain("Skyddade uppgifter");
        (await _coordinator.OpenAsync("/foretag/kontakter?q=hemlig")).FindAll("tbody tr").ShouldBeEmpty();
        (await (await _coordinator.OpenAsync(_address)).FollowAsync("Öppna (loggas)")).Form("form.form")["Input.Name"].ShouldBe("Hemlig Person");
        (await LogAsync()).ShouldContain("opened");
        (await LogAsync(changes: true)).ShouldNotContain(c => c.Contains("Hemlig", StringComparison.Ordinal));
        using var adviser = await _app.SignInAsAsync(Roles.BusinessAdviser);
        (await adviser.OpenAsync(_address)).Has("#kontakter tbody a").ShouldBeFalse();
        var contact = await ContactAsync();
        (await adviser.OpenAsync($"{_address}/kontakter/{contact.Id.Value}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Extract_HoldsEverythingOfThePersonAndIsLogged()
    {
        (await _coordinator.AddPersonAsync(_address, "Anna Svensson", "anna@solen.example", "YearlyQuestion")).Accepted();
        (await (await _coordinator.OpenAsync($"{_address}/fraga")).Form().SubmitAsync("Skicka frågan")).Accepted();

        var page = await (await _coordinator.OpenAsync("/foretag/registerutdrag")).Form("form.form").Set("Input.Email", "Anna@Solen.example").SubmitAsync("Ta fram utdraget");

        foreach (var fact in new[] { "Anna Svensson", "Café Solen", "Uppgift av allmänt intresse", "Stämmer uppgifterna om Café Solen?", "Registrerades" })
        {
            page.AllText.ShouldContain(fact);
        }

        (await LogAsync()).ShouldContain("opened");
        (await (await _coordinator.OpenAsync("/foretag/registerutdrag")).Form("form.form").Set("Input.Email", "ingen@solen.example").SubmitAsync("Ta fram utdraget")).AllText.ShouldContain("Inga uppgifter");
        (await (await _coordinator.OpenAsync("/foretag/registerutdrag")).Form("form.form").SubmitAsync("Ta fram utdraget")).Texts(".ds-error-summary li").ShouldBe(["Skriv e-postadress eller namn."]);
    }

    [Theory]
    [InlineData("", "Erased", "")]
    [InlineData("KS 2027/12", "Restricted", "Anna Svensson")]
    public async Task Erasure_YieldsToTheArchives(string duty, string state, string name)
    {
        (await _coordinator.AddPersonAsync(_address, "Anna Svensson", "anna@solen.example", "YearlyQuestion")).Accepted();
        (await (await _coordinator.OpenAsync($"{_address}/fraga")).Form().SubmitAsync("Skicka frågan")).Accepted();
        var contact = await ContactAsync();

        var ask = await (await _coordinator.OpenAsync($"{_address}/kontakter/{contact.Id.Value}")).FollowAsync("Radera uppgifterna");
        var card = (await ask.Form("form.form").Set("Input.ArchiveDuty", duty).SubmitAsync("Radera uppgifterna")).Accepted();

        card.AllText.ShouldNotContain("Anna Svensson");
        var after = await ContactAsync();
        (after.State.ToString(), after.Name, after.NameKey).ShouldBe((state, name, ""));
        (await _coordinator.OpenAsync("/foretag/kontakter")).FindAll("tbody tr").ShouldBeEmpty();
        (await _app.LettersAsync()).ShouldBeEmpty("the letter that waited is withdrawn");
        (await LogAsync(changes: true)).ShouldNotContain(c => c.Contains("Anna", StringComparison.Ordinal));
        (await _coordinator.OpenAsync($"{_address}/kontakter/{contact.Id.Value}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<EnterpriseContact> ContactAsync() => _app.InScopeAsync(services => services.GetRequiredService<NetworkingDbContext>().Contacts.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken));

    private Task<List<string>> LogAsync(bool changes = false) => _app.InScopeAsync(services => services.GetRequiredService<NetworkingDbContext>().Audit.AsNoTracking()
        .Where(a => a.Subject == nameof(EnterpriseContact)).Select(a => changes ? a.Changes : a.Action).ToListAsync(TestContext.Current.CancellationToken));
}

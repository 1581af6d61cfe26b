using System.Text;
using Coordination.Platform.Security;

namespace Coordination.Networking.Tests.Features.Networking.Enterprises;

/// <summary>Lists as people have them, looked at before anything is stored.</summary>
public sealed class ImportEnterprisesTests : IAsyncLifetime
{
    private const string List = """
        Namn;Orgnr;Bolagsform;Typ;Ort;Hemsida;Säljer;Kontaktperson;E-post;Telefon
        Tvätteriet Vågen;556016-0680;AB;ASF;Uppsala;vagen.example;Tvätt|fruktkorgar;Anna Svensson;anna@vagen.example;018-10 00 00
        Café Solen;769600-0012;Ekonomisk förening;Socialt företag;Knivsta;;café;;;
        Annas syateljé;811228-9874;;;;;sömnad;;;
        Fel Siffra;556016-0681;;;;;;;;
        Utländska;DE123456789;;;;;;;;
        Tvätteriet igen;5560160680;;;;;;;;
        ;;;;;;;;;
        ;802001-0016;;;;;;;;
        """;

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
    public async Task Import_ShowsEachLineAndThenKeepsTheGoodOnes()
    {
        var preview = await (await _coordinator.OpenAsync("/foretag/importera")).Form("form.form").Set("Input.List", List).SubmitAsync("Granska");
        preview.AllText.ShouldContain("3 av 7 rader");
        preview.AllText.ShouldNotContain("811228-9874 ", customMessage: "a personal number is hidden in the preview");
        foreach (var reason in new[] { "kontrollsiffran är fel", "utländskt", "står tidigare i listan", "Skriv företagets namn" })
        {
            preview.AllText.ShouldContain(reason);
        }

        (await _coordinator.OpenAsync("/foretag")).FindAll("tbody tr").ShouldBeEmpty("nothing is stored by looking");
        (await preview.Form("form.form").SubmitAsync("Läs in 3 rader")).Accepted();

        (await _coordinator.OpenAsync("/foretag")).Texts("tbody th a").ShouldBe(["Annas syateljé", "Café Solen", "Tvätteriet Vågen"]);
        var card = await (await _coordinator.OpenAsync("/foretag?q=fruktkorg")).FollowAsync("Tvätteriet Vågen");
        foreach (var fact in new[] { "https://vagen.example", "Anna Svensson", "Aktiebolag", "Arbetsintegrerande", "98310000", "15300000" })
        {
            card.AllText.ShouldContain(fact);
        }
    }

    [Fact]
    public async Task Import_OfWhatIsThere_CompletesAndOverwritesNothing()
    {
        var address = (await _coordinator.RegisterAsync("Vågens tvätt", "556016-0680", "LimitedCompany")).Url.AbsolutePath;
        (await (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Locality", "Enköping").SubmitAsync("Spara")).Accepted();
        await _coordinator.RegisterAsync("Cafe Solen ek för");

        var preview = await (await _coordinator.OpenAsync("/foretag/importera")).Form("form.form").Set("Input.List", List).SubmitAsync("Granska");
        preview.AllText.ShouldContain("Kompletterar Vågens tvätt");
        preview.AllText.ShouldContain("liknar Cafe Solen ek för");
        (await preview.Form("form.form").SubmitAsync("Läs in 3 rader")).Accepted().Url.AbsolutePath.ShouldBe("/foretag/dubbletter");

        var card = await _coordinator.OpenAsync(address);
        card.Heading.ShouldBe("Vågens tvätt");
        card.AllText.ShouldContain("Enköping");
        card.AllText.ShouldContain("https://vagen.example");
        (await _coordinator.OpenAsync("/foretag")).FindAll("tbody tr").Count.ShouldBe(4);
    }

    [Fact]
    public async Task Import_OfAFile_FillsTheListAndRefusesWhatIsNone()
    {
        var page = await (await _coordinator.OpenAsync("/foretag/importera")).Form("form.form").Attach("Input.File", "foretag.csv", Encoding.UTF8.GetBytes(List), "text/csv").SubmitAsync("Granska");
        page.AllText.ShouldContain("3 av 7 rader");

        var refused = await (await _coordinator.OpenAsync("/foretag/importera")).Form("form.form").Attach("Input.File", "foretag.xlsx", Encoding.UTF8.GetBytes("inte ett kalkylblad"), "application/octet-stream").SubmitAsync("Granska");
        refused.Has("[name='Input.File'][aria-invalid=true]").ShouldBeTrue(refused.AllText);
        (await (await _coordinator.OpenAsync("/foretag/importera")).Form("form.form").Set("Input.List", "a;b\n1;2").SubmitAsync("Granska")).AllText.ShouldContain("saknar rubriken Namn");
    }

    [Fact]
    public async Task Import_OfTheRegistersOwnSpreadsheet_FindsEachEnterpriseAgain()
    {
        await _coordinator.RegisterAsync("Tvätteriet Vågen", "556016-0680", "LimitedCompany");
        await _coordinator.RegisterAsync("Café Solen", "769600-0012");
        var file = await _coordinator.DownloadAsync("/foretag/export.xlsx");

        var page = await (await _coordinator.OpenAsync("/foretag/importera")).Form("form.form").Attach("Input.File", "foretag.xlsx", file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet").SubmitAsync("Granska");

        page.AllText.ShouldContain("2 av 2 rader");
        page.AllText.ShouldContain("Kompletterar Tvätteriet Vågen");
        page.AllText.ShouldContain("Kompletterar Café Solen");
    }
}

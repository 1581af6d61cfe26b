using Coordination.Host.Organisations;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Administration;

/// <summary>Whose installation it is, as written on the page and told to the modules.</summary>
public sealed class OrganisationTests
{
    [Fact]
    public async Task Save_NewSettings_AreToldToModulesAndLogged()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var administrator = await app.SignInAsAsync(Roles.Administrator);

        var saved = await (await administrator.OpenAsync("/admin/organisation")).Form()
            .Set("Input.MunicipalityName", "Exempelstad").Set("Input.SenderName", "Samordningsfunktionen").Set("Input.ReplyAddress", "svar@exempelstad.se")
            .Set("Input.PublicAddress", "https://samordning.exempelstad.se/").Set("Input.PauseWeeks", "28-30, 52").Tick("Input.HalfDaysAreFree")
            .SubmitAsync("Spara");

        saved.AllText.ShouldContain("Organisationens uppgifter är sparade.");
        var facts = app.Services.GetRequiredService<IOrganisation>().Current;
        (facts.MunicipalityName, facts.SenderName, facts.ReplyAddress).ShouldBe(("Exempelstad", "Samordningsfunktionen", "svar@exempelstad.se"));
        facts.Calendar.HalfDaysAreFree.ShouldBeTrue();
        facts.Calendar.PauseWeeks.ShouldBe([28, 29, 30, 52]);
        app.Services.GetRequiredService<SiteAddress>().Of("/s/x").ShouldBe("https://samordning.exempelstad.se/s/x");

        var log = await administrator.OpenAsync("/admin/logg?vad=OrganisationSettings");
        log.AllText.ShouldContain("Exempelstad");
        log.AllText.ShouldContain("Test administrator");
    }

    [Theory]
    [InlineData("Input.MunicipalityName", " ")]
    [InlineData("Input.ReplyAddress", "inte en adress")]
    [InlineData("Input.PublicAddress", "javascript:alert(1)")]
    [InlineData("Input.PauseWeeks", "54")]
    public async Task Save_FieldThatIsWrong_IsSaidAtTheField(string field, string value)
    {
        await using var app = await CoordinationApp.StartAsync();
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        var form = (await administrator.OpenAsync("/admin/organisation")).Form();

        var page = await form.Set("Input.MunicipalityName", "Exempelstad").Set(field, value).SubmitAsync("Spara");

        ((int)page.Status).ShouldBe(400);
        page.Find($"[name='{field}']").GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task Save_AfterSomebodyElse_ShowsBothAndKeepsWhatWasWritten()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var one = await app.SignInAsAsync(Roles.Administrator);
        using var other = await app.SignInAsAsync(Roles.Administrator);
        var late = (await one.OpenAsync("/admin/organisation")).Form();
        await (await other.OpenAsync("/admin/organisation")).Form().Set("Input.MunicipalityName", "Deras").SubmitAsync("Spara");

        var conflict = await late.Set("Input.MunicipalityName", "Mitt").SubmitAsync("Spara");

        ((int)conflict.Status).ShouldBe(409);
        conflict.Text("table").ShouldContain("Deras");
        app.Services.GetRequiredService<IOrganisation>().Current.MunicipalityName.ShouldBe("Deras");
        await conflict.Form().SubmitAsync("Spara");
        app.Services.GetRequiredService<IOrganisation>().Current.MunicipalityName.ShouldBe("Mitt");
    }

    [Theory]
    [InlineData("28–31, 52", "28–31, 52")]
    [InlineData("31 30,29;28", "28–31")]
    [InlineData("", "")]
    public void PauseWeeks_AsWritten_AreTidied(string written, string tidied) => PauseWeeks.Write(PauseWeeks.Read(written)!).ShouldBe(tidied);

    [Theory]
    [InlineData("0")]
    [InlineData("31-28")]
    [InlineData("juli")]
    public void PauseWeeks_NotWeeks_AreRefused(string written) => PauseWeeks.Read(written).ShouldBeNull();
}

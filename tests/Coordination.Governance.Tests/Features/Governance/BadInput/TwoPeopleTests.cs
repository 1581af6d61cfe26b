using System.Net;
using Coordination.Platform.Security;
using Coordination.Testing.Web;

namespace Coordination.Governance.Tests.Features.Governance.BadInput;

/// <summary>Two people open the same form and both save: the second is told, loses nothing of what they wrote, and can save after all.</summary>
public sealed class TwoPeopleTests(Register app) : IClassFixture<Register>
{
    [Theory]
    [InlineData("/planer/{plan}/andra", "Input.Title")]
    [InlineData("/planer/{plan}/omraden?andra={area}", "Input.Introduction")]
    [InlineData("/atgarder/{activity}/andra", "Input.Description")]
    [InlineData("/atgarder/{activity}/lage", "Input.Comment")]
    [InlineData("/styrdokument/{document}", "Input.AdoptedBy")]
    [InlineData("/namnder/EX-AN/andra", "Input.Note")]
    [InlineData("/namnder/EX-KS/kontakter/{contact}", "Input.Phone")]
    public async Task Save_AfterSomebodyElse_IsToldKeepsTheTextAndCanSaveAgain(string template, string field)
    {
        var address = await app.AddressAsync(template);
        using var one = await app.SignInAsAsync(Roles.Coordinator);
        using var other = await app.SignInAsAsync(Roles.Coordinator);
        var first = Form(await one.OpenAsync(address), field);
        var second = Form(await other.OpenAsync(address), field);

        (await first.Set(field, "070-11 11 11").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.OK);
        var told = await second.Set(field, "070-22 22 22").SubmitAsync("Spara");

        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Has(".ds-error-summary, .conflict").ShouldBeTrue(told.AllText);
        Form(told, field)[field].ShouldBe("070-22 22 22");
        Stored(await one.OpenAsync(address), field).ShouldNotBe("070-22 22 22", "nothing is written over unseen");
        var saved = await Form(told, field).SubmitAsync("Spara");
        saved.Status.ShouldBe(HttpStatusCode.OK, saved.AllText);
    }

    private static PageForm Form(Page page, string field) => page.Form($"form[method=post]:has([name='{field}'])");

    private static string? Stored(Page page, string field) => Form(page, field)[field];
}

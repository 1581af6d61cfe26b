using System.Net;
using System.Text.RegularExpressions;
using Coordination.Platform.Security;

namespace Coordination.Host.Tests.SignIn;

public sealed partial class ManageUsersTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private TestPerson _admin = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _admin = await _app.Data.CreatePersonAsync(p => p.WithName("Ada Admin").WithRoles(Roles.Administrator));
        await _app.Data.CreateCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await _app.Data.CreateCommitteeAsync("SN", "Socialnämnden");
        await _app.Data.CreateCommitteeAsync("KN", "Gamla kulturnämnden", new DateOnly(2020, 1, 1));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Invite_Officer_ChoosesAPasswordByTheLetterAndIsIn()
    {
        using var admin = _app.Visit();
        await admin.SignInAsync(_admin);
        var form = (await admin.OpenAsync("/admin/anvandare/bjud-in")).Form();

        var list = await form.Set("Input.Name", "Örjan Åkesson").Set("Input.Email", "orjan@example.se").Set("Input.Roles", Roles.CommitteeOfficer).Set("Input.Committees", "AMN").Tick("Input.Committees", "SN").SubmitAsync();
        var letter = (await _app.LettersAsync()).ShouldHaveSingleItem();
        using var invited = _app.Visit();
        await (await invited.OpenAsync(new Uri(Link().Match(letter.TextBody).Value).PathAndQuery)).Form().Set("Password", TestData.GoodPassword).SubmitAsync();
        await invited.SignInAsync("orjan@example.se", TestData.GoodPassword);

        list.AllText.ShouldContain("En inbjudan är på väg till orjan@example.se.");
        list.AllText.ShouldContain("Nämndhandläggare (AMN, SN)");
        list.AllText.ShouldContain("Inbjuden");
        (await invited.OpenAsync("/profil")).AllText.ShouldContain("Du är handläggare för: AMN, SN");
    }

    [Fact]
    public async Task Invite_SentTwiceAtOnce_IsOneAccountAndOneLetter()
    {
        using var admin = _app.Visit();
        await admin.SignInAsync(_admin);
        var form = (await admin.OpenAsync("/admin/anvandare/bjud-in")).Form().Set("Input.Name", "Två Gånger").Set("Input.Email", "tva@example.se").Set("Input.Roles", Roles.Reader);

        var answers = await Task.WhenAll(form.SubmitOnceAsync(), form.SubmitOnceAsync());
        var again = await form.SubmitOnceAsync();

        answers.Append(again).ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);
        (await _app.LettersAsync()).ShouldHaveSingleItem();
        (await admin.OpenAsync("/admin/anvandare")).Texts("tbody th a").Count(n => n == "Två Gånger").ShouldBe(1);
    }

    [Fact]
    public async Task Edit_SentTwice_IsNoConflictWithOneself()
    {
        var person = await _app.Data.CreatePersonAsync();
        using var admin = _app.Visit();
        await admin.SignInAsync(_admin);
        var form = (await admin.OpenAsync($"/admin/anvandare/{person.Id}")).Form().Set("Input.Name", "Dubbelklickad");

        (await form.SubmitAsync()).AllText.ShouldContain("är sparad");
        (await form.SubmitAsync()).AllText.ShouldContain("är sparad");
    }

    [Fact]
    public async Task Invite_TakenAddressNoRoleNoCommittee_IsRefusedAtTheField()
    {
        using var admin = _app.Visit();
        await admin.SignInAsync(_admin);

        var noRole = await (await admin.OpenAsync("/admin/anvandare/bjud-in")).Form().Set("Input.Name", "Bo").Set("Input.Email", "bo@example.se").SubmitAsync();
        var noCommittee = await noRole.Form().Set("Input.Roles", Roles.CommitteeOfficer).SubmitAsync();
        var taken = await noCommittee.Form().Set("Input.Roles", Roles.Reader).Set("Input.Email", _admin.Email.ToUpperInvariant()).SubmitAsync();

        noRole.Has("#Input_Roles-error, fieldset .ds-validation-message").ShouldBeTrue();
        noCommittee.AllText.ShouldContain("minst en nämnd");
        taken.Status.ShouldBe(HttpStatusCode.Conflict);
        taken.Text("#Input_Email-error").ShouldContain("redan ett konto");
        (await _app.LettersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Committees_AreChosenFromTheRegister_AndOthersAreRefusedAtTheField()
    {
        var person = await _app.Data.CreatePersonAsync(p => p.WithRoles(Roles.CommitteeOfficer).WithCommittees("BORTA"));
        using var admin = _app.Visit();
        await admin.SignInAsync(_admin);
        var page = await admin.OpenAsync($"/admin/anvandare/{person.Id}");

        var kept = await page.Form().SubmitAsync();
        var forged = await page.Form().Set("Input.Committees", "AMN").Tick("Input.Committees", "HITTEPÅ").SubmitAsync();
        var done = await page.Form().Set("Input.Committees", "SN").SubmitAsync();

        page.AllText.ShouldContain("Arbetsmarknadsnämnden (AMN)");
        page.AllText.ShouldContain("BORTA – finns inte längre i registret");
        page.AllText.ShouldNotContain("Gamla kulturnämnden");
        kept.Text("#Input_Committees-error").ShouldContain("ingen nämnd med koden BORTA");
        forged.Text("#Input_Committees-error").ShouldContain("ingen nämnd med koden HITTEPÅ");
        done.AllText.ShouldContain("Nämndhandläggare (SN)");
    }

    [Fact]
    public async Task Invite_AddressNoLetterCanReach_IsRefusedAtTheField()
    {
        using var admin = _app.Visit();
        await admin.SignInAsync(_admin);

        var refused = await (await admin.OpenAsync("/admin/anvandare/bjud-in")).Form()
            .Set("Input.Name", "Bo").Set("Input.Email", "bo@kommunen").Set("Input.Roles", Roles.Reader).SubmitAsync();

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Has("#Input_Email-error").ShouldBeTrue();
        (await _app.LettersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_FiltersSortsAndExports()
    {
        await _app.Data.CreatePersonAsync(p => p.WithName("Östen Läsare"));
        await _app.Data.CreatePersonAsync(p => p.WithName("Åsa Läsare"));
        await _app.Data.CreatePersonAsync(p => p.WithName("Zara Samordnare").WithRoles(Roles.Coordinator));
        using var admin = _app.Visit();
        await admin.SignInAsync(_admin);

        var all = await admin.OpenAsync("/admin/anvandare");
        var readers = await admin.OpenAsync("/admin/anvandare?roll=reader&sort=-name");
        var csv = System.Text.Encoding.UTF8.GetString(await admin.DownloadAsync("/admin/anvandare/export.csv?roll=reader"));

        all.Texts("tbody th a").ShouldBe(["Ada Admin", "Zara Samordnare", "Åsa Läsare", "Östen Läsare"]);
        readers.Texts("tbody th a").ShouldBe(["Östen Läsare", "Åsa Läsare"]);
        csv.ShouldContain("Åsa Läsare");
        csv.ShouldNotContain("Zara");
    }

    [Fact]
    public async Task Edit_TwoAdministratorsAtOnce_TheSecondIsToldAndKeepsTheText()
    {
        var person = await _app.Data.CreatePersonAsync();
        using var admin = _app.Visit();
        await admin.SignInAsync(_admin);
        var first = (await admin.OpenAsync($"/admin/anvandare/{person.Id}")).Form().Set("Input.Name", "Första Namnet");
        var second = (await admin.OpenAsync($"/admin/anvandare/{person.Id}")).Form().Set("Input.Name", "Andra Namnet");

        await first.SubmitAsync();
        var told = await second.SubmitAsync();
        var done = await told.Form().SubmitAsync();

        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.AllText.ShouldContain("ändrades av någon annan");
        told.Texts(".conflict tbody tr").ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.ShouldContain("Första Namnet"), row => row.ShouldContain("Andra Namnet"));
        told.Form()["Input.Name"].ShouldBe("Andra Namnet");
        done.Texts("tbody th a").ShouldContain("Andra Namnet");
    }

    [Fact]
    public async Task Edit_FailedSignInMeanwhile_IsNoConflict()
    {
        var person = await _app.Data.CreatePersonAsync();
        using var admin = _app.Visit();
        await admin.SignInAsync(_admin);
        var form = (await admin.OpenAsync($"/admin/anvandare/{person.Id}")).Form().Set("Input.Name", "Nytt Namn");
        using var other = _app.Visit();
        await other.SignInAsync(person.Email, "inte alls det rätta ordet");

        (await form.SubmitAsync()).AllText.ShouldContain("är sparad");
    }

    [Fact]
    public async Task LastAdministrator_CannotBeDemotedOrDisabled()
    {
        await _app.Data.CreatePersonAsync(p => p.WithRoles(Roles.Administrator).WithoutPassword());
        using var admin = _app.Visit();
        await admin.SignInAsync(_admin);

        var demoted = await (await admin.OpenAsync($"/admin/anvandare/{_admin.Id}")).Form().Set("Input.Roles", Roles.Reader).SubmitAsync();
        var disabled = await (await admin.OpenAsync($"/admin/anvandare/{_admin.Id}/avstangning")).Form().SubmitAsync();

        demoted.AllText.ShouldContain("minst en annan administratör");
        disabled.AllText.ShouldContain("minst en annan administratör");
        (await admin.OpenAsync("/admin/anvandare")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task TwoAdministrators_DisablingEachOtherAtOnce_OneRemains()
    {
        var other = await _app.Data.CreatePersonAsync(p => p.WithRoles(Roles.Administrator));
        using var one = _app.Visit();
        using var two = _app.Visit();
        await one.SignInAsync(_admin);
        await two.SignInAsync(other);
        var forms = new[]
        {
            (await one.OpenAsync($"/admin/anvandare/{other.Id}/avstangning")).Form(),
            (await two.OpenAsync($"/admin/anvandare/{_admin.Id}/avstangning")).Form(),
        };

        var answers = await Task.WhenAll(forms.Select(f => f.SubmitOnceAsync()));

        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.UnprocessableEntity).ShouldBe(1);
    }

    [Fact]
    public async Task Disable_AsksFirstAndEndsTheSession_EnableOpensAgain()
    {
        var person = await _app.Data.CreatePersonAsync();
        using var visitor = _app.Visit();
        await visitor.SignInAsync(person);
        using var admin = _app.Visit();
        await admin.SignInAsync(_admin);
        var address = $"/admin/anvandare/{person.Id}/avstangning";

        var question = await admin.OpenAsync(address);
        var before = await visitor.IsSignedInAsync();
        await question.Form().SubmitAsync();
        _app.Clock.Advance(TimeSpan.FromSeconds(31));
        var after = await visitor.IsSignedInAsync();
        await (await admin.OpenAsync(address)).Form().SubmitAsync();
        await visitor.SignInAsync(person);

        question.Heading.ShouldBe($"Stänga av kontot för {person.Name}?");
        before.ShouldBeTrue();
        after.ShouldBeFalse();
        (await visitor.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task ChangedRole_InAnOpenSession_TakesEffectWithinTheRecheck()
    {
        var person = await _app.Data.CreatePersonAsync();
        using var visitor = _app.Visit();
        await visitor.SignInAsync(person);
        using var admin = _app.Visit();
        await admin.SignInAsync(_admin);
        await (await admin.OpenAsync($"/admin/anvandare/{person.Id}")).Form().Set("Input.Roles", Roles.Administrator).SubmitAsync();

        var before = (await visitor.OpenAsync("/admin/anvandare")).Status;
        _app.Clock.Advance(TimeSpan.FromSeconds(31));
        var after = (await visitor.OpenAsync("/admin/anvandare")).Status;

        before.ShouldBe(HttpStatusCode.Forbidden);
        after.ShouldBe(HttpStatusCode.OK);
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}

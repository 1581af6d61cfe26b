using System.Net;
using System.Text.RegularExpressions;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Enterprises;

/// <summary>Once a year the owner is asked whether the register is right, and answers without an account.</summary>
public sealed partial class OwnerQuestionTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;
    private string _address = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        _address = (await _coordinator.RegisterAsync("Café Solen", "769600-0012")).Url.AbsolutePath;
        (await _coordinator.AddPersonAsync(_address, "Anna Svensson", "anna@solen.example", "YearlyQuestion")).Accepted();
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Sweep_AsksAfterAYearAndOnce()
    {
        await _app.RunJobAsync("networking.ask-owners");
        (await _app.LettersAsync()).ShouldBeEmpty("it was registered today");
        _app.Clock.Set(_app.Clock.GetUtcNow().AddYears(1).AddDays(1));

        (await _app.RunJobAsync("networking.ask-owners")).Handled.ShouldBe(1);
        (await _app.RunJobAsync("networking.ask-owners")).Handled.ShouldBe(0);

        var letter = (await _app.LettersAsync()).Single();
        letter.Subject.ShouldBe("Stämmer uppgifterna om Café Solen?");
        letter.TextBody.ShouldContain("/f/");
    }

    [Fact]
    public async Task Link_ReadByAScanner_ChangesNothingAndAnswerIsGivenOnce()
    {
        var link = await AskAsync();
        using var owner = _app.Visit();
        (await owner.OpenAsync(link)).AllText.ShouldContain("Anna Svensson");
        var page = await owner.OpenAsync(link);
        (await QuestionAsync()).ShouldBe((null, null));
        (await page.Form("form.form").SubmitAsync("Skicka svar")).Texts(".ds-error-summary li").ShouldBe(["Välj om uppgifterna stämmer."]);

        (await page.Form("form.form").Set("Input.IsRight", "True").SubmitAsync("Skicka svar")).Accepted().Heading.ShouldBe("Tack!");

        var card = await _coordinator.OpenAsync(_address);
        card.AllText.ShouldContain("Företaget bekräftade uppgifterna");
        (await owner.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
        (await owner.OpenAsync(link[..^4] + "AAAA")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Corrections_WaitUntilTheyAreDealtWith()
    {
        var link = await AskAsync();
        using var owner = _app.Visit();
        var page = await owner.OpenAsync(link);
        (await page.Form("form.form").Set("Input.IsRight", "False").SubmitAsync("Skicka svar")).Has("[name='Input.Corrections'][aria-invalid=true]").ShouldBeTrue();
        (await page.Form("form.form").Set("Input.IsRight", "False").Set("Input.Corrections", "Vi har flyttat till Knivsta.").SubmitAsync("Skicka svar")).Accepted();

        (await _coordinator.OpenAsync("/foretag?visar=rattelser")).Texts("tbody th a").ShouldBe(["Café Solen"]);
        var read = await (await _coordinator.OpenAsync(_address)).FollowAsync("Läs rättelserna");
        read.Text("blockquote").ShouldBe("Vi har flyttat till Knivsta.");
        (await read.Form("form.form").SubmitAsync("Rättelserna är omhändertagna")).Accepted();
        (await _coordinator.OpenAsync("/foretag?visar=rattelser")).FindAll("tbody tr").ShouldBeEmpty();
        (await _coordinator.OpenAsync($"{_address}/rattelser")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Proposals_AcceptedOrDeclinedOneByOne_ChangeTheRegister()
    {
        var link = await AskAsync();
        using var owner = _app.Visit();
        var page = await owner.OpenAsync(link);
        var form = page.Form("form.form").Set("Input.Name", "Café Solen ek. för.").Set("Input.Locality", "Knivsta").Set("Input.PlacesOffered", "12");
        (await form.Set("Input.IsRight", "True").SubmitAsync("Skicka svar")).Has("[name='Input.IsRight'][aria-invalid=true]").ShouldBeTrue("something was changed all the same");
        (await form.Set("Input.IsRight", "False").SubmitAsync("Skicka svar")).Accepted();

        var read = await (await _coordinator.OpenAsync(_address)).FollowAsync("Läs rättelserna");
        read.Texts("form.stack h3").ShouldBe(["Namn", "Ort", "Platser som erbjuds"]);
        read.AllText.ShouldContain("Café Solen ek. för.");
        var once = read.FormWith("Godta Ort");
        var accepted = (await once.SubmitAsync("Godta Ort")).Accepted();
        accepted.AllText.ShouldContain("Rättelsen är införd i registret.");
        (await once.SubmitAsync("Godta Ort")).Accepted();
        (await accepted.FormWith("Avvisa Namn").SubmitAsync("Avvisa Namn")).Accepted();
        var done = (await (await _coordinator.OpenAsync($"{_address}/rattelser")).FormWith("Godta Platser som erbjuds").SubmitAsync("Godta Platser som erbjuds")).Accepted();

        done.Url.AbsolutePath.ShouldBe(_address, "with the last of them all is dealt with");
        done.Heading.ShouldBe("Café Solen");
        done.AllText.ShouldContain("Knivsta");
        done.AllText.ShouldContain("Ort: – → Knivsta");
        (await _coordinator.OpenAsync("/foretag?visar=rattelser")).FindAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task Link_AskedAgainOrExpired_IsClosed()
    {
        var first = await AskAsync();
        var second = await AskAsync();
        using var owner = _app.Visit();
        (await owner.OpenAsync(first)).Status.ShouldBe(HttpStatusCode.Gone);
        (await owner.OpenAsync(second)).Status.ShouldBe(HttpStatusCode.OK);
        _app.Clock.Set(_app.Clock.GetUtcNow().AddDays(61));
        (await owner.OpenAsync(second)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Ask_WhereNobodyIsToBeAsked_SaysSo()
    {
        var other = (await _coordinator.RegisterAsync("Utan kontakt")).Url.AbsolutePath;

        (await (await _coordinator.OpenAsync($"{other}/fraga")).Form().SubmitAsync("Skicka frågan")).AllText.ShouldContain("ingen kontakt med e-postadress");
    }

    private async Task<string> AskAsync()
    {
        (await (await _coordinator.OpenAsync($"{_address}/fraga")).Form().SubmitAsync("Skicka frågan")).Accepted();
        return SignedLink().Match((await _app.LettersAsync())[^1].TextBody).Value;
    }

    private Task<(DateTimeOffset?, string?)> QuestionAsync() => _app.InScopeAsync(async services =>
    {
        var question = await services.GetRequiredService<NetworkingDbContext>().OwnerQuestions.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
        return (question.AnsweredAt, question.Corrections);
    });

    [GeneratedRegex(@"/f/[A-Za-z0-9_-]{20,}")]
    private static partial Regex SignedLink();
}

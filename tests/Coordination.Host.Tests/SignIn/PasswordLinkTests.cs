using System.Net;
using System.Text.RegularExpressions;

namespace Coordination.Host.Tests.SignIn;

public sealed partial class PasswordLinkTests : IAsyncLifetime
{
    private const string NewPassword = "gröna älgar simmar tyst";

    private CoordinationApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await CoordinationApp.StartAsync(new() { Arguments = ["--Site:PublicAddress=https://samordning.example.se"] });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Ask_KnownUnknownAndDisabledAddress_GetTheSameAnswerAndOneLetter()
    {
        var person = await _app.Data.CreatePersonAsync();
        var disabled = await _app.Data.CreatePersonAsync(p => p.WithDisabledAccount());

        var known = await AskAsync(person.Email);
        var unknown = await AskAsync("ingen@example.se");
        var closed = await AskAsync(disabled.Email);

        unknown.Replace("ingen@example.se", person.Email, StringComparison.Ordinal).ShouldBe(known);
        closed.Replace(disabled.Email, person.Email, StringComparison.Ordinal).ShouldBe(known);
        var letter = (await _app.LettersAsync()).ShouldHaveSingleItem();
        letter.ToAddress.ShouldBe(person.Email);
        letter.TextBody.ShouldContain("https://samordning.example.se/nytt-losenord?konto=");
    }

    [Fact]
    public async Task Ask_AgainAtOnce_SendsNoSecondLetter()
    {
        var person = await _app.Data.CreatePersonAsync();

        await AskAsync(person.Email);
        await AskAsync(person.Email);
        var soon = (await _app.LettersAsync()).Count;
        _app.Clock.Advance(TimeSpan.FromMinutes(5));
        await AskAsync(person.Email);

        soon.ShouldBe(1);
        (await _app.LettersAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Follow_Link_SetsThePasswordOnceAndEndsOpenSessions()
    {
        var person = await _app.Data.CreatePersonAsync();
        using var elsewhere = _app.Visit();
        await elsewhere.SignInAsync(person);
        var link = await LinkAsync(person);
        using var visitor = _app.Visit();

        var page = await (await visitor.OpenAsync(link)).Form().Set("Password", NewPassword).SubmitAsync();
        await visitor.SignInAsync(person.Email, NewPassword);
        _app.Clock.Advance(TimeSpan.FromSeconds(31));

        page.Url.AbsolutePath.ShouldBe("/logga-in");
        (await visitor.IsSignedInAsync()).ShouldBeTrue();
        (await elsewhere.IsSignedInAsync()).ShouldBeFalse();
        (await visitor.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Follow_LinkWhileLocked_OpensTheAccount()
    {
        var person = await _app.Data.CreatePersonAsync();
        using var visitor = _app.Visit();
        for (var i = 0; i < 5; i++)
        {
            await visitor.SignInAsync(person.Email, "inte alls det rätta ordet");
        }

        await (await visitor.OpenAsync(await LinkAsync(person))).Form().Set("Password", NewPassword).SubmitAsync();
        await visitor.SignInAsync(person.Email, NewPassword);

        (await visitor.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Follow_LinkTooLate_IsRefusedAndChangesNothing()
    {
        var person = await _app.Data.CreatePersonAsync();
        var link = await LinkAsync(person);
        using var visitor = _app.Visit();
        var open = (await visitor.OpenAsync(link)).Form().Set("Password", NewPassword);

        _app.Clock.Advance(TimeSpan.FromHours(2));
        var late = await open.SubmitAsync();

        late.Status.ShouldBe(HttpStatusCode.Gone);
        late.Heading.ShouldBe("Länken fungerar inte längre");
        await visitor.SignInAsync(person);
        (await visitor.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Follow_AlteredOrForeignLink_IsRefused()
    {
        var person = await _app.Data.CreatePersonAsync();
        var other = await _app.Data.CreatePersonAsync();
        var link = await LinkAsync(person);
        using var visitor = _app.Visit();

        (await visitor.OpenAsync(link[..^4] + "AAAA")).Status.ShouldBe(HttpStatusCode.Gone);
        (await visitor.OpenAsync(link.Replace(person.Id.ToString(), other.Id.ToString(), StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.Gone);
        (await visitor.OpenAsync("/nytt-losenord")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    private async Task<string> AskAsync(string address)
    {
        using var visitor = _app.Visit();
        var page = await (await visitor.OpenAsync("/glomt-losenord")).Form().Set("Input.Email", address).SubmitAsync();
        return page.Text(".announcement");
    }

    private async Task<string> LinkAsync(TestPerson person)
    {
        await AskAsync(person.Email);
        return new Uri(Link().Match((await _app.LettersAsync()).Last(l => l.ToAddress == person.Email).TextBody).Value).PathAndQuery;
    }

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Link();
}

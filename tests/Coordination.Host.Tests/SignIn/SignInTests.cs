using System.Net;
using Coordination.Host.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.SignIn;

public sealed class SignInTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    private const string WrongPassword = "inte alls det rätta ordet";

    [Fact]
    public async Task OpenPage_AsVisitor_LeadsToSignInAndBack()
    {
        var person = await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();

        var door = await visitor.OpenAsync("/profil/losenord");
        var inside = await door.Form().Set("Input.Email", person.Email).Set("Input.Password", person.Password!).SubmitAsync();

        door.Url.AbsolutePath.ShouldBe("/logga-in");
        inside.Url.AbsolutePath.ShouldBe("/profil/losenord");
        (await ReadAsync(person)).LastSignInAt.ShouldBe(app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task SignIn_UnknownAddressAndWrongPassword_GetTheSameAnswer()
    {
        var person = await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();

        var wrong = await visitor.SignInAsync(person.Email, WrongPassword);
        var unknown = await visitor.SignInAsync("ingen@example.se", WrongPassword);

        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        unknown.Status.ShouldBe(wrong.Status);
        unknown.Text(".ds-error-summary").ShouldBe(wrong.Text(".ds-error-summary"));
        wrong.Form()["Input.Email"].ShouldBe(person.Email);
        wrong.Form()["Input.Password"].ShouldBeNullOrEmpty();
        (await visitor.IsSignedInAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignIn_FiveWrongTries_IsLockedUntilTheTimeSaid(bool known)
    {
        var person = await app.Data.CreatePersonAsync();
        var address = known ? person.Email : $"okand-{person.Email}";
        using var visitor = app.Visit();
        for (var i = 0; i < 4; i++)
        {
            (await visitor.SignInAsync(address, WrongPassword)).AllText.ShouldNotContain("låst");
        }

        var fifth = await visitor.SignInAsync(address, WrongPassword);
        var right = await visitor.SignInAsync(address, person.Password!);

        fifth.Text(".ds-error-summary").ShouldContain($"låst till klockan {Swedish(app.Clock.GetUtcNow().AddMinutes(15))}");
        right.Text(".ds-error-summary").ShouldContain("låst till klockan");
    }

    [Fact]
    public async Task SignIn_AfterLockout_SucceedsAndForgetsTheTries()
    {
        await using var own = await CoordinationApp.StartAsync();
        var person = await own.Data.CreatePersonAsync();
        using var visitor = own.Visit();
        for (var i = 0; i < 5; i++)
        {
            await visitor.SignInAsync(person.Email, WrongPassword);
        }

        own.Clock.Advance(TimeSpan.FromMinutes(15));
        await visitor.SignInAsync(person);

        (await visitor.IsSignedInAsync()).ShouldBeTrue();
        (await own.InScopeAsync(s => s.GetRequiredService<HostDbContext>().Users.SingleAsync(u => u.Id == person.Id))).AccessFailedCount.ShouldBe(0);
    }

    [Fact]
    public async Task SignIn_ManyWrongTriesAtOnce_AreAllCounted()
    {
        var person = await app.Data.CreatePersonAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            using var visitor = app.Visit();
            await visitor.SignInAsync(person.Email, WrongPassword);
        }));

        (await ReadAsync(person)).LockoutEnd.ShouldNotBeNull();
    }

    [Fact]
    public async Task SignIn_DisabledAccount_IsToldOnlyToWhoKnowsThePassword()
    {
        var person = await app.Data.CreatePersonAsync(p => p.WithDisabledAccount());
        using var visitor = app.Visit();

        var wrong = await visitor.SignInAsync(person.Email, WrongPassword);
        var right = await visitor.SignInAsync(person);

        wrong.AllText.ShouldNotContain("avstängt");
        right.Text(".ds-error-summary").ShouldContain("avstängt");
        (await visitor.IsSignedInAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://annan.example/")]
    [InlineData("//annan.example/")]
    [InlineData("/\\annan.example")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_ReturnAddressElsewhere_StaysHere(string elsewhere)
    {
        var person = await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();
        var form = (await visitor.OpenAsync($"/logga-in?retur={Uri.EscapeDataString(elsewhere)}")).Form();

        using var answer = await form.Set("Input.Email", person.Email).Set("Input.Password", person.Password!).SubmitOnceAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task Session_Unused_EndsAfterItsTime()
    {
        await using var own = await CoordinationApp.StartAsync();
        var person = await own.Data.CreatePersonAsync();
        using var visitor = own.Visit();
        await visitor.SignInAsync(person);

        own.Clock.Advance(TimeSpan.FromMinutes(59));
        var before = await visitor.IsSignedInAsync();
        own.Clock.Advance(TimeSpan.FromMinutes(61));

        before.ShouldBeTrue();
        (await visitor.IsSignedInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Session_Remembered_OutlivesTheUsualTime()
    {
        await using var own = await CoordinationApp.StartAsync();
        var person = await own.Data.CreatePersonAsync();
        using var visitor = own.Visit();
        var form = (await visitor.OpenAsync("/logga-in")).Form();
        await form.Set("Input.Email", person.Email).Set("Input.Password", person.Password!).Tick("Input.Remember").SubmitAsync();

        own.Clock.Advance(TimeSpan.FromDays(13));

        (await visitor.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task SignOut_ByButton_EndsTheSession()
    {
        var person = await app.Data.CreatePersonAsync();
        using var visitor = app.Visit();
        await visitor.SignInAsync(person, "/profil");

        var page = await (await visitor.OpenAsync("/logga-ut")).Form().SubmitAsync();

        page.Url.AbsolutePath.ShouldBe("/logga-in");
        page.AllText.ShouldContain("Du är utloggad.");
        (await visitor.IsSignedInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task DisableAccount_WithOpenSession_EndsItWithinTheRecheck()
    {
        await using var own = await CoordinationApp.StartAsync();
        var person = await own.Data.CreatePersonAsync();
        using var visitor = own.Visit();
        await visitor.SignInAsync(person);
        await own.InScopeAsync(s => s.GetRequiredService<HostDbContext>().Users.Where(u => u.Id == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.SecurityStamp, "changed")));

        own.Clock.Advance(TimeSpan.FromSeconds(31));

        (await visitor.IsSignedInAsync()).ShouldBeFalse();
    }

    private static string Swedish(DateTimeOffset instant) => Platform.Time.SwedishTime.ToSwedishTime(instant).ToString("HH'.'mm");

    private Task<User> ReadAsync(TestPerson person) =>
        app.InScopeAsync(s => s.GetRequiredService<HostDbContext>().Users.AsNoTracking().SingleAsync(u => u.Id == person.Id));
}

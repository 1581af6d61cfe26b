using System.Globalization;
using System.Net;
using System.Text;
using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.ShowTrainings;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Knowledge;

/// <summary>A training from plan to figures, with those who sign up by link.</summary>
[Trait("Req", "S003-27")]
public sealed class TrainingTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;
    private Visitor _anybody = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync(new() { Arguments = ["--Mail:From=samordning@kommun.example", "--RateLimits:PublicPerMinute=10000"] });
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        _anybody = _app.Visit();
    }

    public async ValueTask DisposeAsync()
    {
        _anybody.Dispose();
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task SignUp_Full_Waits_GetsTheSeat_IsReminded_AndForgotten()
    {
        var training = await PlanAsync("Frukost om sociala företag", "2027-03-10", seats: "2");
        (await _anybody.OpenAsync($"{training}/anmal")).Status.ShouldBe(HttpStatusCode.NotFound, "nobody outside sees a plan");
        (await _anybody.OpenAsync("/utbildningar/oppna")).AllText.ShouldContain("Inget är planerat just nu");
        (await (await _coordinator.OpenAsync($"{training}/oppna")).Form("form.confirm").SubmitAsync()).Accepted();
        (await _anybody.OpenAsync("/utbildningar/oppna")).AllText.ShouldContain("Frukost om sociala företag");

        // What programs do is not taken; what a quick person does goes through the second time.
        var quick = (await _anybody.OpenAsync($"{training}/anmal")).Form("form.form").Set("Input.Name", "Anna Vik").Set("Input.Email", "anna@vagen.example").Set("Input.Organisation", "Omsorgen");
        (await quick.SubmitAsync("Anmäl mig")).AllText.ShouldContain("Det gick för fort");
        _app.Clock.Advance(TimeSpan.FromSeconds(10));
        (await quick.Set("webbplats", "http://spam.example").SubmitAsync("Anmäl mig")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await LettersAsync("anna@vagen.example")).ShouldBeEmpty();
        (await quick.Set("webbplats", string.Empty).SubmitAsync("Anmäl mig")).Accepted().Heading.ShouldBe("Tack, anmälan är mottagen");
        (await quick.SubmitAsync("Anmäl mig")).Accepted();
        (await SignUpAsync(training, "Anna V", "ANNA@vagen.example")).Heading.ShouldBe("Tack, anmälan är mottagen", "nobody learns who has signed up");
        (await SignUpAsync(training, "Fel", "inte-en-adress", accept: false)).Has("[name='Input.Email'][aria-invalid=true]").ShouldBeTrue();
        await SignUpAsync(training, "Bo Ek", "bo@cykel.example");
        await SignUpAsync(training, "Cia Ask", "cia@ask.example");

        var letter = (await LettersAsync("anna@vagen.example")).Single();
        letter.TextBody.ShouldContain("onsdag 10 mars 2027 kl. 08.00–09.30");
        var calendar = Unfolded(letter);
        calendar.ShouldContain("METHOD:REQUEST");
        calendar.ShouldNotContain("bo@cykel.example");
        var waiting = (await LettersAsync("cia@ask.example")).Single();
        waiting.Subject.ShouldStartWith("Väntelista");
        waiting.CalendarBody.ShouldBeNull();
        (await _coordinator.OpenAsync(training)).AllText.ShouldContain("2 av 2");

        // Bo cannot come: a scanner opens the link, he presses the button, and Cia gets the seat.
        var link = LinkIn((await LettersAsync("bo@cykel.example")).Single().TextBody);
        await _anybody.OpenAsync(link);
        var place = await _anybody.OpenAsync(link);
        place.AllText.ShouldContain("Har plats");
        (await place.Form("form.form").SubmitAsync("Avboka platsen")).AllText.ShouldContain("Platsen är avbokad.");
        Unfolded((await LettersAsync("bo@cykel.example"))[^1]).ShouldContain("METHOD:CANCEL");
        (await LettersAsync("cia@ask.example"))[^1].Subject.ShouldStartWith("Du har fått plats");
        (await _anybody.OpenAsync(link)).FindAll("form.form").ShouldBeEmpty();

        // Moved: those who come are told when somebody says so.
        var moved = await (await _coordinator.OpenAsync($"{training}/andra")).Form("form.form").Set("Input.On", "2027-04-07").SubmitAsync("Spara");
        moved.AllText.ShouldContain("Skicka besked till de anmälda");
        (await (await _coordinator.OpenAsync($"{training}/besked")).Form("form.confirm").SubmitAsync()).Accepted();
        var change = Unfolded((await LettersAsync("anna@vagen.example"))[^1]);
        change.ShouldContain("SEQUENCE:1");
        change.ShouldContain("DTSTART;TZID=Europe/Stockholm:20270407T080000");
        (await _coordinator.OpenAsync($"{training}/besked")).Url.AbsolutePath.ShouldBe(training, "there is nobody left to tell");

        (await _app.RunJobAsync("networking.remind-trainings")).Handled.ShouldBe(0);
        _app.Clock.Set(new DateTimeOffset(2027, 4, 6, 7, 0, 0, TimeSpan.Zero));
        (await _app.RunJobAsync("networking.remind-trainings")).Handled.ShouldBe(2);
        (await _app.RunJobAsync("networking.remind-trainings")).Handled.ShouldBe(0, "each is reminded once");

        _app.Clock.Set(new DateTimeOffset(2027, 4, 8, 7, 0, 0, TimeSpan.Zero));
        (await _anybody.OpenAsync($"{training}/anmal")).AllText.ShouldContain("Anmälan är stängd");
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        var count = (await coordinator.OpenAsync($"{training}/narvaro")).Form("form.form");
        (await count.Set("Input.Others", "4").Set("Input.EvaluationMean", "4,5").SubmitAsync("Spara")).Has("[name='Input.EvaluationAnswers'][aria-invalid=true]").ShouldBeTrue();
        (await (await coordinator.OpenAsync($"{training}/narvaro")).Form("form.form").Set("Input.Others", "4").Set("Input.EvaluationAnswers", "6").Set("Input.EvaluationMean", "4,5").SubmitAsync("Spara")).AllText.ShouldContain("Genomförd");
        var years = await coordinator.OpenAsync("/utbildningar/ar");
        years.Texts("tbody td").ShouldBe(["Inspiration", "1", "6", "6", "4,5"]);
        Encoding.UTF8.GetString(await coordinator.DownloadAsync("/utbildningar/export.csv?lage=")).ShouldContain("Frukost om sociala företag");
        (await coordinator.OpenAsync(training)).AllText.ShouldContain("anna@vagen.example");

        _app.Clock.Set(new DateTimeOffset(2027, 8, 1, 7, 0, 0, TimeSpan.Zero));
        (await _app.RunJobAsync("networking.forget-trainings")).Handled.ShouldBe(1);
        (await _app.RunJobAsync("networking.forget-trainings")).Handled.ShouldBe(0);
        (await _app.LettersAsync()).ShouldBeEmpty("what was written to them names them too");
        (await _anybody.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
        using var later = await _app.SignInAsAsync(Roles.Coordinator);
        var after = await later.OpenAsync(training);
        after.AllText.ShouldNotContain("anna@vagen.example");
        after.AllText.ShouldContain("Uppgifterna om de anmälda togs bort");
        (await later.OpenAsync("/utbildningar/ar")).Texts("tbody td").ShouldBe(["Inspiration", "1", "6", "6", "4,5"], "the figures stay");
    }

    [Fact]
    public async Task SignUps_AtTheSameMoment_NeverExceedTheSeats()
    {
        var training = await PlanAsync("Studiebesök", "2027-03-10", seats: "2");
        (await (await _coordinator.OpenAsync($"{training}/oppna")).Form("form.confirm").SubmitAsync()).Accepted();
        var forms = new List<PageForm>();
        for (var i = 0; i < 5; i++)
        {
            forms.Add((await _anybody.OpenAsync($"{training}/anmal")).Form("form.form").Set("Input.Name", $"Person {i}").Set("Input.Email", $"person{i}@exempel.se"));
        }

        _app.Clock.Advance(TimeSpan.FromSeconds(10));
        await Task.WhenAll(forms.Select(f => f.SubmitAsync("Anmäl mig")));

        var states = await _app.InScopeAsync(s => s.GetRequiredService<NetworkingDbContext>().Trainings.AsNoTracking().SelectMany(t => t.SignUps).Select(p => p.State).ToListAsync(TestContext.Current.CancellationToken));
        states.Count(s => s == SignUpState.Coming).ShouldBe(2);
        states.Count(s => s == SignUpState.Waiting).ShouldBe(3);

        // More seats: those who waited longest are told at once.
        (await (await _coordinator.OpenAsync($"{training}/andra")).Form("form.form").Set("Input.Seats", "4").SubmitAsync("Spara")).Accepted();
        (await _app.LettersAsync()).Count(l => l.Subject.StartsWith("Du har fått plats", StringComparison.Ordinal)).ShouldBe(2);

        (await (await _coordinator.OpenAsync($"{training}/stall-in")).Form("form.form").SubmitAsync("Ställ in")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await (await _coordinator.OpenAsync($"{training}/stall-in")).Form("form.form").Set("Input.Reason", "Värden är sjuk.").SubmitAsync("Ställ in")).AllText.ShouldContain("Inställd");
        var off = (await _app.LettersAsync()).Where(l => l.Subject.StartsWith("Inställt", StringComparison.Ordinal)).ToList();
        off.Count.ShouldBe(5);
        off.Count(l => l.CalendarBody is not null).ShouldBe(4, "who only waited has nothing in the calendar");
        off[0].TextBody.ShouldContain("Värden är sjuk.");
    }

    [Fact]
    public async Task Trainings_ListedFilteredAndChecked_AndChangedByThoseWhoMay()
    {
        (await _coordinator.OpenAsync("/utbildningar")).AllText.ShouldContain("Inget passar");
        var wrong = Fill(await _coordinator.OpenAsync("/utbildningar/ny"), "Fel", "2027-03-10").Set("Input.EndsAt", "07:00").Set("Input.SignUpUntil", "2027-04-01").Set("Input.OnlineAddress", "javascript:alert(1)");
        var refused = await wrong.SubmitAsync("Spara");
        refused.FindAll("[aria-invalid=true]").Count.ShouldBeGreaterThanOrEqualTo(3);
        var training = await PlanAsync("Grundkurs", "2027-03-10");
        await PlanAsync("Kurs för inköpare", "2027-02-20");

        (await _coordinator.OpenAsync("/utbildningar")).Texts("tbody th a").ShouldBe(["Kurs för inköpare", "Grundkurs"]);
        (await _coordinator.OpenAsync("/utbildningar?q=INKOPARE")).FindAll("tbody tr").Count.ShouldBe(1);
        (await _coordinator.OpenAsync("/utbildningar?slag=StudyVisit")).FindAll("tbody tr").ShouldBeEmpty();
        foreach (var sort in new[] { "day", "-day", "title", "-title", "kind", "-kind" })
        {
            (await _coordinator.OpenAsync($"/utbildningar?sort={sort}&antal=1")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        var (mine, theirs) = ((await _coordinator.OpenAsync($"{training}/andra")).Form("form.form"), (await _coordinator.OpenAsync($"{training}/andra")).Form("form.form"));
        (await theirs.Set("Input.Place", "Biblioteket").SubmitAsync("Spara")).Accepted();
        (await mine.Set("Input.Place", "Rådhuset").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await _coordinator.OpenAsync($"{training}/narvaro")).Url.AbsolutePath.ShouldBe(training, "it has not been");
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync(training)).FindAll("main form").ShouldBeEmpty();
        foreach (var page in new[] { "andra", "oppna", "stall-in", "narvaro" })
        {
            (await reader.OpenAsync($"{training}/{page}")).Status.ShouldBe(HttpStatusCode.Forbidden, page);
        }
    }

    [Theory]
    [InlineData(3, 4.2, null)]
    [InlineData(5, 4.2, "4,2")]
    [InlineData(null, null, null)]
    public void Mean_OfAFewAnswers_IsHeldBack(int? answers, double? mean, string? shown)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
        TrainingFigures.Mean(answers, (decimal?)mean).ShouldBe(shown);
    }

    private async Task<string> PlanAsync(string title, string on, string seats = "") =>
        (await Fill(await _coordinator.OpenAsync("/utbildningar/ny"), title, on).Set("Input.Seats", seats).SubmitAsync("Spara")).Accepted().Url.AbsolutePath;

    private static PageForm Fill(Page page, string title, string on) =>
        page.Form("form.form").Set("Input.Title", title).Set("Input.Kind", "Inspiration").Set("Input.On", on).Set("Input.StartsAt", "08:00").Set("Input.EndsAt", "09:30").Set("Input.Place", "Stadshuset");

    private async Task<Page> SignUpAsync(string training, string name, string email, bool accept = true)
    {
        var form = (await _anybody.OpenAsync($"{training}/anmal")).Form("form.form").Set("Input.Name", name).Set("Input.Email", email);
        _app.Clock.Advance(TimeSpan.FromSeconds(10));
        var page = await form.SubmitAsync();
        return accept ? page.Accepted() : page;
    }

    private async Task<IReadOnlyList<MailRow>> LettersAsync(string to) => [.. (await _app.LettersAsync()).Where(l => l.ToAddress == to)];

    private static string Unfolded(MailRow letter) => letter.CalendarBody!.Replace("\r\n ", string.Empty, StringComparison.Ordinal);

    private static string LinkIn(string letter) => new Uri(letter.Split('\n').Single(l => l.Contains("/utbildningar/plats/", StringComparison.Ordinal)).Trim()).PathAndQuery;
}

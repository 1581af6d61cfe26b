using System.Net;
using System.Text;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Enquiries;

/// <summary>The public form: six pages, nothing lost, nothing asked twice.</summary>
[Trait("Req", "S003-24")]
public sealed class EnquiryFormTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync(new() { Arguments = ["--RateLimits:PublicPerMinute=10000"] });
        (await _app.SignInAsAsync(Roles.Coordinator)).Dispose(); // until somebody has an account, every page leads to making one
        _visitor = _app.Visit();
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Send_SixPages_GivesANumberAReceiptAndALinkToFollow()
    {
        var check = await _app.WriteAsync(_visitor);
        check.Heading.ShouldBe("Kontrollera dina svar");
        check.AllText.ShouldContain("Sida 6 av 6");
        check.AllText.ShouldContain("556016-0680");
        check.AllText.ShouldContain("Vi vill sälja fruktkorgar.");

        var receipt = await check.Form("main form").SubmitAsync("Skicka");

        receipt.AllText.ShouldContain("A2027-0001");
        receipt.AllText.ShouldContain("8 februari 2027", Case.Insensitive, "five working days from Monday 1 February");
        await _app.SendLettersAsync();
        var letter = (await _app.LettersAsync()).Single();
        letter.ToAddress.ShouldBe("anna@vagen.example");
        letter.Subject.ShouldContain("A2027-0001");
        letter.TextBody.ShouldNotContain("fruktkorgar", Case.Insensitive, "whoever wrote may have given somebody else's address");
        var link = letter.TextBody.Split('\n').Single(l => l.Contains("/anmalan/", StringComparison.Ordinal)).Trim();
        using var later = _app.Visit();
        var follow = await later.OpenAsync(new Uri(link).PathAndQuery);
        follow.Heading.ShouldBe("Anmälan A2027-0001");
        follow.AllText.ShouldContain("Mottagen");
        follow.AllText.ShouldNotContain("Anna");
        follow.FindAll("main form").ShouldBeEmpty("there is nothing that a scanner could press");
        follow.Response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task Send_Twice_IsOneEnquiry()
    {
        var form = (await _app.WriteAsync(_visitor)).Form("main form");
        var first = await form.SubmitAsync("Skicka");
        var second = await form.SubmitAsync("Skicka");

        Door.NumberIn(second.AllText).ShouldBe(Door.NumberIn(first.AllText));
        (await EnquiriesAsync()).Count.ShouldBe(1);
        (await _visitor.OpenAsync(first.Url.PathAndQuery.Replace("/kvitto", "/kontakt"))).Heading.ShouldBe("Tack, vi har tagit emot din anmälan");
    }

    [Fact]
    public async Task Send_ManyAtOnce_GivesEachANumberOfItsOwn()
    {
        var forms = new List<PageForm>();
        for (var i = 0; i < 4; i++)
        {
            forms.Add((await _app.WriteAsync(_visitor, $"Fråga {i}", $"anna{i}@vagen.example")).Form("main form"));
        }

        await Task.WhenAll(forms.Select(f => f.SubmitAsync("Skicka")));

        (await EnquiriesAsync()).Select(e => e.Serial).Order().ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task Change_OneAnswerFromTheLastPage_LeadsBackThere()
    {
        var check = await _app.WriteAsync(_visitor);
        var change = await check.FollowAsync("Ändra Berätta vad du vill");
        change.Form("main form")["Input.Message"].ShouldBe("Vi vill sälja fruktkorgar.");

        var again = await change.Form("main form").Set("Input.Message", "Vi vill sälja tvätt.").SubmitAsync("Fortsätt");

        again.Heading.ShouldBe("Kontrollera dina svar");
        again.AllText.ShouldContain("Vi vill sälja tvätt.");
        var topic = await again.FollowAsync("Ändra Vad gäller det?");
        (await topic.Form("main form").Set("Input.Topic", "Support").SubmitAsync("Fortsätt")).AllText.ShouldContain("Råd eller stöd");
    }

    [Fact]
    public async Task Open_ALaterPageTooEarly_LeadsToTheFirstUnanswered()
    {
        var organisation = await (await _visitor.OpenAsync("/anmalan")).Form("main form").Set("Input.Topic", "Start").SubmitAsync("Börja");

        (await _visitor.OpenAsync(organisation.Url.AbsolutePath.Replace("/foretaget", "/kontrollera"))).Heading.ShouldBe("Vilket företag?");
        (await _visitor.OpenAsync("/anmalan/inte-en-lank/foretaget")).Status.ShouldBe(HttpStatusCode.Gone);
        (await _visitor.OpenAsync("/anmalan/inte-en-lank")).Heading.ShouldBe("Sidan finns inte längre");
        (await _visitor.OpenAsync("/anmalan/inte-en-lank/kvitto")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("556016-0681", false)]
    [InlineData("12", false)]
    [InlineData("DE123456789", true)]
    [InlineData("212000-0142", true)]
    [InlineData("", true)]
    public async Task Number_Foreign_IsTakenAsWritten_Malformed_IsToldAtTheField(string number, bool isTaken)
    {
        var page = await (await _visitor.OpenAsync("/anmalan")).Form("main form").Set("Input.Topic", "Start").SubmitAsync("Börja");
        var next = await page.Form("main form").Set("Input.Number", number).SubmitAsync("Fortsätt");

        next.Heading.ShouldBe(isTaken ? "Berätta vad du vill" : "Vilket företag?");
        next.Has("[name='Input.Number'][aria-invalid=true]").ShouldBe(!isTaken);
    }

    [Fact]
    public async Task Contact_WithoutAnAddress_IsToldAtTheField()
    {
        var check = await _app.WriteAsync(_visitor);
        var contact = await (await check.FollowAsync("Ändra Hur når vi dig?")).Form("main form").Set("Input.Email", "ingen adress").Set("Input.Name", " ").SubmitAsync("Fortsätt");

        contact.Status.ShouldBe(HttpStatusCode.BadRequest);
        contact.FindAll("[aria-invalid=true]").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Attach_WhatItSaysItIs_IsKept_WhatItIsNot_IsRefused()
    {
        var check = await _app.WriteAsync(_visitor);
        var files = await check.FollowAsync("Ändra Bifogade filer");
        var refused = await files.Form("main form").Attach("Input.Files", "prislista.pdf", [0x4D, 0x5A, 0x90, 0x00]).SubmitAsync("Bifoga");
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Has(".ds-error-summary").ShouldBeTrue();
        (await refused.Form("main form").Attach("Input.Files", "virus.exe", [0x4D, 0x5A]).SubmitAsync("Bifoga")).Status.ShouldBe(HttpStatusCode.BadRequest);

        var kept = await refused.Form("main form").Attach("Input.Files", "prislista.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 priser")).SubmitAsync("Bifoga");
        kept.AllText.ShouldContain("prislista.pdf");
        var two = await kept.Form("main form").Attach("Input.Files", "mer.txt", Encoding.UTF8.GetBytes("Mer text")).SubmitAsync("Bifoga");
        var one = await two.Form("main form").SubmitAsync("Ta bort mer.txt");
        one.AllText.ShouldNotContain("mer.txt");
        await (await one.Form("main form").SubmitAsync("Fortsätt")).Form("main form").SubmitAsync("Skicka");

        using var adviser = await _app.SignInAsAsync(Roles.BusinessAdviser);
        var page = await adviser.OpenAsync(await adviser.FindEnquiryAsync("A2027-0001"));
        Encoding.ASCII.GetString(await adviser.DownloadAsync(page.FindAll("a").Single(a => a.TextContent == "prislista.pdf").GetAttribute("href")!)).ShouldBe("%PDF-1.7 priser");
        using var nobody = await _app.SignInAsAsync(Roles.Reader);
        using var closed = await nobody.SendAsync(new(HttpMethod.Get, page.FindAll("a").Single(a => a.TextContent == "prislista.pdf").GetAttribute("href")!));
        closed.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task Attach_MoreThanAllowed_KeepsTheFirst()
    {
        var files = await (await _app.WriteAsync(_visitor)).FollowAsync("Ändra Bifogade filer");
        var form = files.Form("main form");
        for (var i = 0; i < 6; i++)
        {
            form.Attach("Input.Files", $"fil{i}.txt", Encoding.UTF8.GetBytes($"Text {i}"));
        }

        var page = await form.SubmitAsync("Bifoga");

        page.Text(".ds-error-summary li").ShouldContain("högst 5");
        page.FindAll("ul.rows li").Count.ShouldBe(5);
    }

    /// <summary>A program fills in what people do not see: what it sent is kept, apart, and no letter goes to the address it gave.</summary>
    [Fact]
    public async Task Trap_FilledIn_StandsApartWithoutALetter()
    {
        var check = await _app.WriteAsync(_visitor);
        var receipt = await check.Form("main form").Set("webbplats", "https://spam.example").SubmitAsync("Skicka");

        receipt.AllText.ShouldContain("A2027-0001", Case.Insensitive, "a program is not told that it was noticed");
        (await _app.LettersAsync()).ShouldBeEmpty();
        (await EnquiriesAsync()).Single().Suspicion.ShouldBe(SpamSign.Trap);
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        (await coordinator.OpenAsync("/anmalningar")).AllText.ShouldContain("Inga nya");
        var page = await coordinator.OpenAsync(await coordinator.FindEnquiryAsync("A2027-0001", "/anmalningar?lage=misstankta"));
        page.AllText.ShouldContain("Ett fält som människor inte ser är ifyllt.");

        var cleared = await page.FormWith("Inte skräppost, skicka kvittot").SubmitAsync("Inte skräppost, skicka kvittot");

        cleared.AllText.ShouldContain("Är ingen skräppost");
        (await coordinator.OpenAsync("/anmalningar")).Texts("tbody th a").ShouldBe(["A2027-0001"]);
        (await _app.LettersAsync()).Single().ToAddress.ShouldBe("anna@vagen.example");
    }

    [Fact]
    public async Task Send_FasterThanAnybodyReads_StandsApart()
    {
        var start = await _visitor.OpenAsync("/anmalan");
        var page = await start.Form("main form").Set("Input.Topic", "Other").SubmitAsync("Börja");
        page = await page.Form("main form").SubmitAsync("Fortsätt");
        page = await page.Form("main form").Set("Input.Message", "Köp länkar").SubmitAsync("Fortsätt");
        page = await page.Form("main form").SubmitAsync("Fortsätt");
        page = await page.Form("main form").Set("Input.Name", "Bot").Set("Input.Email", "bot@spam.example").SubmitAsync("Fortsätt");
        await page.Form("main form").SubmitAsync("Skicka");

        (await EnquiriesAsync()).Single().Suspicion.ShouldBe(SpamSign.TooFast);
    }

    [Fact]
    public async Task Send_WithAMadeUpStamp_StandsApart()
    {
        var start = await _visitor.OpenAsync("/anmalan");
        var page = await start.Form("main form").Set("Input.Topic", "Other").Set("Input.Stamp", "paahittad").SubmitAsync("Börja");
        page = await page.Form("main form").SubmitAsync("Fortsätt");
        page = await page.Form("main form").Set("Input.Message", "Hej").SubmitAsync("Fortsätt");
        page = await page.Form("main form").SubmitAsync("Fortsätt");
        page = await page.Form("main form").Set("Input.Name", "Bot").Set("Input.Email", "bot@spam.example").SubmitAsync("Fortsätt");
        _app.Clock.Advance(TimeSpan.FromHours(1));
        await page.Form("main form").SubmitAsync("Skicka");

        (await EnquiriesAsync()).Single().Suspicion.ShouldBe(SpamSign.NoForm);
    }

    [Fact]
    public async Task Flood_OfTheSameWordsOrAddress_StandsApartAndLosesNothing()
    {
        for (var i = 0; i < 5; i++)
        {
            await _app.SendEnquiryAsync(_visitor, "  KÖP  länkar!", $"bot{i}@spam.example");
        }

        (await EnquiriesAsync()).OrderBy(e => e.Serial).Select(e => e.Suspicion).ShouldBe([null, null, null, SpamSign.Repeated, SpamSign.Repeated]);
        for (var i = 0; i < 6; i++)
        {
            await _app.SendEnquiryAsync(_visitor, $"Fråga nummer {i}", "Offer@exempel.example");
        }

        var from = (await EnquiriesAsync()).Where(e => e.Email == "offer@exempel.example").OrderBy(e => e.Serial).Select(e => e.Suspicion).ToList();
        from.ShouldBe([null, null, null, null, null, SpamSign.Many]);
        (await _app.LettersAsync()).Count(l => l.ToAddress == "offer@exempel.example").ShouldBe(5);
    }

    [Fact]
    public async Task RateLimit_PassedBySomebodyHonest_LosesNothing()
    {
        await using var app = await CoordinationApp.StartAsync(new() { Arguments = ["--RateLimits:PublicPerMinute=13"] });
        (await app.SignInAsAsync(Roles.Coordinator)).Dispose();
        using var visitor = app.Visit();
        var form = (await app.WriteAsync(visitor)).Form("main form");
        var tries = 0;
        HttpResponseMessage refused;
        do
        {
            refused = await visitor.SendAsync(new(HttpMethod.Get, "/anmalan"));
        }
        while (refused.StatusCode == HttpStatusCode.OK && ++tries < 20);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await app.InScopeAsync(s => s.GetRequiredService<NetworkingDbContext>().EnquiryDrafts.SingleAsync(TestContext.Current.CancellationToken))).Answers.Message.ShouldBe("Vi vill sälja fruktkorgar.");
        form["__RequestVerificationToken"].ShouldNotBeNull("the form can be sent again from the page that is still open");
    }

    [Fact]
    public async Task Start_TellsPurposeGroundAndHowLong()
    {
        var start = await _visitor.OpenAsync("/anmalan");

        start.AllText.ShouldContain("artikel 6.1 e");
        start.AllText.ShouldContain("Inom 5 arbetsdagar");
        start.AllText.ShouldContain("hälsa");
        start.Find("a[href='/personuppgifter']").ShouldNotBeNull();
        (await start.FollowAsync("English")).AllText.ShouldContain("article 6.1 e");
        start.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Draft_NotSent_IsForgottenWithItsLink()
    {
        var check = await _app.WriteAsync(_visitor);
        (await _visitor.OpenAsync(check.Url.AbsolutePath.Replace("/kontrollera", string.Empty))).Heading.ShouldBe("Kontrollera dina svar");

        _app.Clock.Advance(TimeSpan.FromHours(49));
        await _app.RunJobAsync("networking.forget-enquiries");

        (await _visitor.OpenAsync(check.Url.PathAndQuery)).Heading.ShouldBe("Sidan finns inte längre");
    }

    private Task<List<Enquiry>> EnquiriesAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<NetworkingDbContext>().Enquiries.AsNoTracking().AsSplitQuery().ToListAsync(TestContext.Current.CancellationToken));
}

using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Coordination.Platform.Security;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>Suppliers are invited, get the same material, come, and are seen again among the tenders (S003-R5.1, S003-30, S003-31).</summary>
[Trait("Req", "S003-R5.1")]
[Trait("Req", "S003-30")]
[Trait("Req", "S003-31")]
public sealed partial class SupplierMeetingPagesTests
{
    [Fact]
    public async Task Meeting_FromInvitationToEffect_TreatsAllAlike()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(new DateTimeOffset(2027, 1, 11, 8, 0, 0, TimeSpan.Zero));
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        await RegisterAsync(officer, "Städkooperativet", "90919200", "anna@stad.example");
        await RegisterAsync(officer, "Kontorsvännerna", "90919200", "bo@vanner.example");
        await app.DeliverAsync();
        var procurement = await officer.EnterAsync("Städning av kontor", ("Status", "Published"), ("BuyingUnit", "TFN"), ("MainCpv", "90919200"), ("Kind", "Services"));
        await app.DeliverAsync();

        // Planned, with what is wrong told at the field.
        (await reader.OpenAsync("/upphandlingar/traffar/ny")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.OpenAsync("/upphandlingar/traffar")).AllText.ShouldContain("Inga träffar matchar");
        var form = (await officer.OpenAsync((await officer.OpenAsync(procurement)).Find("#traffar a").GetAttribute("href")!)).Form("form.form").Set("Input.Codes", "1234").Set("Input.StartsAt", "11:00").Set("Input.EndsAt", "09:00").Set("Input.Link", "exempel");
        var wrong = await form.SubmitAsync("Spara");
        foreach (var field in new[] { "Kind", "Title", "On", "Codes", "EndsAt", "Link" })
        {
            wrong.Has($"[name='Input.{field}'][aria-invalid=true]").ShouldBeTrue(field);
        }

        form.Set("Input.Kind", "EarlyDialogue").Set("Input.Title", "Dialog om städning").Set("Input.On", "2027-01-20").Set("Input.EndsAt", "12:00").Set("Input.Codes", "90919200").Set("Input.Link", "https://exempel.se/dialog").Set("Input.BuyingUnit", "TFN");
        var saved = (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted().Url.ShouldBe(saved.Url, "sent twice it is one");
        var meeting = saved.Url.AbsolutePath;
        saved.Text("#effekt").ShouldContain("Städning av kontor");
        (await reader.OpenAsync(procurement)).Text("#traffar").ShouldContain("Dialog om städning");

        // The two that fit are suggested; a third is written.
        var guests = (await officer.OpenAsync($"{meeting}/inbjudna")).Form("form[method=post].form");
        (await guests.SubmitAsync("Lägg till på listan")).Has(".ds-error-summary").ShouldBeTrue();
        var page = await officer.OpenAsync($"{meeting}/inbjudna");
        page.FindAll("[name='Input.Enterprises']").Count.ShouldBe(2);
        guests = page.Form("form[method=post].form");
        foreach (var box in page.FindAll("[name='Input.Enterprises']"))
        {
            guests.Tick("Input.Enterprises", box.GetAttribute("value")!);
        }

        (await guests.Set("Input.Others", "Odlarna; 123").SubmitAsync("Lägg till på listan")).Has("[name='Input.Others'][aria-invalid=true]").ShouldBeTrue();
        (await guests.Set("Input.Others", "Odlarna; 19811228-9874").SubmitAsync("Lägg till på listan")).Accepted().FindAll("#inbjudna tbody tr").Count.ShouldBe(3);
        (await reader.OpenAsync(meeting)).AllText.ShouldNotContain("811228");
        (await officer.OpenAsync($"{meeting}/inbjudna?q=Kontor")).AllText.ShouldContain("Inget företag hittades");

        // Invited: two by mail after a look, one otherwise.
        (await reader.OpenAsync($"{meeting}/inbjudan")).Status.ShouldBe(HttpStatusCode.Forbidden, "names and addresses");
        page = await officer.OpenAsync($"{meeting}/inbjudan");
        var invite = page.Form("form.form").Tick("Input.Otherwise", page.Find("[name='Input.Otherwise']").GetAttribute("value")!).Set("Input.Words", "Ta med frågor.");
        var preview = await invite.SubmitAsync("Granska brevet");
        preview.Text("#mottagare").ShouldContain("anna@stad.example");
        preview.Text("#brev").ShouldContain("Ta med frågor.");
        (await app.LettersAsync()).ShouldBeEmpty("only looked at");
        var send = preview.Form("form.form");
        (await send.SubmitAsync("Skicka")).Accepted();
        (await send.SubmitAsync("Skicka")).Accepted();
        var letters = await app.LettersAsync();
        letters.Count.ShouldBe(2, "each gets it once");
        letters.ShouldAllBe(l => l.CalendarBody!.Contains("SUMMARY;LANGUAGE=sv:Dialog om städning", StringComparison.Ordinal) && l.TextBody.Contains("Alla som bjuds in", StringComparison.Ordinal));
        (await officer.OpenAsync("/upphandlingar/traffar?slag=EarlyDialogue&kopare=TFN&ar=2027&q=städning")).Text("tbody").ShouldContain("3");

        // By the link: nothing happens before a choice, then it is one answer that can be changed.
        var link = Link().Match(letters.Single(l => l.ToAddress == "anna@stad.example").TextBody).Value;
        using var stranger = app.Visit();
        var open = await stranger.OpenAsync(link);
        open.Text("#material").ShouldContain("Inget material");
        (await open.Form("form.form").SubmitAsync("Skicka svar")).Has(".ds-error-summary").ShouldBeTrue();
        (await open.Form("form.form").Set("Input.Answer", "Coming").SubmitAsync("Skicka svar")).Accepted().Text("#nar").ShouldContain("Kommer");
        (await officer.OpenAsync(meeting)).Text("#inbjudna").ShouldContain("Kommer");
        (await stranger.OpenAsync("/leverantorstraff/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).Status.ShouldBe(HttpStatusCode.Gone);

        // Material that one has got lacks for the others, until all have it.
        var material = (await officer.OpenAsync($"{meeting}/material/nytt")).Form("form.form").Set("Input.Title", "Utkast till krav");
        (await material.SubmitAsync("Spara")).Has("[name='Input.File'][aria-invalid=true]").ShouldBeTrue();
        material.Attach("Input.File", "krav.txt", Encoding.UTF8.GetBytes("Kraven."), "text/plain");
        var added = (await material.SubmitAsync("Spara")).Accepted();
        var kept = added.Url.AbsolutePath;
        (await stranger.OpenAsync(link)).Text("#material").ShouldNotContain("krav.txt", customMessage: "given to nobody yet");
        var mark = added.Form("form.form");
        var odlarna = added.FindAll("[name='Input.To']").Select(b => (Box: b, Label: added.Text($"label[for='{b.Id}']"))).Single(b => b.Label == "Odlarna").Box.GetAttribute("value")!;
        var stale = (await officer.OpenAsync(kept)).Form("form.form");
        (await mark.Tick("Input.To", odlarna).Set("Input.On", "2027-02-01").SubmitAsync("Spara")).Has("[name='Input.On'][aria-invalid=true]").ShouldBeTrue();
        (await mark.Set("Input.On", "2027-01-11").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("2 har inte fått det");
        (await stale.SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await reader.OpenAsync(meeting)).AllText.ShouldContain("Alla har inte fått «Utkast till krav»");
        await (await (await officer.OpenAsync($"{kept}/skicka")).Form("form.form").SubmitAsync("Granska brevet")).Form("form.form").SubmitAsync("Skicka");
        (await reader.OpenAsync(meeting)).AllText.ShouldNotContain("Alla har inte fått");
        (await stranger.DownloadAsync((await stranger.OpenAsync(link)).Find("#material a").GetAttribute("href")!)).ShouldBe(Encoding.UTF8.GetBytes("Kraven."));
        (await reader.DownloadAsync((await reader.OpenAsync(meeting)).Find("#material a[href*='/filer/']").GetAttribute("href")!)).ShouldBe(Encoding.UTF8.GetBytes("Kraven."));
        (await officer.OpenAsync($"{kept}/ta-bort")).Form("form.confirm");
        (await (await officer.OpenAsync($"{kept}/ta-bort")).Form("form.confirm").SubmitAsync("Ta bort materialet")).AllText.ShouldContain("står kvar");

        // A question is answered to all.
        (await (await officer.OpenAsync($"{meeting}/fragor/ny")).Form("form.form").Set("Input.Question", "Delas den upp?").SubmitAsync("Spara")).Accepted();
        var question = (await officer.OpenAsync(meeting)).Find("#fragor li a").GetAttribute("href")!;
        (await (await officer.OpenAsync(question)).Form("form.form").Set("Input.Answer", "Ja, i tre delar.").SubmitAsync("Spara")).Accepted();
        var answers = (await (await officer.OpenAsync($"{meeting}/fragor/samla")).Form("form.confirm").SubmitAsync("Samla svaren")).Accepted();
        answers.Text("#svar").ShouldContain("Ja, i tre delar.");
        await (await (await officer.OpenAsync($"{answers.Url.AbsolutePath}/skicka")).Form("form.form").SubmitAsync("Granska brevet")).Form("form.form").SubmitAsync("Skicka");
        (await stranger.OpenAsync(link)).Text("#material").ShouldContain("Ja, i tre delar.");
        (await app.LettersAsync()).Count(l => l.TextBody.Contains("Ja, i tre delar.", StringComparison.Ordinal)).ShouldBe(2);

        // Held: who came, and one who was not on the list.
        (await officer.OpenAsync($"{meeting}/genomford")).Url.AbsolutePath.ShouldBe(meeting, "it has not been");
        app.Clock.Set(new DateTimeOffset(2027, 1, 20, 14, 0, 0, TimeSpan.Zero));
        using var later = await app.SignInAsAsync(Roles.ProcurementOfficer);
        var attendance = (await later.OpenAsync($"{meeting}/narvaro")).Form("form.form");
        attendance.Values.Count(v => v.Key == "Input.Came").ShouldBe(1, "who said that it comes");
        (await attendance.Set("Input.Others", "Fönsterputsarna").SubmitAsync("Spara")).Accepted().FindAll("#inbjudna tbody tr").Count.ShouldBe(4);
        (await (await later.OpenAsync($"{meeting}/genomford")).Form("form.form").Set("Input.Notes", "Uppdelning önskas.").SubmitAsync("Spara")).Accepted().Text("#anteckningar").ShouldContain("Uppdelning önskas.");

        // Tenders: secret before the award, and told after it.
        (await (await later.OpenAsync($"{procurement}/anbud")).Form("form.form").Set("Input.SupplierName", "Städkooperativet").Set("Input.Kind", "Other").Set("Input.On", "2027-01-19").SubmitAsync("Spara")).Accepted();
        (await later.OpenAsync(meeting)).Text("#effekt").ShouldContain("1 kända anbudsgivare. 1 av dem fanns på listan");
        (await later.OpenAsync(meeting)).Text("#effekt").ShouldContain("Av 2 som kom har 0 lämnat anbud", customMessage: "what is not told counts for nobody");
        foreach (var role in new[] { Roles.Reader, Roles.Coordinator })
        {
            using var other = await app.SignInAsAsync(role);
            (await other.OpenAsync(meeting)).Text("#effekt").ShouldContain("hemliga");
            (await other.OpenAsync(meeting)).Text("#effekt").ShouldNotContain("Städkooperativet");
        }

        (await later.OpenAsync($"{meeting}/sammanstallning")).AllText.ShouldContain("anbuden är hemliga", customMessage: "a document is read by others");
        (await (await later.OpenAsync($"{procurement}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.Winners", "Städkooperativet; ; 380 000\nFönsterputsarna; ; 20 000").SubmitAsync("Spara")).Accepted();
        using var after = await app.SignInAsAsync(Roles.Reader);
        (await after.OpenAsync(meeting)).Text("#effekt").ShouldContain("2 kända anbudsgivare. 2 av dem fanns på listan, 2 kom och 2 vann.");
        (await after.OpenAsync(meeting)).Text("#effekt").ShouldContain("Av 2 som kom har 1 lämnat anbud: 1 under tolv månader före och 0 från mötet");
        (await after.OpenAsync($"{meeting}/sammanstallning")).AllText.ShouldContain("Av 2 som kom har 1 lämnat anbud");
        (await after.DownloadAsync($"{meeting}/sammanstallning/docx")).AsSpan(0, 2).ToArray().ShouldBe("PK"u8.ToArray());
        Encoding.UTF8.GetString(await after.DownloadAsync("/upphandlingar/traffar/export.csv")).ShouldContain("Dialog om städning");
        Encoding.UTF8.GetString(await after.DownloadAsync("/upphandlingar/traffar/export.ics")).ShouldContain("DTSTART;TZID=Europe/Stockholm:20270120T110000");
        Encoding.UTF8.GetString(await after.DownloadAsync($"{meeting}/kalender.ics")).ShouldNotContain("Städkooperativet", customMessage: "who is invited stands in no calendar");
    }

    [Fact]
    public async Task Meeting_CalledOff_IsToldOfAndTakenBack()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(new DateTimeOffset(2027, 1, 11, 8, 0, 0, TimeSpan.Zero));
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        await RegisterAsync(officer, "Städkooperativet", "90919200", "anna@stad.example");
        await app.DeliverAsync();
        var form = (await officer.OpenAsync("/upphandlingar/traffar/ny")).Form("form.form").Set("Input.Kind", "TenderSchool").Set("Input.Title", "Anbudsskola").Set("Input.On", "2027-01-20").Set("Input.Codes", "90919200");
        var meeting = (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        var page = await officer.OpenAsync($"{meeting}/inbjudna");
        (await page.Form("form[method=post].form").Tick("Input.Enterprises", page.Find("[name='Input.Enterprises']").GetAttribute("value")!).Set("Input.Others", "Fel").SubmitAsync("Lägg till på listan")).Accepted();
        var remove = (await officer.OpenAsync(meeting)).FindAll("#inbjudna a").Last(a => a.GetAttribute("aria-label") == "Ta bort Fel").GetAttribute("href")!;
        (await (await officer.OpenAsync(remove)).Form("form.confirm").SubmitAsync("Ta bort")).Accepted().FindAll("#inbjudna tbody tr").Count.ShouldBe(1);
        await (await (await officer.OpenAsync($"{meeting}/inbjudan")).Form("form.form").SubmitAsync("Granska brevet")).Form("form.form").SubmitAsync("Skicka");
        var edit = (await officer.OpenAsync($"{meeting}/andra")).Form("form.form").Set("Input.Title", "Något annat");
        (await (await officer.OpenAsync($"{meeting}/andra")).Form("form.form").Set("Input.Title", "Anbudsskola i januari").SubmitAsync("Spara")).Accepted();
        var conflict = await edit.SubmitAsync("Spara");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.AllText.ShouldContain("Anbudsskola i januari");

        (await (await officer.OpenAsync($"{meeting}/stall-in")).Form("form.form").SubmitAsync("Ställ in")).Has("[name='Input.Because'][aria-invalid=true]").ShouldBeTrue();
        (await (await officer.OpenAsync($"{meeting}/stall-in")).Form("form.form").Set("Input.Because", "Lokalen är stängd.").SubmitAsync("Ställ in")).Accepted().AllText.ShouldContain("1 får brev om det");
        (await officer.OpenAsync($"{meeting}/installd/meddela")).Text("#meddelade").ShouldContain("anna@stad.example");
        var letters = await app.LettersAsync();
        letters[^1].TextBody.ShouldContain("Lokalen är stängd.");
        letters[^1].CalendarBody!.ShouldNotBeEmpty();
        using var stranger = app.Visit();
        (await stranger.OpenAsync(Link().Match(letters[0].TextBody).Value)).AllText.ShouldContain("Lokalen är stängd.");
        (await officer.OpenAsync($"{meeting}/inbjudna")).Url.AbsolutePath.ShouldBe(meeting);
        (await (await officer.OpenAsync($"{meeting}/oppna-igen")).Form("form.confirm").SubmitAsync("Ångra: planera igen")).Accepted().Text("#historik").ShouldContain("Lokalen är stängd.");
        (await officer.OpenAsync("/upphandlingar/traffar?lage=Planned")).Text("tbody").ShouldContain("Anbudsskola i januari");

        // Half a year later the link is closed.
        app.Clock.Set(new DateTimeOffset(2027, 9, 1, 8, 0, 0, TimeSpan.Zero));
        (await stranger.OpenAsync(Link().Match(letters[0].TextBody).Value)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Meeting_MovedAndCalledOffAgainAndAgain_WritesOneLetterForEachChangeToEachInvited()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(new DateTimeOffset(2027, 1, 11, 8, 0, 0, TimeSpan.Zero));
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        await RegisterAsync(officer, "Städkooperativet", "90919200", "anna@stad.example");
        await RegisterAsync(officer, "Kontorsvännerna", "90919200", "bo@vanner.example");
        await RegisterAsync(officer, "Senare", "90919200", "cia@senare.example");
        await app.DeliverAsync();
        var form = (await officer.OpenAsync("/upphandlingar/traffar/ny")).Form("form.form").Set("Input.Kind", "SupplierMeeting").Set("Input.Title", "Träff om städning").Set("Input.On", "2027-01-20").Set("Input.StartsAt", "09:00").Set("Input.EndsAt", "11:00").Set("Input.Place", "Stadshuset").Set("Input.Codes", "90919200");
        var meeting = (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        var page = await officer.OpenAsync($"{meeting}/inbjudna");
        var guests = page.Form("form[method=post].form").Set("Input.Others", "Odlarna");
        foreach (var box in page.FindAll("[name='Input.Enterprises']").Where(b => !page.Text($"label[for='{b.Id}']").Contains("Senare", StringComparison.Ordinal)))
        {
            guests.Tick("Input.Enterprises", box.GetAttribute("value")!);
        }

        (await guests.SubmitAsync("Lägg till på listan")).Accepted();

        // Before anybody is invited a change is told to nobody.
        await ChangeAsync(("Input.Place", "Biblioteket"));
        (await app.LettersAsync()).ShouldBeEmpty();
        page = await officer.OpenAsync($"{meeting}/inbjudan");
        var invite = page.Form("form.form").Tick("Input.Otherwise", page.Find("[name='Input.Otherwise']").GetAttribute("value")!);
        (await (await invite.SubmitAsync("Granska brevet")).Form("form.form").SubmitAsync("Skicka")).Accepted();
        (await app.LettersAsync()).Count.ShouldBe(2);
        (await officer.OpenAsync($"{meeting}/andra")).AllText.ShouldContain("2 har fått inbjudan med brev");

        // Moved twice, called off, taken back, moved, called off once more and taken back: each is told to both, and a new name to nobody.
        (await ChangeAsync(("Input.StartsAt", "10:00"), ("Input.EndsAt", "12:00"))).AllText.ShouldContain("Meddela på annat sätt: Odlarna");
        await ChangeAsync(("Input.On", "2027-01-21"));
        await ChangeAsync(("Input.Title", "Träff om städning och fönster"));
        await CancelAsync("Lokalen är stängd.");
        await ReopenAsync();
        await ChangeAsync(("Input.Link", "https://exempel.se/mote"));
        await CancelAsync("Den som skulle hålla i den är sjuk.");
        await ReopenAsync();
        await CancelAsync("Upphandlingen görs inte.");

        // Sent twice, and upon what somebody else has changed, nothing more goes.
        var stale = (await officer.OpenAsync($"{meeting}/oppna-igen")).Form("form.confirm");
        (await stale.SubmitAsync("Ångra: planera igen")).Accepted();
        await stale.SubmitAsync("Ångra: planera igen");
        var edit = (await officer.OpenAsync($"{meeting}/andra")).Form("form.form").Set("Input.Place", "Skolan");
        (await edit.SubmitAsync("Spara")).Accepted();
        await edit.SubmitAsync("Spara");
        (await edit.Set("Input.Place", "Hallen").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);

        // Who is invited now gets the invitation alone, and what comes after it.
        page = await officer.OpenAsync($"{meeting}/inbjudna");
        (await page.Form("form[method=post].form").Tick("Input.Enterprises", page.Find("[name='Input.Enterprises']").GetAttribute("value")!).SubmitAsync("Lägg till på listan")).Accepted();
        await (await (await officer.OpenAsync($"{meeting}/inbjudan")).Form("form.form").SubmitAsync("Granska brevet")).Form("form.form").SubmitAsync("Skicka");
        await ChangeAsync(("Input.Place", "Hallen"));

        var all = await app.LettersAsync();
        string[] kinds = ["Inbjudan", "Ändrad inbjudan", "Ändrad inbjudan", "Inställt", "Blir av ändå", "Ändrad inbjudan", "Inställt", "Blir av ändå", "Inställt", "Blir av ändå", "Ändrad inbjudan", "Ändrad inbjudan"];
        foreach (var address in new[] { "anna@stad.example", "bo@vanner.example" })
        {
            var letters = all.Where(l => l.ToAddress == address).OrderBy(l => Sequence(l.CalendarBody!)).ToList();
            letters.Select(l => l.Subject.Split(':')[0]).ShouldBe(kinds);
            letters.Select(l => Sequence(l.CalendarBody!)).ShouldBe([1, .. Enumerable.Range(2, 11)], "one number for each change, none left out and none used twice");
            letters.Select(l => l.CalendarBody!.Split("\r\n").Single(x => x.StartsWith("UID:", StringComparison.Ordinal))).Distinct().ShouldHaveSingleItem();
            letters.ShouldAllBe(l => l.CalendarBody!.Contains(l.Subject.StartsWith("Inställt", StringComparison.Ordinal) ? "METHOD:CANCEL" : "METHOD:REQUEST", StringComparison.Ordinal));
            letters.ShouldAllBe(l => l.CalendarBody!.Contains("STATUS:CANCELLED", StringComparison.Ordinal) == l.Subject.StartsWith("Inställt", StringComparison.Ordinal));
            letters.ShouldAllBe(l => Unfolded(l.CalendarBody!).Contains($"mailto:{address}", StringComparison.Ordinal) && l.CalendarBody!.Contains("ORGANIZER", StringComparison.Ordinal));
            letters[^1].CalendarBody!.ShouldContain("LOCATION:Hallen");
            letters[3].TextBody.ShouldContain("Lokalen är stängd.");
            letters[6].TextBody.ShouldContain("sjuk");
        }

        all.Where(l => l.ToAddress == "cia@senare.example").OrderBy(l => Sequence(l.CalendarBody!)).Select(l => l.Subject.Split(':')[0]).ShouldBe(["Inbjudan", "Ändrad inbjudan"]);
        all.Count.ShouldBe((2 * kinds.Length) + 2);
        (await officer.OpenAsync(meeting)).Text("#historik").ShouldContain("Inbjudna fick brev om ändringen");

        // What has been is corrected without a letter.
        app.Clock.Set(new DateTimeOffset(2027, 1, 25, 8, 0, 0, TimeSpan.Zero));
        using var later = await app.SignInAsAsync(Roles.ProcurementOfficer);
        (await (await later.OpenAsync($"{meeting}/andra")).Form("form.form").Set("Input.Place", "Matsalen").SubmitAsync("Spara")).Accepted();
        (await app.LettersAsync()).Count.ShouldBe(all.Count);

        async Task<Page> ChangeAsync(params (string Field, string Value)[] fields)
        {
            var change = (await officer.OpenAsync($"{meeting}/andra")).Form("form.form");
            foreach (var (field, value) in fields)
            {
                change.Set(field, value);
            }

            return (await change.SubmitAsync("Spara")).Accepted();
        }

        async Task CancelAsync(string because) => (await (await officer.OpenAsync($"{meeting}/stall-in")).Form("form.form").Set("Input.Because", because).SubmitAsync("Ställ in")).Accepted();

        async Task ReopenAsync() => (await (await officer.OpenAsync($"{meeting}/oppna-igen")).Form("form.confirm").SubmitAsync("Ångra: planera igen")).Accepted();
    }

    private static int Sequence(string calendar) => int.Parse(SequenceLine().Match(calendar).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string Unfolded(string calendar) => calendar.Replace("\r\n ", string.Empty, StringComparison.Ordinal);

    private static async Task<string> RegisterAsync(Visitor visitor, string name, string cpv, string email)
    {
        var made = (await (await visitor.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", name).Set("Input.LegalForm", "EconomicAssociation").Set("Input.Kind", "WorkIntegrating").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await (await visitor.OpenAsync($"{made}/utbud/nytt")).Form("form.form[method=post]").Set("Input.Name", "Städning").Set("Input.Kind", "GoodsAndServices").Set("Input.OtherCpv", cpv).SubmitAsync("Spara")).Accepted();
        (await (await visitor.OpenAsync($"{made}/kontakter/ny")).Form("form.form").Set("Input.Name", "Anna Andersson").Set("Input.Email", email).Tick("Input.Purposes", "Procurement").Set("Input.Ground", "PublicTask").SubmitAsync("Spara")).Accepted();
        return made;
    }

    [GeneratedRegex(@"/leverantorstraff/[A-Za-z0-9_-]{20,}(?=\s|$)")]
    private static partial Regex Link();

    [GeneratedRegex(@"SEQUENCE:(\d+)")]
    private static partial Regex SequenceLine();
}

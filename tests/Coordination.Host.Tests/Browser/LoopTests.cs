using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Testing.Web;
using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>
/// The whole of what the product is for, once round in a real browser: a plan that is adopted and reminded of; an enterprise that knocks,
/// is supported and granted money; a procurement that is found, reviewed, reserved, awarded and followed up; figures that move by
/// themselves; a report of them; and the assignment that is reported by a decision. Each person sits at a browser of their own.
/// </summary>
[Trait("Req", "S000-09")]
[Trait("Req", "S001-05")]
[Trait("Req", "S003-13")]
[Trait("Req", "S003-R5.5")]
public sealed partial class LoopTests : IAsyncLifetime
{
    private const string Enterprise = "Tvätteriet Vågen";
    private const string Number = "5560160680";
    private const string Wash = "98310000";

    private CoordinationApp _app = null!;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Person _coordinator = null!;
    private Person _adviser = null!;
    private Person _officer = null!;
    private Person _evaluator = null!;
    private Person _founder = null!;
    private Person _committee = null!;
    private string _plan = string.Empty;
    private string _activity = string.Empty;
    private string _assignment = string.Empty;
    private string _enterprise = string.Empty;
    private string _contract = string.Empty;
    private string _procurement = string.Empty;

    private DateOnly Today => SwedishTime.ToSwedishDate(_app.Clock.GetUtcNow());

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync(new()
        {
            Listen = true,
            Arguments = ["--Organisation:Municipality=Exempelkommun", "--RateLimits:PublicPerMinute=10000", "--Mail:From=samordning@exempel.se"],
        });
        if (await ChromiumProgram.FindAsync() is not { } chromium)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(chromium);
        _coordinator = await SitDownAsync(1280, Roles.Coordinator);
        _adviser = await SitDownAsync(1280, Roles.BusinessAdviser);
        _officer = await SitDownAsync(1280, Roles.ProcurementOfficer);
        _evaluator = await SitDownAsync(1280, Roles.Evaluator);
        _founder = await Person.SitDownAsync(_browser, _app.Address, 390);
        _committee = await Person.SitDownAsync(_browser, _app.Address, 390);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Loop_FromAdoptedPlanToReportedAssignment_ClosesInABrowser()
    {
        Assert.SkipWhen(_browser is null, ChromiumProgram.Missing);
        await AdoptAsync();
        await MeasureAsync();
        await AnswerAsync();
        await KnockAsync();
        await SupportAsync();
        await GrantAsync();
        await ProcureAsync();
        await AwardAsync();
        await LearnAsync();
        await CountAsync();
        await ReportAsync();
        await ReportResultsAsync();
        await FinishAsync();
        new[] { _coordinator, _adviser, _officer, _evaluator, _founder, _committee }.SelectMany(p => p.Complaints).ShouldBeEmpty();
    }

    /// <summary>The coordinator: two committees, the plan as the municipality wrote it, what the council assigned, and the decision.</summary>
    private async Task AdoptAsync()
    {
        foreach (var (code, name, kind) in new[] { ("KS", "Kommunstyrelsen", "CouncilBoard"), ("AMN", "Arbetsmarknadsnämnden", "Committee") })
        {
            await _coordinator.GoAsync("/namnder/ny");
            await _coordinator.FillAsync(("Code", code), ("Name", name), ("Kind", kind));
            await _coordinator.PressAsync("Spara");
        }

        await _coordinator.GoAsync("/namnder/AMN/kontakter/ny");
        await _coordinator.FillAsync(("Name", "Maria Lind"), ("Role", "Secretary"), ("Email", "maria.lind@exempel.se"), ("ValidFrom", "2026-01-01"));
        await _coordinator.PressAsync("Spara");

        const string file = """
            # Handlingsplan för arbetsintegrerande sociala företag

            ## 5. Upphandling

            | Åtgärd | Ansvarig | Tidplan |
            | --- | --- | --- |
            | Reservera minst ett kontrakt varje år | AMN | 2027 |
            """;
        await _coordinator.GoAsync("/planer/importera");
        await _coordinator.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "plan.md", MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(file) });
        await _coordinator.PressAsync("Läs filen");
        await PictureAsync(_coordinator, "plan-import");
        await _coordinator.PressAsync("Importera planen");
        _plan = string.Join('/', _coordinator.Path.Split('/').Take(3));
        await _coordinator.GoAsync($"{_plan}/ny-atgard");
        await _coordinator.FillAsync(("Title", "Gå igenom kommande upphandlingar varje kvartal"), ("Kind", "Year"), ("FromYear", "2027"), ("DueOn", DateText.Iso(Today.AddDays(4))));
        await _coordinator.ChooseAsync("Area", "Upphandling");
        await _coordinator.ChooseAsync("Responsible", "Arbetsmarknadsnämnden");
        await _coordinator.PressAsync("Spara");
        await _coordinator.GoAsync($"{_plan}/beslut");
        await _coordinator.ChooseAsync("Body", "Kommunstyrelsen");
        await _coordinator.FillAsync(("Kind", "Adopt"), ("MeetingDate", DateText.Iso(Today.AddDays(-7))), ("Paragraph", "12"));
        await _coordinator.PressAsync("Spara beslutet");
        await _coordinator.SeesAsync("Gällande");
        await _coordinator.GoAsync("/atgarder?q=kontrakt");
        _activity = (await _coordinator.Page.Locator("tbody th a").First.GetAttributeAsync("href"))!;

        await _coordinator.GoAsync("/uppdrag/nytt");
        await _coordinator.FillAsync(("Title", "Fler reserverade kontrakt"), ("Wording", "Arbetsmarknadsnämnden ska öka antalet reserverade kontrakt."), ("Giver", "Kommunfullmäktige"), ("BudgetYear", "2027"), ("ReportBy", DateText.Iso(Today.AddDays(300))));
        await _coordinator.ChooseAsync("Receiver", "Arbetsmarknadsnämnden");
        await _coordinator.PressAsync("Spara");
        _assignment = _coordinator.Path;
    }

    /// <summary>The evaluator: the standard indicators, one of them with a target that the activity is for.</summary>
    private async Task MeasureAsync()
    {
        await _evaluator.GoAsync("/matt/standard");
        await _evaluator.PressAsync("Lägg till standardmåtten");
        await _evaluator.GoAsync("/matt?q=reserverade");
        await _evaluator.FollowListedAsync("Reserverade kontrakt");
        var indicator = _evaluator.Path;
        await _evaluator.GoAsync($"{indicator}/mal");
        await _evaluator.FillAsync(("Targets", "2027: 1"));
        await _evaluator.PressAsync("Spara");
        await _evaluator.GoAsync($"{indicator}/atgarder?ord=kontrakt");
        await _evaluator.PressAsync("Välj " + (await _evaluator.ReadAsync("form[action$='handler=Tie'] button .ds-sr-only")).Trim());
    }

    /// <summary>The committee's secretary: a letter, its link, and the answer on a telephone. The coordinator sees it at once.</summary>
    private async Task AnswerAsync()
    {
        (await _app.RunJobAsync("governance.remind-committees")).Failed.ShouldBe(0);
        await _app.SendLettersAsync();
        var link = SignedLink().Match((await _app.LettersAsync()).Last(l => l.ToAddress == "maria.lind@exempel.se").TextBody).Value;
        await _committee.GoAsync(link);
        await PictureAsync(_committee, "answer-by-link");
        await _committee.FollowFoundAsync("main li a.ds-button");
        await _committee.FillAsync(("Status", "Done"), ("Comment", "Gick igenom kvartalets upphandlingar i måndags."));
        await _committee.PressAsync("Fortsätt");
        await _committee.PressAsync("Skicka svar");
        await _committee.SeesAsync("Tack för svaret", "h1");
        await _coordinator.GoAsync("/atgarder?q=genom");
        await _coordinator.FollowFoundAsync("tbody th a");
        await _coordinator.SeesAsync("Gick igenom kvartalets upphandlingar i måndags.");
    }

    /// <summary>The enterprise, without an account, and the coordinator who takes it into the register.</summary>
    private async Task KnockAsync()
    {
        await _founder.GoAsync("/anmalan");
        await _founder.FillAsync(("Topic", "Sell"));
        await _founder.PressAsync("Börja");
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await _founder.FillAsync(("Organisation", Enterprise), ("Number", Number));
        await _founder.PressAsync("Fortsätt");
        await _founder.FillAsync(("Message", "Vi tvättar arbetskläder och vill leverera till kommunen."));
        await PictureAsync(_founder, "enquiry");
        await _founder.PressAsync("Fortsätt");
        await _founder.PressAsync("Fortsätt");
        await _founder.FillAsync(("Name", "Anna Vik"), ("Email", "anna.vik@exempel.se"));
        await _founder.PressAsync("Fortsätt");
        await _founder.PressAsync("Skicka");
        await _founder.SeesAsync("Tack", "h1");

        await _coordinator.GoAsync("/anmalningar");
        await _coordinator.FollowFoundAsync("tbody th a");
        await _coordinator.GoAsync($"{_coordinator.Path}/foretag");
        await _coordinator.FollowFoundAsync("a[href^='/foretag/nytt']");
        await _coordinator.FillAsync(("LegalForm", "EconomicAssociation"), ("Kind", "WorkIntegrating"), ("Name", Enterprise), ("Number", Number));
        await _coordinator.PressAsync("Spara");
        await _coordinator.GoAsync("/foretag");
        await _coordinator.FollowListedAsync(Enterprise);
        _enterprise = _coordinator.Path;
        await _coordinator.GoAsync($"{_enterprise}/utbud/nytt");
        await _coordinator.FillAsync(("Name", "Tvätt av arbetskläder"), ("Kind", "GoodsAndServices"), ("OtherCpv", Wash));
        await _coordinator.PressAsync("Spara");
        await _app.DeliverAsync();
        await _coordinator.GoAsync(_enterprise);
        await PictureAsync(_coordinator, "enterprise");
    }

    /// <summary>The adviser: a case, a contact, and what came of it.</summary>
    private async Task SupportAsync()
    {
        await _adviser.GoAsync("/stodarenden/nytt");
        await _adviser.FillAsync(("Enterprise", Enterprise), ("Title", "Räkna på ett första anbud"), ("Need", "Finance"));
        await _adviser.PressAsync("Spara");
        if (await _adviser.Page.Locator("[name='Input.Picked']").CountAsync() > 0)
        {
            await _adviser.ChooseAsync("Picked", Enterprise);
            await _adviser.PressAsync("Spara");
        }

        var matter = _adviser.Path;
        await _adviser.GoAsync($"{matter}/kontakt");
        await _adviser.FillAsync(("Way", "Meeting"), ("Text", "Gick igenom kalkylen."));
        await _adviser.PressAsync("Spara");
        await _adviser.GoAsync($"{matter}/avsluta");
        await _adviser.FillAsync(("Result", "Developed"), ("Committee", "AMN"));
        await _adviser.PressAsync("Avsluta ärendet");
        await _app.DeliverAsync();
    }

    /// <summary>Money: a call, an application by the public form, two who assess, a declaration, and a decision within the ceiling.</summary>
    private async Task GrantAsync()
    {
        await _coordinator.GoAsync("/stod/regler/kurs/ny");
        await _coordinator.FillAsync(("Rate", "11,1234"), ("ValidFrom", "2027-01-01"), ("ValidTo", "2027-12-31"), ("RateDate", "2027-01-01"), ("Source", "Kommissionens månadskurs"));
        await _coordinator.PressAsync("Spara");
        await _coordinator.GoAsync("/stod/regler/andra");
        await _coordinator.FillAsync(("CommitteeCode", "AMN"), ("GrantingBody", "Exempelkommunen"));
        await _coordinator.PressAsync("Spara");
        await _coordinator.GoAsync("/bidrag/nytt");
        await _coordinator.FillAsync(("Title", "Utvecklingsbidrag"), ("Purpose", "Affär och kompetens."), ("Committee", "AMN"), ("StartsOn", "2027-01-01"), ("Criteria", "Anställer\nVisar nytta"), ("Frames", "2027: 500 000"));
        await _coordinator.PressAsync("Spara");
        var scheme = _coordinator.Path;
        await _coordinator.GoAsync($"{scheme}/publicera");
        await _coordinator.PressAsync("Publicera");
        await _coordinator.GoAsync($"{scheme}/utlysning");
        await _coordinator.FillAsync(("Title", "Våren"), ("OpensOn", DateText.Iso(Today)), ("ClosesOn", DateText.Iso(Today.AddDays(30))));
        await _coordinator.PressAsync("Spara");
        var form = (await _coordinator.Page.Locator("a[href^='/sok-bidrag/']").First.GetAttributeAsync("href"))!;

        await _founder.GoAsync(form);
        await _founder.FillAsync(("Applicant", Enterprise), ("Number", Number), ("Contact", "Anna Vik"), ("Email", "anna.vik@exempel.se"), ("Purpose", "En strykpress."), ("Benefit", "Två till får arbete."),
            ("Kronor", "200 000"), ("FirstYear", "2027"), ("Years", "1"), ("AccountKind", "Bankgiro"), ("Account", "991-2346"));
        await _founder.PressAsync("Skicka ansökan");

        await _coordinator.GoAsync("/bidrag/ansokningar");
        var application = (await _coordinator.Page.Locator("tbody th a").First.GetAttributeAsync("href"))!;
        foreach (var assessor in new[] { _coordinator, _adviser })
        {
            await assessor.GoAsync($"{application}/bedom");
            await assessor.FillAsync(("Interest", "NoConflict"), ("Judgement", "Uppfyller båda."), ("Recommendation", "Approve"));
            await assessor.PressAsync("Spara");
        }

        await _coordinator.GoAsync("/stod/foretag/nytt");
        await _coordinator.FillAsync(("Name", Enterprise), ("IsOutside", "true"), ("Number", Number), ("Nace", "96.01"));
        await _coordinator.PressAsync("Spara");
        await _coordinator.GoAsync($"{_coordinator.Path}/intyg/nytt");
        await _coordinator.FillAsync(("SignedOn", DateText.Iso(Today)), ("SignedBy", "Anna Vik"), ("CoversGroup", "true"));
        await _coordinator.PressAsync("Spara");
        await _coordinator.GoAsync($"{application}/besluta");
        await _coordinator.FillAsync(("Decision", "Arbetsmarknadsnämnden § 14"), ("Ground", "Uppfyller båda kriterierna."), ("Reach", "OpenCall"), ("IsWithinScope", "true"),
            ("Conditions[0].Kind", "Report"), ("Conditions[0].What", "Redovisa året"), ("Conditions[0].DueOn", "2027-12-01"), ("Conditions[0].Year", "2027"));
        await _coordinator.PressAsync("Räkna och granska");
        await _coordinator.SeesAsync("Ryms under taket", "#granska");
        await PictureAsync(_coordinator, "grant-decision");
        await _coordinator.PressAsync("Bevilja bidraget");
        await _app.DeliverAsync();
    }

    /// <summary>The procurement officer: the unit's list, the match, and the quarter's review.</summary>
    private async Task ProcureAsync()
    {
        await _officer.GoAsync("/upphandlingar/import/plan");
        await _officer.ChooseAsync("Unit", "Arbetsmarknadsnämnden");
        await _officer.FillAsync(("List", "Rubrik;CPV-kod;Uppskattat värde;Annonseras\nTvätt av arbetskläder;98310000-9;900 000 kr;Q2 2027"));
        await _officer.PressAsync("Granska");
        await _officer.PressAsync("Spara planen");
        await _app.DeliverAsync();
        await OpenProcurementAsync("Tvätt av arbetskläder");
        await _officer.SeesAsync($"Samma kod: {Wash}", "#leverantorer");
        await PictureAsync(_officer, "procurement-matched");

        (await _app.RunJobAsync("procurement.open-reviews")).Failed.ShouldBe(0);
        await _app.DeliverAsync();
        await _officer.GoAsync("/upphandlingar/genomgang?kopare=AMN");
        await _officer.FollowFoundAsync("tbody th a");
        var review = _officer.Path;
        await _officer.FollowFoundAsync("#poster th a");
        await _officer.FillAsync(("Reserve", "Yes"), ("ReserveWords", "4 kap. 18 § prövas: en leverantör som integrerar finns."), ("Split", "No"), ("Employment", "Yes"), ("SmallSuppliers", "Yes"), ("EarlyDialogue", "Maybe"));
        await PictureAsync(_officer, "quarterly-review");
        await _officer.PressAsync("Spara och gå vidare");
        await _officer.GoAsync($"{review}/slutfor");
        await _officer.FillAsync(("Conclusion", "Tvätten reserveras."));
        await _officer.PressAsync("Slutför genomgången");
    }

    /// <summary>Reserved with a basis, required to employ, awarded, contracted, and followed up.</summary>
    private async Task AwardAsync()
    {
        await OpenProcurementAsync("Tvätt av arbetskläder");
        _procurement = _officer.Path;
        await _officer.GoAsync($"{_procurement}/andra");
        await _officer.FillAsync(("Status", "Published"), ("ReservedParticipation", "Integrating"));
        await _officer.PressAsync("Spara");
        await _officer.GoAsync($"{_procurement}/reservation");
        await _officer.FillAsync(("Basis", "IntegratingSuppliers"), ("DecidedBy", "Arbetsmarknadsnämnden § 21"), ("DecidedOn", DateText.Iso(Today)));
        await _officer.PressAsync("Spara");
        await _officer.GoAsync(_procurement);
        await _officer.FollowFoundAsync("#sysselsattning a");
        await _officer.FillAsync(("Kind", "WorkTraining"), ("Persons", "2"), ("Months", "6"), ("Group", "Långtidsarbetslösa"));
        await _officer.PressAsync("Spara");
        await _officer.GoAsync($"{_procurement}/utfall");
        await _officer.FillAsync(("Outcome", "Awarded"), ("TenderCount", "1"), ("Winners", $"{Enterprise}; {Number}; 880 000"));
        await _officer.PressAsync("Spara");
        await _officer.GoAsync(_procurement);
        await _officer.FollowFoundAsync("#avtal li a");
        await _officer.FillAsync(("Kind", "Other"), ("SignedOn", DateText.Iso(Today)), ("StartsOn", DateText.Iso(Today)), ("Value", "880 000"));
        await _officer.PressAsync("Spara");
        _contract = _officer.Path;
        await _app.DeliverAsync();
        await _officer.GoAsync(_contract);
        await _officer.FollowFoundAsync("#sysselsattning li a");
        var requirement = _officer.Path;
        await _officer.GoAsync($"{requirement}/avstamning");
        await _officer.FillAsync(("DueOn", DateText.Iso(Today)), ("Promised", "2"));
        await _officer.PressAsync("Spara");
        await _officer.FollowFoundAsync("#avstamningar th a");
        await _officer.FillAsync(("Delivered", "2"), ("On", DateText.Iso(Today)), ("Finding", "Båda platserna är tillsatta."));
        await _officer.PressAsync("Spara");
        await _officer.SeesAsync("Båda platserna är tillsatta.", "#avstamningar");
        await PictureAsync(_officer, "employment-followed-up");
    }

    /// <summary>What was learned is written down with the evaluation, stands beside the next procurement of its kind, and is used there.</summary>
    private async Task LearnAsync()
    {
        await _evaluator.GoAsync($"{_procurement}/utvardering");
        await _evaluator.PressFoundAsync("#fas-after form button");
        var evaluation = _evaluator.Path[..^"/formular".Length];
        await _evaluator.ChooseEachAsync("main select[name$='.Score']", "Good");
        await _evaluator.FillAsync(("Conclusion", "Reservationen gav ett anbud och två platser."), ("NextTime", "Börja med dialog i god tid."));
        await _evaluator.PressAsync("Spara");
        await _evaluator.GoAsync($"{evaluation}/slutfor");
        await _evaluator.PressFoundAsync("form.confirm button[type=submit]");
        await _evaluator.GoAsync($"/lardomar/ny?upphandling={_procurement[^36..]}");
        await _evaluator.FillAsync(("Title", "Bjud in till dialog före annonsering"), ("Learned", "Bara ett företag hann lämna anbud."), ("Advice", "Håll ett leverantörsmöte två månader före annonsen."), ("Phase", "After"));
        await _evaluator.PressFoundAsync("button[name=hold]");
        var lesson = _evaluator.Path;
        await _app.DeliverAsync();

        await _officer.GoAsync("/upphandlingar/import/plan");
        await _officer.ChooseAsync("Unit", "Arbetsmarknadsnämnden");
        await _officer.FillAsync(("List", "Rubrik;CPV-kod;Uppskattat värde;Annonseras\nTvätt av mattor;98310000-9;400 000 kr;Q4 2027"));
        await _officer.PressAsync("Granska");
        await _officer.PressAsync("Spara planen");
        await OpenProcurementAsync("Tvätt av mattor");
        await _officer.SeesAsync("Håll ett leverantörsmöte två månader före annonsen.", "#lardomar");
        await PictureAsync(_officer, "lesson-beside-the-next");
        await _officer.FollowFoundAsync("#lardomar ul.rows a");
        await _officer.FillAsync(("How", "Möte är bokat i augusti."));
        await _officer.PressFoundAsync("#anvand form button");
        await _app.DeliverAsync();
        await _evaluator.GoAsync(lesson);
        await _evaluator.SeesAsync("Tvätt av mattor");
    }

    /// <summary>The evaluator: the figures have moved by themselves, and each leads to what it was counted from.</summary>
    private async Task CountAsync()
    {
        foreach (var job in new[] { "procurement.tell-sums", "governance.tell-standings" })
        {
            (await _app.RunJobAsync(job)).Failed.ShouldBe(0, job);
        }

        await _app.DeliverAsync();
        foreach (var (name, value, origin) in new[]
        {
            ("Reserverade kontrakt", "1", _contract),
            ("Kontrakt med arbetsintegrerande sociala företag", "1", _contract),
            ("Nya företag i registret", "1", _enterprise),
            ("Nämndernas svar", "100", null),
        })
        {
            await _evaluator.GoAsync($"/matt?antal=100&q={Uri.EscapeDataString(name)}");
            await _evaluator.FollowListedAsync(name);
            (await _evaluator.ReadAsync("#varden tbody td.number")).ShouldStartWith(value, customMessage: name);
            await _evaluator.FollowFoundAsync("#varden tbody td a");
            var record = (await _evaluator.Page.Locator("tbody th a").First.GetAttributeAsync("href"))!;
            if (origin is not null)
            {
                record.ShouldBe(origin, name);
            }

            await _evaluator.GoAsync(record);
        }

        await _evaluator.GoAsync("/matt?q=reserverade");
        await _evaluator.FollowListedAsync("Reserverade kontrakt");
        await _evaluator.SeesAsync("2027", "#ar");
        await PictureAsync(_evaluator, "indicator");
        await _coordinator.GoAsync(_activity);
        await _coordinator.SeesAsync("Reserverade kontrakt", "#matt");
        await PictureAsync(_coordinator, "activity-with-targets");
    }

    /// <summary>The follow-up of the plan as a document.</summary>
    private async Task ReportAsync()
    {
        await _coordinator.GoAsync("/rapporter/ny");
        await _coordinator.ChooseAsync("Plan", "Handlingsplan för arbetsintegrerande");
        await _coordinator.FillAsync(("Title", "Uppföljning av handlingsplanen"), ("Template", "Stockholm"));
        await _coordinator.PressAsync("Kontrollera");
        await _coordinator.PressAsync("Skapa rapporten");
        await PictureAsync(_coordinator, "follow-up-report");
        (await DocumentAsync(_coordinator, $"{_coordinator.Path}/rapport.docx")).ShouldContain("Gick igenom kvartalets upphandlingar i måndags.");
    }

    /// <summary>The report on results: figures frozen, documents made, and every figure leads to where it is from.</summary>
    private async Task ReportResultsAsync()
    {
        await _evaluator.GoAsync("/rapporter/resultat/ny");
        await _evaluator.FillAsync(("Title", "Vad planen har lett till"), ("Period", "2027"), ("Indicators", "All"));
        await _evaluator.ChooseAsync("Plan", "Handlingsplan för arbetsintegrerande");
        await _evaluator.PressAsync("Spara");
        var report = _evaluator.Path;
        await _evaluator.GoAsync($"{report}/siffror");
        await _evaluator.PressAsync("Frys siffrorna");
        await _evaluator.GoAsync(report);
        await PictureAsync(_evaluator, "report-tasks");
        await _evaluator.GoAsync($"{report}/kontrollera");
        await _evaluator.PressAsync("Skapa rapporten");
        await _evaluator.GoAsync($"{report}/utgavor/1");
        await PictureAsync(_evaluator, "report-on-results");
        (await DocumentAsync(_evaluator, $"{report}/utgavor/1/rapport.docx")).ShouldContain("Reserverade kontrakt");
        var origins = await _evaluator.LinksAsync("article a");
        origins.ShouldContain(_activity);
        origins.Count.ShouldBeGreaterThan(10);
        foreach (var origin in origins)
        {
            await _evaluator.GoAsync(origin);
        }

        // From the figure of the report to the contract that it counts.
        await _evaluator.GoAsync(origins.First(o => o.Contains("/underlag", StringComparison.Ordinal)));
        (await _evaluator.LinksAsync("tbody th a")).ShouldNotBeEmpty();
    }

    /// <summary>What the council assigned is reported, and a decision ends it.</summary>
    private async Task FinishAsync()
    {
        await _coordinator.GoAsync($"{_assignment}/slutrapportera");
        await _coordinator.ChooseAsync("Body", "Arbetsmarknadsnämnden");
        await _coordinator.FillAsync(("MeetingDate", DateText.Iso(Today)), ("Paragraph", "30"), ("Note", "Ett kontrakt är reserverat och två har fått arbetsträning."));
        await _coordinator.PressAsync("Spara beslutet");
        await _coordinator.SeesAsync("Slutrapporterat");
        await PictureAsync(_coordinator, "assignment-reported");
    }

    private async Task OpenProcurementAsync(string title)
    {
        await _officer.GoAsync($"/upphandlingar?q={Uri.EscapeDataString(title)}");
        await _officer.FollowListedAsync(title);
    }

    private async Task<Person> SitDownAsync(int width, string role)
    {
        using var visitor = await _app.SignInAsAsync(role);
        return await Person.SitDownAsync(_browser!, _app.Address, width, visitor);
    }

    /// <summary>The words of a document that the person downloads.</summary>
    private static async Task<string> DocumentAsync(Person person, string address)
    {
        var answer = await person.Page.APIRequest.GetAsync(address);
        answer.Ok.ShouldBeTrue($"{address}: {answer.Status}");
        await using var archive = new ZipArchive(new MemoryStream(await answer.BodyAsync()));
        using var reader = new StreamReader(await archive.GetEntry("word/document.xml")!.OpenAsync());
        return Markup().Replace(await reader.ReadToEndAsync(), string.Empty);
    }

    /// <summary>A picture for the tour: kept in the repository, and made anew where it is missing or asked for.</summary>
    private static async Task PictureAsync(Person person, string name)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "tour")).FullName, $"{name}.png");
        if (Repository.WantsPictures || !File.Exists(file))
        {
            await person.Page.ScreenshotAsync(new() { Path = file });
        }
    }

    [GeneratedRegex(@"/s/[A-Za-z0-9_-]{20,}(?=\s|$)")]
    private static partial Regex SignedLink();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Markup();
}

using System.Text;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Governance.Tests.Features.Governance.StaffReports;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;

namespace Coordination.Governance.Tests.Features.Governance.Seeds;

/// <summary>What an officer does to record one of the source documents at the time when it was written, and to find its facts again.</summary>
internal sealed class SeedDesk : IAsyncDisposable
{
    private readonly List<Visitor> _people = [];

    private SeedDesk(CoordinationApp app) => App = app;

    public CoordinationApp App { get; }

    public Visitor Coordinator { get; private set; } = null!;

    /// <summary>The product on that day, with a coordinator signed in.</summary>
    public static async Task<SeedDesk> OpenAsync(DateOnly day)
    {
        var app = new CoordinationApp();
        app.Clock.Set(new DateTimeOffset(day, new TimeOnly(8, 0), TimeSpan.Zero));
        await app.InitializeAsync();
        var desk = new SeedDesk(app);
        desk.Coordinator = await desk.SignInAsync(Roles.Coordinator);
        return desk;
    }

    public async Task<Visitor> SignInAsync(string role, params string[] committees)
    {
        var person = await App.SignInAsAsync(role, committees);
        _people.Add(person);
        return person;
    }

    /// <returns>The document's address.</returns>
    public async Task<string> DocumentAsync(string kind, string title, Func<PageForm, PageForm>? more = null)
    {
        var form = (await Coordinator.OpenAsync("/styrdokument/nytt")).Form("form.form").Set("Input.Title", title).Set("Input.Kind", kind);
        return (await (more?.Invoke(form) ?? form).SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }

    public async Task GoalAsync(string document, string kind, string title, string? number = null, string? wording = null)
    {
        var form = (await Coordinator.OpenAsync($"{document}/mal/nytt")).Form("form.form").Set("Input.Kind", kind).Set("Input.Title", title);
        form = number is null ? form : form.Set("Input.Number", number);
        (await (wording is null ? form : form.Set("Input.Wording", wording)).SubmitAsync("Spara")).Accepted();
    }

    /// <summary>Points a plan, an activity or an assignment to goals, by their words.</summary>
    public async Task ServeAsync(string address, params string[] goals)
    {
        var page = await (await Coordinator.OpenAsync(address)).FollowAsync("Koppla till mål");
        var form = page.Form("form.form");
        foreach (var goal in goals)
        {
            form.Tick("Goals", page.BoxOf("Goals", goal));
        }

        (await form.SubmitAsync("Spara")).Accepted();
    }

    /// <returns>The assignment's address.</returns>
    public async Task<string> AssignmentAsync(string title, string wording, int year, Func<Page, PageForm, PageForm> more)
    {
        var page = await Coordinator.OpenAsync("/uppdrag/nytt");
        var form = page.Form("form.form").Set("Input.Title", title).Set("Input.Wording", wording).Set("Input.Giver", "Kommunfullmäktige").Set("Input.BudgetYear", $"{year}");
        return (await more(page, form).SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }

    public async Task LinkPlanAsync(string plan, IEnumerable<string> carriesOut, IEnumerable<string> restsOn)
    {
        var page = await Coordinator.OpenAsync($"{plan}/dokument");
        var form = page.Form("form.form").Clear("CarriesOut").Clear("Background");
        foreach (var title in carriesOut)
        {
            form.Tick("CarriesOut", page.BoxOf("CarriesOut", title));
        }

        foreach (var title in restsOn)
        {
            form.Tick("Background", page.BoxOf("Background", title));
        }

        (await form.SubmitAsync("Spara")).Accepted();
    }

    public async Task ExplainPlanAsync(string plan, params (string Field, string Text)[] account)
    {
        var form = (await Coordinator.OpenAsync($"{plan}/andra")).Form("form.form");
        foreach (var (field, text) in account)
        {
            form.Set($"Input.{field}", text);
        }

        (await form.SubmitAsync("Spara")).Accepted();
    }

    /// <summary>A link from a matter: by words, or chosen in a list.</summary>
    public static async Task LinkAsync(Visitor officer, string matter, string kind, string words, string? field = null)
    {
        var page = await officer.OpenAsync($"{matter}/kopplingar");
        var form = page.Form("#ny").Set("Input.Kind", kind);
        (await (field is null ? form.Set("Input.Text", words) : form.Set($"Input.{field}", page.OptionOf($"Input.{field}", words))).SubmitAsync("Lägg till koppling")).Accepted();
    }

    public static async Task AppendAsync(Visitor officer, string matter, string title) =>
        (await (await (await officer.OpenAsync(matter)).FollowAsync("Lägg till handling")).Form().Set("Input.Title", title)
            .Attach("Input.File", "bilaga.txt", Encoding.UTF8.GetBytes(title), "text/plain").SubmitAsync("Spara")).Accepted();

    /// <summary>Answers the matter's demands in their order.</summary>
    public static async Task AnswerAsync(Visitor officer, string matter, params string[] stances)
    {
        var addresses = (await officer.OpenAsync(matter)).FindAll("a[href*='/yrkanden/']").Select(a => a.GetAttribute("href")!).ToList();
        addresses.Count.ShouldBe(stances.Length);
        foreach (var (address, stance) in addresses.Zip(stances))
        {
            (await (await officer.OpenAsync(address)).Form().Set("Input.Stance", stance).SubmitAsync("Spara")).Accepted();
        }
    }

    /// <summary>A staff report on the matter with these sections; the rest are emptied.</summary>
    /// <returns>The report's address.</returns>
    public async Task<string> ReportAsync(Visitor officer, string query, string template, string title, params (string Heading, string? Renamed, string? Text)[] sections)
    {
        var start = await officer.OpenAsync($"/tjansteutlatanden/nytt{query}");
        var report = (await start.Form().Set("Input.Template", template).Set("Input.Title", title).SubmitAsync("Börja skriva")).Accepted();
        var written = await App.SectionsAsync(report.Url.AbsolutePath);
        foreach (var section in written)
        {
            var wanted = sections.SingleOrDefault(s => s.Heading == section.Heading);
            var text = wanted.Heading is null ? string.Empty : wanted.Text ?? section.Text;
            (await officer.WriteAsync($"{report.Url.AbsolutePath}/avsnitt/{section.Id.Value}", text, wanted.Renamed)).Accepted();
        }

        return report.Url.AbsolutePath;
    }

    /// <summary>The text of the report in Word, which has to be valid and to have these headings.</summary>
    public static async Task<string> WordAsync(Visitor officer, string report, params string[] headings)
    {
        using var word = (await officer.DownloadAsync($"{report}/tjansteutlatande.docx")).Valid();
        word.Headings(2).ShouldBe(headings);
        return word.MainDocumentPart!.Document.InnerText;
    }

    public static async Task ShowsAsync(Visitor person, string address, params string[] facts)
    {
        var page = await person.OpenAsync(address);
        foreach (var fact in facts)
        {
            page.AllText.ShouldContain(fact, customMessage: address);
        }
    }

    /// <summary>Each of the words finds it in the list.</summary>
    public static async Task FindsAsync(Visitor person, string list, string address, params string[] words)
    {
        foreach (var word in words)
        {
            (await person.OpenAsync($"{list}?q={Uri.EscapeDataString(word)}")).Has($"tbody th a[href='{address}']").ShouldBeTrue($"{list}: {word}");
        }
    }

    /// <summary>The list's file holds each of them, as CSV and as a workbook that opens.</summary>
    public static async Task ExportsAsync(Visitor person, string file, params string[] facts)
    {
        var csv = Encoding.UTF8.GetString(await person.DownloadAsync(file)).Replace("\"\"", "\"", StringComparison.Ordinal);
        foreach (var fact in facts)
        {
            csv.ShouldContain(fact, customMessage: file);
        }

        (await person.DownloadAsync(file.Replace("csv", "xlsx", StringComparison.Ordinal))).Length.ShouldBeGreaterThan(1000);
    }

    public async ValueTask DisposeAsync()
    {
        _people.ForEach(p => p.Dispose());
        await App.DisposeAsync();
    }
}

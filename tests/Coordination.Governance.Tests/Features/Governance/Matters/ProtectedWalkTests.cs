using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Coordination.Governance.Tests.Features.Governance.Decisions;
using Coordination.Governance.Tests.Features.Governance.StaffReports;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Matters;

/// <summary>
/// A matter that everything there is has been hung on is protected: whoever may not know of it walks every page and takes every file that
/// links lead to, and finds none of its words.
/// </summary>
[Trait("Req", "S000-01")]
[Trait("Req", "S000-19")]
public sealed partial class ProtectedWalkTests : IAsyncLifetime
{
    private const string Subject = "Zebrafrågan om Kvibergs lager";
    private const string Secret = "zebra";
    private const int MostOfAShape = 3;

    private static readonly string[] Rooms =
        ["/arenden", "/remisser", "/uppdrag", "/beslut", "/tjansteutlatanden", "/namnder", "/sammantraden", "/arshjul", "/kalendrar", "/paminnelser", "/planer", "/atgarder", "/styrdokument", "/rapporter", "/dagordningar", "/arendepunkter", "/spridning"];

    private CoordinationApp _app = null!;
    private Visitor _officer = null!;
    private string _matter = string.Empty;
    private string _assignment = string.Empty;
    private string _second = string.Empty;
    private string _open = string.Empty;
    private string _other = string.Empty;
    private string _late = string.Empty;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _app.SetDay(3, 1);
        _officer = await _app.SignInAsAsync(Roles.Coordinator);
        await _officer.AddCommitteeAsync("KS", "Kommunstyrelsen", "CouncilBoard");
        await _officer.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await _officer.AddCommitteeAsync("KTN", "Kulturnämnden");
        _assignment = await AssignmentAsync("Bredda samverkan");
        _second = await AssignmentAsync("Partnerskap med föreningar");
        _matter = (await _officer.RegisterAsync("Motion", Subject, "2026-12-01", f => f.Set("Input.Numbers", "KS 2026-0777").Set("Input.Senders", "Zebra Zäll"))).Accepted().Url.AbsolutePath;
        _open = (await _officer.RegisterAsync("Other", "Ett ärende som alla får läsa", "2026-12-02")).Accepted().Url.AbsolutePath;
        await HangOnAsync();
        (await (await _officer.OpenAsync($"{_matter}/skydd")).Form().Set("Input.IsProtected", "true").Set("Input.SecrecySection", "OSL 18 kap. 1 §").SubmitAsync("Spara")).Accepted();
        (await _officer.StepAsync(_late, "HandOver", f => f.Set("Input.MeetingOn", "2027-03-24"))).Accepted();
        (await (await _officer.OpenAsync($"{_open}/kopplingar")).Form("form.form").Set("Input.Kind", "SameMatter").Set("Input.Text", "KS 2026-0777").SubmitAsync("Lägg till koppling")).Accepted();
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.CommitteeOfficer)]
    [InlineData(Roles.Reader)]
    public async Task Walk_ByOneWhoMayNotKnowOfIt_FindsNoneOfItsWords(string role)
    {
        using var other = await _app.SignInAsAsync(role, "KTN");

        var walked = await WalkAsync(other, role == Roles.Administrator ? ["/admin/logg", .. Rooms] : Rooms);

        walked.Count.ShouldBeGreaterThan(60, "the walk has to lead somewhere");
        foreach (var read in new[] { _assignment, _second, _open, _other })
        {
            walked.ShouldContain(read);
        }

        walked.ShouldNotContain(_matter);
    }

    [Fact]
    public async Task Search_ByItsWordsAndNumbers_FindsNothing()
    {
        using var other = await _app.SignInAsAsync(Roles.Reader);
        foreach (var list in new[] { "/arenden", "/remisser", "/uppdrag", "/beslut", "/tjansteutlatanden" })
        {
            foreach (var words in new[] { "zebra", "Kvibergs", "KS 2026-0777", "KS 2026/777" })
            {
                var page = await other.OpenAsync($"{list}?q={Uri.EscapeDataString(words)}");
                page.Status.ShouldBe(HttpStatusCode.OK);
                page.FindAll("tbody th a").ShouldBeEmpty($"{list} {words}");
            }
        }
    }

    [Fact]
    public async Task Stored_WhereOthersReadOrSystemsListen_HoldsNoneOfItsWords()
    {
        var (audit, mail, told, owed) = await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            return (await db.Audit.AsNoTracking().Select(a => a.Changes).ToListAsync(), await db.Mail.AsNoTracking().Select(m => m.Subject + m.TextBody + m.HtmlBody).ToListAsync(),
                await db.Outbox.AsNoTracking().Select(o => o.Body).ToListAsync(), await db.Obligations.AsNoTracking().Select(o => o.Title).ToListAsync());
        });

        mail.Count.ShouldBe(2, "two were asked to review");
        owed.ShouldContain("Svar på remiss i ett skyddat ärende");
        audit.ShouldNotBeEmpty();
        foreach (var text in audit.Concat(mail).Concat(told).Concat(owed))
        {
            text.ShouldNotContain(Secret, Case.Insensitive);
            text.ShouldNotContain("2026-0777");
            text.ShouldNotContain("2026/777");
        }
    }

    [Fact]
    public async Task Feeds_HoldNoneOfItsWords()
    {
        using var reader = await _app.SignInAsAsync(Roles.Coordinator);
        var list = await reader.OpenAsync("/kalendrar");
        var addresses = list.FindAll("main a[href$='/adress']").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        addresses.Count.ShouldBeGreaterThan(2);
        using var program = _app.Visit();
        foreach (var address in addresses)
        {
            var made = await (await reader.OpenAsync(address)).Form("main form.confirm").SubmitAsync();
            var feed = Encoding.UTF8.GetString(await program.DownloadAsync(new Uri(made.Find("#adress").GetAttribute("value")!).AbsolutePath));
            feed.ShouldContain("BEGIN:VCALENDAR");
            feed.Replace("\r\n ", string.Empty, StringComparison.Ordinal).ShouldNotContain(Secret, Case.Insensitive, address);
        }
    }

    [Fact]
    public async Task Reader_StillFindsItAndWhatPointsToIt()
    {
        (await _officer.OpenAsync(_matter)).AllText.ShouldContain(Subject);
        var open = await _officer.OpenAsync(_open);
        open.Has($"a[href='{_matter}']").ShouldBeTrue();
        open.AllText.ShouldContain(Subject, Case.Sensitive, "who may know of it is shown what the link leads to");
        (await _officer.OpenAsync(_assignment)).AllText.ShouldContain("Tjänsteutlåtande i ett skyddat ärende");
        (await _officer.OpenAsync("/tjansteutlatanden")).AllText.ShouldContain("Slutrapport om zebrafrågan");
    }

    private async Task HangOnAsync()
    {
        var id = _matter.Split('/')[2];
        var refer = await _officer.OpenAsync($"{_matter}/remittera");
        var check = await refer.Form().Set("Input.DueOn", "2027-03-30").Tick("Input.Committees", refer.BoxOf("Input.Committees", "(AMN)")).SubmitAsync("Granska mot sammanträdena");
        (await check.Form().SubmitAsync("Remittera till 1")).Accepted();
        (await (await _officer.OpenAsync($"{_matter}/handlingar/ny")).Form().Set("Input.Title", "Zebrabrevet").Attach("Input.File", "brev.txt", "Brev."u8.ToArray(), "text/plain").SubmitAsync("Spara")).Accepted();
        (await (await _officer.OpenAsync($"{_open}/kopplingar")).Form("form.form").Set("Input.Kind", "EarlierMatter").Set("Input.Text", Subject).SubmitAsync("Lägg till koppling")).Accepted();

        var agenda = await _officer.MeetAsync("KS", "2027-02-10");
        var item = await _officer.AddItemAsync(agenda, "Svar på zebramotionen", f => f.Set("Input.Matter", "KS 2026-0777"));
        (await (await _officer.OpenAsync($"{item}/uppfoljningar/ny")).Form().Set("Input.Text", "Återkom om zebrafrågan").Set("Input.DueOn", "2027-05-31").SubmitAsync("Spara")).Accepted();
        (await Secretary.WriteAsync(_officer, item, "Zebrafrågan utreds.")).Accepted();
        (await _officer.RecordAsync(item, "Decided", "7")).Accepted();

        // Two reports on the matter that answer assignments, and one on another thing that is called after it.
        await FinalAsync(id, _assignment, "Slutrapport om zebrafrågan", "HandOver");
        _late = await FinalAsync(id, _second, "Sen slutrapport om zebrafrågan", "Finish");
        var other = await _officer.StartReportAsync("", "Other", committee: "Arbetsmarknadsnämnden", title: $"Komplettering till {Subject}");
        _other = other.Accepted().Url.AbsolutePath;
        (await Chancery.WriteAsync(_officer, await _app.SectionAsync(other, "Bakgrund"), $"Se även {Subject} (KS 2026/777).")).Accepted();
        (await _officer.StepAsync(_other, "Review", f => f.Set("Input.Reviewer", "Bo, Cia").Set("Input.ReviewerAddresses", "bo@kommun.example\ncia@kommun.example").Set("Input.Note", $"Jämför med {Subject}."))).Accepted();
    }

    private async Task<string> FinalAsync(string matter, string assignment, string title, string last)
    {
        var report = (await _officer.StartReportAsync($"?arende={matter}", "FinalReport", committee: "Arbetsmarknadsnämnden", title: title, more: (_, f) => f.Tick("Input.Assignments", assignment.Split('/')[2]))).Accepted().Url.AbsolutePath;
        (await (await _officer.OpenAsync($"{report}/huvud")).Form("form.form").Set("Input.Signatories", "Karina Uddén, Direktör").SubmitAsync("Spara")).Accepted();
        (await _officer.StepAsync(report, "Finish")).Accepted();
        return last == "Finish" ? report : (await _officer.StepAsync(report, last, f => f.Set("Input.MeetingOn", "2027-03-10"))).Accepted().Url.AbsolutePath;
    }

    private async Task<string> AssignmentAsync(string title)
    {
        var start = await _officer.OpenAsync("/uppdrag/nytt");
        return (await start.Form("form.form").Set("Input.Kind", "Assigned").Set("Input.BudgetYear", "2027").Set("Input.Title", title).Set("Input.Wording", "Ordagrann lydelse.").Set("Input.Giver", "Kommunfullmäktige")
            .Choose(start, "Input.Receiver", "Arbetsmarknadsnämnden").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }

    /// <summary>Every address that links lead to, a few of each shape; fails on the first that holds the words.</summary>
    private static async Task<HashSet<string>> WalkAsync(Visitor visitor, IReadOnlyList<string> rooms)
    {
        var (seen, shapes, walked) = (new HashSet<string>(), new Dictionary<string, int>(), new HashSet<string>());
        var waiting = new Queue<string>(["/", .. rooms]);
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address) || (address != "/" && !rooms.Any(r => address.StartsWith(r, StringComparison.Ordinal))))
            {
                continue;
            }

            var shape = Number().Replace(Value().Replace(Guids().Replace(address, "*"), "="), "#");
            shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
            if (shapes[shape] > MostOfAShape)
            {
                continue;
            }

            using var response = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
            if (response.Headers.Location is { } location)
            {
                waiting.Enqueue(new Uri(response.RequestMessage!.RequestUri!, location).PathAndQuery);
                continue;
            }

            var content = await response.Content.ReadAsByteArrayAsync();
            foreach (var text in Texts(content))
            {
                text.ShouldNotContain(Secret, Case.Insensitive, address);
                text.ShouldNotContain("2026-0777", Case.Insensitive, address);
            }

            walked.Add(address);
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Encoding.UTF8.GetString(content));
                foreach (var href in page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
                {
                    waiting.Enqueue(href);
                }
            }
        }

        return walked;
    }

    /// <summary>A file's words; of a document or a workbook those of its parts.</summary>
    private static IEnumerable<string> Texts(byte[] content)
    {
        if (content is not [(byte)'P', (byte)'K', ..])
        {
            return [WebUtility.HtmlDecode(Encoding.UTF8.GetString(content))];
        }

        using var package = new ZipArchive(new MemoryStream(content));
        return [.. package.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var part = new StreamReader(e.Open());
            return part.ReadToEnd();
        })];
    }

    [GeneratedRegex("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Guids();

    [GeneratedRegex("=[^&]*", RegexOptions.None, 1000)]
    private static partial Regex Value();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Number();
}

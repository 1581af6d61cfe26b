using System.Net;
using System.Text;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.HandOverMatters;
using Coordination.Governance.Tests.Features.Governance.StaffReports;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Matters;

/// <summary>A protected matter exists for its readers and for nobody else, whatever their role.</summary>
[Trait("Req", "S000-01")]
public sealed class ProtectedMatterTests : IAsyncLifetime
{
    private const string Secret = "Hemligheten om Åkerlund";
    private CoordinationApp _app = null!;
    private Visitor _reader = null!;
    private string _address = string.Empty;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        await _app.CommitteeAsync("AMN");
        using var administrator = await _app.SignInAsAsync(Roles.Administrator);
        _app.SetDay(1, 4);
        _reader = await _app.SignInAsAsync(Roles.Coordinator);
        var page = await _reader.RegisterAsync("Other", Secret, "2026-11-10", f => f.Set("Input.Numbers", "AMN 2026-0077").Set("Input.Senders", "Åkerlund").Set("Input.Demands", "Att Åkerlund får svar")
            .Set("Input.IsProtected", "true").Set("Input.SecrecySection", "OSL 26 kap. 1 §"));
        _address = page.Url.AbsolutePath;
        await (await _reader.OpenAsync(_address + "/handlingar/ny")).Form().Set("Input.Title", "Åkerlunds brev").Attach("Input.File", "brev.txt", Encoding.UTF8.GetBytes("Brev."), "text/plain").SubmitAsync("Spara");
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Reader_SeesItEverywhere()
    {
        (await _reader.OpenAsync(_address)).AllText.ShouldContain("OSL 26 kap. 1 §");
        (await _reader.OpenAsync("/arenden?q=AMN%202026/77")).AllText.ShouldContain(Secret);
        Encoding.UTF8.GetString(await _reader.DownloadAsync("/arenden/export.csv")).ShouldContain(Secret);
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Coordinator)]
    [InlineData(Roles.CommitteeOfficer)]
    [InlineData(Roles.Reader)]
    public async Task Others_FindNoTraceOfIt(string role)
    {
        var file = (await _reader.OpenAsync(_address)).Find("a[href*='/handlingar/']:not([href$='/ny']):not([href$='/aterkalla'])").GetAttribute("href")!;
        var open = await _reader.RegisterAsync("Other", "Öppet ärende", "2026-11-11", f => f.Set("Input.Numbers", "AMN 2026-0077"));
        await (await _reader.OpenAsync(open.Url.AbsolutePath + "/kopplingar")).Form().Set("Input.Kind", "EarlierMatter").Set("Input.Text", "Hemligheten").SubmitAsync("Lägg till koppling");
        using var other = await _app.SignInAsAsync(role, "AMN");

        foreach (var address in new[] { "andra", "lage", "skydd", "kopplingar", "handlingar/ny" }.Select(p => $"{_address}/{p}").Append(_address).Append(file))
        {
            var answer = await other.OpenAsync(address);
            answer.Status.ShouldBeOneOf(HttpStatusCode.NotFound, role == Roles.Reader ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound);
            answer.Body.ShouldNotContain("kerlund");
        }

        foreach (var address in new[] { "/arenden", "/arenden?q=Hemligheten", "/arenden?q=AMN%202026/77", "/arenden?lage=skyddade", open.Url.AbsolutePath, "/", "/namnder/AMN" })
        {
            var page = await other.OpenAsync(address);
            page.Body.ShouldNotContain("kerlund", Case.Insensitive, address);
            page.Body.ShouldNotContain(_address, Case.Insensitive, address);
        }

        (await other.OpenAsync("/arenden?q=AMN%202026/77")).Texts("tbody th a").ShouldBe(["Öppet ärende"]);
        Encoding.UTF8.GetString(await other.DownloadAsync("/arenden/export.csv")).ShouldNotContain("kerlund");
    }

    [Fact]
    public async Task AuditLog_TellsThatSomethingChangedAndNeverWhat()
    {
        await (await _reader.OpenAsync(_address + "/andra")).Form().Set("Input.Summary", "Åkerlund har det svårt.").SubmitAsync("Spara");

        var rows = await _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Audit.AsNoTracking().ToListAsync());

        rows.ShouldContain(r => r.Subject == "Matter" && r.Action == "changed");
        rows.ShouldAllBe(r => !r.Changes.Contains("kerlund") && !r.Changes.Contains("OSL 26") && !r.Changes.Contains("2026-0077"));
        using var administrator = await _app.SignInAsAsync(Roles.Administrator);
        (await administrator.OpenAsync("/admin/logg")).Body.ShouldNotContain("kerlund");
    }

    [Fact]
    public async Task Protect_Later_HidesItAndLetsReadersIn()
    {
        var page = await _reader.RegisterAsync("Motion", "Blir hemligt", "2026-11-11");
        using var other = await _app.SignInAsAsync(Roles.CommitteeOfficer, "AMN");
        (await other.OpenAsync(page.Url.AbsolutePath)).Status.ShouldBe(HttpStatusCode.OK);
        var form = (await _reader.OpenAsync(page.Url.AbsolutePath + "/skydd")).Form();
        (await form.Set("Input.IsProtected", "true").SubmitAsync("Spara")).AllText.ShouldContain("Ange bestämmelsen");

        await form.Set("Input.SecrecySection", "OSL 18 kap. 1 §").SubmitAsync("Spara");

        (await other.OpenAsync(page.Url.AbsolutePath)).Status.ShouldBe(HttpStatusCode.NotFound);
        await (await _reader.OpenAsync(page.Url.AbsolutePath + "/skydd")).Form().Tick("Input.Committees", "AMN").SubmitAsync("Spara");
        (await other.OpenAsync(page.Url.AbsolutePath)).AllText.ShouldContain("Blir hemligt");
        (await (await _reader.OpenAsync(page.Url.AbsolutePath + "/skydd")).Form().Set("Input.Readers", "inte en adress").SubmitAsync("Spara")).AllText.ShouldContain("är ingen e-postadress");
        (await (await _reader.OpenAsync(page.Url.AbsolutePath + "/skydd")).Form().Clear("Input.Readers").SubmitAsync("Spara")).AllText.ShouldContain("Minst en person");
    }

    [Fact]
    public async Task Reader_WhoseAccountIsDeleted_IsFollowedByTheOneItIsHandedOverTo()
    {
        var gone = await AddressOfAsync("Test coordinator");
        using var other = await _app.SignInAsAsync(Roles.CommitteeOfficer, "AMN");
        var next = await AddressOfAsync("Test committee-officer");
        await new TestData(_app).DeletePeopleAsync("Test coordinator");
        (await other.OpenAsync(_address)).Status.ShouldBe(HttpStatusCode.NotFound);

        (await HandOverAsync(gone, "ingen@example.se")).ShouldBeNull("the matter would be as lost as before");
        (await other.OpenAsync(_address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await HandOverAsync(gone.ToUpperInvariant(), next)).ShouldBe(1);
        (await HandOverAsync(gone, next)).ShouldBe(0, "nothing is left to hand over");

        (await other.OpenAsync(_address)).AllText.ShouldContain(Secret);
        using var third = await _app.SignInAsAsync(Roles.Administrator);
        (await third.OpenAsync(_address)).Status.ShouldBe(HttpStatusCode.NotFound);
        var told = (await _app.MattersAsync()).Single(m => m.Subject == Secret).Entries.Single(e => e.Kind == MatterEntryKind.ReadersChanged);
        (told.Before, told.After).ShouldBe((gone, next));
    }

    [Fact]
    public async Task Protect_WithNobodyWhoCanSignIn_IsRefused()
    {
        var form = (await _reader.OpenAsync(_address + "/skydd")).Form();

        (await form.Set("Input.Readers", "den.som.slutat@example.se").SubmitAsync("Spara")).AllText.ShouldContain("måste ha ett konto");

        (await _reader.OpenAsync(_address)).AllText.ShouldContain(Secret);
        var own = await AddressOfAsync("Test coordinator");
        (await (await _reader.OpenAsync(_address + "/skydd")).Form().Set("Input.Readers", $"den.som.kommer@example.se\n{own}").SubmitAsync("Spara")).Accepted();
    }

    [Fact]
    [Trait("Req", "S000-19")]
    public async Task Protect_Later_TakesItsQuotesOutOfReportsOnOtherThings()
    {
        var matter = (await _reader.RegisterAsync("Motion", "Stöd till Åkerlunds verkstad", "2026-11-11", f => f.Set("Input.Numbers", "AMN 2026-0090"))).Url.AbsolutePath;
        await _reader.RegisterAsync("Motion", "Delar nummer", "2026-11-12", f => f.Set("Input.Numbers", "AMN 2026-0091"));
        var report = await _reader.StartReportAsync("", "Other", committee: "Nämnden AMN", title: "Rapport om samverkan");
        var section = await _app.SectionAsync(report, "Bakgrund");
        (await _reader.WriteAsync(section, "Tidigare ärenden:\n\n- stöd till Åkerlunds verkstad (AMN 2026/90), om hans ekonomi\n- Delar nummer (AMN 2026-0091)\n\nI AMN 2026-0090 sägs mer.")).Accepted();
        var open = (await _reader.OpenAsync(section)).Form("form.form");

        (await (await _reader.OpenAsync($"{matter}/skydd")).Form().Set("Input.IsProtected", "true").Set("Input.SecrecySection", "OSL 18 kap. 1 §").SubmitAsync("Spara")).Accepted();

        using var other = await _app.SignInAsAsync(Roles.Administrator);
        var read = await other.OpenAsync(report.Url.AbsolutePath);
        read.Body.ShouldNotContain("kerlund");
        read.Body.ShouldNotContain("2026-0090");
        read.AllText.ShouldNotContain("hans ekonomi");
        read.AllText.ShouldContain("Uppgift om ett skyddat ärende är borttagen.");
        read.AllText.ShouldContain("I [skyddat ärende] sägs mer.");
        read.AllText.ShouldContain("Delar nummer (AMN 2026-0091)");
        var versions = await _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().SectionVersions.AsNoTracking().ToListAsync());
        versions.ShouldAllBe(v => !v.Text.Contains("kerlund") && !v.Text.Contains("2026/90"));
        (await open.Set("Input.Text", "Stöd till Åkerlunds verkstad igen").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict, "whoever was writing is asked first");
    }

    [Theory]
    [InlineData("Ett möte om KS 2021/817 hölls.", "Ett möte om [skyddat ärende] hölls.")]
    [InlineData("ett möte om stöd till\nhuset", "ett möte om stöd till\nhuset")]
    [InlineData("Om Stöd  till huset och STÖD TILL HUSET.", "Om [skyddat ärende] och [skyddat ärende].")]
    [InlineData("- KS2021/817: mer om det", "- [Uppgift om ett skyddat ärende är borttagen.]")]
    [InlineData("KS 2021/8170 är ett annat", "KS 2021/8170 är ett annat")]
    [InlineData("Inget om det", "Inget om det")]
    public void Quotes_OfAMatter_AreConcealed_AndNothingElse(string text, string concealed) =>
        new QuotedMatter("Stöd till huset", ["KS 2021/817"]).Conceal(text).ShouldBe(concealed);

    /// <summary>Those named speak to nobody in particular, keep what is there whole, or make it.</summary>
    [Theory]
    [InlineData("Matters", "MatterAccess.cs FollowUpLedger.cs LoadExample.cs FilesInUseQuery.cs WatchMotions.cs NumberDocuments.cs ReportMotions.cshtml.cs ReportsQuotingMatter.cs")]
    [InlineData("AgendaItems", "DecisionAccess.cs FollowUpLedger.cs LoadExample.cs MeetingAgenda.cs LettersOfMatter.cs QuotesOfMatter.cs")]
    [InlineData("StaffReports", "StaffReportAccess.cs StartStaffReport.cs ReorganiseCommittee.cs LettersOfMatter.cs ReportsQuotingMatter.cs")]
    public void Code_ReachesWhatCanBeProtectedThroughItsAccessAlone(string set, string permitted)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Coordination.sln")))
        {
            folder = folder.Parent;
        }

        var features = Path.Combine(folder.ShouldNotBeNull().FullName, "src", "Modules", "Governance", "Coordination.Governance", "Features");
        var past = Directory.EnumerateFiles(features, "*.cs*", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f).Replace($"b.{set}.Add(", string.Empty, StringComparison.Ordinal).Contains($"b.{set}", StringComparison.Ordinal))
            .Select(f => Path.GetFileName(f)!).ToList();

        past.Except(permitted.Split(' ')).ShouldBeEmpty("a query that goes past the access shows what is protected");
        permitted.Split(' ').Except(past).ShouldBeEmpty("who needs no permission has none");
    }

    private Task<int?> HandOverAsync(string from, string to) =>
        _app.InScopeAsync(services => services.GetRequiredService<HandOverMattersHandler>().HandleAsync(from, to, TestContext.Current.CancellationToken));

    private async Task<string> AddressOfAsync(string name) =>
        (await _app.InScopeAsync(services => services.GetRequiredService<IAccountDirectory>().PermittedAsync(GovernancePolicies.Read, TestContext.Current.CancellationToken))).Single(a => a.Name == name).Email!;
}

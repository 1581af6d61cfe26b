using System.Text;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Matters;

/// <summary>A matter is found by the number of a single document in it, in any of the forms it is written.</summary>
[Trait("Req", "S002-01")]
public sealed class DocumentNumberTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _officer = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _app.SetDay(1, 4);
        _officer = await _app.SignInAsAsync(Roles.Coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task List_SearchedByTheNumberOfADocument_FindsItsMatterForItsReadersOnly()
    {
        var open = await AddAsync("Öppen motion", f => f.Set("Input.Numbers", "KS 2026/10"));
        await AddAsync("Hemlig motion", f => f.Set("Input.Numbers", "KS 2026/11").Set("Input.IsProtected", "true").Set("Input.SecrecySection", "OSL 18 kap."));
        using var other = await _app.SignInAsAsync(Roles.Administrator);

        foreach (var list in new[] { "/arenden", "/arenden/motioner" })
        {
            foreach (var number in new[] { "AMN 2026/817", "amn-2026-817", "AMN2026/00817" })
            {
                (await FoundAsync(_officer, list, number)).ShouldBe(["Hemlig motion", "Öppen motion"], ignoreOrder: true);
                (await FoundAsync(other, list, number)).ShouldBe(["Öppen motion"]);
            }

            (await FoundAsync(_officer, list, "AMN 2026/81")).ShouldBeEmpty();
            (await FoundAsync(_officer, list, "KS 2026/10")).ShouldBe(["Öppen motion"]);
        }

        var csv = Encoding.UTF8.GetString(await other.DownloadAsync("/arenden/export.csv?q=AMN+2026/817&sort=number"));
        csv.ShouldContain("Öppen motion");
        csv.ShouldNotContain("Hemlig");
        var withdraw = (await _officer.OpenAsync(open)).Find("a[href$='/aterkalla']").GetAttribute("href")!;
        await (await _officer.OpenAsync(withdraw)).Form().Set("Input.Reason", "Fel ärende").SubmitAsync("Återkalla");
        (await FoundAsync(other, "/arenden", "AMN 2026/817")).ShouldBeEmpty("the document is no longer of the matter");
    }

    [Fact]
    public async Task Document_FromBeforeNumbersWereSearched_IsFoundOnceTheNightHasPassed()
    {
        await AddAsync("Äldre motion", f => f);
        await _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Database.ExecuteSqlRawAsync("update governance.matter_document set normalised_number = null", TestContext.Current.CancellationToken));
        (await FoundAsync(_officer, "/arenden", "AMN 2026/817")).ShouldBeEmpty();

        (await _app.RunJobAsync("governance.number-documents")).Handled.ShouldBe(1);
        (await _app.RunJobAsync("governance.number-documents")).Handled.ShouldBe(0);

        (await FoundAsync(_officer, "/arenden", "AMN 2026/817")).ShouldBe(["Äldre motion"]);
    }

    private async Task<string> AddAsync(string subject, Func<PageForm, PageForm> fill)
    {
        var matter = (await _officer.RegisterAsync("Motion", subject, "2026-11-10", f => fill(f))).Url.AbsolutePath;
        (await (await _officer.OpenAsync(matter + "/handlingar/ny")).Form().Set("Input.Title", "Yttrande").Set("Input.RegistrationNumber", "AMN2026/00817").SubmitAsync("Spara")).Accepted();
        return matter;
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(Visitor visitor, string list, string number) =>
        [.. (await visitor.OpenAsync($"{list}?q={Uri.EscapeDataString(number)}")).Texts("tbody th a")];
}

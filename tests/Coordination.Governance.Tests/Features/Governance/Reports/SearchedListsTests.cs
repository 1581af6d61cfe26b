using System.Text;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Dissemination;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Security;
using Coordination.Testing.Web;

namespace Coordination.Governance.Tests.Features.Governance.Reports;

/// <summary>Each of these lists is searched, filtered, sorted, paged and exported as it is shown.</summary>
public sealed class SearchedListsTests(PlanInForce app) : IClassFixture<PlanInForce>
{
    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Reports_AreSearchedFilteredSortedPagedAndExported()
    {
        await app.ChangeAsync(db =>
        {
            db.Reports.RemoveRange(db.Reports);
            foreach (var (title, day) in new[] { ("Årsrapport", 3), ("Höstens uppföljning", 2), ("Delårsrapport", 1) })
            {
                db.Reports.Add(new FollowUpReport(ReportId.New(), app.Plan, ReportTemplate.Stockholm, "sv", "{}", new ReportTexts(title), new DateTimeOffset(2027, 1, day, 8, 0, 0, TimeSpan.Zero), title[..1] == "D" ? "Kim Ek" : "Åsa Berg"));
            }
        });
        using var reader = await app.SignInAsAsync(Roles.Reader);

        (await TitlesAsync(reader, "/rapporter")).ShouldBe(["Årsrapport", "Höstens uppföljning", "Delårsrapport"]);
        (await TitlesAsync(reader, "/rapporter?sort=frozen")).ShouldBe(["Delårsrapport", "Höstens uppföljning", "Årsrapport"]);
        (await TitlesAsync(reader, "/rapporter?sort=title")).ShouldBe(["Delårsrapport", "Höstens uppföljning", "Årsrapport"]);
        (await TitlesAsync(reader, "/rapporter?q=ASA+rapport")).ShouldBe(["Årsrapport"]);
        (await TitlesAsync(reader, "/rapporter?lage=Draft&antal=2&sida=2")).ShouldBe(["Delårsrapport"]);
        (await TitlesAsync(reader, "/rapporter?lage=Final")).ShouldBeEmpty();
        (await reader.OpenAsync("/rapporter?lage=hittat-pa")).AllText.ShouldContain("Inga rapporter matchar.");
        var csv = await CsvAsync(reader, "/rapporter/export.csv?q=kim");
        csv.ShouldContain("Delårsrapport;Handlingsplan sociala företag;");
        csv.ShouldNotContain("Åsa Berg");
        (await reader.DownloadAsync("/rapporter/export.xlsx")).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    [Trait("Req", "S002-04")]
    [Trait("Req", "S003-07")]
    public async Task Dissemination_IsSearchedFilteredSortedPagedAndExported()
    {
        var address = $"/planer/{app.Plan.Value}/spridning";
        await app.ChangeAsync(db =>
        {
            db.Dissemination.RemoveRange(db.Dissemination);
            Add("Chefer", DisseminationWay.Meeting, 3, 14, null);
            Add("Företagare", DisseminationWay.Letter, 2, null, "Med årets broschyr");
            Add("Allmänheten", DisseminationWay.Website, 1, 3, null);

            void Add(string audience, DisseminationWay way, int day, int? participants, string? note) => db.Dissemination.Add(new DisseminationEntry(
                DisseminationId.New(), app.Plan, new DisseminationText(new DateOnly(2027, 1, day), audience, way, null, participants, note), app.Clock.GetUtcNow(), "Kim Ek"));
        });
        using var reader = await app.SignInAsAsync(Roles.Reader);

        (await TitlesAsync(reader, address)).Select(t => t.Split(' ')[0]).ShouldBe(["Chefer", "Företagare", "Allmänheten"]);
        (await TitlesAsync(reader, address + "?sort=participants")).Select(t => t.Split(' ')[0]).ShouldBe(["Allmänheten", "Chefer", "Företagare"]);
        (await TitlesAsync(reader, address + "?sort=-audience&antal=1&sida=2")).ShouldBe(["Chefer"]);
        (await TitlesAsync(reader, address + "?q=arets")).ShouldHaveSingleItem().ShouldContain("Företagare");
        (await TitlesAsync(reader, address + "?satt=Website")).ShouldBe(["Allmänheten"]);
        (await reader.OpenAsync(address + "?satt=Website&q=chefer")).AllText.ShouldContain("Inga uppgifter matchar.");
        var csv = await CsvAsync(reader, address + "/csv?satt=Meeting");
        csv.ShouldContain("Chefer;Möte");
        csv.ShouldNotContain("Allmänheten");
        (await reader.DownloadAsync(address + "/xlsx")).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task FollowUpPoints_AreSearchedFilteredSortedPagedAndExported()
    {
        const string address = "/arshjul/uppfoljning";
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        await (await coordinator.OpenAsync(address)).FormWith("Lägg in punkterna").Set("Template", "Stockholm").SubmitAsync("Lägg in punkterna");
        var all = await TitlesAsync(coordinator, address);
        all.Count.ShouldBeGreaterThan(2);

        (await TitlesAsync(coordinator, address + "?sort=-due")).Order(StringComparer.Ordinal).ShouldBe(all.Order(StringComparer.Ordinal));
        (await TitlesAsync(coordinator, address + "?sort=-due"))[^1].ShouldBe(all[0]);
        (await TitlesAsync(coordinator, address + "?antal=1&sida=2")).ShouldBe([all[1]]);
        (await TitlesAsync(coordinator, address + "?q=VERKSAMHETSBERATTELSE")).ShouldHaveSingleItem().ShouldStartWith("Verksamhetsberättelse");
        (await TitlesAsync(coordinator, address + "?paminns=ja")).Count.ShouldBe(all.Count - (await TitlesAsync(coordinator, address + "?paminns=nej")).Count);
        (await TitlesAsync(coordinator, address + "?namnd=AMN")).Count.ShouldBe(all.Count, "a point of all committees is one of each");
        var none = await coordinator.OpenAsync(address + "?q=finns+inte");
        none.AllText.ShouldContain("Inga uppföljningspunkter matchar.");
        none.Has("input[name=Template]").ShouldBeFalse("a search that finds nothing is no empty year");
        var csv = await CsvAsync(coordinator, address + "/export.csv?q=verksamhetsberattelse");
        csv.ShouldContain("Verksamhetsberättelse;");
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThan((await CsvAsync(coordinator, address + "/export.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        (await coordinator.DownloadAsync(address + "/export.xlsx")).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Letters_AreSearchedFilteredSortedPagedAndExported()
    {
        await app.ChangeAsync(db =>
        {
            Add(3, "bo@kommun.example", "Bo Ek", "AMN", DigestState.Sent);
            Add(2, "anna@kommun.example", "Anna Al", "KTN", DigestState.Failed);
            Add(1, "cia@kommun.example", "Cia Ask", "AMN", DigestState.Skipped);

            void Add(int day, string address, string name, string committee, DigestState state) =>
                db.Digests.Add(new Digest(DigestId.New(), new DateOnly(2026, 1, day), address, name, [committee], state, app.Clock.GetUtcNow()));
        });
        using var reader = await app.SignInAsAsync(Roles.Reader);

        (await LettersAsync(reader, string.Empty)).ShouldBe(["Bo Ek", "Anna Al", "Cia Ask"]);
        (await LettersAsync(reader, "?sort=date")).ShouldBe(["Cia Ask", "Anna Al", "Bo Ek"]);
        (await LettersAsync(reader, "?sort=-recipient")).ShouldBe(["Cia Ask", "Bo Ek", "Anna Al"]);
        (await LettersAsync(reader, "?sort=recipient&antal=1&sida=2")).ShouldBe(["Bo Ek"]);
        (await LettersAsync(reader, "?q=ANNA@kommun")).ShouldBe(["Anna Al"]);
        (await LettersAsync(reader, "?q=ask+cia")).ShouldBe(["Cia Ask"]);
        (await LettersAsync(reader, "?namnd=AMN&status=Sent")).ShouldBe(["Bo Ek"]);
        (await LettersAsync(reader, "?status=hittat-pa")).ShouldBeEmpty();
        var csv = await CsvAsync(reader, "/paminnelser/export.csv?namnd=AMN");
        csv.ShouldContain("2026-01-03;Bo Ek;bo@kommun.example;AMN;");
        csv.ShouldNotContain("Anna");
        (await reader.DownloadAsync("/paminnelser/export.xlsx")).Length.ShouldBeGreaterThan(1000);
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(Visitor visitor, string address) => [.. (await visitor.OpenAsync(address)).FindAll("tbody th").Select(t => string.Join(' ', (t.QuerySelector("a") ?? t).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private static async Task<IReadOnlyList<string>> LettersAsync(Visitor visitor, string query) => [.. (await visitor.OpenAsync("/paminnelser" + query)).Texts("#skickade tbody th a")];

    private static async Task<string> CsvAsync(Visitor visitor, string address) => Encoding.UTF8.GetString(await visitor.DownloadAsync(address));
}

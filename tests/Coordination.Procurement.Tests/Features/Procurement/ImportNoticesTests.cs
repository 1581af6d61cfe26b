using System.Globalization;
using System.Text;
using System.Text.Json;
using Coordination.Platform.Jobs;
using Coordination.Platform.Operations;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Reviews;
using Coordination.Procurement.Features.Procurement.ImportNotices;
using Coordination.Procurement.Features.Procurement.MatchProcurements;
using Coordination.Procurement.Features.Procurement.OpenReviews;
using Coordination.Procurement.Features.Procurement.SweepImportFolder;
using Coordination.Procurement.Tests.Formats;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>Notices become procurements: once, in the right version, whatever else the file holds.</summary>
[Trait("Req", "S003-R5.2")]
public sealed class ImportNoticesTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procurement-import");
    private CoordinationApp _app = null!;

    public async ValueTask InitializeAsync() =>
        _app = await CoordinationApp.StartAsync(new CoordinationAppSettings { Arguments = ["--Operations:RunOperations=false", $"--Procurement:Import:Folder={_folder.FullName}", "--Procurement:Import:SettleSeconds=0"] });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Import_NoticesOfOneProcedure_VersionsSupersedeLateOnesDoNotAndTheSameChangesNothing()
    {
        var second = NoticeFixtures.Call;
        var first = second.Replace("<cbc:VersionID>02<", "<cbc:VersionID>01<", StringComparison.Ordinal).Replace("Tvätt &amp; städning", "Utkast", StringComparison.Ordinal)
            .Replace("2026-02-02+01:00", "2026-01-15+01:00", StringComparison.Ordinal).Replace("res-ws", "none", StringComparison.Ordinal);

        Counts(await ImportAsync(("version 2.xml", second))).ShouldBe((1, 1, 0, 0, 0));
        Counts(await ImportAsync(("version 2.xml", second))).ShouldBe((1, 0, 0, 1, 0));
        var late = await ImportAsync(("version 1.xml", first));
        (Counts(late), late.Late).ShouldBe(((1, 0, 0, 1, 0), 1));

        var known = await CaseAsync("99999999-2222-3333-4444-555555555555");
        (known.Title, known.Status, known.MainCpv, known.BuyerName, known.BuyerNumber).ShouldBe(("Tvätt & städning", ProcurementStatus.Published, "98310000", "Ortens kommun", "2120000000"));
        (known.ReservedParticipation, known.ReservedExecution, known.EstimatedValue, known.Currency).ShouldBe((ReservedParticipation.Integrating, ReservedExecution.Yes, 1_500_000m, "SEK"));
        known.TenderDeadline.ShouldBe(new DateTimeOffset(2026, 3, 13, 11, 0, 0, TimeSpan.Zero));
        known.Lots.Select(l => (l.Number, l.ReservedParticipation)).ShouldBe([("LOT-0001", ReservedParticipation.Integrating), ("LOT-0002", ReservedParticipation.No)], ignoreOrder: true);
        known.Notices.Single(n => n.Version == "02").Supersedes.ShouldBe("11111111-2222-3333-4444-555555555555");

        Counts(await ImportAsync(("resultat.xml", NoticeFixtures.Award))).ShouldBe((1, 0, 1, 0, 0));
        var awarded = await CaseAsync("99999999-2222-3333-4444-555555555555");
        (awarded.Status, awarded.IsTotalWithheld, awarded.TotalValue).ShouldBe((ProcurementStatus.Awarded, true, null));
        awarded.Winners.Select(w => w.Name).Order().ShouldBe(["Strykerskan ek. för.", "Tvätteriet ekonomisk förening"]);
        awarded.Lots.Single(l => l.Number == "LOT-0001").TenderCount.ShouldBe(3);
        awarded.ReservedParticipation.ShouldBe(ReservedParticipation.Integrating, "the result says nothing of it");
        awarded.Doubts.ShouldContain(d => d.Field == "Winners" && d.Raw == "TEN-0404");
    }

    [Fact]
    public async Task Import_TheSameAndOthersAtOnce_LosesNoneAndStoresEachOnce()
    {
        var same = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ImportAsync(("samma.xml", NoticeFixtures.Call))));
        same.Sum(t => t.Rejected).ShouldBe(0);
        same.Sum(t => t.New).ShouldBe(1);

        var versions = await Task.WhenAll(Enumerable.Range(3, 4).Select(v => ImportAsync(($"version {v}.xml", NoticeFixtures.Call.Replace("<cbc:VersionID>02<", $"<cbc:VersionID>0{v}<", StringComparison.Ordinal)))));
        versions.Sum(t => t.Rejected).ShouldBe(0);
        (await CaseAsync("99999999-2222-3333-4444-555555555555")).Notices.Select(n => n.Version).Order().ShouldBe(["02", "03", "04", "05", "06"]);
    }

    [Fact]
    public async Task Import_SeveralBatchesOfWhichTwoTellOfTheSame_StoresThemInTheOrderOfTheFile()
    {
        const int Batch = 1_000;
        static string Release(int of, int number) => NoticeFixtures.Release.Replace("ocds-test-1", $"ocds-test-{of:0000}", StringComparison.Ordinal).Replace("1-tender", $"{number}-tender", StringComparison.Ordinal)
            .Replace("Tv&auml;tt  &amp; st&auml;d", $"Städning {number}", StringComparison.Ordinal);
        var package = $$"""{"releases": [{{string.Join(',', Enumerable.Range(0, 3 * Batch).Select(i => Release(i < 2 * Batch ? i % Batch : i, i)))}}]}""";
        var tally = new ImportTally();
        await _app.InScopeAsync(async services =>
        {
            services.GetRequiredService<CurrentActor>().Actor = new Actor(ActorKind.Person, "7", "Ulla Upphandlare");
            await services.GetRequiredService<ImportNoticesHandler>().HandleAsync(
                Coordination.Procurement.Formats.NoticeFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(package)), "paket.json", Coordination.Procurement.Formats.NoticeFileLimits.Standard), tally, null, TestContext.Current.CancellationToken);
        });

        Counts(tally).ShouldBe((3 * Batch, 2 * Batch, Batch, 0, 0));
        await _app.InScopeAsync(async services =>
        {
            var ct = TestContext.Current.CancellationToken;
            var db = services.GetRequiredService<ProcurementDbContext>();
            (await db.Cases.AsNoTracking().Where(c => c.Notices.Count == 2).Select(c => c.Title).ToListAsync(ct)).Order().ShouldBe(Enumerable.Range(Batch, Batch).Select(i => $"Städning {i}").Order());
            (await db.Audit.Where(a => a.Subject == nameof(ProcurementCase)).Select(a => a.ActorName).Distinct().ToListAsync(ct)).ShouldBe(["Ulla Upphandlare"]);
        });
    }

    [Fact]
    public async Task Import_AResultAgainWhenItsAmountIsPublic_FillsItIn()
    {
        var award = NoticeFixtures.Award.Replace("769600-0001", "811228-9874", StringComparison.Ordinal);
        Counts(await ImportAsync(("resultat.xml", award))).ShouldBe((1, 1, 0, 0, 0));
        (await CaseAsync("99999999-2222-3333-4444-555555555555")).ShouldSatisfyAllConditions(c => c.IsTotalWithheld.ShouldBeTrue(), c => c.Winners.Select(w => w.Number).ShouldContain("8112289874"));

        _app.Clock.Set(new DateTimeOffset(2027, 1, 2, 9, 0, 0, TimeSpan.Zero));
        var published = award.Replace("<cbc:TotalAmount currencyID=\"SEK\">-1<", "<cbc:TotalAmount currencyID=\"SEK\">400000.50<", StringComparison.Ordinal)
            .Replace("<efac:FieldsPrivacy>", "<!-- ", StringComparison.Ordinal).Replace("</efac:FieldsPrivacy>", " -->", StringComparison.Ordinal);
        Counts(await ImportAsync(("resultat.xml", published))).ShouldBe((1, 0, 1, 0, 0));
        Counts(await ImportAsync(("resultat.xml", published))).ShouldBe((1, 0, 0, 1, 0));
        (await CaseAsync("99999999-2222-3333-4444-555555555555")).ShouldSatisfyAllConditions(c => c.TotalValue.ShouldBe(400_000.50m), c => c.IsTotalWithheld.ShouldBeFalse(), c => c.Notices.Count.ShouldBe(1));
    }

    [Fact]
    public async Task Import_FileWithGoodAndBad_StoresTheGoodAndNamesTheBad()
    {
        var other = NoticeFixtures.Release.Replace("ocds-test-1", "ocds-test-2", StringComparison.Ordinal);
        var nameless = NoticeFixtures.Release.Replace("\"ocid\": \"ocds-test-1\", ", "", StringComparison.Ordinal);
        var package = $$"""{"releases": [{{NoticeFixtures.Release}}, 7, {{other}}, {{nameless}}]}""";

        var tally = await ImportAsync(("paket.json", package), ("trasig.xml", NoticeFixtures.Call[..900]), ("tillägg.csv", "Upphandlings-ID,Annonsdatabas,Antal anbud,Anbudsområdes-ID\nA1,e-Avrop,3,L1\n"));

        Counts(tally).ShouldBe((6, 2, 0, 0, 4));
        tally.Rejections.Select(r => $"{r.File} {r.Code}").ShouldBe(
            ["paket.json UnknownFormat", "paket.json Missing", "trasig.xml NotWellFormed", "tillägg.csv UnknownProcurement"]);
        tally.Rejections.Select(r => r.Path).Take(2).ShouldBe(["$.releases[1]", "$.releases[3].ocid"]);
        (await CaseAsync("ocds-test-2")).Lots.ShouldHaveSingleItem().ReservedExecution.ShouldBe(ReservedExecution.Yes);
    }

    [Fact]
    public async Task Import_NoticeWhoseIdBelongsToAnotherProcurement_IsRejected()
    {
        await ImportAsync(("en.xml", NoticeFixtures.Call));

        var tally = await ImportAsync(("annan.xml", NoticeFixtures.Call.Replace("99999999-", "88888888-", StringComparison.Ordinal)));

        Counts(tally).ShouldBe((1, 0, 0, 0, 1));
        tally.Rejections.ShouldHaveSingleItem().Code.ShouldBe("TakenElsewhere");
    }

    [Fact]
    public async Task Import_PlanningNoticeWithoutProcedure_IsKnownByItsNoticeThroughVersionsAndChanges()
    {
        const string Own = "33333333-2222-3333-4444-555555555555";
        static string Change(string id, string of, string title) => NoticeFixtures.Plan.Replace($">{Own}<", $">{id}<", StringComparison.Ordinal).Replace("Tvätt och städning planeras", title, StringComparison.Ordinal)
            .Replace("<efac:NoticeSubType>", $"<efac:Changes><efbc:ChangedNoticeIdentifier>{of}-01</efbc:ChangedNoticeIdentifier></efac:Changes><efac:NoticeSubType>", StringComparison.Ordinal);
        const string Second = "44444444-2222-3333-4444-555555555555";
        const string Third = "55555555-2222-3333-4444-555555555555";
        var last = Change(Third, Second, "Tredje lydelsen").Replace("2026-01-04", "2026-01-20", StringComparison.Ordinal);

        Counts(await ImportAsync(("plan.xml", NoticeFixtures.Plan))).ShouldBe((1, 1, 0, 0, 0));
        Counts(await ImportAsync(("plan.xml", NoticeFixtures.Plan))).ShouldBe((1, 0, 0, 1, 0));
        Counts(await ImportAsync(("version 2.xml", NoticeFixtures.Plan.Replace("<cbc:VersionID>01<", "<cbc:VersionID>02<", StringComparison.Ordinal)))).ShouldBe((1, 0, 1, 0, 0));
        var known = await CaseAsync(Own);
        (known.Title, known.Status, known.PlannedYear, known.PlannedQuarter, known.BuyerNumber).ShouldBe(("Tvätt och städning planeras", ProcurementStatus.Planned, 2026, 3, "2120000000"));
        known.Lots.Select(l => l.Number).ShouldBe(["PAR-0001", "PAR-0002"], ignoreOrder: true);

        Counts(await ImportAsync(("ändring.xml", Change(Second, Own, "Andra lydelsen").Replace("2026-01-04", "2026-01-10", StringComparison.Ordinal)))).ShouldBe((1, 0, 1, 0, 0));
        Counts(await ImportAsync(("ändring 2.xml", last))).ShouldBe((1, 0, 1, 0, 0));
        var changed = await CaseAsync(Own);
        (changed.Title, changed.Notices.Count).ShouldBe(("Tredje lydelsen", 4));

        // The same chain, read from its end, is one procurement too.
        static string Other(string text) => text.Replace("-2222-3333-4444-", "-2222-3333-9999-", StringComparison.Ordinal);
        await ImportAsync(("c.xml", Other(last)), ("b.xml", Other(Change(Second, Own, "Andra lydelsen"))), ("a.xml", Other(NoticeFixtures.Plan)));
        await _app.InScopeAsync(async services =>
        {
            var cases = await services.GetRequiredService<ProcurementDbContext>().Cases.AsNoTracking().Where(c => c.SourceId != Own).ToListAsync(TestContext.Current.CancellationToken);
            cases.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Title.ShouldBe("Tredje lydelsen"), c => c.Notices.Count.ShouldBe(3));
        });
    }

    [Theory]
    [InlineData("33333333-2222-3333-4444-555555555555-01", true)]
    [InlineData("3-2026", true)]
    [InlineData("2026/S 005-000003", true)]
    [InlineData("33333333-2222-3333-4444-555555555555-01", false)]
    [InlineData("3-2026", false)]
    public async Task Import_CallsOfWhatWasPlanned_TakeItOffTheChancesWhenAllItsPartsHaveCome(string reference, bool isPlanFirst)
    {
        var ct = TestContext.Current.CancellationToken;
        var deadline = _app.Clock.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string Call(int number) => NoticeFixtures.Call.Replace("99999999-", $"9999999{number}-", StringComparison.Ordinal).Replace("11111111-", $"1111111{number}-", StringComparison.Ordinal).Replace("Tvätt &amp; städning", $"Anrop {number}", StringComparison.Ordinal)
            .Replace("2026-03-13", deadline, StringComparison.Ordinal).Replace("2026-03-20", deadline, StringComparison.Ordinal)
            .Replace("<cac:TenderSubmissionDeadlinePeriod>", $"<cac:NoticeDocumentReference><cbc:ID>{reference}</cbc:ID><cbc:ReferencedDocumentInternalAddress>PAR-000{number}</cbc:ReferencedDocumentInternalAddress></cac:NoticeDocumentReference><cac:TenderSubmissionDeadlinePeriod>", StringComparison.Ordinal);
        Task<ILookup<string, ReviewSubject>> ComingAsync() => _app.InScopeAsync(services => services.GetRequiredService<ReviewSubjectQuery>().ComingAsync(ct));

        await ImportAsync(isPlanFirst ? [("plan.xml", NoticeFixtures.Plan), ("ett.xml", Call(1))] : [("ett.xml", Call(1)), ("plan.xml", NoticeFixtures.Plan)]);
        var planned = await CaseAsync("33333333-2222-3333-4444-555555555555");
        planned.IsSucceeded.ShouldBeFalse("its second part is still to come");
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            var stored = await db.Cases.SingleAsync(c => c.Id == planned.Id, ct);
            stored.Describe(stored.ToFacts() with { BuyingUnit = "212000-0001" }, "enhet", _app.Clock.GetUtcNow(), "test");
            await db.SaveChangesAsync(ct);
        });
        (await ComingAsync()).SelectMany(g => g).ShouldContain(s => s.Title == "Tvätt och städning planeras");

        Counts(await ImportAsync(("två.xml", Call(2)))).ShouldBe((1, 1, 0, 0, 0));

        planned = await CaseAsync("33333333-2222-3333-4444-555555555555");
        (planned.IsSucceeded, planned.Status, planned.IsOpenAt(_app.Clock.GetUtcNow())).ShouldBe((true, ProcurementStatus.Planned, false));
        planned.Entries.ShouldContain(e => e.Kind == Coordination.Procurement.Domain.HistoryKind.Succeeded && e.Text == "Anrop 1, Anrop 2");
        (await ComingAsync()).SelectMany(g => g).ShouldNotContain(s => s.Title == "Tvätt och städning planeras");
        await _app.InScopeAsync(async services =>
            (await services.GetRequiredService<ProcurementDbContext>().Cases.OpenAt(_app.Clock.GetUtcNow()).Select(c => $"{c.Title}, {c.BuyingUnit}").ToListAsync(ct)).Order().ShouldBe(["Anrop 1, 212000-0001", "Anrop 2, 212000-0001"]));

        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync("/upphandlingar")).Text("tbody").ShouldNotContain("Tvätt och städning planeras");
        var page = await reader.OpenAsync(planned.Address);
        page.AllText.ShouldContain("Upphandlingen är annonserad");
        var call = await page.FollowAsync("Anrop 2");
        call.AllText.ShouldContain("Planerad som");
        (await call.FollowAsync("Tvätt och städning planeras")).Url.AbsolutePath.ShouldBe(planned.Address);
    }

    [Fact]
    public async Task Import_NoticeThatDoesNotSayWhatItIs_NamesTheElementThatItLacks()
    {
        var nameless = NoticeFixtures.Plan.Replace("""<cbc:ID schemeName="notice-id">33333333-2222-3333-4444-555555555555</cbc:ID>""", "", StringComparison.Ordinal);
        var homeless = NoticeFixtures.Call.Replace("<cbc:ContractFolderID>99999999-2222-3333-4444-555555555555</cbc:ContractFolderID>", "", StringComparison.Ordinal);

        var tally = await ImportAsync(("namnlös.xml", nameless), ("hemlös.xml", homeless));

        Counts(tally).ShouldBe((2, 1, 0, 0, 1));
        tally.Rejections.Select(r => (r.File, r.Code, r.Path)).ShouldBe([("namnlös.xml", "Missing", "/PriorInformationNotice/ID[@schemeName='notice-id']")]);
        tally.Remarks.Select(r => (r.File, r.Code, r.Path)).ShouldBe([("hemlös.xml", "Missing", "/ContractNotice/ContractFolderID")]);
        (await CaseAsync("11111111-2222-3333-4444-555555555555")).Doubts.ShouldContain(d => d.Kind == DoubtKind.Missing && d.Field == "/ContractNotice/ContractFolderID");
    }

    [Fact]
    public async Task Import_EveryRealNotice_RejectsOnlyThoseMadeInvalid()
    {
        var folder = SharedData.Folder("eforms-notices");
        Assert.SkipWhen(folder is null, "The real notices are not beside the repository.");
        var tally = new ImportTally();

        await _app.InScopeAsync(services => services.GetRequiredService<ImportNoticesHandler>().HandleAsync(
            Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal).SelectMany(f => Coordination.Procurement.Formats.NoticePath.Read(f, Coordination.Procurement.Formats.NoticeFileLimits.Standard)), tally, null, TestContext.Current.CancellationToken));

        (tally.Read, tally.Rejected).ShouldBe((60, 3));
        tally.Rejections.Select(r => r.File).Distinct().Order(StringComparer.Ordinal).ShouldBe(["sdk_INVALID_cn_24_empty.xml", "sdk_INVALID_cn_24_stage-2.xml", "sdk_INVALID_pin-only_24_minimal.xml"]);
        tally.Rejections.Where(r => r.Code == "Missing").Select(r => r.Path).ShouldContain("/PriorInformationNotice/ID[@schemeName='notice-id']");
        tally.Remarks.ShouldBeEmpty();
        await _app.InScopeAsync(async services =>
        {
            var cases = services.GetRequiredService<ProcurementDbContext>().Cases.AsNoTracking().Where(c => c.Notices.Any(n => n.Subtype == "1" || n.Subtype == "4" || n.Subtype == "N4" || n.Subtype == "7" || n.Subtype == "8" || n.Subtype == "E1"));
            (await cases.Where(c => c.Status == ProcurementStatus.Planned).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(9);
        });
    }

    [Fact]
    public async Task Import_OpenCall_IsToldToOthersAndStatisticsAreNot()
    {
        var told = new List<ProcurementPublished>();
        var deadline = _app.Clock.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await ImportAsync(
            ("öppen.xml", NoticeFixtures.Call.Replace("2026-03-13", deadline, StringComparison.Ordinal).Replace("2026-03-20", deadline, StringComparison.Ordinal)),
            ("statistik.csv", "Upphandlings-ID,Annonsdatabas,Publiceringsdatum,Namn för köpare,Upphandlingens titel,Huvudsaklig CPV-kod\nA1,e-Avrop,2021-03-04,ORTEN,Frukt,15300000 Frukt\n"));

        await _app.InScopeAsync(async services =>
        {
            (await services.GetRequiredService<ProcurementDbContext>().Audit.CountAsync(a => a.Subject == nameof(ProcurementCase), TestContext.Current.CancellationToken)).ShouldBe(2);
            var outgoing = await services.GetRequiredService<ProcurementDbContext>().Outbox.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
            told.AddRange(outgoing.Where(o => o.MessageName == "procurement.procurement-published.v1").Select(o => JsonSerializer.Deserialize<ProcurementPublished>(o.Body, JsonSerializerOptions.Web)!));
        });
        told.ShouldHaveSingleItem().ReservedParticipation.ShouldBe(nameof(ReservedParticipation.Integrating));
    }

    [Fact]
    public async Task Upload_FilesOfSeveralKinds_ShowsProgressCountsAndRemarks()
    {
        using var officer = await _app.SignInAsAsync(Roles.ProcurementOfficer);
        var form = (await officer.OpenAsync("/upphandlingar/import")).FormWith("Läs in")
            .Attach("Input.Files", "call.xml", Encoding.UTF8.GetBytes(NoticeFixtures.Call))
            .Attach("Input.Files", "statistik.csv", Encoding.UTF8.GetBytes("Upphandlings-ID,Annonsdatabas,Publiceringsdatum,Namn för köpare,Upphandlingens titel,Huvudsaklig CPV-kod\nA1,e-Avrop,aldrig,ORTEN,Frukt,15300000 Frukt\n"));
        var work = await form.SubmitAsync("Läs in");
        work.Url.AbsolutePath.ShouldStartWith("/arbeten/");
        await _app.Services.GetRequiredService<OperationRunner>().RunDueAsync(TestContext.Current.CancellationToken);

        (await officer.OpenAsync(work.Url.AbsolutePath)).AllText.ShouldContain("2 lästa: 2 nya, 0 ändrade, 0 oförändrade, 0 avvisade.");
        var page = await officer.OpenAsync("/upphandlingar/import");
        page.AllText.ShouldContain("call.xml");
        var remarks = await page.FollowAsync("statistik.csv");
        remarks.Texts("tbody tr").ShouldContain(r => r.Contains("2: Publiceringsdatum", StringComparison.Ordinal) && r.Contains("Datumet går inte att läsa.", StringComparison.Ordinal) && r.Contains("«aldrig»", StringComparison.Ordinal) && r.Contains("Behållet", StringComparison.Ordinal));
        await _app.InScopeAsync(async services => (await services.GetRequiredService<ProcurementDbContext>().Files.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0));

        (await page.FormWith("Läs in").Attach("Input.Files", "bild.png", [1, 2, 3]).SubmitAsync("Läs in")).AllText.ShouldContain(".xml, .json, .csv");
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync("/upphandlingar/import")).AllText.ShouldNotContain("Ladda upp");
    }

    [Fact]
    public async Task Import_FileWithManyProblems_KeepsAllOfThemToPageFilterAndDownload()
    {
        const int Rows = 1_249;
        using var officer = await _app.SignInAsAsync(Roles.ProcurementOfficer);
        await ImportAsync("fel.csv", Encoding.UTF8.GetBytes(Dirty(Rows)));

        var page = await (await officer.OpenAsync("/upphandlingar/import")).FollowAsync("fel.csv");
        page.AllText.ShouldContain("1250 lästa: 1249 nya");
        page.FindAll("tbody tr").Count.ShouldBe(100);
        page.AllText.ShouldNotContain("De första");
        var last = await officer.OpenAsync($"{page.Url.AbsolutePath}?sida=13");
        last.FindAll("tbody tr").Count.ShouldBe(50);
        last.Texts("tbody tr")[^1].ShouldContain($"{Rows + 1}: Publiceringsdatum");
        (await officer.OpenAsync($"{page.Url.AbsolutePath}?foljd=avvisat")).Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Upphandlings-ID");

        var lines = Encoding.UTF8.GetString(await officer.DownloadAsync($"{page.Url.AbsolutePath}/felrader.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Count(l => l.Contains("BadDate", StringComparison.Ordinal)).ShouldBe(Rows);
        lines.ShouldContain(l => l.StartsWith("fel.csv;2;", StringComparison.Ordinal) && l.Contains("2: Publiceringsdatum", StringComparison.Ordinal) && l.Contains("aldrig", StringComparison.Ordinal));
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        ((int)(await reader.OpenAsync(page.Url.AbsolutePath)).Status).ShouldBe(403);
    }

    [Fact]
    public async Task Import_FileWithMoreProblemsThanAreKept_TellsHowManyThereAre()
    {
        using var officer = await _app.SignInAsAsync(Roles.ProcurementOfficer);
        await ImportAsync("fler.csv", Encoding.UTF8.GetBytes(Dirty(KeptRemarks.MostKept + 4)));

        var page = await (await officer.OpenAsync("/upphandlingar/import")).FollowAsync("fler.csv");
        page.AllText.Replace('\u00A0', ' ').ShouldContain("De första 10 000 av 10 005 anmärkningar");
        Encoding.UTF8.GetString(await officer.DownloadAsync($"{page.Url.AbsolutePath}/felrader.csv")).Split("BadDate").Length.ShouldBe(KeptRemarks.MostKept);
    }

    [Fact]
    public async Task Show_FileReadBeforeTheirNumberWasKept_ShowsItsRemarks()
    {
        var id = Guid.CreateVersion7();
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            db.ImportedFiles.Add(new() { Id = id, Name = "gammal.csv", ReadAt = _app.Clock.GetUtcNow(), By = "test", Read = 1, Remarks = """[{"file":"gammal.csv","path":"7: Titel","code":"Missing","found":null}]""" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var officer = await _app.SignInAsAsync(Roles.ProcurementOfficer);

        (await officer.OpenAsync($"/upphandlingar/import/{id}")).Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("7: Titel");
    }

    [Fact]
    public async Task Sweep_WatchedFolder_ReadsWhatIsNewAndNothingTwice()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "call.xml"), NoticeFixtures.Call, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "trasig.json"), "{", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "annat.txt"), "hej", TestContext.Current.CancellationToken);

        (await SweepAsync()).ShouldBe(new JobOutcome(2));
        (await SweepAsync()).ShouldBe(new JobOutcome(0));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "call.xml"), NoticeFixtures.Call.Replace("<cbc:VersionID>02<", "<cbc:VersionID>03<", StringComparison.Ordinal) + "<!-- -->", TestContext.Current.CancellationToken);
        (await SweepAsync()).ShouldBe(new JobOutcome(1));

        (await CaseAsync("99999999-2222-3333-4444-555555555555")).Notices.Select(n => n.Version).Order().ShouldBe(["02", "03"]);
    }

    [Fact]
    public async Task Sweep_OneFileThatCannotBeStored_StopsNoOtherAndIsTriedAgainLater()
    {
        var ct = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "a-call.xml"), NoticeFixtures.Call, ct);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "b-trasig.json"), "{", ct);

        // Notices cannot be stored; a file without any needs no storing of them.
        (await _app.InScopeAsync(async services =>
        {
            await using var lost = new ServiceCollection().BuildServiceProvider();
            var (db, actor) = (services.GetRequiredService<ProcurementDbContext>(), services.GetRequiredService<CurrentActor>());
            var importer = new ImportNoticeFileHandler(db, new ImportNoticesHandler(lost.GetRequiredService<IServiceScopeFactory>(), actor, _app.Clock), actor, _app.Clock);
            var sweep = new SweepImportFolder(db, importer, services.GetRequiredService<IOptions<ImportOptions>>(), _app.Clock, services.GetRequiredService<ILogger<SweepImportFolder>>());
            return await sweep.RunAsync(new JobContext(_app.Clock.GetUtcNow()), ct);
        })).ShouldBe(new JobOutcome(1, 1));

        using var officer = await _app.SignInAsAsync(Roles.ProcurementOfficer);
        (await officer.OpenAsync("/upphandlingar/import")).Text("tbody").ShouldContain("Försöks igen");
        (await SweepAsync()).ShouldBe(new JobOutcome(0), "it waits");
        _app.Clock.Advance(TimeSpan.FromMinutes(6));
        (await SweepAsync()).ShouldBe(new JobOutcome(1));
        (await CaseAsync("99999999-2222-3333-4444-555555555555")).Notices.Count.ShouldBe(1);
        (await SweepAsync()).ShouldBe(new JobOutcome(0));
    }

    [Fact]
    public async Task Upload_ThatIsCancelled_LeavesFilesThatAreSweptAway()
    {
        using var officer = await _app.SignInAsAsync(Roles.ProcurementOfficer);
        var work = await (await officer.OpenAsync("/upphandlingar/import")).FormWith("Läs in").Attach("Input.Files", "call.xml", Encoding.UTF8.GetBytes(NoticeFixtures.Call)).SubmitAsync("Läs in");
        var id = Guid.Parse(work.Url.AbsolutePath.Split('/')[^1]);
        (await FilesAsync()).ShouldBe(1);

        _app.Clock.Advance(TimeSpan.FromDays(20));
        await _app.RunJobAsync("platform.file-clean-up");
        (await FilesAsync()).ShouldBe(1, "an operation that is kept still mentions it");
        await _app.InScopeAsync(services => services.GetRequiredService<ProcurementDbContext>().Operations.Where(o => o.Id == id).ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        await _app.RunJobAsync("platform.file-clean-up");
        (await FilesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Import_AYearOfTheNation_HasTheKnownCountsAndFindsTheReserved()
    {
        var folder = SharedData.Folder("se-upphandlingar-2021");
        Assert.SkipWhen(folder is null, "The national statistics are not beside the repository.");
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "expected.json"), TestContext.Current.CancellationToken));
        int Expected(string name) => expected.RootElement.GetProperty(name).GetInt32();
        async Task<ImportTally> Table(string name) => await ImportAsync(name, await File.ReadAllBytesAsync(Path.Combine(folder, name), TestContext.Current.CancellationToken));

        Counts(await Table("upphandlingar.csv")).ShouldBe((Expected("rows"), Expected("distinct_key"), Expected("rows") - Expected("distinct_key"), 0, 0));
        Counts(await Table("kontrakterat_varde.csv")).ShouldBe((Expected("value_rows"), 0, Expected("value_rows"), 0, 0));
        Counts(await Table("anbud.csv")).ShouldBe((Expected("tender_rows"), 0, Expected("tender_rows"), 0, 0));
        Counts(await Table("kontrakterade_per_juridisk_form.csv")).ShouldBe((8_881, 0, 8_881, 0, 0));
        Counts(await Table("upphandlingar.csv")).ShouldBe((Expected("rows"), 0, 0, Expected("rows"), 0));

        await _app.InScopeAsync(async services =>
        {
            var ct = TestContext.Current.CancellationToken;
            var cases = services.GetRequiredService<ProcurementDbContext>().Cases.AsNoTracking();
            (await cases.CountAsync(ct)).ShouldBe(Expected("distinct_key"));
            (await cases.CountAsync(c => c.ReservedParticipation == ReservedParticipation.Unspecified, ct)).ShouldBe(Expected("reserverad"));
            (await cases.CountAsync(c => c.ReservedExecution == ReservedExecution.Yes, ct)).ShouldBe(Expected("reserverat_genomforande"));
            (await cases.CountAsync(c => c.MainCpv == null, ct)).ShouldBe(Expected("cpv_missing"));
            (await cases.CountAsync(c => c.HasSocialCriteria == true, ct)).ShouldBe(Expected("socialt_hallbar"));
            (await cases.SumAsync(c => c.TotalValue ?? 0, ct)).ShouldBe(expected.RootElement.GetProperty("value_sum").GetDecimal());
            (await cases.SelectMany(c => c.Lots).CountAsync(l => l.TenderCount != null, ct)).ShouldBe(Expected("tender_rows"));
            (await cases.SelectMany(c => c.Winners).SumAsync(w => w.Count, ct)).ShouldBe(Expected("winners_total"));
            (await cases.SelectMany(c => c.Winners).Where(w => w.LegalForm == "Ekonomiska föreningar").SumAsync(w => w.Count, ct)).ShouldBe(Expected("winners_ekonomisk_forening"));
            (await cases.CountAsync(c => c.Doubts.Any(d => d.Kind == DoubtKind.Repeated), ct)).ShouldBe(1);
        });
    }

    /// <summary>So many rows with a date that cannot be read, and one without its number.</summary>
    private static string Dirty(int rows) => "Upphandlings-ID,Annonsdatabas,Publiceringsdatum,Namn för köpare,Upphandlingens titel,Upphandlingsslag,Huvudsaklig CPV-kod\n"
        + string.Concat(Enumerable.Range(1, rows).Select(i => $"A{i},e-Avrop,aldrig,ORTEN,Frukt,Varor,15300000 Frukt\n")) + ",e-Avrop,2021-03-04,ORTEN,Frukt,Varor,15300000 Frukt\n";

    private static (int Read, int New, int Changed, int Unchanged, int Rejected) Counts(ImportTally tally) => (tally.Read, tally.New, tally.Changed, tally.Unchanged, tally.Rejected);

    private Task<int> FilesAsync() => _app.InScopeAsync(services => services.GetRequiredService<ProcurementDbContext>().Files.CountAsync(TestContext.Current.CancellationToken));

    private Task<JobOutcome> SweepAsync() => _app.RunJobAsync("procurement.sweep-import-folder");

    private Task<ProcurementCase> CaseAsync(string sourceId) => _app.InScopeAsync(services =>
        services.GetRequiredService<ProcurementDbContext>().Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.SourceId == sourceId, TestContext.Current.CancellationToken));

    private Task<ImportTally> ImportAsync(string name, byte[] content) => _app.InScopeAsync(services =>
        services.GetRequiredService<ImportNoticeFileHandler>().HandleAsync(new MemoryStream(content), name, null, null, TestContext.Current.CancellationToken));

    private Task<ImportTally> ImportAsync(params (string Name, string Content)[] files) => _app.InScopeAsync(async services =>
    {
        var tally = new ImportTally();
        foreach (var (name, content) in files)
        {
            await services.GetRequiredService<ImportNoticesHandler>().HandleAsync(
                Coordination.Procurement.Formats.NoticeFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(content)), name, Coordination.Procurement.Formats.NoticeFileLimits.Standard), tally, null, TestContext.Current.CancellationToken);
        }

        return tally;
    });
}

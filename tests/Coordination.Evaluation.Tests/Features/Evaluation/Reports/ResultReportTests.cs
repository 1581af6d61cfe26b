using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Coordination.Evaluation.Contracts;
using Coordination.Evaluation.Domain.Lessons;
using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Features.Evaluation.LoadExample;
using Coordination.Evaluation.Tests.Features.Evaluation.Indicators;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Coordination.Testing.Web;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Evaluation.Tests.Features.Evaluation.Reports;

/// <summary>A report from its first step to its documents, and years later.</summary>
public sealed partial class ResultReportTests
{
    private static readonly DateTimeOffset At = new(2027, 1, 20, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Req", "S003-13")]
    [Trait("Req", "S002-16")]
    [Trait("Req", "S003-R5.5")]
    [Trait("Req", "S001-05")]
    public async Task Report_GoesStepByStep_AndItsFiguresAreThoseOfCardListAndExport()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        var scene = await SceneAsync(app, evaluator);
        (await reader.OpenAsync("/rapporter/resultat")).AllText.ShouldContain("Inga resultatrapporter att visa.");

        // Nothing said: every field says what it wants. Days of one's own must be days. Sent twice, it is one report.
        (await (await evaluator.OpenAsync("/rapporter/resultat/ny")).Form("form.form").Set("Input.Plan", string.Empty).SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(3);
        var form = (await evaluator.OpenAsync("/rapporter/resultat/ny")).Form("form.form").Set("Input.Title", "Vad planen har lett till").Set("Input.Plan", scene.Plan).Set("Input.Indicators", "All");
        (await form.Set("Input.Period", "egen").Set("Input.From", "2027-02-01").Set("Input.To", "2027-01-01").SubmitAsync("Spara")).Text(".ds-error-summary").ShouldContain("kan inte vara före den första");
        form.Set("Input.Period", "2027").Set("Input.From", string.Empty).Set("Input.To", string.Empty);
        var report = (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath.ShouldBe(report);
        (await reader.OpenAsync("/rapporter/resultat?q=lett")).FindAll("tbody tr").Count.ShouldBe(1);
        (await reader.OpenAsync($"{report}/andra")).Status.ShouldBe(HttpStatusCode.Forbidden);

        // Not before the figures are frozen; what is missing is named.
        var check = await evaluator.OpenAsync($"{report}/kontrollera");
        check.Text("#forst").ShouldContain("Siffrorna är inte frysta");
        check.Has("form.confirm").ShouldBeFalse();
        (await (await evaluator.OpenAsync($"{report}/siffror")).FormWith("Frys siffrorna").SubmitAsync("Frys siffrorna")).Accepted().AllText.ShouldContain("Siffrorna är frysta");
        check = await evaluator.OpenAsync($"{report}/kontrollera");
        check.Text("#saknas").ShouldSatisfyAllConditions(t => t.ShouldContain("Text saknas: Sammanfattning"), t => t.ShouldContain("Mottagare saknas"));
        check.Text("#tveksamt").ShouldSatisfyAllConditions(
            t => t.ShouldContain("Perioden är inte slut"), t => t.ShouldContain("Personer i arbete: inget värde för 2027"), t => t.ShouldContain("är inte låst och ingår inte"));

        // The parts are chosen and ordered; a text is written with its figures beside; the second writer is told.
        var parts = (await evaluator.OpenAsync($"{report}/delar")).Form("form.form");
        (await parts.Set("Places[0]", "0").Set("Places[1]", "0").Set("Places[2]", "0").Set("Places[3]", "0").Set("Places[4]", "0").Set("Places[5]", "0").SubmitAsync("Spara")).AllText.ShouldContain("Välj minst en del");
        (await (await evaluator.OpenAsync($"{report}/delar")).Form("form.form").Set("Places[3]", "0").Set("Places[2]", "1").Set("Places[0]", "2").Set("Places[1]", "3").SubmitAsync("Spara")).Accepted();
        var (mine, theirs) = ((await evaluator.OpenAsync($"{report}/texter/Summary")).Form("form.form"), (await evaluator.OpenAsync($"{report}/texter/Summary")).Form("form.form"));
        (await evaluator.OpenAsync($"{report}/texter/Activities")).AllText.ShouldContain("Kvartalsvis genomgång");
        (await evaluator.OpenAsync($"{report}/texter/Rounds")).Url.AbsolutePath.ShouldBe(report, "left out, it has no text to write");
        (await theirs.Set("Input.Text", "Deras").SubmitAsync("Spara")).Accepted();
        var late = await mine.Set("Input.Text", "Planen ger <resultat>.\n\n- Fler kontrakt\n- Fler i arbete").SubmitAsync("Spara");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.AllText.ShouldContain("Deras");
        (await late.Form("form.form").SubmitAsync("Spara")).Accepted();

        var created = (await (await evaluator.OpenAsync($"{report}/kontrollera")).Form("form.confirm").SubmitAsync("Skapa rapporten")).Accepted();
        created.Text("#utgavor").ShouldContain("Utgåva 1");
        var told = (await app.ToldAsync<ReportPublished>()).Single();
        (told.Title, told.Edition, told.From, told.To).ShouldBe(("Vad planen har lett till", 1, new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31)));
        told.Link.ShouldBe($"{report}/utgavor/1");

        // Settled: no step changes it any more.
        (await evaluator.OpenAsync($"{report}/siffror")).Url.AbsolutePath.ShouldBe(report);
        (await evaluator.OpenAsync($"{report}/ta-bort")).Url.AbsolutePath.ShouldBe(report);

        // Page, Word and Excel say the same, and what they say is what card, list and export say.
        var page = await reader.OpenAsync($"{report}/utgavor/1");
        page.Texts("article h2").ShouldBe(["Mått och mål", "Sammanfattning", "Planens åtgärder", "Nämndernas svar", "Vad som bör ändras", "Om uppgifterna"]);
        page.Texts("article ul li").ShouldContain("Fler kontrakt");
        using var word = WordprocessingDocument.Open(new MemoryStream(await reader.DownloadAsync($"{report}/utgavor/1/rapport.docx")), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, Token).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        using var excel = SpreadsheetDocument.Open(new MemoryStream(await reader.DownloadAsync($"{report}/utgavor/1/rapport.xlsx")), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(excel, Token).Select(e => e.Description).ShouldBeEmpty();

        var card = await reader.OpenAsync(scene.Reserved);
        var ofCard = Number(card.FindAll("#varden tbody tr td.number")[0].TextContent);
        ofCard.ShouldBe("2");
        var ofSeries = Encoding.UTF8.GetString(await reader.DownloadAsync($"{scene.Reserved}/serie.csv")).Split("\r\n")[1].Split(';')[3].Split(',')[0];
        ofSeries.ShouldBe(ofCard);
        var row = page.FindAll("article table tr").Single(r => r.QuerySelector("a")?.GetAttribute("href") == scene.Reserved && r.Children.Length == 6);
        Number(row.Children[1].TextContent).ShouldBe(ofCard);
        row.Children[4].TextContent.ShouldBe("minst 4");
        WordRows(word).Single(r => r is ["Reserverade kontrakt", _, _, _, _, _])[1].ShouldBe(ofCard);
        var line = SheetRows(excel, "Mått 2027").Single(r => r[0] == "Reserverade kontrakt");
        line[1].ShouldBe(ofCard);
        line[^1].ShouldEndWith(scene.Reserved);

        // The series leads to the facts behind it; the activity to its page.
        var facts = page.FindAll("article a").Select(a => a.GetAttribute("href")!).First(h => h.Contains("/underlag?period=", StringComparison.Ordinal));
        (await reader.OpenAsync(facts)).FindAll("tbody tr").Count.ShouldBe(2);
        var activities = page.FindAll("article a").Where(a => a.TextContent == "1.1").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        activities.ShouldBe([scene.Activity]);
        var count = (await reader.OpenAsync($"/atgarder?plan={scene.Plan}")).FindAll("tbody th a").Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        page.AllText.ShouldContain($"Av planens {count} åtgärder var 0 klara");
        word.MainDocumentPart!.Document.InnerText.ShouldContain($"Av planens {count} åtgärder var 0 klara");
        SheetRows(excel, "Åtgärder per nämnd").Single(r => r[0] == "Kommunstyrelsen")[5].ShouldBe(count);
        SheetRows(excel, "Nyckeltal").Single(r => r[0] == "Åtgärder i planen")[1].ShouldBe(count);
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Edition_MadeAgainYearsLater_HasTheSameBytes_WhateverHasHappenedSince()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        var scene = await SceneAsync(app, evaluator);
        var report = await CreatedAsync(evaluator, scene);
        var (word, excel) = (await evaluator.DownloadAsync($"{report}/utgavor/1/rapport.docx"), await evaluator.DownloadAsync($"{report}/utgavor/1/rapport.xlsx"));
        var page = (await evaluator.OpenAsync($"{report}/utgavor/1")).Text("article");

        // A contract more, another text of the activity, an indicator that is called otherwise, and four years.
        await app.TellAsync(Contract(Guid.CreateVersion7()));
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var edit = (await coordinator.OpenAsync($"{scene.Reserved}/andra")).Form("form.form");
        (await edit.Set("Input.Name", "Reserverade avtal").SubmitAsync("Spara")).Accepted();
        app.Clock.Advance(TimeSpan.FromDays(4 * 365));
        using var later = await app.SignInAsAsync(Roles.Evaluator);
        (await later.DownloadAsync($"{report}/utgavor/1/rapport.docx")).ShouldBe(word);
        (await later.DownloadAsync($"{report}/utgavor/1/rapport.xlsx")).ShouldBe(excel);
        (await later.OpenAsync($"{report}/utgavor/1")).Text("article").ShouldBe(page);

        // Opened again, what has changed is shown before it is frozen anew; the first edition stays what it was.
        (await (await later.OpenAsync($"{report}/oppna-igen")).Form("form.confirm").SubmitAsync("Öppna igen")).Texts(".ds-error-summary li").Count.ShouldBe(1);
        (await (await later.OpenAsync($"{report}/oppna-igen")).Form("form.confirm").Set("Because", "Ett kontrakt saknades.").SubmitAsync("Öppna igen")).Accepted().AllText.ShouldContain("Ett kontrakt saknades.");
        var since = await later.OpenAsync($"{report}/siffror");
        since.Text("#andrat").ShouldSatisfyAllConditions(t => t.ShouldContain("Reserverade avtal"), t => t.ShouldContain("2027"));
        (await later.OpenAsync($"{report}/kontrollera")).Text("#tveksamt").ShouldContain("har ändrats sedan de frystes");
        (await since.FormWith("Frys siffrorna på nytt").SubmitAsync("Frys siffrorna på nytt")).Accepted();
        (await later.OpenAsync($"{report}/siffror")).Text("#andrat").ShouldContain("Inget har ändrats");
        var (first, second) = ((await later.OpenAsync($"{report}/kontrollera")).Form("form.confirm"), (await later.OpenAsync($"{report}/kontrollera")).Form("form.confirm"));
        (await first.SubmitAsync("Skapa rapporten")).Accepted().FindAll("#utgavor tbody tr").Count.ShouldBe(2);
        (await second.SubmitOnceAsync()).StatusCode.ShouldBe(HttpStatusCode.Redirect, "what is settled already is shown");
        (await app.ToldAsync<ReportPublished>()).Select(t => t.Edition).ShouldBe([1, 2]);
        (await later.DownloadAsync($"{report}/utgavor/1/rapport.docx")).ShouldBe(word);
        (await later.DownloadAsync($"{report}/utgavor/2/rapport.docx")).ShouldNotBe(word);
        (await later.OpenAsync($"{report}/utgavor/3")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Scope_Changed_LeavesTheFrozenFigures_AndADraftCanBeThrownAway()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        var scene = await SceneAsync(app, evaluator);
        var report = await DraftAsync(evaluator, scene);
        (await (await evaluator.OpenAsync($"{report}/siffror")).FormWith("Frys siffrorna").SubmitAsync("Frys siffrorna")).Accepted();
        (await evaluator.OpenAsync($"{report}/forhandsgranska")).Text("article").ShouldContain("Utkast");
        (await (await evaluator.OpenAsync($"{report}/andra")).Form("form.form").Set("Input.Period", "2027-T1").SubmitAsync("Spara")).Accepted().Text("#uppgifter").ShouldContain("Inte frysta");
        (await evaluator.OpenAsync($"{report}/forhandsgranska")).Url.AbsolutePath.ShouldBe(report);
        (await (await evaluator.OpenAsync($"{report}/ta-bort")).Form("form.confirm").SubmitAsync("Ta bort utkastet")).Accepted().Url.AbsolutePath.ShouldBe("/rapporter/resultat");
        (await evaluator.OpenAsync(report)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await evaluator.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address, "/rapporter/resultat/export.xlsx")))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    [Trait("Req", "S002-17")]
    [Trait("Req", "S002-20")]
    public async Task Lessons_RecordedInThePeriod_StandInTheReport_WithHowOftenTheyWereUsed()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        var scene = await SceneAsync(app, evaluator);
        await app.InScopeAsync(async services =>
        {
            // Two that hold, one of them used in a procurement and thought of in another, and one that was withdrawn.
            var db = services.GetRequiredService<EvaluationDbContext>();
            var lessons = ExampleLessons.Make(app.Clock.GetUtcNow(), "Kim");
            lessons[2].Withdraw("Gäller inte längre.", app.Clock.GetUtcNow(), "Kim").Succeeded.ShouldBeTrue();
            db.Lessons.AddRange(lessons);
            foreach (var state in new[] { LessonUseState.Used, LessonUseState.NotRelevant })
            {
                var use = new LessonUse(Guid.CreateVersion7());
                use.Hear(new LessonUseText(lessons[0].Id.Value, Guid.CreateVersion7(), "Lokalvård", null, null, new DateOnly(2027, 1, 15), state, "/upphandlingar/1"), 1);
                db.LessonUses.Add(use);
            }

            await db.SaveChangesAsync(Token);
        });

        var report = await DraftAsync(evaluator, scene);
        (await (await evaluator.OpenAsync($"{report}/delar")).Form("form.form").Set("Places[6]", "7").Set("Places[7]", "8").SubmitAsync("Spara")).Accepted();
        (await (await evaluator.OpenAsync($"{report}/siffror")).FormWith("Frys siffrorna").SubmitAsync("Frys siffrorna")).Accepted();
        (await (await evaluator.OpenAsync($"{report}/kontrollera")).Form("form.confirm").SubmitAsync("Skapa rapporten")).Accepted();
        var page = await reader.OpenAsync($"{report}/utgavor/1");
        page.Text("article").ShouldSatisfyAllConditions(
            t => t.ShouldContain("2 lärdomar har fastställts i perioden. 1 av dem har använts."), t => t.ShouldContain("Dela upp i områden som ett lag på sex personer klarar."), t => t.ShouldNotContain("Be om intyget tidigt"));
        page.FindAll("article a").Select(a => a.GetAttribute("href")).ShouldContain($"/lardomar/{ExampleLessons.Ids[0].Value}");
        using var word = WordprocessingDocument.Open(new MemoryStream(await reader.DownloadAsync($"{report}/utgavor/1/rapport.docx")), isEditable: false);
        WordRows(word).Where(r => r[0].StartsWith("Exempel:", StringComparison.Ordinal)).Select(r => (r[0], r[3])).ShouldBe([("Exempel: Små områden gav fler anbud", "1"), ("Exempel: Tre veckor var för kort tid", "0")]);
    }

    [Fact]
    public void Changes_BetweenFigures_NameWhatCameWentAndDiffers()
    {
        static ReportSnapshot Of(params FrozenRow[] rows) => new(At, "Kim", "https://x", new Dictionary<string, string>(), [new(ReportPart.Activities, "Åtgärder", [new("t", "Tabell", "Om", [new("name", "Namn", FrozenKind.Text), new("value", "Värde", FrozenKind.Number)], rows)])]);
        var before = Of(new FrozenRow("a", null, ["A", 1]), new FrozenRow("b", null, ["B", 2]));

        FigureChanges.Between(before, Of(new FrozenRow("b", null, ["B", 2]), new FrozenRow("a", null, ["A", 1]))).ShouldBeEmpty();
        FigureChanges.Between(before, Of(new FrozenRow("a", null, ["A", 3]), new FrozenRow("c", "/c", ["C", 4]))).Select(c => (c.Row, c.Column, c.Before?.Number, c.Now?.Number, c.Link)).ShouldBe(
            [("A", "Värde", 1m, 3m, null), ("C", null, null, null, "/c"), ("B", null, null, null, null)]);
    }

    private sealed record Scene(string Plan, string Activity, string Reserved);

    /// <summary>A plan with an activity, the standard indicators of which one has a target and two facts, one that is entered and has no value, and a round that is open.</summary>
    private static async Task<Scene> SceneAsync(CoordinationApp app, Visitor evaluator)
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        (await (await coordinator.OpenAsync("/namnder/ny")).Form("form.form").Set("Input.Code", "KS").Set("Input.Name", "Kommunstyrelsen").Set("Input.Kind", "CouncilBoard").SubmitAsync("Spara")).Accepted();
        var plan = (await (await coordinator.OpenAsync("/planer/ny")).Form("form.form").Set("Input.Title", "Handlingsplan").Set("Input.Template", "ThreeAreas").SubmitAsync("Skapa planen")).Accepted().Url.AbsolutePath;
        var page = await coordinator.OpenAsync($"{plan}/ny-atgard");
        (await page.Form("form.form").Set("Input.Title", "Kvartalsvis genomgång").Set("Input.Area", page.Find("select[name='Input.Area'] option:not([value=''])").GetAttribute("value")!)
            .Set("Input.Kind", "Year").Set("Input.FromYear", "2027").Set("Input.DueOn", "2027-12-31").Tick("Input.Responsible", page.BoxOf("Input.Responsible", "Kommunstyrelsen")).SubmitAsync("Spara")).Accepted();
        var activity = (await coordinator.OpenAsync("/atgarder")).Find("tbody th a").GetAttribute("href")!;
        (await (await evaluator.OpenAsync("/matt/standard")).Form("form.confirm").SubmitAsync("Lägg till standardmåtten")).Accepted();
        (await IndicatorPagesTests.Fill((await evaluator.OpenAsync("/matt/ny")).Form("form.form"), "Personer i arbete", "Persons").SubmitAsync("Spara")).Accepted();
        var reserved = (await (await evaluator.OpenAsync("/matt?q=reserverade")).FollowAsync("Reserverade kontrakt")).Url.AbsolutePath;
        (await (await evaluator.OpenAsync($"{reserved}/mal")).Form("form.form").Set("Input.Targets", "2027: 4").SubmitAsync("Spara")).Accepted();
        await app.TellAsync(Contract(Guid.CreateVersion7()), Contract(Guid.CreateVersion7()));
        var round = (await (await evaluator.OpenAsync("/insamlingar/ny")).Form("form.form").Set("Input.Title", "Uppföljning av nämnderna").Set("Input.Audience", "Committees").Set("Input.Period", "2027").Set("Input.DueOn", "2027-03-01").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await (await evaluator.OpenAsync($"{round}/mottagare")).FormWith("Lägg till markerade").Tick("Add", "KS").SubmitAsync("Lägg till markerade")).Accepted();
        (await (await evaluator.OpenAsync($"{round}/oppna")).Form("form.confirm").SubmitAsync("Öppna")).Accepted();
        return new Scene(plan.Split('/')[^1], activity, reserved);
    }

    private static async Task<string> DraftAsync(Visitor evaluator, Scene scene) => (await (await evaluator.OpenAsync("/rapporter/resultat/ny")).Form("form.form")
        .Set("Input.Title", "Vad planen har lett till").Set("Input.Plan", scene.Plan).Set("Input.Period", "2027").Set("Input.Indicators", "All").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;

    private static async Task<string> CreatedAsync(Visitor evaluator, Scene scene)
    {
        var report = await DraftAsync(evaluator, scene);
        (await (await evaluator.OpenAsync($"{report}/siffror")).FormWith("Frys siffrorna").SubmitAsync("Frys siffrorna")).Accepted();
        (await (await evaluator.OpenAsync($"{report}/kontrollera")).Form("form.confirm").SubmitAsync("Skapa rapporten")).Accepted();
        return report;
    }

    private static ContractAwarded Contract(Guid id) =>
        new(id, "Städning", "2027/1", "KS", "Vågen", null, null, true, true, "WorkIntegration", 250_000, new(2027, 1, 10), new(2027, 2, 1), null, null, null, "Awarded", $"/upphandlingar/avtal/{id}", 1, At);

    private static List<string[]> WordRows(WordprocessingDocument word) =>
        [.. word.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Select(r => r.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Select(c => c.InnerText).ToArray())];

    /// <summary>The rows of a sheet below its heading, each cell by its column.</summary>
    private static List<string[]> SheetRows(SpreadsheetDocument excel, string name)
    {
        var sheet = excel.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == name);
        var part = (WorksheetPart)excel.WorkbookPart.GetPartById(sheet.Id!.Value!);
        var rows = part.Worksheet.Descendants<Row>().ToList();
        var width = rows[0].Elements<Cell>().Count();
        return [.. rows.Skip(1).Select(row => Enumerable.Range(0, width).Select(i => row.Elements<Cell>().FirstOrDefault(c => Letters().Match(c.CellReference!.Value!).Value == ((char)('A' + i)).ToString())?.InnerText ?? string.Empty).ToArray())];
    }

    private static string Number(string text) => text.Trim().Split(['\n', ' '])[0];

    [GeneratedRegex("^[A-Z]+")]
    private static partial Regex Letters();
}

using System.Net;
using System.Text;
using Coordination.Evaluation.Contracts;
using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Domain;
using Coordination.Platform.Security;
using Coordination.Testing.Web;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Evaluation.Tests.Features.Evaluation.Indicators;

/// <summary>A whole of one to four persons is shown nowhere but to those who record it, on the card (ADR 0036).</summary>
public sealed class SmallWholeTests
{
    private const string Name = "Personer i arbete";
    private const string Hidden = "Visas inte";

    private static readonly DateTimeOffset At = new(2027, 1, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    [Trait("Req", "S003-26")]
    public async Task SmallWhole_IsHiddenWhereverTheIndicatorStands()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        (await (await coordinator.OpenAsync("/namnder/ny")).Form("form.form").Set("Input.Code", "KS").Set("Input.Name", "Kommunstyrelsen").Set("Input.Kind", "CouncilBoard").SubmitAsync("Spara")).Accepted();
        var plan = (await (await coordinator.OpenAsync("/planer/ny")).Form("form.form").Set("Input.Title", "Handlingsplan").Set("Input.Template", "ThreeAreas").SubmitAsync("Skapa planen")).Accepted().Url.AbsolutePath;
        var add = await coordinator.OpenAsync($"{plan}/ny-atgard");
        (await add.Form("form.form").Set("Input.Title", "Kvartalsvis genomgång").Set("Input.Area", add.Find("select[name='Input.Area'] option:not([value=''])").GetAttribute("value")!)
            .Set("Input.Kind", "Year").Set("Input.FromYear", "2027").Set("Input.DueOn", "2027-12-31").Tick("Input.Responsible", add.BoxOf("Input.Responsible", "Kommunstyrelsen")).SubmitAsync("Spara")).Accepted();
        var activity = (await coordinator.OpenAsync("/atgarder")).Find("tbody th a").GetAttribute("href")!;

        // Twelve, then three that were two at first, then four so far; it began with one.
        var card = (await IndicatorPagesTests.Fill((await evaluator.OpenAsync("/matt/ny")).Form("form.form"), Name, "Persons").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        foreach (var (year, value) in new[] { (2025, "12"), (2026, "2"), (2027, "4") })
        {
            var form = (await evaluator.OpenAsync($"{card}/varde?period={year}")).Form("form.form").Set("Input.Value", value);
            (await (year == 2027 ? form.Set("Input.IsPreliminary", "true") : form).SubmitAsync("Spara")).Accepted();
        }

        (await (await evaluator.OpenAsync($"{card}/varde?period=2026")).Form("form.form").Set("Input.Value", "3").Set("Input.Because", "En till fick arbete.").SubmitAsync("Spara")).Accepted();
        (await (await evaluator.OpenAsync($"{card}/mal")).Form("form.form").Set("Input.Targets", "2027: 10").Set("Input.BaselineYear", "2024").Set("Input.BaselineValue", "1").SubmitAsync("Spara")).Accepted();
        var tie = await evaluator.OpenAsync($"{card}/atgarder?ord=genomgång");
        (await tie.Form("form[action$='handler=Tie']").SubmitAsync("Välj " + tie.Find("form[action$='handler=Tie'] button .ds-sr-only").TextContent.Trim())).Accepted();

        // The card: those who record see what they recorded, others do not, nor what it was before or where it began.
        (await evaluator.OpenAsync(card)).FindAll("#varden tbody tr").Select(r => Value(r.Children[1].TextContent)).ShouldBe(["4", "3", "12"]);
        (await evaluator.OpenAsync(card)).Text("#rattelser").ShouldContain("En till fick arbete.");
        var page = await reader.OpenAsync(card);
        page.FindAll("#varden tbody tr").Select(r => Value(r.Children[1].TextContent)).ShouldBe([Hidden, Hidden, "12"]);
        page.FindAll("#varden tbody tr").Select(r => r.Children[2].TextContent.Trim()).ShouldAllBe(c => c == "–", "a change tells it");
        page.FindAll("#ar tbody tr").Select(r => $"{r.Children[0].TextContent} {Value(r.Children[1].TextContent)}").ShouldBe([$"2027 {Hidden}", $"2026 {Hidden}", "2025 12"]);
        page.Has("#rattelser").ShouldBeFalse();
        page.Has("svg.line-chart").ShouldBeFalse("one value is no line");
        page.AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Tal som rör färre än fem personer visas inte"), t => t.ShouldNotContain("(2024)"), t => t.ShouldNotContain("i fara"));
        page.FindAll("#ar tbody tr").Select(r => r.Children[4].TextContent.Trim()).ShouldBe(["Små tal", "Inget mål", "Inget mål"], "how it stands would tell it");
        page.AllText.ShouldNotContain("Inget värde");

        // The line that those who record see is in no file, and no link leads to it.
        (await evaluator.OpenAsync(card)).ShouldSatisfyAllConditions(p => p.Has("svg.line-chart").ShouldBeTrue(), p => p.Has("#varden a[href$='serie.csv']").ShouldBeTrue(), p => p.Has("#varden a[href$='diagram.svg']").ShouldBeFalse());

        // Files are carried further: they hide it whoever takes them.
        foreach (var visitor in new[] { evaluator, reader })
        {
            Lines(await visitor.DownloadAsync($"{card}/serie.csv")).Select(l => (Number(l[3]), Number(l[5]))).ShouldBe([("12", ""), ("", ""), ("", "")]);
            (await visitor.OpenAsync($"{card}/diagram.svg")).Status.ShouldBe(HttpStatusCode.NotFound);
            var row = (await visitor.OpenAsync("/matt")).FindAll("tbody tr").Single(r => r.TextContent.Contains(Name, StringComparison.Ordinal));
            row.QuerySelectorAll("td.number").Select(c => c.TextContent.Trim().Split(["\n", "  "], StringSplitOptions.None)[0].Trim()).ShouldBe([Hidden, "–", Hidden, "minst 10"]);
            var line = Lines(await visitor.DownloadAsync("/matt/export.csv")).Single(l => l[0] == Name);
            (line[2], line[4], line[5], line[7]).ShouldBe((string.Empty, string.Empty, string.Empty, "Små tal"));
            Lines(await visitor.DownloadAsync($"/matt/utforska/export.csv?matt={card.Split('/')[^1]}&fran=2025&till=2027&jamfor=Years")).Select(l => Number(l[3])).ShouldBe(["12", "", ""]);
        }

        // Beside the activity, and in the follow-up of its plan.
        (await reader.OpenAsync(activity)).Text("#matt").ShouldSatisfyAllConditions(t => t.ShouldContain($"2027: {Hidden}"), t => t.ShouldNotContain("2027: 4"), t => t.ShouldContain("Små tal"), t => t.ShouldNotContain("Inget värde"));
        var followUp = (await (await evaluator.OpenAsync("/planuppfoljning/ny")).Form("form.form").Set("Input.Plan", plan.Split('/')[^1]).Set("Input.Period", "2027").Set("Input.DueOn", "2028-01-20").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await reader.OpenAsync(followUp)).Text("#atgarder").ShouldSatisfyAllConditions(t => t.ShouldContain($"{Name}: {Hidden}"), t => t.ShouldContain("Små tal"), t => t.ShouldNotContain("Inget värde"));
        Encoding.UTF8.GetString(await reader.DownloadAsync($"{followUp}/export.csv")).ShouldContain($"{Name}: {Hidden} (minst 10)");
        (await reader.OpenAsync($"{followUp}/dokument")).FindAll("article tr").Single(r => r.TextContent.Contains(Name, StringComparison.Ordinal)).ShouldSatisfyAllConditions(
            r => r.Children[1].TextContent.Trim().ShouldBe(Hidden), r => r.Children[4].TextContent.Trim().ShouldBe("Små tal"));

        // The report: page and Word, with a word on what is hidden.
        var report = (await (await evaluator.OpenAsync("/rapporter/resultat/ny")).Form("form.form").Set("Input.Title", "Rapport").Set("Input.Plan", plan.Split('/')[^1]).Set("Input.Period", "2027").Set("Input.Indicators", "All").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await (await evaluator.OpenAsync($"{report}/siffror")).FormWith("Frys siffrorna").SubmitAsync("Frys siffrorna")).Accepted();
        (await (await evaluator.OpenAsync($"{report}/kontrollera")).Form("form.confirm").SubmitAsync("Skapa rapporten")).Accepted();
        var edition = await reader.OpenAsync($"{report}/utgavor/1");
        edition.AllText.ShouldContain($"{Name}: 2 tal visas inte, eftersom det rör få personer.");
        edition.AllText.ShouldNotContain($"{Name}: inget värde");
        using var word = WordprocessingDocument.Open(new MemoryStream(await reader.DownloadAsync($"{report}/utgavor/1/rapport.docx")), isEditable: false);
        var rows = word.MainDocumentPart!.Document.Descendants<TableRow>().Select(r => r.Elements<TableCell>().Select(c => c.InnerText).ToArray()).ToList();
        rows.Single(r => r[0] == Name).ShouldSatisfyAllConditions(r => r[1].ShouldBe(Hidden), r => r[2].ShouldBeOneOf(string.Empty, "–"), r => r[5].ShouldBe("Små tal"));
        rows.Where(r => r[0] is "2026" or "2027").Select(r => r[1]).ShouldAllBe(v => v.Length == 0 || v == "–");
        rows.Single(r => r[0] == "2025")[1].ShouldBe("12");
    }

    [Fact]
    [Trait("Req", "S003-26")]
    public async Task BetterThanAHiddenYear_IsToldWithoutTheNumber()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        var card = (await IndicatorPagesTests.Fill((await evaluator.OpenAsync("/matt/ny")).Form("form.form"), Name, "Persons").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        var edit = await evaluator.OpenAsync($"{card}/andra");
        var owner = edit.FindAll("select[name='Input.Owner'] option").First(o => o.TextContent.Contains("Test evaluator", StringComparison.Ordinal)).GetAttribute("value")!;
        (await edit.Form("form.form").Set("Input.Owner", owner).SubmitAsync("Spara")).Accepted();
        (await (await evaluator.OpenAsync($"{card}/mal")).Form("form.form").Set("Input.BaselineYear", "2026").Set("Input.BaselineValue", "3").Set("Input.RisesEachYear", "true").SubmitAsync("Spara")).Accepted();
        (await (await evaluator.OpenAsync($"{card}/varde?period=2027")).Form("form.form").Set("Input.Value", "2").Set("Input.IsPreliminary", "true").SubmitAsync("Spara")).Accepted();

        // It began with three and is two: it is told, as what it is to be better than is not.
        (await app.RunJobAsync("evaluation.watch-targets")).ShouldBe(new(1, 0));
        (await app.ToldAsync<TargetAtRisk>()).Single().ShouldSatisfyAllConditions(t => t.State.ShouldBe("AtRisk"), t => (t.Value, t.Expected, t.Target, t.Upper).ShouldBe((null, null, null, null)));
        (await app.LettersAsync()).Single().TextBody.ShouldSatisfyAllConditions(
            t => t.ShouldContain("Målet för 2027 är att bli bättre än året före.\nHittills gäller det så få personer"), t => t.ShouldNotContain("mer än"), t => t.ShouldNotContain("borde"));

        // Those who record find it by how it stands, and the file that they take has the same rows without it. Others do not.
        (await evaluator.OpenAsync("/matt?lage=AtRisk")).FindAll("tbody tr").Single().TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain(Name), t => t.ShouldContain("I fara"), t => t.ShouldContain("att bli bättre än året före"), t => t.ShouldNotContain("mer än"));
        Lines(await evaluator.DownloadAsync("/matt/export.csv?lage=AtRisk")).Single().ShouldSatisfyAllConditions(l => l[0].ShouldBe(Name), l => l[6].ShouldBe("att bli bättre än året före"), l => l[7].ShouldBe("Små tal"));
        (await evaluator.OpenAsync(card)).ShouldSatisfyAllConditions(p => p.AllText.ShouldContain("Målet för 2027 är i fara"), p => p.Text("#ar").ShouldContain("mer än 3"));
        foreach (var state in Enum.GetNames<TargetState>())
        {
            (await reader.OpenAsync($"/matt?lage={state}")).AllText.ShouldContain("Inga mått att visa");
        }

        (await reader.OpenAsync("/matt")).FindAll("tbody tr").Single().TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("Små tal"), t => t.ShouldNotContain("I fara"), t => t.ShouldNotContain("Inget"));
        (await reader.OpenAsync(card)).AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Små tal"), t => t.ShouldNotContain("mer än"), t => t.ShouldNotContain("i fara"));
    }

    [Theory]
    [Trait("Req", "S003-26")]
    [InlineData(3, 6, null, true)]
    [InlineData(8, 6, 30.0, false)]
    public void BetterThanAYear_WithAPeriodOfFewPersons_TellsNeitherAimNorPace(int first, int now, double? target, bool isHidden)
    {
        // Ten and twelve stand on the card, so the sum of the year before would tell the period beside them; so would a pace that is its share.
        var indicator = Persons(YearRule.Sum);
        indicator.Begin(null, null, true, string.Empty, At, "Eva");
        IReadOnlyList<SeriesPoint> all = [Tertial(2026, 1, first), Tertial(2026, 2, 10), Tertial(2026, 3, 12), Tertial(2027, 1, now), Tertial(2027, 2, 0)];

        var figure = YearJudgement.JudgeAll(indicator, all, 2027, new DateOnly(2027, 8, 31));
        (figure.Value, figure.State, figure.IsHidden, figure.IsAimHidden).ShouldBe(((decimal?)now, TargetState.AtRisk, false, isHidden));
        Told(indicator, figure).ShouldSatisfyAllConditions(t => t.Value.ShouldBe(now), t => t.Target.ShouldBe((decimal?)target), t => (t.Expected is null).ShouldBe(isHidden));
        YearJudgement.Judge(indicator, PartProtection.Shown(indicator, all), 2027, new DateOnly(2027, 8, 31)).IsStateHidden.ShouldBe(isHidden);

        // With a target of its own that is told, and the pace is not.
        indicator.Aim(2027, 40, null, "40", At, "Eva");
        Told(indicator, YearJudgement.JudgeAll(indicator, all, 2027, new DateOnly(2027, 8, 31))).ShouldSatisfyAllConditions(t => t.Target.ShouldBe(40), t => (t.Expected is null).ShouldBe(isHidden));
    }

    [Fact]
    [Trait("Req", "S003-26")]
    public void WhereItBegan_WithFewPersons_IsJudgedBy_AndHiddenFromOthers()
    {
        var (indicator, day) = (Persons(YearRule.Latest), new DateOnly(2027, 5, 1));
        indicator.Begin(2026, 3, true, "3", At, "Eva");
        IReadOnlyList<SeriesPoint> all = [Tertial(2027, 1, 2)];
        YearJudgement.Judge(indicator, PartProtection.Shown(indicator, all), 2027, day).ShouldSatisfyAllConditions(y => y.Aim.ShouldBeNull(), y => y.Before.ShouldBeNull(), y => y.IsAimHidden.ShouldBeTrue(), y => y.IsStateHidden.ShouldBeTrue());
        YearJudgement.Judge(indicator, all, 2027, day, seesAll: true).ShouldSatisfyAllConditions(y => y.State.ShouldBe(TargetState.AtRisk), y => y.Before.ShouldBe(3), y => y.IsAimHidden.ShouldBeFalse());

        // The line to a target of its own begins there.
        indicator.Aim(2027, 20, null, "20", At, "Eva");
        var figure = YearJudgement.JudgeAll(indicator, [Tertial(2027, 1, 6)], 2027, day);
        figure.Expected!.Value.ShouldBeInRange(8, 9);
        Told(indicator, figure).ShouldSatisfyAllConditions(t => t.Value.ShouldBe(6), t => t.Target.ShouldBe(20), t => t.Expected.ShouldBeNull());
    }

    [Fact]
    [Trait("Req", "S003-26")]
    public void YearWithASmallPeriod_HasNoSumToComputeItFrom()
    {
        var indicator = Persons(YearRule.Sum);
        IReadOnlyList<SeriesPoint> raw = [Tertial(2026, 1, 3), Tertial(2026, 2, 10), Tertial(2026, 3, 12), Tertial(2027, 1, 0), Tertial(2027, 2, 9)];
        var shown = PartProtection.Shown(indicator, raw);
        shown.Select(p => p.Shown).ShouldBe([null, 10, 12, 0, 9]);
        (YearJudgement.ValueOf(indicator, raw, 2026), YearJudgement.ValueOf(indicator, shown, 2026), YearJudgement.ValueOf(indicator, shown, 2027)).ShouldBe((25m, null, 9m));
        YearJudgement.Judge(indicator, shown, 2026, new DateOnly(2027, 9, 1)).IsHidden.ShouldBeTrue();
        YearJudgement.Judge(indicator, shown, 2027, new DateOnly(2027, 9, 1)).ShouldSatisfyAllConditions(y => y.IsHidden.ShouldBeFalse(), y => y.Before.ShouldBeNull());
        Comparison.Of(indicator, new DividedSeries(raw, []), 2026, 2027).Whole.Years.Select(y => (y.Value, y.IsHidden)).ShouldBe([(null, true), (9m, false)]);

        // A level's year is its last period, and tells nothing of the others.
        var level = Persons(YearRule.Latest);
        YearJudgement.ValueOf(level, PartProtection.Shown(level, raw), 2026).ShouldBe(12m);
        YearJudgement.ValueOf(level, PartProtection.Shown(level, [Tertial(2026, 1, 10), Tertial(2026, 2, 4)]), 2026).ShouldBeNull();

        // What is not persons is as it is.
        var contracts = new Indicator(IndicatorId.New(), new("Kontrakt", IndicatorUnit.Count, IndicatorDirection.More, MeasurePeriod.Tertial, IndicatorSource.Manual) { YearRule = YearRule.Sum }, "Alla.", At, "Eva");
        PartProtection.Shown(contracts, raw).ShouldBe(raw);
    }

    [Fact]
    [Trait("Req", "S003-26")]
    public void TargetAtRisk_OfFewPersons_IsToldWithoutTheNumber()
    {
        var (indicator, figure) = (Persons(YearRule.Sum), new YearFigure(2027, 3, null, new Aim(10, null, false), TargetState.AtRisk, 8));
        Told(indicator, figure).ShouldSatisfyAllConditions(t => t.Value.ShouldBe(3m), t => t.Expected.ShouldBe(8m));
        Told(indicator, figure with { IsHidden = true }).ShouldSatisfyAllConditions(t => t.Value.ShouldBeNull(), t => t.Expected.ShouldBeNull());
    }

    private static TargetAtRisk Told(Indicator indicator, YearFigure year)
    {
        var watch = new TargetWatch(indicator.Id, 2027);
        watch.See(indicator, year, At).ShouldBeTrue();
        return ((IAggregate)watch).TakeEvents().OfType<TargetAtRisk>().Single();
    }

    private static Indicator Persons(YearRule rule) =>
        new(IndicatorId.New(), new(Name, IndicatorUnit.Persons, IndicatorDirection.More, MeasurePeriod.Tertial, IndicatorSource.Manual) { YearRule = rule }, "Alla.", At, "Eva");

    private static SeriesPoint Tertial(int year, int part, decimal value) => new(new(MeasurePeriod.Tertial, year, part), value);

    private static string Value(string cell) => cell.Trim().Split(['\n', '\u00a0'])[0].Replace(" rätta", string.Empty, StringComparison.Ordinal).Trim();

    private static string Number(string cell) => cell.Split(',')[0];

    private static List<string[]> Lines(byte[] csv) =>
        [.. Encoding.UTF8.GetString(csv).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(';').Select(c => c.Trim('"')).ToArray())];
}

using System.Net;
using System.Text;
using System.Text.Json;
using Coordination.Evaluation.Domain.Benefits;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Tests.Features.Evaluation.Indicators;
using Coordination.Platform.Messaging;
using Coordination.Platform.Security;

namespace Coordination.Evaluation.Tests.Features.Evaluation.Benefits;

/// <summary>A calculation that some count of one to four persons stands in is shown to nobody but those who make them (ADR 0036).</summary>
public sealed class SmallBenefitTests
{
    private const string Hidden = "Visas inte";

    [Theory]
    [Trait("Req", "S003-26")]
    [InlineData("0", false)]
    [InlineData("0.5", true)]
    [InlineData("1", true)]
    [InlineData("4", true)]
    [InlineData("4.5", true)]
    [InlineData("5", false)]
    public void CountOfPersons_OneToFour_TellsOfFew(string count, bool tells)
    {
        var number = decimal.Parse(count, System.Globalization.CultureInfo.InvariantCulture);

        Of(Line(BenefitSide.Effect), number).TellsOfFew.ShouldBe(tells);
        Of(Line(BenefitSide.Effect) with { CountsPersons = false }, number).TellsOfFew.ShouldBeFalse("tonnes are no persons");
        Of(Line(BenefitSide.Cost), number).TellsOfFew.ShouldBeFalse("nor are kronor");
        Of(Line(BenefitSide.Cost) with { CountsPersons = true }, number).TellsOfFew.ShouldBe(tells, "what is paid for each person is");
        (Of(Line(BenefitSide.Effect), 20) with { Users = [new(Guid.CreateVersion7(), "Mår bättre", IndicatorUnit.Persons, number)] }).TellsOfFew.ShouldBe(tells);
        (Of(Line(BenefitSide.Effect), 20) with { Users = [new(Guid.CreateVersion7(), "Delaktighet", IndicatorUnit.Score, number), new(Guid.CreateVersion7(), "Mår bättre", IndicatorUnit.Persons, null)] }).TellsOfFew.ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "S003-26")]
    public void StoredBeforeLinesSaidWhatTheyCount_EffectsCountPersonsAndCostsDoNot()
    {
        Stored("Effect", 4).TellsOfFew.ShouldBeTrue();
        Stored("Effect", 5).TellsOfFew.ShouldBeFalse();
        Stored("Cost", 4).TellsOfFew.ShouldBeFalse();

        // What is said is kept.
        foreach (var line in new[] { Line(BenefitSide.Effect) with { CountsPersons = false }, Line(BenefitSide.Cost) with { CountsPersons = true } })
        {
            JsonSerializer.Deserialize<BenefitLine>(JsonSerializer.Serialize(line, MessageJson.Options), MessageJson.Options).ShouldBe(line);
        }

        static BenefitOutcome Stored(string side, int count) => JsonSerializer.Deserialize<BenefitOutcome>(
            $$"""
            {"results":[{"line":{"id":"0199d3a1-0000-7000-8000-000000000001","side":"{{side}}","name":"Rad","party":"State","perUnit":1000,"years":2,"isWhole":true},
            "quantity":{"line":"0199d3a1-0000-7000-8000-000000000001","count":{{count}}},"gross":2000,"net":2000,"least":2000,"most":2000}],"discountRate":0,"users":[]}
            """,
            MessageJson.Options)!;
    }

    [Fact]
    [Trait("Req", "S003-R2.2")]
    [Trait("Req", "S003-R2.3")]
    [Trait("Req", "S003-26")]
    public async Task Calculation_OfFewPersons_IsHiddenFromThoseWhoDoNotMakeThem()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        var method = await MethodAsync(evaluator);
        await AssumeAsync(evaluator, method, "Effect", "Lägre försörjningsstöd", "120 000");
        await AssumeAsync(evaluator, method, "Effect", "Mindre avfall", "700", countsPersons: false);
        await AssumeAsync(evaluator, method, "Cost", "Bidrag", "50 000");
        await AdoptAsync(evaluator, method);

        // Three tonnes and three grants are told to everybody, so are nought and five persons.
        (await evaluator.OpenAsync($"{method}/berakna?ar=2026")).AllText.ShouldContain("en till fyra personer");
        var five = await CountAsync(evaluator, method, 2026, "5", "3", "3");
        var none = await CountAsync(evaluator, method, 2025, "0", "3", "3");
        foreach (var (address, sum) in new[] { (five, "602 100 kr"), (none, "2 100 kr") })
        {
            var open = await reader.OpenAsync(address);
            open.Text("#utfall").ShouldContain(sum);
            open.Has("#utfall .exports").ShouldBeTrue();
            Encoding.UTF8.GetString(await reader.DownloadAsync($"{address}/export.csv")).ShouldContain("Mindre avfall");
            (await evaluator.OpenAsync(address)).AllText.ShouldNotContain("Andra ser inte talen");
        }

        // Four persons: the one who made it sees it, and is told that others do not.
        var form = (await evaluator.OpenAsync($"{method}/berakna?ar=2024")).Form("form[method=post].form").Set("Input.Lines[0].Count", "4").Set("Input.Lines[1].Count", "3").Set("Input.Lines[2].Count", "3");
        var made = (await form.Set("Input.Note", "Fyra på tvätteriet.").SubmitAsync("Räkna")).Accepted();
        var four = made.Url.AbsolutePath;
        made.AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Andra ser inte talen"), t => t.ShouldContain("482 100 kr"), t => t.ShouldContain("Fyra på tvätteriet."));
        made.Has("#utfall .exports").ShouldBeFalse();
        var page = await reader.OpenAsync(four);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Talen visas inte"), t => t.ShouldContain("räkna flera år tillsammans"), t => t.ShouldContain("Bokslut, 2024"), t => t.ShouldContain("version 1"));
        page.AllText.ShouldSatisfyAllConditions(t => t.ShouldNotContain("482 100"), t => t.ShouldNotContain("480 000"), t => t.ShouldNotContain("332 100"), t => t.ShouldNotContain("tvätteriet"));
        (page.Has("main table"), page.Has("main .exports")).ShouldBe((false, false));

        // Lists and files are carried further: they hide it whoever asks.
        foreach (var visitor in new[] { evaluator, reader })
        {
            (await visitor.OpenAsync($"{four}/export.csv")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await visitor.OpenAsync($"{four}/export.xlsx")).Status.ShouldBe(HttpStatusCode.NotFound);
            var list = await visitor.OpenAsync("/nytta");
            Cells(list, "2024").ShouldBe([Hidden, Hidden, Hidden]);
            Cells(list, "2026").ShouldBe(["602 100 kr", "150 000 kr", "452 100 kr"]);
            list.Text("#berakningar").ShouldContain("färre än fem personer");
            var card = await visitor.OpenAsync(method);
            Cells(card, "2024").ShouldBe([Hidden]);
            Cells(card, "2025").ShouldBe(["−147 900 kr"]);
        }

        // Why it was withdrawn may tell as well.
        (await (await evaluator.OpenAsync($"{four}/ta-tillbaka")).Form("form.confirm").Set("Because", "Det var fem personer.").SubmitAsync("Dra tillbaka")).Accepted().AllText.ShouldContain("Det var fem personer.");
        (await reader.OpenAsync(four)).AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Beräkningen gäller inte längre"), t => t.ShouldNotContain("Det var fem"));
        Cells(await reader.OpenAsync("/nytta?lage=alla"), "2024").ShouldBe([Hidden, Hidden, Hidden]);
    }

    [Fact]
    [Trait("Req", "S003-R2.3")]
    [Trait("Req", "S003-26")]
    public async Task Calculations_ThatDifferByFewPersons_AreNotShownBesideEachOther()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        var method = await MethodAsync(evaluator);
        await AssumeAsync(evaluator, method, "Effect", "Lägre försörjningsstöd", "120 000");
        await AssumeAsync(evaluator, method, "Cost", "Bidrag", "1");
        await AdoptAsync(evaluator, method);
        var twelve = await CountAsync(evaluator, method, 2026, "12", "100");
        var again = await CountAsync(evaluator, method, 2026, "12", "103");
        var sixteen = await CountAsync(evaluator, method, 2026, "16", "100");
        var seventeen = await CountAsync(evaluator, method, 2026, "17", "100");
        var other = await CountAsync(evaluator, method, 2025, "16", "100");

        // Sixteen less twelve are four persons, seventeen less twelve are five; kronor and other years tell of nobody.
        (await ShownAsync(twelve, again, sixteen, seventeen, other)).ShouldBe([true, true, false, true, true]);
        (await evaluator.OpenAsync(sixteen)).AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Andra ser inte talen"), t => t.ShouldContain("skiljer sig"), t => t.ShouldContain("1 920 000 kr"));
        foreach (var visitor in new[] { evaluator, reader })
        {
            (await visitor.OpenAsync($"{sixteen}/export.csv")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await visitor.OpenAsync("/nytta")).Text($"#berakningar tr:has(a[href='{sixteen}'])").ShouldNotContain("kr");
            (await visitor.OpenAsync(method)).Text($"#berakningar tr:has(a[href='{sixteen}'])").ShouldContain(Hidden);
        }

        // Those that hold no more give way to the one that does.
        foreach (var wrong in new[] { twelve, again, seventeen })
        {
            (await (await evaluator.OpenAsync($"{wrong}/ta-tillbaka")).Form("form.confirm").Set("Because", "Fel antal.").SubmitAsync("Dra tillbaka")).Accepted();
        }

        (await ShownAsync(twelve, again, sixteen, seventeen, other)).ShouldBe([false, false, true, false, true]);
        (await reader.DownloadAsync($"{sixteen}/export.csv")).Length.ShouldBePositive();

        async Task<List<bool>> ShownAsync(params string[] addresses)
        {
            var shown = new List<bool>();
            foreach (var address in addresses)
            {
                shown.Add((await reader.OpenAsync(address)).Has("#parter"));
            }

            return shown;
        }
    }

    [Fact]
    [Trait("Req", "S003-26")]
    public void FiguresOfPersons_ThatDifferByFew_TellOfThem()
    {
        var (line, figure) = (Line(BenefitSide.Effect), new UserFigure(Guid.CreateVersion7(), "Mår bättre", IndicatorUnit.Persons, 12));
        var first = Of(line, 20) with { Users = [figure] };

        (first with { Users = [figure with { Value = 16 }] }).DiffersByFew(first).ShouldBeTrue();
        (first with { Users = [figure with { Value = 8 }] }).DiffersByFew(first).ShouldBeTrue();
        (first with { Users = [figure with { Value = 17 }] }).DiffersByFew(first).ShouldBeFalse();
        (first with { Users = [figure with { Value = null }] }).DiffersByFew(first).ShouldBeFalse();
        (first with { Users = [figure with { Value = 13, IndicatorId = Guid.CreateVersion7() }] }).DiffersByFew(first).ShouldBeFalse("another indicator is another matter");
        first.DiffersByFew(first).ShouldBeFalse();
        Of(line with { CountsPersons = false }, 21).DiffersByFew(Of(line with { CountsPersons = false }, 20)).ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "S003-R2.3")]
    [Trait("Req", "S003-26")]
    public async Task Assumption_SaysWhetherItCountsPersons_InEveryVersion()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        var persons = (await IndicatorPagesTests.Fill((await evaluator.OpenAsync("/matt/ny")).Form("form.form"), "Gått till anställning", "Persons").SubmitAsync("Spara")).Accepted().Url.AbsolutePath.Split('/')[^1];

        // What is usually counted is of persons, wage subsidies among them; grants are kronor.
        var start = (await evaluator.OpenAsync("/nytta/ny")).Form("form.form").Set("Input.Name", "Standard").Set("Input.Approach", "Sroi").Set("Input.Scope", "Alla.");
        var standard = await evaluator.OpenAsync((await start.SubmitAsync("Spara")).Accepted().Url.AbsolutePath);
        foreach (var line in standard.FindAll("#antaganden th a[href*='/antagande/']"))
        {
            (await evaluator.OpenAsync(line.GetAttribute("href")!)).Has("input[name='Input.CountsPersons'][checked]").ShouldBe(!line.TextContent.StartsWith("Bidrag", StringComparison.Ordinal), line.TextContent);
        }

        var method = await MethodAsync(evaluator);
        (await evaluator.OpenAsync($"{method}/antagande?slag=Effect")).Has("input[name='Input.CountsPersons'][checked]").ShouldBeTrue();
        (await evaluator.OpenAsync($"{method}/antagande?slag=Cost")).Has("input[name='Input.CountsPersons'][checked]").ShouldBeFalse();
        await AssumeAsync(evaluator, method, "Effect", "Lägre försörjningsstöd", "120 000");
        await AdoptAsync(evaluator, method);

        // An indicator of persons cannot be counted as something else.
        var address = (await evaluator.OpenAsync(method)).Find("#antaganden th a[href*='/antagande/']").GetAttribute("href")!;
        var change = (await evaluator.OpenAsync(address)).Form("form.form").Clear("Input.CountsPersons").Set("Input.IndicatorId", persons);
        var refused = await change.SubmitAsync("Spara");
        refused.Texts(".ds-error-summary li").ShouldHaveSingleItem().ShouldContain("Gått till anställning");
        refused.Has("input[name='Input.CountsPersons'][checked]").ShouldBeFalse();
        (await change.Clear("Input.IndicatorId").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Räknar personer: Ja → Nej");
        (await (await evaluator.OpenAsync($"{method}/faststall")).Form("form.form").Set("Input.DecidedBy", "AMN § 9").Set("Input.Because", "Räknar timmar.").SubmitAsync("Fastställ antagandena")).Accepted();
        (await reader.OpenAsync($"{method}/version/2")).Text("#andringar").ShouldContain("Räknar personer: Ja → Nej");

        // Three hours are told to everybody.
        (await reader.OpenAsync(await CountAsync(evaluator, method, 2026, "3"))).Text("#utfall").ShouldContain("360 000 kr");
    }

    private static async Task<string> MethodAsync(Visitor evaluator) =>
        (await (await evaluator.OpenAsync("/nytta/ny")).Form("form.form").Set("Input.Name", "Bokslut").Set("Input.Approach", "Other").Set("Input.Scope", "De som deltagit under året.").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;

    private static async Task AssumeAsync(Visitor evaluator, string method, string side, string name, string worth, bool countsPersons = true)
    {
        var form = (await evaluator.OpenAsync($"{method}/antagande?slag={side}")).Form("form.form").Set("Input.Name", name).Set("Input.Party", "Municipality").Set("Input.PerUnit", worth).Set("Input.Source", "Bokslut 2026");
        (await (countsPersons ? form : form.Clear("Input.CountsPersons")).SubmitAsync("Spara")).Accepted();
    }

    private static async Task AdoptAsync(Visitor evaluator, string method) =>
        (await (await evaluator.OpenAsync($"{method}/faststall")).Form("form.form").Set("Input.DecidedBy", "AMN § 4").SubmitAsync("Fastställ antagandena")).Accepted();

    /// <returns>Where the calculation is shown.</returns>
    private static async Task<string> CountAsync(Visitor evaluator, string method, int year, params string[] counts)
    {
        var form = (await evaluator.OpenAsync($"{method}/berakna?ar={year}")).Form("form[method=post].form");
        for (var i = 0; i < counts.Length; i++)
        {
            form.Set($"Input.Lines[{i}].Count", counts[i]);
        }

        return (await form.SubmitAsync("Räkna")).Accepted().Url.AbsolutePath;
    }

    /// <summary>The amounts of a year's calculation in a list.</summary>
    private static IEnumerable<string> Cells(Page page, string year) =>
        page.FindAll("#berakningar tbody tr").Single(r => r.Children[0].TextContent.Contains(year, StringComparison.Ordinal)).QuerySelectorAll("td.number").Select(c => c.TextContent.Trim().Replace('\u00a0', ' '));

    private static BenefitLine Line(BenefitSide side) => new(Guid.CreateVersion7(), side, "Rad", BenefitParty.Municipality) { PerUnit = 1000, Source = "Rapport 2026" };

    private static BenefitOutcome Of(BenefitLine line, decimal count) => BenefitSum.Of(new([line], 0), new Dictionary<Guid, BenefitQuantity> { [line.Id] = new(line.Id, count, null, null) });
}

using System.Globalization;
using System.Text;
using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.CompareIndicators;

/// <summary>Every figure behind a comparison as a file: the ones that the page shows, and where each comes from. What cannot be compared leads to the page, which says why.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ExportComparisonModel(CompareQuery compare, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var outcome = await compare.ReadAsync(Request.Query, ct);
        if (outcome.Errors.Count > 0 || outcome.Compared.Count == 0)
        {
            return LocalRedirect(CompareIndicatorsModel.Place + Request.QueryString);
        }

        var by = outcome.Ask.By;
        var export = new TableExport
        {
            Title = texts["Explore.Result"],
            Columns =
            [
                new(texts["Indicators.Indicator"], Width: 44), new(by == CompareBy.Years ? texts["Explore.Part"] : texts[$"CompareBy.{by}"], Width: 34), new(texts["Indicators.YearColumn"], Width: 8), new(texts["Measurements.Value"], ColumnKind.Decimal, 16),
                new(texts["Indicators.Unit"], Width: 12), new(texts["Explore.ChangeColumn"], ColumnKind.Decimal, 16), new(texts["Targets.Target"], ColumnKind.Decimal, 14), new(texts["Measurements.Notes"], ColumnKind.LongText), new(texts["Facts.Title"], Width: 60),
            ],
            Rows = TableExport.RowsOf(outcome.Compared.SelectMany(c => c.Parts.Append(new NamedPart(texts["Explore.Whole"], c.Compared.Whole)).SelectMany(p => p.Part.Years.Select(y => (IReadOnlyList<CellValue>)
            [
                c.Indicator.Name, p.Name, y.Year.ToString(CultureInfo.InvariantCulture), y.Value, texts[$"IndicatorUnit.{c.Indicator.Unit}"].Value, y.Change, y.Target, texts.NotesOf(c, p.Part, y),
                CompareQuery.LinkOf(c, p.Part, y, by) is { } link ? site.Of(link) : null,
            ])))),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Filter =
            [
                .. outcome.Compared.Select(c => (texts["Indicators.Definition"].Value, $"{c.Indicator.Name}: {c.Indicator.Definition.Text}")),
                (texts["Explore.Years"], string.Create(CultureInfo.InvariantCulture, $"{outcome.Ask.First}–{outcome.Ask.Last}")), (texts["Explore.By"], texts[$"CompareBy.{by}"]),
                .. by == CompareBy.Years ? [] : outcome.Compared.Select(c => (texts["Explore.Whole"].Value, texts.SumText(c))),
                .. outcome.HasHidden ? [(texts["Results.HiddenShort"].Value, texts["Results.HiddenText"].Value)] : Array.Empty<(string, string)>(),
            ],
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"jamforelse-{DateText.Iso(clock.TodayInSweden())}");
    }
}

/// <summary>A comparison's chart as a drawing of its own.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ExportComparisonChartModel(CompareQuery compare, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await compare.ReadAsync(Request.Query, ct);
        var drawing = outcome.Errors.Count > 0 || !outcome.HasValues ? null
            : CompareChart.Line(outcome, texts) is { } line ? LineChartDrawing.Alone(line)
            : CompareChart.Bars(outcome, texts) is { } bars ? BarChartDrawing.Alone(bars) : null;
        return drawing is null
            ? LocalRedirect(CompareIndicatorsModel.Place + Request.QueryString)
            : File(Encoding.UTF8.GetBytes(drawing), "image/svg+xml", $"jamforelse-{DateText.Iso(clock.TodayInSweden())}.svg");
    }
}

using System.Globalization;
using System.Text;
using Coordination.Evaluation.Features.Evaluation.ShowIndicator;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ExportSeries;

/// <summary>An indicator's series as a file.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ExportSeriesModel(EvaluationDbContext db, SeriesQuery series, IAuthorizationService authorization, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : IndicatorPage(db, authorization)
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = SeriesChart.Rows(Record, await series.WholeAsync(Record, ct));
        var export = new TableExport
        {
            Title = Record.Name,
            Columns =
            [
                new(texts["Measurements.Period"], Width: 14), new(texts["Measurements.FirstDay"], ColumnKind.Date, 14), new(texts["Measurements.LastDay"], ColumnKind.Date, 14), new(texts["Measurements.Value"], ColumnKind.Decimal, 16),
                new(texts["Indicators.Unit"], Width: 12), new(texts["Indicators.ChangeColumn"], ColumnKind.Decimal, 16), new(texts["Targets.Target"], ColumnKind.Decimal, 14), new(texts["Measurements.Preliminary"], Width: 14),
                new(texts["Measurements.SelfReported"], Width: 14), new(texts["Measurements.Notes"], ColumnKind.LongText),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                texts.Period(r.Period), r.Period.FirstDay, r.Period.LastDay, r.Value, texts[$"IndicatorUnit.{Record.Unit}"].Value, r.Change, r.Target, YesNo(r.Point?.IsPreliminary), YesNo(r.Point?.IsSelfReported),
                string.Join(' ', new[] { r.Break is { } b ? texts["Indicators.BreakMark", DateText.Short(b.ValidFrom!.Value), b.Because ?? string.Empty].Value : null, r.Point is { IsHidden: true } ? texts["Results.HiddenShort"].Value : r.Point?.Quality }.OfType<string>()),
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Filter = [(texts["Indicators.Definition"], Record.Definition.Text)],
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"matt-{DateText.Iso(clock.TodayInSweden())}");
    }

    private string? YesNo(bool? value) => value is { } known ? texts[known ? "Common.Yes" : "Common.No"].Value : null;
}

/// <summary>An indicator's chart as a drawing of its own.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ExportChartModel(EvaluationDbContext db, SeriesQuery series, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : IndicatorPage(db, authorization)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        SeriesChart.Chart(Record, SeriesChart.Rows(Record, await series.WholeAsync(Record, ct)), texts) is { } chart
            ? File(Encoding.UTF8.GetBytes(LineChartDrawing.Alone(chart)), "image/svg+xml", $"diagram-{Record.Id.Value:N}.svg")
            : NotFound();
}

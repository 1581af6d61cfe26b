using System.Globalization;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ExportIndicators;

/// <summary>The indicators as a file, with the filter and order that its address carries: the rows of the list, and nothing hidden whoever takes it.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ExportIndicatorsModel(IndicatorListQuery indicators, IAuthorizationService authorization, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await indicators.RowsAsync(IndicatorListQuery.Read(Request), await authorization.MayAsync(User, EvaluationPolicies.ManageIndicators), ct);
        var year = clock.TodayInSweden().Year;
        var export = new TableExport
        {
            Title = texts["Indicators.Title"],
            Columns =
            [
                new(texts["Indicators.Indicator"], Width: 44), new(texts["Indicators.Unit"], Width: 12), new(texts["Indicators.Last"], ColumnKind.Decimal, 16), new(texts["Measurements.Period"], Width: 14),
                new(texts["Indicators.Trend"], ColumnKind.Decimal, 14), new(texts["Indicators.SoFar", year], ColumnKind.Decimal, 16), new(texts["Indicators.TargetOf", year], Width: 22), new(texts["Indicators.State"], Width: 16),
                new(texts["Indicators.Source"], Width: 24), new(texts["Indicators.Committee"], Width: 12), new(texts["Indicators.Owner"], Width: 24), new(texts["Indicators.Definition"], ColumnKind.LongText),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Indicator.Name, texts[$"IndicatorUnit.{r.Indicator.Unit}"].Value, r.Last?.Shown, r.Last is { } last ? texts.Period(last.Period) : null, r.Trend, r.Year.Value, texts.AimText(r.Indicator, r.Year),
                texts.StateText(r.Year), texts[$"IndicatorSource.{r.Indicator.Source}"].Value, r.Indicator.CommitteeCode, r.Indicator.OwnerName, r.Indicator.Definition.Text,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"matt-{DateText.Iso(clock.TodayInSweden())}");
    }
}

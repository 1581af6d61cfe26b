using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowTrainings;

/// <summary>Trainings as a file, with the filter and order that the address carries; numbers, never names.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ExportTrainingsModel(TrainingListQuery trainings, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await trainings.Rows(ListQuery.Read(Request, TrainingListQuery.DefaultSort, TrainingListQuery.SortKeys, preset: TrainingListQuery.Preset)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Trainings.Title"],
            Columns =
            [
                new(texts["Trainings.On"], ColumnKind.Date, 14), new(texts["Trainings.StartsAt"], Width: 10), new(texts["Trainings.Heading"], ColumnKind.LongText, 46), new(texts["Trainings.Kind"], Width: 18),
                new(texts["Trainings.Place"], Width: 28), new(texts["Trainings.Organiser"], Width: 24), new(texts["Trainings.State"], Width: 14), new(texts["Trainings.Seats"], ColumnKind.Number, 10),
                new(texts["Trainings.ComingShort"], ColumnKind.Number, 10), new(texts["Trainings.WaitingShort"], ColumnKind.Number, 10), new(texts["Trainings.ReachedShort"], Width: 12),
                new(texts["Trainings.EvaluationAnswers"], Width: 14), new(texts["Trainings.EvaluationMean"], Width: 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.On, DateText.Clock(r.StartsAt), r.Title, texts[$"TrainingKind.{r.Kind}"].Value, r.Place, r.Organiser, texts[$"TrainingState.{r.State}"].Value, r.Seats, r.Coming, r.Waiting,
                TrainingFigures.Outside(r.Reached, texts), TrainingFigures.Outside(r.EvaluationAnswers, texts), TrainingFigures.Mean(r.EvaluationAnswers, r.EvaluationMean),
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"utbildningar-{DateText.Iso(clock.TodayInSweden())}");
    }
}

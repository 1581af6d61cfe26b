using Coordination.Host.Security;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Coordination.Platform.Persistence;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Administration.ReadLog;

/// <summary>Who did what, when, and what stood there before and after.</summary>
[Authorize(Policy = HostPolicies.Administer)]
internal sealed class ReadLogModel(ReadLogQuery query, LogWords words, IOrganisation organisation, TimeProvider clock, IStringLocalizer<Texts> texts) : PageModel
{
    public PagedList<(string Schema, AuditRow Row)> Entries { get; private set; } = null!;

    public LogWords Words => words;

    public ListQuery Query => ListQuery.Read(Request, "-at", [], size: 50);

    public async Task OnGetAsync(CancellationToken ct) => Entries = await query.PageAsync(LogFilter.Of(Query), Query, ct);

    public IActionResult OnGetCsv(CancellationToken ct) => new ExportFileResult(
        new TableExport
        {
            Title = texts["Log.Title"],
            Columns =
            [
                new(texts["Log.At"], ColumnKind.Moment), new(texts["Log.Who"]), new(texts["Log.Module"]), new(texts["Log.What"]), new(texts["Log.Id"]),
                new(texts["Log.Action"]), new(texts["Log.Property"]), new(texts["Log.Before"]), new(texts["Log.After"]),
            ],
            Rows = RowsAsync(LogFilter.Of(Query), ct),
            TakenAt = clock.GetUtcNow(),
            Source = organisation.Current.MunicipalityName,
        },
        ExportFormat.Csv,
        $"logg-{DateText.Iso(clock.TodayInSweden())}");

    private async IAsyncEnumerable<IReadOnlyList<CellValue>> RowsAsync(LogFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var (schema, row) in query.AllAsync(filter, ct))
        {
            foreach (var change in ReadLogQuery.Changes(row))
            {
                yield return [row.At, row.ActorName, words.Module(schema), words.Subject(schema, row.Subject), row.SubjectId, texts[$"Log.Action.{row.Action}"].Value, words.Property(schema, change.Property), change.Before, change.After];
            }
        }
    }
}

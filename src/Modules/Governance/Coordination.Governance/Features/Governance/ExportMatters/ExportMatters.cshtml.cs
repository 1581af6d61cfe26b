using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Features.Governance.ShowMatters;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportMatters;

/// <summary>The list of matters as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportMattersModel(GovernanceDbContext db, MatterListQuery matters, MatterExportQuery details, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await matters.AllAsync(ListQuery.Read(Request, MatterListQuery.DefaultSort, MatterListQuery.SortKeys), User, ct);
        var committees = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var export = new TableExport
        {
            Title = texts["Matters.Title"],
            Columns =
            [
                new(texts["Matters.Number"], Width: 20), new(texts["Matters.Kind"], Width: 18), new(texts["Matters.Subject"], ColumnKind.LongText, 60), new(texts["Matters.Senders"], Width: 35),
                new(texts["Matters.Addressee"], Width: 30), new(texts["Matters.ReceivedOn"], ColumnKind.Date, 14), new(texts["Matters.ReplyBy"], ColumnKind.Date, 14),
                new(texts["Matters.Demands"], ColumnKind.Number, 12), new(texts["Matters.AnsweredDemands"], ColumnKind.Number, 12), new(texts["Matters.State"], Width: 18),
                new(texts["Matters.Numbers"], ColumnKind.LongText, 25), new(texts["Matters.AgendaNumber"], Width: 12), new(texts["Matters.DatedOn"], ColumnKind.Date, 14), new(texts["Matters.Officers"], ColumnKind.LongText, 30),
                new(texts["Matters.Unit"], Width: 25), new(texts["Matters.Consultations"], ColumnKind.LongText, 30), new(texts["Matters.Signatories"], ColumnKind.LongText, 30), new(texts["Matters.DemandLines"], ColumnKind.LongText, 50),
                new(texts["Matters.Stance"], ColumnKind.LongText, 40), new(texts["Matters.ProposedDecision"], ColumnKind.LongText, 40), new(texts["Matters.Documents"], ColumnKind.LongText, 40), new(texts["Matters.Links"], ColumnKind.LongText, 40),
            ],
            Rows = details.ReadAsync(rows, User, ct).Select(found => Cells(found.Row, found.Details, committees)),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"arenden-{DateText.Iso(clock.TodayInSweden())}");
    }

    private IReadOnlyList<CellValue> Cells(MatterRow row, MatterDetails more, Dictionary<CommitteeId, string> committees) =>
    [
        row.Number, texts[$"MatterKind.{row.Kind}"].Value, row.Subject, row.Senders, row.AddresseeId is { } id ? committees[id] : row.Addressee, row.ReceivedOn, row.ReplyBy, row.Demands, row.Answered,
        texts[$"MatterState.{row.State}"].Value, Lines(more.Numbers), more.AgendaNumber, more.DatedOn, Lines(more.Preparation.Officers), more.Preparation.Unit, Lines(more.Preparation.Consultations),
        Lines(more.Preparation.Signatories), Lines(more.Demands), more.Stance, more.ProposedDecision, Lines(more.Documents), Lines(more.Links),
    ];

    private static string Lines<T>(IEnumerable<T> items) => string.Join('\n', items);
}

using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.KeepAward;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowComing;

/// <summary>Days of own procurements and contracts that are to come, and those that have passed without what they ask for.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowComingModel(ProcessDateQuery dates, CommitteeChoiceQuery committees, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ComingListQuery.Read(Request);

    public PagedList<ComingDate> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> Kinds => texts.Choices<ComingKind>();

    public string UnitName(string code) => Units.FirstOrDefault(u => u.Value == code)?.Text ?? code;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = (await ComingListQuery.RowsAsync(dates, Query, ct)).ToPagedList(Query);
        Units = await committees.OptionsAsync(Query["kopare"], ct);
    }
}

/// <summary>The days as a file, with the filter and order that the address carries.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportComingModel(ProcessDateQuery dates, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await ComingListQuery.RowsAsync(dates, ComingListQuery.Read(Request), ct);
        var export = new TableExport
        {
            Title = texts["Coming.Title"],
            Columns =
            [
                new(texts["Coming.On"], ColumnKind.Date, 14), new(texts["Coming.What"], Width: 32), new(texts["Coming.Section"], Width: 24), new(texts["Coming.Remark"], Width: 40), new(texts["Coming.Of"], ColumnKind.LongText, 50), new(texts["Contracts.Buyer"], Width: 12), new(texts["Coming.Link"], Width: 50),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)[r.On, texts[$"ComingKind.{r.Kind}"].Value, r.Section, r.Remark is { } remark ? texts[$"ProcessRemark.{remark}"].Value : null, r.Title, r.Unit, site.Of(r.Link)])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"kommande-datum-{DateText.Iso(clock.TodayInSweden())}");
    }
}

/// <summary>The days that an address asks for.</summary>
internal static class ComingListQuery
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "on", ["on"]);

    public static async Task<List<ComingDate>> RowsAsync(ProcessDateQuery dates, ListQuery query, CancellationToken ct)
    {
        var (unit, kind) = (query["kopare"], query["slag"]);
        List<ComingDate> coming = [.. (await dates.ComingAsync(ct)).Where(c => (unit is null || c.Unit == unit) && (kind is null || c.Kind.ToString() == kind))];
        if (query.Sort.Descending)
        {
            coming.Reverse();
        }

        return coming;
    }
}

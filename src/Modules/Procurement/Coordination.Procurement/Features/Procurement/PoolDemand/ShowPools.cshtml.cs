using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.PoolDemand;

/// <summary>What committees need together, and where it is enough for a joint procurement (S001-23).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowPoolsModel(PoolQuery pools, ProcurementDbContext db, CommitteeChoiceQuery committees, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => PoolQuery.Read(Request);

    public PagedList<PoolRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> Categories { get; private set; } = [];

    public IReadOnlyList<Option> Sizes => [new(PoolQuery.Enough, texts["Demands.Enough"]), new(PoolQuery.TooSmall, texts["Demands.TooSmall"])];

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = (await pools.RowsAsync(Query, ct)).ToPagedList(Query);
        Units = await committees.OptionsAsync(Query["kopare"], ct);
        Categories = (await db.Categories.AsNoTracking().OrderBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(ct)).ConvertAll(c => new Option(c.Id.Value.ToString(), c.Name));
        MayManage = await authorization.MayAsync(User, ProcurementPolicies.Manage);
    }
}

/// <summary>Every need behind the sums as a file, with the filter that the address carries.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportPoolsModel(PoolQuery pools, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await pools.RowsAsync(PoolQuery.Read(Request), ct);
        var export = new TableExport
        {
            Title = texts["Demands.Title"],
            Columns =
            [
                new(texts["Demands.Category"], Width: 32), new(texts["Purchases.Year"], ColumnKind.Number, 8), new(texts["Demands.Unit"], Width: 12), new(texts["Demands.Volume"], ColumnKind.Decimal, 14), new(texts["Demands.Measure"], Width: 14),
                new(texts["Demands.Value"], ColumnKind.Decimal, 16), new(texts["Demands.Steadiness"], Width: 18), new(texts["Demands.Joining"], Width: 14), new(texts["Demands.HandedOver"], Width: 12), new(texts["Demands.LargeEnough"], Width: 14), new(texts["Demands.Note"], ColumnKind.LongText, 40),
            ],
            Rows = TableExport.RowsOf(rows.SelectMany(r => r.Pool.All.OrderBy(d => d.Unit, StringComparer.Ordinal).Select(d => (IReadOnlyList<CellValue>)
            [
                r.Category, d.Year, d.Unit, d.Volume, d.Measure, d.Value, texts[$"Steadiness.{d.Steadiness}"].Value, texts[$"Joining.{d.Joining}"].Value, texts[d.ProcurementId is null ? "Common.No" : "Common.Yes"].Value, texts[DemandTexts.Key(r.IsLargeEnough)].Value, d.Note,
            ]))),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"behov-{DateText.Iso(clock.TodayInSweden())}");
    }
}

/// <summary>What is said of needs in lists and on pages.</summary>
internal static class DemandTexts
{
    public static string Key(bool? isEnough) => isEnough switch { true => "Demands.Enough", false => "Demands.TooSmall", _ => "Demands.CannotTell" };

    public static StatusLook Look(bool? isEnough) => isEnough switch { true => StatusLook.Done, false => StatusLook.NotStarted, _ => StatusLook.Attention };
}

using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Choices;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.KeepChoices;

/// <summary>A choice system in a list.</summary>
/// <param name="System">As it is stored.</param>
/// <param name="Providers">Providers today.</param>
/// <param name="WorkIntegrating">Those of them that the register says are work-integrating social enterprises (ASF).</param>
/// <param name="IsDue">Whether an analysis lacks or is too old.</param>
internal sealed record ChoiceRow(ChoiceSystem System, int Providers, int WorkIntegrating, bool IsDue);

/// <summary>Choice systems by the filter and order of the list's address. A municipality has a handful.</summary>
internal sealed class ChoiceListQuery(ProcurementDbContext db, TimeProvider clock)
{
    public const string Running = "pagaende";
    public const string Due = "analys";
    public const string Reserved = "reserverat";

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "service", ["service", "start", "providers", "asf"]);

    public async Task<IReadOnlyList<ChoiceRow>> RowsAsync(ListQuery query, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var found = db.ChoiceSystems.AsNoTracking();
        found = query["kopare"] is { } unit ? found.Where(s => s.Unit == unit) : found;
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(s => s.SearchText.Contains(word));
        }

        var systems = await found.AsSplitQuery().ToListAsync(ct);
        var suppliers = systems.SelectMany(s => s.Providers.Select(p => p.SupplierId)).Distinct().ToList();
        var integrating = (await db.Suppliers.Where(s => suppliers.Contains(s.Id) && s.EnterpriseKind == Supplier.WorkIntegrating).Select(s => s.Id).ToListAsync(ct)).ToHashSet();
        var rows = systems.Select(s =>
        {
            var now = s.Providers.Where(p => p.IsOn(today)).Select(p => p.SupplierId).Distinct().ToList();
            return new ChoiceRow(s, now.Count, now.Count(integrating.Contains), Enum.GetValues<AnalysisKind>().Any(k => s.IsDue(k, today)));
        });
        rows = query["lage"] switch
        {
            Running => rows.Where(r => r.System.RunsOn(today)),
            Due => rows.Where(r => r.IsDue),
            Reserved => rows.Where(r => r.System.IsReserved == true),
            _ => rows,
        };
        var ordered = query.Sort.Key switch
        {
            "start" => rows.OrderBy(r => r.System.StartsOn),
            "providers" => rows.OrderBy(r => r.Providers),
            "asf" => rows.OrderBy(r => r.WorkIntegrating),
            _ => rows.OrderBy(r => r.System.Service, StringComparer.CurrentCulture),
        };
        var sorted = ordered.ThenBy(r => r.System.Id.Value).ToList();
        if (query.Sort.Descending)
        {
            sorted.Reverse();
        }

        return sorted;
    }
}

/// <summary>Choice systems (LOV), who performs, and whether how they pay and what they require has been looked at (S001-21, S001-22).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowChoicesModel(ChoiceListQuery choices, CommitteeChoiceQuery committees, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ChoiceListQuery.Read(Request);

    public PagedList<ChoiceRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> States => [new(ChoiceListQuery.Running, texts["Choices.Running"]), new(ChoiceListQuery.Due, texts["Choices.Due"]), new(ChoiceListQuery.Reserved, texts["Choices.Reserved"])];

    public bool MayManage { get; private set; }

    public string UnitName(string code) => Units.FirstOrDefault(u => u.Value == code)?.Text ?? code;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = (await choices.RowsAsync(Query, ct)).ToPagedList(Query);
        Units = await committees.OptionsAsync(Query["kopare"], ct);
        MayManage = await authorization.MayAsync(User, ProcurementPolicies.ManageContracts);
    }
}

/// <summary>The register as a file, with the filter and order that the address carries.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportChoicesModel(ChoiceListQuery choices, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await choices.RowsAsync(ChoiceListQuery.Read(Request), ct);
        var export = new TableExport
        {
            Title = texts["Choices.Title"],
            Columns =
            [
                new(texts["Choices.Service"], ColumnKind.LongText, 40), new(texts["Choices.Unit"], Width: 12), new(texts["Choices.StartsOn"], ColumnKind.Date, 14), new(texts["Choices.EndsOn"], ColumnKind.Date, 14), new(texts["Choices.IsReserved"], Width: 14),
                new(texts["Choices.Providers"], ColumnKind.Number, 10), new(texts["Choices.WorkIntegrating"], ColumnKind.Number, 10), new(texts["Choices.PaymentAnalysed"], ColumnKind.Date, 16), new(texts["Choices.RequirementsAnalysed"], ColumnKind.Date, 16), new(texts["Choices.Payment"], ColumnKind.LongText, 40),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.System.Service, r.System.Unit, r.System.StartsOn, r.System.EndsOn, r.System.IsReserved is { } reserved ? texts[reserved ? "Common.Yes" : "Common.No"].Value : null, r.Providers, r.WorkIntegrating,
                r.System.Latest(AnalysisKind.PaymentModel)?.On, r.System.Latest(AnalysisKind.Requirements)?.On, r.System.Payment,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"valfrihetssystem-{DateText.Iso(clock.TodayInSweden())}");
    }
}

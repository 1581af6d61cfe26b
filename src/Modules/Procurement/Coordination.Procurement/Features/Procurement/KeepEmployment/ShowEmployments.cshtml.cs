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

namespace Coordination.Procurement.Features.Procurement.KeepEmployment;

/// <summary>Employment requirements with what was promised and what came of it (S001-18, S001-19).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowEmploymentsModel(EmploymentListQuery requirements, CommitteeChoiceQuery committees, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => EmploymentListQuery.Read(Request);

    public PagedList<EmploymentRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> States =>
        [new(EmploymentListQuery.Late, texts["Employment.Late"]), new(EmploymentListQuery.OfContracts, texts["Employment.OfContracts"]), new(EmploymentListQuery.OfProcurements, texts["Employment.OfProcurements"])];

    /// <summary>Persons that contracts require, of all rows that the filter has.</summary>
    public int Required { get; private set; }

    public int Promised { get; private set; }

    public int Delivered { get; private set; }

    public string UnitName(string code) => Units.FirstOrDefault(u => u.Value == code)?.Text ?? code;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = requirements.Rows(Query, await authorization.MayAsync(User, ProcurementPolicies.ReadTenders));
        Rows = await rows.ToPagedListAsync(Query, ct);
        var sums = await rows.Where(r => r.IsOfContract).Select(r => new { r.Persons, r.Promised, r.Delivered }).ToListAsync(ct);
        (Required, Promised, Delivered) = (sums.Sum(s => s.Persons), sums.Sum(s => s.Promised), sums.Sum(s => s.Delivered));
        Units = await committees.OptionsAsync(Query["kopare"], ct);
    }
}

/// <summary>The requirements as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportEmploymentsModel(EmploymentListQuery requirements, IAuthorizationService authorization, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await requirements.Rows(EmploymentListQuery.Read(Request), await authorization.MayAsync(User, ProcurementPolicies.ReadTenders)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Employment.Title"],
            Columns =
            [
                new(texts["Employment.Requirement"], Width: 44), new(texts["Employment.OfContracts"], Width: 10), new(texts["Contracts.Buyer"], Width: 12), new(texts["Employment.Kind"], Width: 16), new(texts["Employment.Group"], Width: 32),
                new(texts["Employment.Persons"], ColumnKind.Number, 10), new(texts["Employment.Months"], ColumnKind.Number, 10), new(texts["Contracts.Promised"], ColumnKind.Number, 10), new(texts["Contracts.Delivered"], ColumnKind.Number, 10),
                new(texts["Employment.NextOn"], ColumnKind.Date, 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Title, texts[r.IsOfContract ? "Common.Yes" : "Common.No"].Value, r.BuyingUnit, texts[$"EmploymentKind.{r.Kind}"].Value, r.Group, r.Persons, r.Months, r.Promised, r.Delivered, r.NextOn,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"sysselsattning-{DateText.Iso(clock.TodayInSweden())}");
    }
}

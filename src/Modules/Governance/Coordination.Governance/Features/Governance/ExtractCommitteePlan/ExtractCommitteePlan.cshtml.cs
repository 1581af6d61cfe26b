using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Governance.Features.Governance.ExtractCommitteePlan;

/// <summary>A committee's part of the plans in a year: as a page, for print, and as files.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExtractCommitteePlanModel(CommitteePlanQuery plans, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = string.Empty;

    [FromQuery(Name = "ar")]
    public int? Year { get; set; }

    public CommitteePlan Plan { get; private set; } = null!;

    public IEnumerable<int> Years => Enumerable.Range(clock.TodayInSweden().Year - 1, 5).Append(Plan.Year).Distinct().Order();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken ct)
    {
        var today = clock.TodayInSweden();

        // From August on, committees write next year's operational plan.
        var year = Year is > 1900 and < 2200 ? Year.Value : today.Month >= 8 ? today.Year + 1 : today.Year;
        if (await plans.ReadAsync(Code, year, ct) is not { } plan)
        {
            return NotFound();
        }

        Plan = plan;
        var name = string.Create(CultureInfo.InvariantCulture, $"underlag-{plan.Code.ToLowerInvariant()}-{year}");
        return format switch
        {
            "docx" => File(await DocxWriter.WriteAsync(plan.Document(), ct), DocxWriter.ContentType, $"{name}.docx"),
            "xlsx" => new ExportFileResult(plan.Export(), ExportFormat.Xlsx, name),
            "csv" => new ExportFileResult(plan.Export(), ExportFormat.Csv, name),
            _ => Page(),
        };
    }
}

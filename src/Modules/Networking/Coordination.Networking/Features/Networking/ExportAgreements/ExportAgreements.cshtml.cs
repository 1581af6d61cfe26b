using System.Globalization;
using Coordination.Networking.Features.Networking.ShowAgreements;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ExportAgreements;

/// <summary>The agreements as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ExportAgreementsModel(AgreementListQuery agreements, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var rows = await agreements.Rows(AgreementListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Agreements.Title"],
            Columns =
            [
                new(texts["Agreements.Agreement"], Width: 36), new(texts["Agreements.Counterpart"], Width: 30), new(texts["Agreements.Form"], Width: 26), new(texts["NetworkMeetings.Committee"], Width: 12),
                new(texts["Agreements.StartsOn"], ColumnKind.Date, 14), new(texts["Agreements.EndsOn"], ColumnKind.Date, 14), new(texts["Needs.ValuePerYear"], ColumnKind.Number, 16),
                new(texts["Agreements.RegistrationNumber"], Width: 20), new(texts["Agreements.NextFollowUp"], ColumnKind.Date, 16), new(texts["Agreements.State"], Width: 16), new(texts["Democracy.Title"], Width: 18),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Title, r.Counterpart, texts[$"CooperationForm.{r.Form}"].Value, r.CommitteeCode, r.StartsOn, r.EndsOn, r.ValuePerYear, r.RegistrationNumber, r.NextFollowUp,
                texts[$"AgreementState.{r.StateOn(today)}"].Value, r.Democracy is { } democracy ? texts[$"DemocracyOutcome.{democracy}"].Value : null,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"avtal-{DateText.Iso(today)}");
    }
}

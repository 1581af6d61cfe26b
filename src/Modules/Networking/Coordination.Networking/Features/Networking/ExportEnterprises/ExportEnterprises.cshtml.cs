using System.Globalization;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.ShowEnterprises;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ExportEnterprises;

/// <summary>The register as a file, with the filter and order that its address carries. No personal numbers, no small figures of participants.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ExportEnterprisesModel(EnterpriseListQuery enterprises, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await enterprises.All(EnterpriseListQuery.Read(Request)).Select(e => new
        {
            e.Name,
            e.Number,
            e.Unit,
            e.LegalForm,
            e.Kind,
            e.Sector,
            e.Locality,
            e.State,
            e.CriteriaMet,
            e.NextCheckOn,
            e.SharePercent,
            e.IdeburenSince,
            e.PlacesOffered,
            e.Website,
            e.ConfirmedOn,
            e.TargetGroupNames,
            Offers = e.Offerings.Select(o => o.Name).ToList(),
            Counts = e.Counts.Select(c => new { c.Id, c.AsOf, c.Total, c.Women, c.Men, c.Employed }).ToList(),
        }).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Enterprises.Title"],
            Columns =
            [
                new(texts["Enterprises.Name"], Width: 36), new(texts["Enterprises.Number"], Width: 16), new(texts["Enterprises.Unit"], Width: 20), new(texts["Enterprises.LegalForm"], Width: 22),
                new(texts["Enterprises.Kind"], Width: 30), new(texts["Enterprises.Sector"], Width: 16), new(texts["Enterprises.Locality"], Width: 18), new(texts["Enterprises.State"], Width: 12),
                new(texts["Criteria.Met"], ColumnKind.Number, 12), new(texts["Criteria.NextCheckOn"], ColumnKind.Date, 14), new(texts["Shares.Percent"], ColumnKind.Decimal, 14),
                new(texts["Enterprises.IdeburenSince"], ColumnKind.Date, 14), new(texts["Enterprises.TargetGroups"], ColumnKind.LongText, 40), new(texts["Offerings.Title"], ColumnKind.LongText, 40),
                new(texts["Enterprises.PlacesOffered"], ColumnKind.Number, 12), new(texts["Participants.AsOf"], ColumnKind.Date, 14), new(texts["Participants.Total"], Width: 14), new(texts["Participants.Employed"], Width: 14),
                new(texts["Enterprises.Website"], Width: 30), new(texts["Enterprises.ConfirmedOn"], ColumnKind.Date, 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r =>
            {
                var latest = r.Counts.OrderBy(c => c.AsOf).ThenBy(c => c.Id).LastOrDefault();
                var shown = latest is null ? null : new ParticipantCount(latest.Id, latest.AsOf, latest.Total, latest.Women, latest.Men, latest.Employed).Shown;
                return (IReadOnlyList<CellValue>)
                [
                    r.Name, r.Number?.Shown, r.Unit, texts[$"LegalForm.{r.LegalForm}"].Value, texts[$"EnterpriseKind.{r.Kind}"].Value, r.Sector == Sector.Unknown ? null : texts[$"Sector.{r.Sector}"].Value,
                    r.Locality, texts[$"EnterpriseState.{r.State}"].Value, r.CriteriaMet, r.NextCheckOn, r.SharePercent, r.IdeburenSince,
                    string.Join(", ", r.TargetGroupNames.Select(g => texts[$"TargetGroup.{g}"].Value)), string.Join(", ", r.Offers), r.PlacesOffered,
                    latest?.AsOf, Figure(latest?.Total, shown?.Total), Figure(latest?.Employed, shown?.Employed), r.Website, r.ConfirmedOn,
                ];
            })),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"foretag-{DateText.Iso(clock.TodayInSweden())}");
    }

    private string? Figure(int? known, int? shown) => known is null ? null : shown is { } figure ? NumberText.Number(figure, 0) : texts["Participants.HeldBack"].Value;
}

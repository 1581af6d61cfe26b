using System.Globalization;
using System.Text.Json;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Documents;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.TellRegister;

/// <summary>
/// The fields that the central register asks for (article 6), a row for each aid that it is still to be told. It asks for whole numbers, also
/// of sole traders: only those who tell the register may take it out, and that they did is kept.
/// </summary>
[Authorize(Policy = BusinessSupportPolicies.ManageAid)]
internal sealed class ExportRegisterModel(BusinessSupportDbContext db, RegisterListQuery register, CurrentActor actor, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await register.AllAsync(ct);
        await NoteAsync(rows, ct);
        var export = new TableExport
        {
            Title = texts["AidRegister.Title"],
            Columns =
            [
                new(texts["AidRegister.Beneficiary"], Width: 34), new(texts["AidRegister.Identity"], Width: 16), new(texts["AidRegister.AmountEuro"], ColumnKind.Decimal, 16), new(texts["AidRegister.GrantingDate"], ColumnKind.Date, 14),
                new(texts["AidRegister.Authority"], Width: 28), new(texts["AidRegister.Instrument"], Width: 20), new(texts["AidRegister.Sector"], Width: 10), new(texts["Aid.Regulation"], Width: 40),
                new(texts["AidRegister.Due"], ColumnKind.Date, 14), new(texts["AidRegister.Missing"], ColumnKind.LongText, 40), new(texts["AidRegister.RecordId"], Width: 38),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Record.Beneficiary, r.Record.Number is { } number ? OrganisationNumberText.Written(number) : null, r.Record.Euro, r.Record.GrantedOn, r.Record.Authority, texts[$"AidKind.{r.Record.Instrument}"].Value, r.Record.Nace,
                texts[$"AidRegulation.{r.Record.Regulation}"].Value, r.DueOn, string.Join(", ", r.Record.Missing.Select(f => texts[$"RegisterField.{f}"].Value)), r.Record.Id.Value.ToString(),
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"centrala-registret-{DateText.Iso(clock.TodayInSweden())}");
    }

    private async Task NoteAsync(IReadOnlyList<RegisterRow> rows, CancellationToken ct)
    {
        foreach (var row in rows)
        {
            db.Audit.Add(new AuditRow
            {
                At = clock.GetUtcNow(),
                ActorKind = actor.Actor.Kind.ToString(),
                ActorId = actor.Actor.Id,
                ActorName = actor.Actor.Name,
                Subject = nameof(AidRecord),
                SubjectId = row.Record.Id.Value.ToString(),
                Action = "opened",
                Changes = JsonSerializer.Serialize(new Dictionary<string, object?[]>()),
            });
        }

        await db.SaveChangesAsync(ct);
    }
}

using Coordination.Host.Security;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.ListUsers;

/// <summary>The list as a file, with the filter and order of the page.</summary>
[Authorize(Policy = HostPolicies.ManageUsers)]
internal sealed class ExportUsersModel(ListUsersHandler users, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await users.HandleAsync(ListQuery.Read(Request, "name", ListUsersHandler.SortKeys), ct);
        var export = new TableExport
        {
            Title = texts["Users.Title"],
            Columns =
            [
                new(texts["Account.Name"]), new(texts["Account.Email"]), new(texts["Users.Roles"]), new(texts["Users.Committees"]),
                new(texts["Users.State"]), new(texts["Users.LastSignIn"], ColumnKind.Moment),
            ],
            Rows = TableExport.RowsOf(rows.Select(Cells)),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = Languages.All.First(l => l.TwoLetterISOLanguageName == Languages.Current),
        };
        return new ExportFileResult(export, format == "xlsx" ? ExportFormat.Xlsx : ExportFormat.Csv, $"anvandare-{DateText.Iso(clock.TodayInSweden())}");
    }

    private IReadOnlyList<CellValue> Cells(UserRow row) =>
    [
        row.Name, row.Email, string.Join(", ", row.Roles.Select(r => texts[$"Role.{r}"].Value)), string.Join(", ", row.Committees),
        texts[$"UserState.{row.State}"].Value, row.LastSignInAt is { } last ? last : CellValue.Empty,
    ];
}

using System.Globalization;
using Coordination.Networking.Features.Networking.ShowMembers;
using Coordination.Networking.Features.Networking.ShowNetwork;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ExportMembers;

/// <summary>Members as a file; addresses only for those who keep the network, and nothing of who is protected or forgotten.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ExportMembersModel(NetworkingDbContext db, MemberListQuery members, IAuthorizationService authorization, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock)
    : NetworkPage(db, authorization)
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await members.RowsAsync(NetworkId, members.Read(Request), ct);
        var export = new TableExport
        {
            Title = texts["Members.Title"],
            Filter = [(texts["Networks.Network"], Network.Name)],
            Columns =
            [
                new(texts["Members.Member"], Width: 36), new(texts["Members.More"], Width: 30), new(texts["Members.Kind"], Width: 18), new(texts["Members.Role"], Width: 16),
                new(texts["Members.JoinedOn"], ColumnKind.Date, 14), new(texts["Members.LeftOn"], ColumnKind.Date, 14),
                .. MayManage ? new TableColumn[] { new(texts["Members.Email"], Width: 30), new(texts["Members.Phone"], Width: 18) } : [],
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.NameIn(texts), r.MoreIn(texts), texts[$"MemberKind.{r.Kind}"].Value, texts[$"MemberRole.{r.Role}"].Value, r.JoinedOn, r.LeftOn,
                .. MayManage ? new CellValue[] { r.Email, r.Phone } : [],
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"medlemmar-{DateText.Iso(clock.TodayInSweden())}");
    }
}

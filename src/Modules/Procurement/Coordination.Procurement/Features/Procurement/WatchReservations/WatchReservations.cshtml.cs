using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.WatchReservations;

/// <summary>Reservations of procurements and contracts that are worth a look: a basis that is missing, three years, repetition, a share (S003-R5.4). None of it says what is lawful.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class WatchReservationsModel(ReservationWatchQuery watch, CommitteeChoiceQuery committees, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => WatchListQuery.Read(Request);

    public PagedList<WatchedReservation> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> Remarks => texts.Choices<ReservationRemark>();

    public IReadOnlyList<Option> Kinds => [new(WatchListQuery.Procurements, texts["Procurements.Title"]), new(WatchListQuery.Contracts, texts["Contracts.Title"])];

    public string? BuyerName(WatchedReservation row) => row.Unit is { } code ? Units.FirstOrDefault(u => u.Value == code)?.Text ?? code : row.Buyer;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = (await WatchListQuery.RowsAsync(watch, Query, await authorization.MayAsync(User, ProcurementPolicies.ReadTenders), ct)).ToPagedList(Query);
        Units = await committees.OptionsAsync(Query["kopare"], ct);
    }
}

/// <summary>The reservations as a file, with the filter and order that the address carries.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportReservationsModel(ReservationWatchQuery watch, IAuthorizationService authorization, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await WatchListQuery.RowsAsync(watch, WatchListQuery.Read(Request), await authorization.MayAsync(User, ProcurementPolicies.ReadTenders), ct);
        var export = new TableExport
        {
            Title = texts["Watch.Title"],
            Columns =
            [
                new(texts["Watch.Of"], Width: 44), new(texts["Watch.Kind"], Width: 16), new(texts["Contracts.Buyer"], Width: 24), new(texts["Reservation.Basis"], Width: 32), new(texts["Watch.On"], ColumnKind.Date, 14),
                new(texts["Watch.Remarks"], ColumnKind.LongText, 70), new(texts["Coming.Link"], Width: 50),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Title, texts[r.IsContract ? "Watch.Contract" : "Watch.Procurement"].Value, r.Unit ?? r.Buyer, r.Basis is { } basis ? texts[$"ReservationBasis.{basis}"].Value : null, r.On,
                string.Join(" ", r.Remarks.Select(m => texts[$"ReservationRemark.{m}"].Value)), site.Of(r.Link),
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"reservationer-{DateText.Iso(clock.TodayInSweden())}");
    }
}

/// <summary>The reservations that an address asks for.</summary>
internal static class WatchListQuery
{
    public const string Procurements = "upphandlingar";
    public const string Contracts = "avtal";

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "title", ["title", "on"]);

    public static async Task<List<WatchedReservation>> RowsAsync(ReservationWatchQuery watch, ListQuery query, bool maySeeTenders, CancellationToken ct)
    {
        var (unit, remark, kind) = (query["kopare"], query["anmarkning"], query["slag"]);
        var words = SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<WatchedReservation> rows =
        [
            .. (await watch.AllAsync(maySeeTenders, ct)).Where(r => (unit is null || r.Unit == unit) && (remark is null || r.Remarks.Any(m => m.ToString() == remark)) && (kind is null || r.IsContract == (kind == Contracts))
                && Array.TrueForAll(words, w => SearchText.Normalise(r.Title).Contains(w, StringComparison.Ordinal))),
        ];
        rows = query.Sort.Key == "on" ? [.. rows.OrderBy(r => r.On)] : rows;
        if (query.Sort.Descending)
        {
            rows.Reverse();
        }

        return rows;
    }
}

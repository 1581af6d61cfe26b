using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;

/// <summary>A unit in the ledger's list.</summary>
internal sealed record LedgerRow
{
    public required UndertakingId Id { get; init; }

    public required string Name { get; init; }

    public required string? Number { get; init; }

    public required int Records { get; init; }

    public required DateOnly? LatestOn { get; init; }

    /// <summary>What counts against it under the general regulation, and the room.</summary>
    public RoomStatement? Statement { get; init; }

    public string Address => $"/stod/foretag/{Id.Value}";
}

/// <summary>The units of the ledger by the filter and order of the list's address.</summary>
internal sealed class LedgerListQuery(BusinessSupportDbContext db, RoomQuery rooms)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "name", ["name", "latest", "records"]);

    public IQueryable<LedgerRow> Rows(ListQuery query)
    {
        var found = db.Undertakings.AsNoTracking();
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(u => u.SearchText.Contains(word));
        }

        found = query["stod"] switch
        {
            "eget" => found.Where(u => db.AidRecords.Any(a => a.UndertakingId == u.Id && a.Origin == AidOrigin.Own)),
            "inget" => found.Where(u => !db.AidRecords.Any(a => a.UndertakingId == u.Id)),
            _ => found,
        };
        var rows = found.Select(u => new LedgerRow
        {
            Id = u.Id,
            Name = u.Name,
            Number = u.Number,
            Records = db.AidRecords.Count(a => a.UndertakingId == u.Id),
            LatestOn = db.AidRecords.Where(a => a.UndertakingId == u.Id).Max(a => (DateOnly?)a.GrantedOn),
        });
        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("latest", false) => rows.OrderBy(r => r.LatestOn == null).ThenBy(r => r.LatestOn),
            ("latest", true) => rows.OrderBy(r => r.LatestOn == null).ThenByDescending(r => r.LatestOn),
            ("records", false) => rows.OrderBy(r => r.Records),
            ("records", true) => rows.OrderByDescending(r => r.Records),
            (_, true) => rows.OrderByDescending(r => r.Name),
            _ => rows.OrderBy(r => r.Name),
        };
        return ordered.ThenBy(r => r.Name).ThenBy(r => r.Id);
    }

    public async Task<IReadOnlyList<LedgerRow>> WithRoomAsync(IReadOnlyList<LedgerRow> rows, DateOnly day, CancellationToken ct)
    {
        var statements = await rooms.OfAsync([.. rows.Select(r => r.Id)], AidRegulation.General, day, ct);
        return [.. rows.Select(r => r with { Statement = statements[r.Id] })];
    }
}

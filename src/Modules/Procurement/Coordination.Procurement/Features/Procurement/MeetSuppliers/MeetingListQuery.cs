using System.Globalization;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Dialogue;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.MeetSuppliers;

/// <summary>A meeting in a list.</summary>
internal sealed record SupplierMeetingRow
{
    public required SupplierMeetingId Id { get; init; }

    public required SupplierMeetingKind Kind { get; init; }

    public required SupplierMeetingState State { get; init; }

    public required string Title { get; init; }

    public required DateOnly On { get; init; }

    public required TimeOnly? StartsAt { get; init; }

    public required TimeOnly? EndsAt { get; init; }

    public required string? Place { get; init; }

    public required string? BuyingUnit { get; init; }

    public required int Sequence { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required int Invited { get; init; }

    public required int Coming { get; init; }

    public required int Attended { get; init; }

    public required int Procurements { get; init; }

    public string Address => SupplierMeeting.AddressOf(Id);
}

/// <summary>Meetings by the filter and order of the list's address.</summary>
internal sealed class MeetingListQuery(ProcurementDbContext db)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-on", ["on", "title", "invited", "attended"]);

    public IQueryable<SupplierMeetingRow> Rows(ListQuery query)
    {
        var found = db.SupplierMeetings.AsNoTracking();
        found = Enum.TryParse<SupplierMeetingKind>(query["slag"], out var kind) ? found.Where(m => m.Kind == kind) : found;
        found = Enum.TryParse<SupplierMeetingState>(query["lage"], out var state) ? found.Where(m => m.State == state) : found;
        found = query["kopare"] is { } unit ? found.Where(m => m.BuyingUnit == unit) : found;
        if (int.TryParse(query["ar"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 9999)
        {
            var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            found = found.Where(m => m.On >= first && m.On < next);
        }

        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(m => m.SearchText.Contains(word));
        }

        var rows = Shown(found);
        return ((query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => rows.OrderBy(r => r.Title),
            ("title", true) => rows.OrderByDescending(r => r.Title),
            ("invited", false) => rows.OrderBy(r => r.Invited),
            ("invited", true) => rows.OrderByDescending(r => r.Invited),
            ("attended", false) => rows.OrderBy(r => r.Attended),
            ("attended", true) => rows.OrderByDescending(r => r.Attended),
            (_, false) => rows.OrderBy(r => r.On),
            _ => rows.OrderByDescending(r => r.On),
        }).ThenBy(r => r.Id);
    }

    /// <summary>Those that prepare a procurement, latest first.</summary>
    public Task<List<SupplierMeetingRow>> OfAsync(ProcurementCaseId procurement, CancellationToken ct) =>
        Shown(db.SupplierMeetings.AsNoTracking().Where(m => m.Procurements.Any(p => p.ProcurementId == procurement))).OrderByDescending(m => m.On).ThenBy(m => m.Id).ToListAsync(ct);

    private static IQueryable<SupplierMeetingRow> Shown(IQueryable<SupplierMeeting> meetings) => meetings.Select(m => new SupplierMeetingRow
    {
        Id = m.Id,
        Kind = m.Kind,
        State = m.State,
        Title = m.Title,
        On = m.On,
        StartsAt = m.StartsAt,
        EndsAt = m.EndsAt,
        Place = m.Place,
        BuyingUnit = m.BuyingUnit,
        Sequence = m.Sequence,
        ChangedAt = m.ChangedAt,
        Invited = m.Guests.Count(g => g.InvitedAt != null),
        Coming = m.Guests.Count(g => g.Answer == GuestAnswer.Coming),
        Attended = m.Guests.Count(g => g.Attendance == GuestAttendance.Attended),
        Procurements = m.Procurements.Count,
    });
}

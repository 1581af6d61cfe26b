using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Law;
using Coordination.Procurement.Features.Procurement.ShowContracts;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.WatchReservations;

/// <summary>A reservation that is worth a look.</summary>
/// <param name="IsContract">It is of a contract; else of a procurement.</param>
/// <param name="Title">Its title.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Unit">Code of the committee or company that buys; null for other buyers.</param>
/// <param name="Buyer">The buyer's name where it is no own unit.</param>
/// <param name="Basis">What is recorded; null where nothing is.</param>
/// <param name="On">First day of the contract, or the day whose rules apply.</param>
/// <param name="Remarks">Why.</param>
internal sealed record WatchedReservation(bool IsContract, string Title, string Link, string? Unit, string? Buyer, ReservationBasis? Basis, DateOnly On, IReadOnlyList<ReservationRemark> Remarks);

/// <summary>
/// Looks at reservations beside their limits: one for its own page, or all of the own units and those of which something is recorded. What
/// can only be said of somebody who has tendered is told to those who may see tenders, and to others when the award is told.
/// </summary>
internal sealed class ReservationWatchQuery(ProcurementDbContext db, TimeProvider clock)
{
    private const int Part = 200;

    /// <summary>What is worth a look in one, as far as it may be told.</summary>
    public async Task<IReadOnlyList<ReservationRemark>> OfAsync(ProcurementCase record, RegimeFinding rules, bool maySeeTenders, CancellationToken ct)
    {
        string[] numbers = record.Reservation?.Basis == ReservationBasis.PublicService ? [.. record.Winners.Select(w => w.Number).OfType<string>()] : [];
        var former = numbers.Length == 0 ? [] : await FormerAsync(db.Cases.Where(c => c.Winners.Any(w => w.Number != null && numbers.Contains(w.Number))), db.Suppliers.Where(s => s.Number != null && numbers.Contains(s.Number)), ct);
        return Seen(record, ReservationWatch.Look(record, rules, Beside(former, record.Id)), maySeeTenders);
    }

    /// <summary>All that are worth a look, by title.</summary>
    public async Task<List<WatchedReservation>> AllAsync(bool maySeeTenders, CancellationToken ct)
    {
        var former = await FormerAsync(db.Cases, db.Suppliers, ct);
        var rows = await CasesAsync(former, maySeeTenders, ct);
        rows.AddRange(await ContractsAsync(former, maySeeTenders, ct));
        return [.. rows.OrderBy(r => r.Title, StringComparer.CurrentCulture).ThenBy(r => r.Link, StringComparer.Ordinal)];
    }

    /// <summary>The rules of the day it was published; for what is not, those of the quarter it is planned for, or today's.</summary>
    public static DateOnly RuleDay(ProcurementCase record, DateOnly today)
    {
        var planned = record is { PlannedYear: >= 1 and <= 9998 and var year } ? new DateOnly(year, (((record.PlannedQuarter ?? 1) - 1) * 3) + 1, 1) : today;
        return record.PublishedOn ?? (planned > today ? planned : today);
    }

    private async Task<List<WatchedReservation>> CasesAsync(IReadOnlyCollection<Former> former, bool maySeeTenders, CancellationToken ct)
    {
        var (rows, today, limits) = (new List<WatchedReservation>(), clock.TodayInSweden(), await db.Limits.AsNoTracking().ToListAsync(ct));
        var standing = db.Cases.AsNoTracking().Where(c => c.Status != ProcurementStatus.Cancelled && c.Status != ProcurementStatus.Unsuccessful);
        HashSet<ProcurementCaseId> ids =
        [
            .. await ProcurementListQuery.MarkedReserved(standing.Where(c => c.BuyingUnit != null)).Select(c => c.Id).ToListAsync(ct),
            .. await standing.Where(c => c.Reservations.Any()).Select(c => c.Id).ToListAsync(ct),
        ];
        foreach (var part in ids.Order().Chunk(Part))
        {
            foreach (var record in await standing.Where(c => part.Contains(c.Id)).AsSplitQuery().ToListAsync(ct))
            {
                var rules = RegimeFinding.Find(record.Kind, record.MainCpv, record.Estimate, RuleDay(record, today), limits);
                var remarks = Seen(record, ReservationWatch.Look(record, rules, Beside(former, record.Id)), maySeeTenders);
                rows.Add(new WatchedReservation(false, record.Title, record.Address, record.BuyingUnit, record.BuyerName, record.Reservation?.Basis, record.ContractStart ?? rules.Day, remarks));
            }
        }

        return rows.FindAll(r => r.Remarks.Count > 0);
    }

    private async Task<List<WatchedReservation>> ContractsAsync(IReadOnlyCollection<Former> former, bool maySeeTenders, CancellationToken ct)
    {
        var under = former.Where(f => f.Case is not null).Select(f => f.Case!.Value).Distinct().ToList();
        var contracts = await db.Contracts.AsNoTracking().SeenBy(db, maySeeTenders)
            .Where(c => c.WithdrawnAt == null && ((c.ProcurementId == null && c.IsReserved) || (c.ProcurementId != null && under.Contains(c.ProcurementId.Value))))
            .Join(db.Suppliers, c => c.SupplierId, s => s.Id, (c, s) => new
            {
                c.Id,
                c.Title,
                c.BuyingUnit,
                c.ProcurementId,
                c.StartsOn,
                EndsOn = c.EndedOn ?? c.EndsOn,
                LatestEnd = c.EndedOn != null ? null : c.Options.Where(o => o.State == OptionState.Open).Max(o => (DateOnly?)o.NewEndsOn),
                s.Number,
                Supplier = s.Id,
            }).ToListAsync(ct);
        var codes = former.Where(f => f.Case is not null).GroupBy(f => f.Case!.Value).ToDictionary(g => g.Key, g => g.First().Contract.Cpv);
        var rows = contracts.ConvertAll(c =>
        {
            ReservationBasis? basis = c.ProcurementId is null ? null : ReservationBasis.PublicService;
            var contract = new ReservedContract(basis, Key(c.Number, c.Supplier), c.ProcurementId is { } origin ? codes[origin] : null, c.StartsOn, c.EndsOn, c.LatestEnd);
            var others = former.Where(f => f.Id != c.Id && (f.Case is null || f.Case != c.ProcurementId)).Select(f => f.Contract);
            return new WatchedReservation(true, c.Title, $"/upphandlingar/avtal/{c.Id.Value}", c.BuyingUnit, null, basis, c.StartsOn, ReservationWatch.Look(contract, others));
        });
        return rows.FindAll(r => r.Remarks.Count > 0);
    }

    /// <summary>What has been got under 19 kap. 25 §, by who won and what is recorded of procurements, and reserved contracts that were entered by hand without basis.</summary>
    private async Task<List<Former>> FormerAsync(IQueryable<ProcurementCase> cases, IQueryable<Supplier> suppliers, CancellationToken ct)
    {
        var recorded = await cases.AsNoTracking().Where(c => c.Reservations.Any(r => r.Basis == ReservationBasis.PublicService)).AsSplitQuery().ToListAsync(ct);
        var byHand = await db.Contracts.AsNoTracking().Where(c => c.ProcurementId == null && c.IsReserved && c.WithdrawnAt == null)
            .Join(suppliers, c => c.SupplierId, s => s.Id, (c, s) => new { c.Id, s.Number, Supplier = s.Id, c.StartsOn }).ToListAsync(ct);
        return
        [
            .. byHand.Select(c => new Former(null, c.Id, new FormerContract(Key(c.Number, c.Supplier), null, c.StartsOn, IsUnsure: true))),
            .. recorded.Where(c => c.Reservation?.Basis == ReservationBasis.PublicService && (c.ContractStart ?? c.PublishedOn) is not null)
                .SelectMany(c => c.Winners.Where(w => w.Number is not null).Select(w => new Former(c.Id, null, new FormerContract(w.Number!, c.MainCpv, (c.ContractStart ?? c.PublishedOn)!.Value)))),
        ];
    }

    private static List<FormerContract> Beside(IEnumerable<Former> former, ProcurementCaseId record) => [.. former.Where(f => f.Case != record).Select(f => f.Contract)];

    private static IReadOnlyList<ReservationRemark> Seen(ProcurementCase record, IEnumerable<ReservationRemark> remarks, bool maySeeTenders) =>
        [.. remarks.Where(r => maySeeTenders || record.IsWholeAwardTold || !ReservationWatch.TellsOfTenderers(r))];

    private static string Key(string? number, SupplierId supplier) => number ?? supplier.Value.ToString();

    /// <param name="Case">Where it comes from.</param>
    /// <param name="Id">The contract, where it was entered by hand.</param>
    /// <param name="Contract">What it says.</param>
    private sealed record Former(ProcurementCaseId? Case, SupplierContractId? Id, FormerContract Contract);
}

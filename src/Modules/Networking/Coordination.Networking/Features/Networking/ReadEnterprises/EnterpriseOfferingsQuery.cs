using Coordination.Networking.Contracts;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ReadEnterprises;

/// <summary>What enterprises sell, for other modules.</summary>
internal sealed class EnterpriseOfferingsQuery(NetworkingDbContext db) : IEnterpriseOfferings
{
    public async Task<EnterpriseOfferings?> FindAsync(Guid enterpriseId, CancellationToken ct)
    {
        var id = new EnterpriseId(enterpriseId);
        return (await ReadAsync(db.Enterprises.Where(e => e.Id == id), ct)).SingleOrDefault();
    }

    public Task<IReadOnlyList<EnterpriseOfferings>> ListAsync(int skip, int take, CancellationToken ct) =>
        ReadAsync(db.Enterprises.Where(e => e.State == EnterpriseState.Active).OrderBy(e => e.Id).Skip(skip).Take(take), ct);

    private static async Task<IReadOnlyList<EnterpriseOfferings>> ReadAsync(IQueryable<Enterprise> rows, CancellationToken ct)
    {
        var read = await rows.AsNoTracking()
            .Select(e => new
            {
                e.Id,
                e.Name,
                e.Locality,
                e.State,
                e.SharePercent,
                e.IdeburenSince,
                e.Version,
                Offers = e.Offerings.Select(o => new EnterpriseOffering(o.Name, o.Cpv, o.Capacity, o.Area)).ToList(),
            }).ToListAsync(ct);
        return
        [
            .. read.Select(e => new EnterpriseOfferings(
                e.Id.Value, e.Name, e.Locality, e.State == EnterpriseState.Active, e.SharePercent, e.IdeburenSince is not null,
                [.. e.Offers.OrderBy(o => o.Cpv, StringComparer.Ordinal).ThenBy(o => o.Name, StringComparer.Ordinal)], e.Version)),
        ];
    }
}

using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ChangeEnterprise;

/// <summary>
/// Adds something to an enterprise: a judgement, a figure, an offering. Such changes take nothing away from each other, so two people who
/// save at once both succeed: the second is made again upon the first.
/// </summary>
internal sealed class ChangeEnterpriseHandler(NetworkingDbContext db)
{
    private const int MostTries = 4;

    public async Task<Result> HandleAsync(EnterpriseId id, Func<Enterprise, Result> change, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await db.Enterprises.SingleOrDefaultAsync(e => e.Id == id, ct) is not { } enterprise)
            {
                return new Error("NET-0111", "Enterprises.Gone", Kind: ErrorKind.NotFound);
            }

            if (change(enterprise) is { Succeeded: false } refused)
            {
                return refused;
            }

            try
            {
                await db.SaveChangesAsync(ct);
                return Result.Success;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}

using Coordination.Networking.Contracts;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.ShowEnterprises;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ReadEnterprises;

/// <summary>The register for other modules.</summary>
internal sealed class EnterpriseDirectoryQuery(NetworkingDbContext db) : IEnterpriseDirectory
{
    /// <summary>A duplicate of a duplicate of a duplicate is the end of any chain that people make.</summary>
    private const int LongestChain = 5;

    public async Task<IReadOnlyList<EnterpriseSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var wanted = ids.Select(id => new EnterpriseId(id)).Distinct().ToList();
        for (var step = 0; step < LongestChain; step++)
        {
            var moved = await db.Enterprises.AsNoTracking().Where(e => wanted.Contains(e.Id) && e.State == EnterpriseState.Duplicate && e.SuccessorId != null)
                .Select(e => new { e.Id, Successor = e.SuccessorId!.Value }).ToListAsync(ct);
            if (moved.Count == 0)
            {
                break;
            }

            wanted = [.. wanted.Except(moved.Select(m => m.Id)).Concat(moved.Select(m => m.Successor)).Distinct()];
        }

        return await ReadAsync(db.Enterprises.Where(e => wanted.Contains(e.Id)), int.MaxValue, ct);
    }

    public Task<IReadOnlyList<EnterpriseSummary>> SearchAsync(string? words, int most, CancellationToken ct) =>
        ReadAsync(EnterpriseListQuery.Search(db.Enterprises.Where(e => e.State == EnterpriseState.Active), words), most, ct);

    public async Task<IReadOnlyList<EnterpriseSummary>> OfferingAsync(IReadOnlyCollection<string> cpvCodes, CancellationToken ct)
    {
        var found = new List<EnterpriseSummary>();
        foreach (var beginning in cpvCodes.Select(Beginning).Where(b => b.Length >= 2).Distinct())
        {
            found.AddRange(await ReadAsync(db.Enterprises.Where(e => e.State == EnterpriseState.Active && e.Offerings.Any(o => o.Cpv.StartsWith(beginning))), int.MaxValue, ct));
        }

        return [.. found.DistinctBy(e => e.Id).OrderBy(e => e.Name, StringComparer.CurrentCulture).ThenBy(e => e.Id)];
    }

    /// <summary>The digits of a code that are not filling zeros; a division has two digits, also where the second is a zero.</summary>
    private static string Beginning(string code) => BusinessLines.ReadCode(code) is { } read ? read[..2] + read[2..].TrimEnd('0') : string.Empty;

    private static async Task<IReadOnlyList<EnterpriseSummary>> ReadAsync(IQueryable<Enterprise> rows, int most, CancellationToken ct)
    {
        var read = await rows.AsNoTracking().OrderBy(e => e.Name).ThenBy(e => e.Id).Take(most)
            .Select(e => new { e.Id, e.Name, e.Number, e.LegalForm, e.Kind, e.Locality, e.State, e.CriteriaMet, e.SharePercent, Offers = e.Offerings.Select(o => o.Cpv).ToList() }).ToListAsync(ct);
        return
        [
            .. read.Select(e => new EnterpriseSummary(
                e.Id.Value, e.Name, e.Number is { IsPersonal: false } number ? number.Digits : null, e.LegalForm.ToString(), e.Kind.ToString(), e.Locality,
                e.State == EnterpriseState.Active, e.CriteriaMet, e.SharePercent, [.. e.Offers.Distinct().Order(StringComparer.Ordinal)])),
        ];
    }
}

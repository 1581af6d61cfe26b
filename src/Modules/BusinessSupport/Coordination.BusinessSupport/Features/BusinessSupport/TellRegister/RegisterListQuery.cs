using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.TellRegister;

/// <summary>A record that the central register is to be told.</summary>
/// <param name="Record">What it asks for.</param>
/// <param name="DueOn">Last day.</param>
internal sealed record RegisterRow(RegisterRecord Record, DateOnly DueOn);

/// <summary>Records that the central register is still to be told, the most pressing first.</summary>
internal sealed class RegisterListQuery(BusinessSupportDbContext db)
{
    public async Task<PagedList<RegisterRow>> PageAsync(ListQuery query, CancellationToken ct)
    {
        var page = await Open().ToPagedListAsync(query, ct);
        return new PagedList<RegisterRow>(await WithUnitsAsync(page.Items, ct), page.Page, page.Size, page.Total) { IsMore = page.IsMore };
    }

    public async Task<IReadOnlyList<RegisterRow>> AllAsync(CancellationToken ct) => await WithUnitsAsync(await Open().ToListAsync(ct), ct);

    private IQueryable<AidRecord> Open() =>
        db.AidRecords.AsNoTracking().Where(a => a.RegisterDueOn != null && a.RegisteredOn == null && a.GoneOn == null).OrderBy(a => a.RegisterDueOn).ThenBy(a => a.Id);

    private async Task<IReadOnlyList<RegisterRow>> WithUnitsAsync(IReadOnlyList<AidRecord> records, CancellationToken ct)
    {
        var ids = records.Select(r => r.UndertakingId).Distinct().ToList();
        var units = await db.Undertakings.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        return [.. records.Select(r => new RegisterRow(RegisterRecord.Of(r, units[r.UndertakingId]), r.RegisterDueOn!.Value))];
    }
}

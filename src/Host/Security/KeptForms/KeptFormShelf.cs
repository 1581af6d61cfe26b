using System.Text.Json;
using Coordination.Host.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Security.KeptForms;

/// <summary>Holds a kept form between the sign-in and the page it belongs to. Only for people who have signed in, so nobody else can fill it.</summary>
internal sealed class KeptFormShelf(HostDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public async Task<Guid> PutAsync(Guid user, KeptFields fields, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.KeptForms.Where(f => f.ExpiresAt < now).ExecuteDeleteAsync(ct);
        var row = new KeptForm { Id = Guid.CreateVersion7(), UserId = user, Path = fields.Path, Fields = JsonSerializer.Serialize(fields.Values), ExpiresAt = now + Lifetime };
        db.KeptForms.Add(row);
        await db.SaveChangesAsync(ct);
        return row.Id;
    }

    /// <summary>Takes it down: it is shown once, on its own page, to the person who signed in.</summary>
    public async Task<KeptFields?> TakeAsync(Guid id, Guid user, string path, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = await db.KeptForms.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.UserId == user && f.ExpiresAt >= now, ct);
        if (row is null || !string.Equals(row.Path.Split('?')[0], path, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        await db.KeptForms.Where(f => f.Id == id).ExecuteDeleteAsync(ct);
        return new KeptFields(row.Path, JsonSerializer.Deserialize<Dictionary<string, string[]>>(row.Fields)!);
    }
}

using System.Linq.Expressions;
using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.OpenMatter;

/// <summary>
/// The one way to matters for a person: a protected matter is there for its readers and does not exist for anybody else, whatever
/// their role, in lists, counts, exports, files and links alike. Jobs and ledgers that speak to nobody may read past it.
/// </summary>
internal sealed class MatterAccess(GovernanceDbContext db)
{
    /// <summary>Matters this person may know of. Load whole ones from here too: parts are read by queries of their own.</summary>
    public IQueryable<Matter> Readable(ClaimsPrincipal person) => db.Matters.AsSplitQuery().Where(MayRead(person));

    public async Task<Matter?> FindAsync(ClaimsPrincipal person, Guid id, CancellationToken ct)
    {
        var matter = new MatterId(id);
        return await Readable(person).SingleOrDefaultAsync(m => m.Id == matter, ct);
    }

    /// <summary>The rest: the protected matters that this person may not know of. Always few, to be taken away from what points to matters.</summary>
    public IQueryable<Matter> Hidden(ClaimsPrincipal person)
    {
        var readable = MayRead(person);
        return db.Matters.Where(m => m.IsProtected).Where(Expression.Lambda<Func<Matter, bool>>(Expression.Not(readable.Body), readable.Parameters));
    }

    /// <summary>The protected matters that somebody reads by this address, for whoever takes that one's place. Not for showing.</summary>
    public IQueryable<Matter> ReadBy(string address)
    {
        var email = address.Trim().ToLowerInvariant();
        return db.Matters.AsSplitQuery().Where(m => m.Readers.Any(r => r.Email == email));
    }

    /// <summary>Matters that anybody may know of: for feeds and boards that are the same for all.</summary>
    public IQueryable<Matter> Open() => db.Matters.AsSplitQuery().Where(m => !m.IsProtected);

    /// <summary>Whether a form that is sent again has made its matter already. Tells nothing about it: the id is the form's own.</summary>
    public Task<bool> IsRegisteredAsync(MatterId matter, CancellationToken ct) => db.Matters.AnyAsync(m => m.Id == matter, ct);

    /// <summary>The person's address as the readers' list holds it.</summary>
    public static string Address(ClaimsPrincipal person) => (person.FindFirstValue(ClaimTypes.Email) ?? person.Identity?.Name ?? string.Empty).ToLowerInvariant();

    private static Expression<Func<Matter, bool>> MayRead(ClaimsPrincipal person)
    {
        var address = Address(person);
        var committees = person.Committees().ToList();
        return m => !m.IsProtected || m.Readers.Any(r => (r.Email != null && r.Email == address) || (r.CommitteeCode != null && committees.Contains(r.CommitteeCode)));
    }
}

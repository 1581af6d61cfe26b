using Coordination.Networking.Contracts;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ReadEnterprises;

/// <summary>
/// Whom to write to about procurements. Only people kept for that purpose (GDPR 5.1 b), on the ground that stands at each of them; who has
/// a protected identity, or asked to be forgotten, is not among them.
/// </summary>
internal sealed class ProcurementContactsQuery(NetworkingDbContext db) : IProcurementContacts
{
    public async Task<IReadOnlyList<ProcurementContact>> OfEnterprisesAsync(IReadOnlyCollection<Guid> enterprises, CancellationToken ct)
    {
        var (ids, purpose) = (enterprises.Select(e => new EnterpriseId(e)).Distinct().ToList(), nameof(ContactPurpose.Procurement));
        var found = await db.Contacts.AsNoTracking()
            .Where(c => c.EnterpriseId != null && ids.Contains(c.EnterpriseId.Value) && c.State == ContactState.Current && !c.IsProtected && c.Email != null && c.PurposeNames.Contains(purpose))
            .OrderBy(c => c.EnterpriseId).ThenBy(c => c.NameKey).ThenBy(c => c.Id)
            .Select(c => new { c.Id, EnterpriseId = c.EnterpriseId!.Value, c.Name, c.Email, c.Ground }).ToListAsync(ct);
        return [.. found.Where(c => EmailAddress.IsValid(c.Email)).Select(c => new ProcurementContact(c.Id.Value, c.EnterpriseId.Value, c.Name, c.Email!, c.Ground.ToString()))];
    }
}

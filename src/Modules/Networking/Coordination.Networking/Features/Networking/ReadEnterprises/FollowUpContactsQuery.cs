using Coordination.Networking.Contracts;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ReadEnterprises;

/// <summary>Whom to write to about follow-up. Only people kept for dialogue or support (GDPR 5.1 b); not the protected, nor the forgotten.</summary>
internal sealed class FollowUpContactsQuery(NetworkingDbContext db) : IFollowUpContacts
{
    public async Task<IReadOnlyList<FollowUpContact>> OfEnterprisesAsync(IReadOnlyCollection<Guid> enterprises, CancellationToken ct)
    {
        var ids = enterprises.Select(e => new EnterpriseId(e)).Distinct().ToList();
        var (dialogue, support) = (nameof(ContactPurpose.Dialogue), nameof(ContactPurpose.Support));
        var found = await db.Contacts.AsNoTracking()
            .Where(c => c.EnterpriseId != null && ids.Contains(c.EnterpriseId.Value) && c.State == ContactState.Current && !c.IsProtected && c.Email != null
                && (c.PurposeNames.Contains(dialogue) || c.PurposeNames.Contains(support)))
            .OrderBy(c => c.EnterpriseId).ThenBy(c => c.NameKey).ThenBy(c => c.Id)
            .Select(c => new { c.Id, EnterpriseId = c.EnterpriseId!.Value, c.Name, c.Email }).ToListAsync(ct);
        return [.. found.Where(c => EmailAddress.IsValid(c.Email)).Select(c => new FollowUpContact(c.Id.Value, c.EnterpriseId.Value, c.Name, c.Email!))];
    }
}

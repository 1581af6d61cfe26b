using System.Security.Claims;
using System.Text.Json;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Networks;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;

namespace Coordination.Networking.Features.Networking.EditContact;

/// <summary>Who may see a person with protected identity, and the note in the log that they did.</summary>
internal sealed class ContactAccess(NetworkingDbContext db, IAuthorizationService authorization, CurrentActor actor, TimeProvider clock)
{
    public async Task<bool> MayAsync(EnterpriseContact contact, ClaimsPrincipal user) =>
        !contact.IsProtected || (await authorization.AuthorizeAsync(user, NetworkingPolicies.SeeProtected)).Succeeded;

    /// <summary>Whether the person may see it; that protected data was opened is logged before it is shown.</summary>
    public async Task<bool> OpenAsync(EnterpriseContact contact, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!await MayAsync(contact, user))
        {
            return false;
        }

        if (contact.IsProtected)
        {
            await NoteAsync(nameof(EnterpriseContact), contact.Id.Value.ToString(), ct);
        }

        return true;
    }

    public async Task<bool> MayAsync(NetworkMember member, ClaimsPrincipal user) =>
        !member.IsProtected || (await authorization.AuthorizeAsync(user, NetworkingPolicies.SeeProtected)).Succeeded;

    /// <summary>The same for a member of a network.</summary>
    public async Task<bool> OpenAsync(NetworkMember member, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!await MayAsync(member, user))
        {
            return false;
        }

        if (member.IsProtected)
        {
            await NoteAsync(nameof(NetworkMember), member.Id.Value.ToString(), ct);
        }

        return true;
    }

    /// <summary>Writes that somebody read what is not shown by default.</summary>
    public async Task NoteAsync(string subject, string id, CancellationToken ct)
    {
        db.Audit.Add(new AuditRow
        {
            At = clock.GetUtcNow(),
            ActorKind = actor.Actor.Kind.ToString(),
            ActorId = actor.Actor.Id,
            ActorName = actor.Actor.Name,
            Subject = subject,
            SubjectId = id,
            Action = "opened",
            Changes = JsonSerializer.Serialize(new Dictionary<string, object?[]>()),
        });
        await db.SaveChangesAsync(ct);
    }
}

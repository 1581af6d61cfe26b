using Coordination.Networking.Features.Networking.ShowEnquiry;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowProtectedContact;

/// <summary>Whom an enquiry with protected identity is from. Asked for one at a time, and who looked is kept (OSL 22 kap. 1 §).</summary>
[Authorize(Policy = NetworkingPolicies.TriageEnquiries)]
internal sealed class ShowProtectedContactModel(NetworkingDbContext db, CurrentActor actor, IAuthorizationService authorization, TimeProvider clock) : TriagePage(db, authorization)
{
    public bool IsShown { get; private set; }

    protected override bool Fits => Enquiry is { HasProtectedIdentity: true, ForgottenAt: null };

    public void OnGet()
    {
    }

    public async Task OnPostAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        for (var tries = 0; !IsShown; tries++)
        {
            Enquiry.ShowContact(clock.GetUtcNow(), actor.Actor.Name);
            try
            {
                await Db.SaveChangesAsync(ct);
                IsShown = true;
            }
            catch (DbUpdateConcurrencyException) when (tries < 3)
            {
                // Somebody changed it meanwhile; that one has looked is to be kept all the same.
                Db.ChangeTracker.Clear();
                await ReloadAsync(ct);
            }
        }
    }
}

using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowEnterprise;

/// <summary>One enterprise: everything that the register knows of it.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowEnterpriseModel(NetworkingDbContext db, IAuthorizationService authorization) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Enterprise Enterprise { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var id = new EnterpriseId(Id);
        if (await db.Enterprises.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct) is not { } enterprise)
        {
            return NotFound();
        }

        Enterprise = enterprise;
        MayManage = (await authorization.AuthorizeAsync(User, NetworkingPolicies.ManageEnterprises)).Succeeded;
        return Page();
    }
}

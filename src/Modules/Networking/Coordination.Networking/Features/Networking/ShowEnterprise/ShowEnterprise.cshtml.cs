using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowEnterprise;

/// <summary>One enterprise: everything that the register knows of it.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowEnterpriseModel(NetworkingDbContext db, IAuthorizationService authorization, TimeProvider clock) : EnterprisePage(db)
{
    private const int Latest = 8;

    public bool MayManage { get; private set; }

    public string? SuccessorName { get; private set; }

    public IReadOnlyList<EnterpriseEntry> Entries => [.. Enterprise.Entries.OrderByDescending(e => e.Id).Take(Latest)];

    public DateOnly Today => clock.TodayInSweden();

    public static StatusLook Look(Assessment? assessment) => assessment?.Judgement switch
    {
        Judgement.Met => StatusLook.Done,
        Judgement.Partly => StatusLook.Attention,
        Judgement.NotMet => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        MayManage = (await authorization.AuthorizeAsync(User, NetworkingPolicies.ManageEnterprises)).Succeeded;
        SuccessorName = Enterprise.SuccessorId is { } successor ? await Db.Enterprises.Where(e => e.Id == successor).Select(e => e.Name).SingleOrDefaultAsync(ct) : null;
        return Page();
    }
}

using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.AskOwners;

/// <summary>Asks before the letter with the yearly question is sent out of its turn.</summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class AskOwnerModel(NetworkingDbContext db, OwnerLetters letters, IStringLocalizer<Texts> texts) : EnterprisePage(db)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!await letters.AskAsync(EnterpriseId, ct))
        {
            return this.Refuse(new Error("NET-0312", "OwnerQuestions.NobodyToAsk"), texts);
        }

        this.Announce(texts["OwnerQuestions.Sent"]);
        return Redirect(BackAddress);
    }
}

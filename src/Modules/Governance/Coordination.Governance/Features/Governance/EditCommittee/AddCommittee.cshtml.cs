using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditCommittee;

/// <summary>Add a body to the register.</summary>
[Authorize(Policy = GovernancePolicies.ManageCommittees)]
internal sealed class AddCommitteeModel(EditCommitteeHandler handler, IStringLocalizer<Texts> texts) : CommitteeFormPage(texts)
{
    public override string BackAddress => "/namnder";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.HandleAsync(new EditCommittee(null, 0, Input.Code, Input.Name, Input.Kind, Input.Note, null), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, Words);
        }

        this.Announce(Words["Committees.Saved"]);
        return Redirect($"/namnder/{result.Value}");
    }
}

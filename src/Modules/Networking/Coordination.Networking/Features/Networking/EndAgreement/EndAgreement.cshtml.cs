using Coordination.Networking.Features.Networking.EndOrganisation;
using Coordination.Networking.Features.Networking.ShowAgreement;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EndAgreement;

/// <summary>An agreement ends before its time: what was owed of it is owed no more.</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class EndAgreementModel(NetworkingDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : AgreementPage(db, authorization)
{
    [BindProperty]
    public EndRecordInput Input { get; set; } = new();

    protected override bool Fits => Record.EndedOn is null;

    public void OnGet() => Input = new EndRecordInput { On = clock.TodayInSweden(), Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.End(Input.On!.Value, Input.Reason, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Agreements.Ended"]);
        return Redirect(Address);
    }
}

using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Features.Networking.EditEnterprise;
using Coordination.Networking.Features.Networking.FindCommittee;
using Coordination.Networking.Features.Networking.ShowNetwork;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditNetwork;

/// <summary>Change what is written of a network; what it was stays in its history.</summary>
[Authorize(Policy = NetworkingPolicies.ManageNetworks)]
internal sealed class EditNetworkModel(
    NetworkingDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : NetworkPage(db, authorization), INetworkFormPage
{
    [BindProperty]
    public NetworkInput Input { get; set; } = new();

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public string BackAddress => Address;

    public bool AsksReference => Network.AssignmentIds.Count == 0;

    public void OnGet() => Input = NetworkInput.Of(Network);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Committee is { Length: > 0 } code && Committees.All(c => c.Value != code))
        {
            ModelState.AddModelError("Input.Committee", texts["EnquiryRules.CommitteeUnknown"]);
        }

        // What was written once stays, and is read where no assignment is tied.
        Input.Reference = AsksReference ? Input.Reference : Network.Reference;
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, Change, ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, NetworkInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Networks.Saved"]);
        return Redirect(Address);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Committees = await committees.OptionsAsync(Network.CommitteeCode, ct);
    }

    private Result Change()
    {
        var changes = FormChanges.Describe(NetworkInput.Of(Network), Input, texts, texts.WordOf);
        return changes.Length == 0 ? Result.Success : Network.Describe(Input.ToTerms(), changes, clock.GetUtcNow(), actor.Actor.Name);
    }
}

using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Features.Networking.FindCommittee;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditNetwork;

/// <summary>Start a network, or write down one that has gone on for some time.</summary>
[Authorize(Policy = NetworkingPolicies.ManageNetworks)]
internal sealed class AddNetworkModel(NetworkingDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel, INetworkFormPage
{
    [BindProperty]
    public NetworkInput Input { get; set; } = new();

    public EditConflict? Conflict => null;

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public string BackAddress => "/natverk";

    public bool AsksReference => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Committees = await committees.OptionsAsync(null, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Input.StartedOn = clock.TodayInSweden();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Committee is { Length: > 0 } code && Committees.All(c => c.Value != code))
        {
            ModelState.AddModelError("Input.Committee", texts["EnquiryRules.CommitteeUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new NetworkId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            db.Networks.Add(new Network(id, Input.ToTerms(), clock.GetUtcNow(), actor.Actor.Name));
            await db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        this.Announce(texts["Networks.Saved"]);
        return Redirect($"/natverk/{id.Value}");
    }

    private Task<bool> IsStoredAsync(NetworkId id, CancellationToken ct) => db.Networks.AnyAsync(n => n.Id == id, ct);
}

using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Coordination.Networking.Features.Networking.ShowOpenList;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowOpenly;

/// <summary>Whether an enterprise is shown in the open list, who agreed to it, and what everyone then sees.</summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class ShowOpenlyModel(NetworkingDbContext db, ChangeEnterpriseHandler handler, OpenListQuery openList, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock)
    : EnterprisePage(db)
{
    private OpenEnterprise? _shown;

    [BindProperty]
    public OpenInput Input { get; set; } = new();

    public OpenEnterprise Shown => _shown!;

    public bool IsShown => OpenListQuery.Holds(Enterprise, clock.TodayInSweden());

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        Input.On = clock.TodayInSweden();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.HandleAsync(EnterpriseId, e => e.ShowOpenly(Input.On!.Value, Input.By, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["OpenList.Started"]);
        return Redirect($"{BackAddress}/visning");
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(
            EnterpriseId,
            e =>
            {
                e.HideOpenly(clock.GetUtcNow(), actor.Actor.Name);
                return Result.Success;
            },
            ct);
        if (!result.Succeeded)
        {
            return NotFound();
        }

        this.Announce(texts["OpenList.Stopped"]);
        return Redirect($"{BackAddress}/visning");
    }

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || !Enterprise.IsActive)
        {
            return false;
        }

        _shown = (await openList.OneAsync(Enterprise, ct)).Single();
        return true;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class OpenInput
{
    [Display(Name = "OpenList.On"), Required(ErrorMessage = "Enterprises.DayMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "OpenList.By", Description = "Enterprises.OpenByHint"), Required(ErrorMessage = "Enterprises.OpenByMissing"), StringLength(200)]
    public string? By { get; set; }
}

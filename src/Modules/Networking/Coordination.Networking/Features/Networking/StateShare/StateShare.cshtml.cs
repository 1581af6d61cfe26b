using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Coordination.Networking.Features.Networking.EditEnterprise;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.StateShare;

/// <summary>State the share under 4 kap. 18 § LOU, with its basis and day.</summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class StateShareModel(NetworkingDbContext db, ChangeEnterpriseHandler handler, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : EnterprisePage(db)
{
    [BindProperty]
    public ShareInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input = new ShareInput { AsOf = clock.TodayInSweden() };
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var percent = Input.ReadPercent();
        if (percent is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Input.Percent", texts["Shares.PercentMalformed"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var share = new LabourShare(this.IdOf(Input.NewId), percent!.Value, Input.Basis!, Input.AsOf!.Value, Input.IsSelfReported, actor.Actor.Name);
        var result = await handler.HandleAsync(EnterpriseId, e => e.StateShare(share, share.Percent.Percent(), clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Shares.Saved"]);
        return Redirect(BackAddress);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ShareInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Shares.Percent", Description = "Shares.PercentHint"), Required(ErrorMessage = "Shares.PercentMalformed"), StringLength(10)]
    public string? Percent { get; set; }

    [Display(Name = "Shares.Basis", Description = "Shares.BasisHint"), Required(ErrorMessage = "Shares.BasisMissing"), StringLength(4000)]
    public string? Basis { get; set; }

    [Display(Name = "Shares.AsOf"), Required(ErrorMessage = "Enterprises.DayMissing")]
    public DateOnly? AsOf { get; set; }

    [Display(Name = "Shares.SelfReported")]
    public bool IsSelfReported { get; set; }

    /// <summary>With comma or point, with or without the sign.</summary>
    public decimal? ReadPercent() =>
        decimal.TryParse(Percent?.Replace(',', '.').TrimEnd(' ', '%', '\u00A0'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100
            ? Math.Round(percent, 2)
            : null;
}

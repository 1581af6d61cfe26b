using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.SetLedgerRules;

/// <summary>A euro rate for some days, most often the Commission's rate of a month. What was counted by another rate keeps it.</summary>
[Authorize(Policy = BusinessSupportPolicies.SetAidRules)]
internal sealed class AddRateModel(BusinessSupportDbContext db, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private const decimal Least = 1m;
    private const decimal Most = 1000m;
    private const int Decimals = 6;

    [BindProperty]
    public RateInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var text = (Input.Rate ?? string.Empty).Replace(',', '.').Trim();
        var isRate = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is >= Least and <= Most && decimal.Round(rate, Decimals) == rate;
        if (!isRate && text.Length > 0)
        {
            ModelState.AddModelError("Input.Rate", texts["ExchangeRates.Wrong"]);
        }

        if (Input.ValidTo < Input.ValidFrom)
        {
            ModelState.AddModelError("Input.ValidTo", texts["LedgerRules.EndsBeforeStart"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new ExchangeRateId(this.IdOf(Input.NewId));
        if (!await db.ExchangeRates.AnyAsync(r => r.Id == id, ct))
        {
            db.ExchangeRates.Add(new ExchangeRate(id, rate, Input.ValidFrom!.Value, Input.ValidTo!.Value, Input.RateDate!.Value, Input.Source!, clock.GetUtcNow(), actor.Actor.Name));
            await db.SaveOnceAsync(stop => db.ExchangeRates.AnyAsync(r => r.Id == id, stop), ct);
        }

        this.Announce(texts["LedgerRules.Saved"]);
        return Redirect("/stod/regler#kurser");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class RateInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Aid.Rate", Description = "ExchangeRates.RateHint"), Required(ErrorMessage = "ExchangeRates.Wrong"), StringLength(20)]
    public string? Rate { get; set; }

    [Display(Name = "LedgerRules.ValidFrom"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "LedgerRules.ValidTo"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "Aid.RateDate"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? RateDate { get; set; }

    [Display(Name = "LedgerRules.Source", Description = "ExchangeRates.SourceHint"), Required(ErrorMessage = "LedgerRules.SourceMissing"), StringLength(500)]
    public string? Source { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.SetLedgerRules;

/// <summary>A new ceiling, or one for days that had none. The one that began last holds; the former stays for the days before.</summary>
[Authorize(Policy = BusinessSupportPolicies.SetAidRules)]
internal sealed class AddCeilingModel(BusinessSupportDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public CeilingInput Input { get; set; } = new();

    public IReadOnlyList<Option> Regulations => [.. Enum.GetValues<AidRegulation>().Select(r => new Option(r.ToString(), texts[$"AidRegulation.{r}"]))];

    public IReadOnlyList<Option> Certainties => [.. Enum.GetValues<Certainty>().Select(c => new Option(c.ToString(), texts[$"Certainty.{c}"]))];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (EuroText.Read(Input.Euro) is null or 0)
        {
            ModelState.AddModelError("Input.Euro", texts["Aid.AmountWrong"]);
        }

        if (Input.ValidTo < Input.ValidFrom)
        {
            ModelState.AddModelError("Input.ValidTo", texts["LedgerRules.EndsBeforeStart"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new AidCeilingId(this.IdOf(Input.NewId));
        if (!await db.AidCeilings.AnyAsync(c => c.Id == id, ct))
        {
            db.AidCeilings.Add(new AidCeiling(id, Input.Regulation!.Value, EuroText.Read(Input.Euro)!.Value, Input.WindowYears!.Value, Input.ValidFrom!.Value, Input.ValidTo, Input.Source!, Input.Certainty!.Value));
            await db.SaveOnceAsync(stop => db.AidCeilings.AnyAsync(c => c.Id == id, stop), ct);
        }

        this.Announce(texts["LedgerRules.Saved"]);
        return Redirect("/stod/regler#tak");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class CeilingInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Aid.Regulation"), Required(ErrorMessage = "Aid.RegulationMissing")]
    public AidRegulation? Regulation { get; set; }

    [Display(Name = "AidCeilings.Euro"), Required(ErrorMessage = "Aid.AmountMissing"), StringLength(30)]
    public string? Euro { get; set; }

    [Display(Name = "AidCeilings.WindowYears"), Required(ErrorMessage = "LedgerRules.DaysMissing"), Range(1, 10)]
    public int? WindowYears { get; set; } = AidCeiling.StandardYears;

    [Display(Name = "LedgerRules.ValidFrom"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "LedgerRules.ValidTo")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "LedgerRules.Source", Description = "LedgerRules.SourceHint"), Required(ErrorMessage = "LedgerRules.SourceMissing"), StringLength(500)]
    public string? Source { get; set; }

    [Display(Name = "LedgerRules.Certainty"), Required(ErrorMessage = "LedgerRules.CertaintyMissing")]
    public Certainty? Certainty { get; set; }
}

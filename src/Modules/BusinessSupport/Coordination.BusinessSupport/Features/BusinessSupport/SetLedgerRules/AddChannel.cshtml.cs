using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.SetLedgerRules;

/// <summary>The way in which Sweden tells the central register, once somebody knows it.</summary>
[Authorize(Policy = BusinessSupportPolicies.SetAidRules)]
internal sealed class AddChannelModel(BusinessSupportDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public ChannelInput Input { get; set; } = new();

    public IReadOnlyList<Option> Certainties => [.. Enum.GetValues<Certainty>().Select(c => new Option(c.ToString(), texts[$"Certainty.{c}"]))];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.ValidTo < Input.ValidFrom)
        {
            ModelState.AddModelError("Input.ValidTo", texts["LedgerRules.EndsBeforeStart"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new RegisterChannelId(this.IdOf(Input.NewId));
        if (!await db.RegisterChannels.AnyAsync(c => c.Id == id, ct))
        {
            db.RegisterChannels.Add(new RegisterChannel(id, Input.Name!, Input.Address, Input.ValidFrom!.Value, Input.ValidTo, Input.Source!, Input.Certainty!.Value));
            await db.SaveOnceAsync(stop => db.RegisterChannels.AnyAsync(c => c.Id == id, stop), ct);
        }

        this.Announce(texts["LedgerRules.Saved"]);
        return Redirect("/stod/regler#vagar");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ChannelInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "RegisterChannels.Name", Description = "RegisterChannels.NameHint"), Required(ErrorMessage = "RegisterChannels.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "RegisterChannels.Address"), StringLength(500)]
    public string? Address { get; set; }

    [Display(Name = "LedgerRules.ValidFrom"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "LedgerRules.ValidTo")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "LedgerRules.Source", Description = "LedgerRules.SourceHint"), Required(ErrorMessage = "LedgerRules.SourceMissing"), StringLength(500)]
    public string? Source { get; set; }

    [Display(Name = "LedgerRules.Certainty"), Required(ErrorMessage = "LedgerRules.CertaintyMissing")]
    public Certainty? Certainty { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowCase;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.LogContact;

/// <summary>Adviser and enterprise have been in touch.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class LogCaseContactModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : CasePage(db, authorization, texts)
{
    [BindProperty]
    public LogCaseContactInput Input { get; set; } = new();

    protected override bool Fits => Record.ForgottenAt is null;

    public void OnGet() => Input = new() { On = clock.TodayInSweden() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var time = new AdviserTime(Input.Minutes, await Db.SupportRules.AsNoTracking().Select(r => r.HourCost).SingleOrDefaultAsync(ct));
        return await ChangeAsync(
            Record.Version,
            () => Record.LogContact(this.IdOf(Input.NewId), Input.On!.Value, Input.Way!.Value, Input.Text!, time, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name),
            "Cases.ContactLogged",
            ct);
    }
}

/// <summary>What the form holds. A line is added to what others write, so no version stands in its way.</summary>
internal sealed class LogCaseContactInput
{
    /// <summary>Made with the form, so that sending it twice writes one line.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Cases.On"), Required(ErrorMessage = "Cases.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Cases.Way"), Required(ErrorMessage = "Cases.WayMissing")]
    public ContactWay? Way { get; set; }

    [Display(Name = "Cases.ContactText", Description = "Cases.ContactTextHint"), Required(ErrorMessage = "Cases.ContactTextMissing"), StringLength(4000)]
    public string? Text { get; set; }

    [Display(Name = "Cases.Minutes", Description = "Cases.MinutesHint"), Range(1, 6000)]
    public int? Minutes { get; set; }
}

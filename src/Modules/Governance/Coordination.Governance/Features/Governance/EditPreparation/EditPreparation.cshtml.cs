using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditPreparation;

/// <summary>A committee's own days before its meetings.</summary>
[Authorize(Policy = GovernancePolicies.ManageMeetings)]
internal sealed class EditPreparationModel(GovernanceDbContext db, EditPreparationHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts)
    : MeetingPage(db, authorization)
{
    [BindProperty]
    public PreparationInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rule = await Db.PreparationRules.AsNoTracking().SingleOrDefaultAsync(r => r.CommitteeId == Committee.Id, ct);
        Input = PreparationInput.Of(rule?.Settings ?? PreparationSettings.Default, rule?.Version ?? 0);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.HandleAsync(new Governance.EditPreparation.EditPreparation(Committee.Id, Input.Version, Input.ToSettings()), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Meetings.RulesSaved"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds: calendar days before the meeting, and after it for the minutes.</summary>
internal sealed class PreparationInput
{
    public long Version { get; set; }

    [Display(Name = "Preparation.Consultation"), Range(0, 365)]
    public int Consultation { get; set; }

    [Display(Name = "Preparation.Draft"), Range(0, 365)]
    public int Draft { get; set; }

    [Display(Name = "Preparation.UnitHead"), Range(0, 365)]
    public int UnitHead { get; set; }

    [Display(Name = "Preparation.Director"), Range(0, 365)]
    public int Director { get; set; }

    [Display(Name = "Preparation.Chair"), Range(0, 365)]
    public int Chair { get; set; }

    [Display(Name = "Preparation.Documents"), Range(0, 365)]
    public int Documents { get; set; }

    [Display(Name = "Preparation.Dispatch"), Range(0, 365)]
    public int Dispatch { get; set; }

    [Display(Name = "Meetings.Adjustment", Description = "Meetings.AdjustmentHint"), Range(0, 14)]
    public int Adjustment { get; set; }

    public static PreparationInput Of(PreparationSettings settings, long version) => new()
    {
        Version = version,
        Consultation = settings.ConsultationDays,
        Draft = settings.DraftDays,
        UnitHead = settings.UnitHeadDays,
        Director = settings.DirectorDays,
        Chair = settings.ChairDays,
        Documents = settings.DocumentsDays,
        Dispatch = settings.DispatchDays,
        Adjustment = settings.AdjustmentDays,
    };

    public PreparationSettings ToSettings() => new()
    {
        ConsultationDays = Consultation,
        DraftDays = Draft,
        UnitHeadDays = UnitHead,
        DirectorDays = Director,
        ChairDays = Chair,
        DocumentsDays = Documents,
        DispatchDays = Dispatch,
        AdjustmentDays = Adjustment,
    };
}

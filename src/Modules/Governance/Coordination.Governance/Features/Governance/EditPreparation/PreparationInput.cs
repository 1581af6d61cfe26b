using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Meetings;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditPreparation;

/// <summary>What the form of days before meetings needs of its page.</summary>
internal interface IPreparationPage
{
    PreparationInput Input { get; }

    EditConflict? Conflict { get; }

    /// <summary>There is a rule of the committee's own that can be given up.</summary>
    bool MayFollow { get; }

    string BackAddress { get; }
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

internal static class PreparationConflict
{
    /// <summary>What somebody else has stored since, field by field; the form then carries the newer version.</summary>
    public static async Task<EditConflict?> PreparationConflictAsync<TPage>(this GovernanceDbContext db, TPage page, CommitteeId? committee, IStringLocalizer texts, CancellationToken ct)
        where TPage : PageModel, IPreparationPage
    {
        db.ChangeTracker.Clear();
        if (await db.PreparationRules.AsNoTracking().SingleOrDefaultAsync(r => r.CommitteeId == committee, ct) is not { } stored)
        {
            return null;
        }

        var conflict = await db.ConflictAsync(nameof(PreparationRule), stored.Id.Value, PreparationInput.Of(stored.Settings, stored.Version), page.Input, texts, _ => null, ct);
        page.Input.Version = stored.Version;
        page.ModelState.Remove("Input.Version");
        return conflict;
    }
}

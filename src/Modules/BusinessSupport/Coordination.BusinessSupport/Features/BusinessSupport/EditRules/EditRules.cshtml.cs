using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Features.BusinessSupport.FindCommittee;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.EditRules;

/// <summary>The service level, who owes the follow-ups, and how long personal data are kept.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class EditRulesModel(BusinessSupportDbContext db, CommitteeChoiceQuery committees, IStringLocalizer<Texts> texts) : PageModel
{
    private const decimal MostHourCost = 100_000;

    [BindProperty]
    public SupportRulesInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Committees = await committees.OptionsAsync(null, HttpContext.RequestAborted);
        await next();
    }

    public async Task OnGetAsync(CancellationToken ct) => Input = SupportRulesInput.Of(await db.SupportRules.AsNoTracking().SingleOrDefaultAsync(ct) ?? new SupportRules());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.CommitteeCode is { Length: > 0 } code && Committees.All(c => c.Value != code))
        {
            ModelState.AddModelError("Input.CommitteeCode", texts["Offers.CommitteeUnknown"]);
        }

        if (EuroText.IsMalformed(Input.HourCost) || EuroText.Read(Input.HourCost) is <= 0 or > MostHourCost)
        {
            ModelState.AddModelError("Input.HourCost", texts["SupportRules.HourCostWrong"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var stored = await db.SupportRules.SingleOrDefaultAsync(ct);
        if ((stored?.Version ?? 0) != Input.Version)
        {
            return await ConflictAsync(ct);
        }

        var rules = stored ?? db.SupportRules.Add(new SupportRules()).Entity;
        rules.Set(Input.ServiceDays!.Value, Input.CommitteeCode, Input.KeepMonths, EuroText.Read(Input.HourCost));
        try
        {
            await db.SaveOnceAsync(_ => Task.FromResult(false), ct);
        }
        catch (DbUpdateException)
        {
            return await ConflictAsync(ct);
        }

        this.Announce(texts["SupportRules.Saved"]);
        return Redirect("/stodarenden");
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var now = await db.SupportRules.AsNoTracking().SingleAsync(ct);
        Conflict = await db.ConflictAsync(nameof(SupportRules), now.Id.Value, SupportRulesInput.Of(now), Input, texts, null, ct);
        Input.Version = now.Version;
        ModelState.Clear();
        ModelState.AddModelError(string.Empty, texts["Common.ChangedMeanwhile"]);
        return this.PageAgain(409);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class SupportRulesInput
{
    public long Version { get; set; }

    [Display(Name = "SupportRules.ServiceDays", Description = "SupportRules.ServiceDaysHint"), Required(ErrorMessage = "SupportRules.ServiceDaysMissing"), Range(1, 60)]
    public int? ServiceDays { get; set; }

    [Display(Name = "SupportRules.Committee", Description = "SupportRules.CommitteeHint"), StringLength(20)]
    public string? CommitteeCode { get; set; }

    [Display(Name = "SupportRules.KeepMonths", Description = "SupportRules.KeepMonthsHint"), Range(1, 600)]
    public int? KeepMonths { get; set; }

    [Display(Name = "SupportRules.HourCost", Description = "SupportRules.HourCostHint"), StringLength(20)]
    public string? HourCost { get; set; }

    public static SupportRulesInput Of(SupportRules rules) => new() { Version = rules.Version, ServiceDays = rules.ServiceDays, CommitteeCode = rules.CommitteeCode, KeepMonths = rules.KeepMonths, HourCost = EuroText.Written(rules.HourCost) };
}

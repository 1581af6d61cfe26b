using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.FindCommittee;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.SetLedgerRules;

/// <summary>Who tells the register, under which name and within how many days, and how old a declaration may be.</summary>
[Authorize(Policy = BusinessSupportPolicies.SetAidRules)]
internal sealed class SetLedgerRulesModel(BusinessSupportDbContext db, CommitteeChoiceQuery committees, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public LedgerRulesInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Committees = await committees.OptionsAsync(await db.LedgerRules.Select(r => r.CommitteeCode).SingleOrDefaultAsync(HttpContext.RequestAborted), HttpContext.RequestAborted);
        await next();
    }

    public async Task OnGetAsync(CancellationToken ct) => Input = LedgerRulesInput.Of(await db.LedgerRules.AsNoTracking().SingleOrDefaultAsync(ct) ?? new LedgerRules());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.CommitteeCode is { Length: > 0 } code && Committees.All(c => c.Value != code))
        {
            ModelState.AddModelError("Input.CommitteeCode", texts["LedgerRules.CommitteeUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var stored = await db.LedgerRules.SingleOrDefaultAsync(ct);
        if ((stored?.Version ?? 0) != Input.Version)
        {
            return await ConflictAsync(ct);
        }

        var rules = stored ?? db.LedgerRules.Add(new LedgerRules()).Entity;
        rules.Set(Input.CommitteeCode, Input.GrantingBody, Input.RegisterDays!.Value, Input.RegisterFrom!.Value, Input.DeclareUntil!.Value, Input.DeclarationDays!.Value);
        try
        {
            await db.SaveOnceAsync(_ => Task.FromResult(false), ct);
        }
        catch (DbUpdateException)
        {
            return await ConflictAsync(ct);
        }

        this.Announce(texts["LedgerRules.Saved"]);
        return Redirect("/stod/regler");
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var now = await db.LedgerRules.AsNoTracking().SingleAsync(ct);
        Conflict = await db.ConflictAsync(nameof(LedgerRules), now.Id.Value, LedgerRulesInput.Of(now), Input, texts, null, ct);
        Input.Version = now.Version;
        ModelState.Clear();
        ModelState.AddModelError(string.Empty, texts["Common.ChangedMeanwhile"]);
        return this.PageAgain(409);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class LedgerRulesInput
{
    public long Version { get; set; }

    [Display(Name = "LedgerRules.Committee", Description = "LedgerRules.CommitteeHint"), StringLength(20)]
    public string? CommitteeCode { get; set; }

    [Display(Name = "LedgerRules.GrantingBody", Description = "LedgerRules.GrantingBodyHint"), StringLength(200)]
    public string? GrantingBody { get; set; }

    [Display(Name = "LedgerRules.RegisterDays"), Required(ErrorMessage = "LedgerRules.DaysMissing"), Range(1, 60)]
    public int? RegisterDays { get; set; }

    [Display(Name = "LedgerRules.RegisterFrom"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? RegisterFrom { get; set; }

    [Display(Name = "LedgerRules.DeclareUntil", Description = "LedgerRules.DeclareUntilHint"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? DeclareUntil { get; set; }

    [Display(Name = "LedgerRules.DeclarationDays", Description = "LedgerRules.DeclarationDaysHint"), Required(ErrorMessage = "LedgerRules.DaysMissing"), Range(1, 1096)]
    public int? DeclarationDays { get; set; }

    public static LedgerRulesInput Of(LedgerRules rules) => new()
    {
        Version = rules.Version,
        CommitteeCode = rules.CommitteeCode,
        GrantingBody = rules.GrantingBody,
        RegisterDays = rules.RegisterDays,
        RegisterFrom = rules.RegisterFrom,
        DeclareUntil = rules.DeclareUntil,
        DeclarationDays = rules.DeclarationDays,
    };
}

using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Law;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowLimits;

/// <summary>Every limit of the law that is known, with its time and how sure it is.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowLimitsModel(ProcurementDbContext db, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Limit> Limits { get; private set; } = [];

    public bool MayManage { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Limits = [.. (await db.Limits.AsNoTracking().ToListAsync(ct)).OrderByDescending(l => l.HoldsOn(Today)).ThenBy(l => l.Kind).ThenByDescending(l => l.ValidFrom)];
        MayManage = await authorization.MayAsync(User, ProcurementPolicies.Manage);
    }
}

/// <summary>Enter an amount in kronor that has been announced since.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class EditLimitModel(ProcurementDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : RecordPage<Limit>(db, authorization)
{
    [BindProperty]
    public LimitInput Input { get; set; } = new();

    public override string Address => "/upphandlingar/granser";

    protected override string ManagePolicy => ProcurementPolicies.Manage;

    /// <summary>What the act or an announcement says is not for anybody to change.</summary>
    protected override bool Fits => Record.Certainty != LimitCertainty.Certain || Record.Kronor is null;

    public void OnGet() => Input = LimitInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Input.Kronor) && ProcurementTexts.ReadAmount(Input.Kronor) is not > 0)
        {
            ModelState.AddModelError("Input.Kronor", texts["Procurements.ValueWrong"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, Change, ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, LimitInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Limits.Saved"]);
        return Redirect(Address);

        Result Change()
        {
            Record.Enter(ProcurementTexts.ReadAmount(Input.Kronor)!.Value, Input.Source!);
            return Result.Success;
        }
    }

    protected override async Task<Limit?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new LimitId(id);
        return await Db.Limits.SingleOrDefaultAsync(l => l.Id == wanted, ct);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class LimitInput
{
    public long Version { get; set; }

    [Display(Name = "Rules.Kronor", Description = "Limits.KronorHint"), Required(ErrorMessage = "Limits.KronorMissing"), StringLength(40)]
    public string? Kronor { get; set; }

    [Display(Name = "Limits.Source", Description = "Limits.SourceHint"), Required(ErrorMessage = "Limits.SourceMissing"), StringLength(500)]
    public string? Source { get; set; }

    public static LimitInput Of(Limit limit) => new() { Version = limit.Version, Kronor = ProcurementTexts.Written(limit.Kronor), Source = limit.Kronor is null ? null : limit.LimitSource };
}

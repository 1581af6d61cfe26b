using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Mail;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditEnquiryRules;

/// <summary>The service level, who owes what has waited too long, and how long personal data are kept.</summary>
[Authorize(Policy = NetworkingPolicies.TriageEnquiries)]
internal sealed class EditEnquiryRulesModel(NetworkingDbContext db, ICommitteeDirectory committees, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public EnquiryRulesInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var today = clock.TodayInSweden();
        Committees = [.. (await committees.ListAsync(HttpContext.RequestAborted)).Where(c => c.DissolvedFrom is null || c.DissolvedFrom > today).Select(c => new Option(c.Code, $"{c.Name} ({c.Code})"))];
        await next();
    }

    public async Task OnGetAsync(CancellationToken ct) => Input = EnquiryRulesInput.Of(await db.EnquiryRules.AsNoTracking().SingleOrDefaultAsync(ct) ?? new EnquiryRules());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.NoticeAddress is { Length: > 0 } address && !EmailAddress.IsValid(address))
        {
            ModelState.AddModelError("Input.NoticeAddress", texts["Enquiry.EmailWrong"]);
        }

        if (Input.CommitteeCode is { Length: > 0 } code && Committees.All(c => c.Value != code))
        {
            ModelState.AddModelError("Input.CommitteeCode", texts["EnquiryRules.CommitteeUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var stored = await db.EnquiryRules.SingleOrDefaultAsync(ct);
        if ((stored?.Version ?? 0) != Input.Version)
        {
            return await ConflictAsync(ct);
        }

        var rules = stored ?? db.EnquiryRules.Add(new EnquiryRules()).Entity;
        rules.Set(Input.ServiceDays!.Value, Input.CommitteeCode, Input.NoticeAddress, Input.KeepMonths);
        try
        {
            await db.SaveOnceAsync(_ => Task.FromResult(false), ct);
        }
        catch (DbUpdateException)
        {
            return await ConflictAsync(ct);
        }

        this.Announce(texts["EnquiryRules.Saved"]);
        return Redirect("/anmalningar");
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var now = await db.EnquiryRules.AsNoTracking().SingleAsync(ct);
        Conflict = await db.ConflictAsync(nameof(EnquiryRules), now.Id.Value, EnquiryRulesInput.Of(now), Input, texts, null, ct);
        Input.Version = now.Version;
        ModelState.Clear();
        ModelState.AddModelError(string.Empty, texts["Common.ChangedMeanwhile"]);
        return this.PageAgain(409);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class EnquiryRulesInput
{
    public long Version { get; set; }

    [Display(Name = "EnquiryRules.ServiceDays", Description = "EnquiryRules.ServiceDaysHint"), Required(ErrorMessage = "EnquiryRules.ServiceDaysMissing"), Range(1, 60)]
    public int? ServiceDays { get; set; }

    [Display(Name = "EnquiryRules.Committee", Description = "EnquiryRules.CommitteeHint"), StringLength(20)]
    public string? CommitteeCode { get; set; }

    [Display(Name = "EnquiryRules.NoticeAddress", Description = "EnquiryRules.NoticeAddressHint"), StringLength(254)]
    public string? NoticeAddress { get; set; }

    [Display(Name = "EnquiryRules.KeepMonths", Description = "EnquiryRules.KeepMonthsHint"), Range(1, 600)]
    public int? KeepMonths { get; set; }

    public static EnquiryRulesInput Of(EnquiryRules rules) =>
        new() { Version = rules.Version, ServiceDays = rules.ServiceDays, CommitteeCode = rules.CommitteeCode, NoticeAddress = rules.NoticeAddress, KeepMonths = rules.KeepMonths };
}

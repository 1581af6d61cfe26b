using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Files;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReplyReferral;

/// <summary>A committee's reply: words, a file, the decision behind it.</summary>
[Authorize(Policy = GovernancePolicies.ReplyReferrals)]
internal sealed class ReplyReferralModel(
    GovernanceDbContext db,
    MatterAccess access,
    ReferralPlanner planner,
    ReferralLedger ledger,
    FileStore files,
    CurrentActor actor,
    IAuthorizationService authorization,
    IStringLocalizer<Texts> texts,
    TimeProvider clock)
    : ReferralPage(db, access, planner, ledger, authorization)
{
    [BindProperty]
    public ReplyInput Input { get; set; } = new();

    public void OnGet() => Input = new ReplyInput
    {
        Version = Referral.Version,
        RepliedOn = Referral.RepliedOn ?? clock.TodayInSweden(),
        Reply = Referral.Reply,
        Number = Referral.ReplyNumber,
        DecidedOn = Referral.DecidedOn,
        Paragraph = Referral.Paragraph,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.RepliedOn > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.RepliedOn", texts["Referrals.RepliedLater"]);
        }

        if (Input.File is null && !string.IsNullOrWhiteSpace(Input.RetentionClass))
        {
            ModelState.AddModelError("Input.RetentionClass", texts["Referrals.RetentionWithoutFile"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        if (Input.File is { } file)
        {
            await using var content = file.OpenReadStream();
            var stored = await files.AddAsync(Db, file.FileName, content, nameof(Input.File), null, ct);
            if (!stored.Succeeded)
            {
                return this.Refuse(stored, texts);
            }

            Referral.AddFile(stored.Value.Name, stored.Value.Id, Input.RetentionClass, now, by);
        }

        var answered = Referral.Answer(new ReferralReply(Input.RepliedOn!.Value, Input.Reply?.ReplaceLineEndings("\n"), Input.Number, Input.DecidedOn, Input.Paragraph));
        var result = await SaveReferralAsync(Input.Version, answered, MatterEntryKind.Replied, DateText.Iso(Input.RepliedOn!.Value), now, by, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Referrals.ReplySaved"]);
        return Redirect(ReferralAddress);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ReplyInput
{
    public long Version { get; set; }

    [Display(Name = "Referrals.RepliedOn"), Required(ErrorMessage = "Referrals.RepliedOnMissing")]
    public DateOnly? RepliedOn { get; set; }

    [Display(Name = "Referrals.ReplyText"), StringLength(20000)]
    public string? Reply { get; set; }

    [Display(Name = "Evidence.File", Description = "Evidence.FileHint")]
    public IFormFile? File { get; set; }

    [Display(Name = "Matters.RetentionClass", Description = "Referrals.RetentionHint"), StringLength(100)]
    public string? RetentionClass { get; set; }

    [Display(Name = "Referrals.ReplyNumber"), StringLength(60)]
    public string? Number { get; set; }

    [Display(Name = "Matters.DecidedOn", Description = "Referrals.DecidedOnHint")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Matters.Paragraph"), StringLength(20)]
    public string? Paragraph { get; set; }
}

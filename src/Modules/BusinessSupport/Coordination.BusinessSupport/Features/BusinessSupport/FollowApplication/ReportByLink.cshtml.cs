using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.FollowApplication;

/// <summary>The recipient reports on a condition. A late report is taken; that it is late is said and kept.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class ReportByLinkModel(BusinessSupportDbContext db, ApplicationByLinkQuery links, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : FollowPage(db, links, actor)
{
    [FromRoute]
    public Guid Condition { get; set; }

    [BindProperty]
    public ReportInput Input { get; set; } = new();

    public DateOnly Today => clock.TodayInSweden();

    protected override bool Fits => Grant?.ConditionOf(Condition) is { State: ConditionState.Open };

    public GrantCondition Wanted() => Grant!.ConditionOf(Condition)!;

    public void OnGet() => Input = new ReportInput { Report = Wanted().Report };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(() => Grant!.Report(Condition, Today, Input.Report!, clock.GetUtcNow(), Application.ContactName), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Follow.ReportSent"]);
        return Redirect($"{Address}#villkor");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ReportInput
{
    [Display(Name = "Follow.WhatReport", Description = "Follow.ReportHint"), Required(ErrorMessage = "Follow.ReportMissing"), StringLength(8000)]
    public string? Report { get; set; }
}

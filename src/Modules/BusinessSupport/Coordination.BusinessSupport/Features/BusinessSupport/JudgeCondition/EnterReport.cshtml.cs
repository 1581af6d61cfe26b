using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowGrant;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.JudgeCondition;

/// <summary>Enter a report that came on paper or by mail, with the day it came.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageFunding)]
internal sealed class EnterReportModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ConditionPage(db, actor, authorization, texts)
{
    [BindProperty]
    public EnteredReportInput Input { get; set; } = new();

    protected override bool IsFor(GrantCondition condition) => condition.State == ConditionState.Open;

    public void OnGet() => Input = new EnteredReportInput { Version = Record.Version, On = clock.TodayInSweden(), Report = Condition().Report };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", Words["Days.InFuture"]);
        }

        return !ModelState.IsValid
            ? this.PageAgain()
            : await ChangeAsync(new SentForm<EnteredReportInput>(Input, _ => new EnteredReportInput { On = Condition().ReportedOn, Report = Condition().Report }), () => Record.Report(Which, Input.On!.Value, Input.Report!, clock.GetUtcNow(), Me.Name), "Grants.ReportEntered", ct);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class EnteredReportInput : IGrantInput
{
    public long Version { get; set; }

    [Display(Name = "Grants.CameOn"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Follow.WhatReport", Description = "Follow.ReportHint"), Required(ErrorMessage = "Follow.ReportMissing"), StringLength(8000)]
    public string? Report { get; set; }
}

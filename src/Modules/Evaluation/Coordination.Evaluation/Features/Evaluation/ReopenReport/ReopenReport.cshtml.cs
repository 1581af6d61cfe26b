using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Features.Evaluation.ShowResultReport;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ReopenReport;

/// <summary>Make a draft of a settled report again, to create another edition of it.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class ReopenReportModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : DraftPage(db, authorization)
{
    [BindProperty]
    [Display(Name = "ResultReports.Because"), Required(ErrorMessage = "ResultReports.BecauseMissing"), StringLength(1000)]
    public string? Because { get; set; }

    protected override bool Fits => !Record.IsDraft;

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Version, () => Record.Reopen(Because!, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await AgainAsync(result, texts, v => Version = v, ct);
        }

        this.Announce(texts["ResultReports.Reopened"]);
        return Redirect(Address);
    }
}

/// <summary>Throw away a draft that never was created.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class DeleteResultReportModel(EvaluationDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : DraftPage(db, authorization)
{
    protected override bool Fits => Record is { IsDraft: true, Editions: 0 };

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Version, Remove, ct);
        if (!result.Succeeded)
        {
            return await AgainAsync(result, texts, v => Version = v, ct);
        }

        this.Announce(texts["ResultReports.Deleted"]);
        return Redirect("/rapporter/resultat");
    }

    private Platform.Results.Result Remove()
    {
        Db.ResultReports.Remove(Record);
        return Platform.Results.Result.Success;
    }
}

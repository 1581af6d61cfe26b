using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Features.Evaluation.FreezeReport;
using Coordination.Evaluation.Features.Evaluation.ShowResultReport;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.WriteReportPart;

/// <summary>Write the text of a part, with its figures beside.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class WriteReportPartModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ReportPage(db, authorization)
{
    [FromRoute]
    public ReportPart Part { get; set; }

    [BindProperty]
    public PartInput Input { get; set; } = new();

    /// <summary>The part's frozen figures; null until they are frozen.</summary>
    public FrozenPart? Figures { get; private set; }

    protected override bool Fits => Record.IsDraft && Record.Parts.Contains(Part);

    public void OnGet() => Input = Read(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Write(Part, Input.Text, texts[$"ReportPart.{Part}"], clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, Read, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["ResultReports.Saved"]);
        return Redirect(Address);
    }

    protected override Task PrepareAsync(CancellationToken ct)
    {
        Figures = Record.Snapshot()?.Of(Part);
        return Task.CompletedTask;
    }

    private PartInput Read(ResultReport report) => new() { Version = report.Version, Text = report.TextOf(Part) };
}

/// <summary>A part's text.</summary>
internal sealed class PartInput
{
    public long Version { get; set; }

    [Display(Name = "ResultReports.PartText", Description = "ResultReports.PartTextHint"), StringLength(20_000)]
    public string? Text { get; set; }
}

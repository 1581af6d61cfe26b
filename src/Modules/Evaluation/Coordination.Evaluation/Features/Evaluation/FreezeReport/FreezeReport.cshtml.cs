using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Features.Evaluation.ShowResultReport;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.FreezeReport;

/// <summary>Freeze a report's figures, or see what has changed since and freeze them anew.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class FreezeReportModel(EvaluationDbContext db, ReportFigures figures, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : DraftPage(db, authorization)
{
    private const int MostShown = 200;

    /// <summary>The figures as they are now; null when the plan is gone.</summary>
    public ReportSnapshot? Now { get; private set; }

    public ReportSnapshot? Frozen { get; private set; }

    public IReadOnlyList<FigureChange> Changes { get; private set; } = [];

    public IEnumerable<FigureChange> Shown => Changes.Take(MostShown);

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Now is null)
        {
            return this.Refuse(new Platform.Results.Error("EVA-0405", "ResultReports.PlanGone", Kind: Platform.Results.ErrorKind.Conflict), texts, string.Empty);
        }

        var result = await SaveAsync(Version, () => Record.Freeze(ReportJson.Write(Now), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await AgainAsync(result, texts, v => Version = v, ct);
        }

        this.Announce(texts["ResultReports.FrozenNow"]);
        return Redirect(Address);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Now = await figures.ReadAsync(Record, ct);
        Frozen = Record.Snapshot();
        Changes = Now is not null && Frozen is not null ? FigureChanges.Between(Frozen, Now) : [];
    }
}

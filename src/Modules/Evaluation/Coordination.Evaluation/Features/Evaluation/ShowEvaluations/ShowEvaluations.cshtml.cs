using System.Globalization;
using Coordination.Evaluation.Features.Evaluation.FindCommittee;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowEvaluations;

/// <summary>Which procurements are evaluated, and how far that has come (S002-18).</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowEvaluationsModel(EvaluationListQuery evaluations, CommitteeChoiceQuery committees, IAuthorizationService authorization) : PageModel
{
    public ListQuery Query => EvaluationListQuery.Read(Request);

    public PagedList<EvaluationRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await evaluations.Rows(Query).ToPagedListAsync(Query, ct);
        Units = await committees.OptionsAsync(Query["kopare"], ct);
        MayManage = await authorization.MayAsync(User, EvaluationPolicies.ManageEvaluations);
    }
}

/// <summary>The list as a file.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ExportEvaluationsModel(EvaluationListQuery evaluations, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public IActionResult OnGet(string format)
    {
        var rows = evaluations.Rows(EvaluationListQuery.Read(Request)).AsAsyncEnumerable().Select(IReadOnlyList<CellValue> (e) =>
        [
            e.Title, e.BuyerName, texts[$"EvaluationPhase.{e.Phase}"].Value, texts[$"EvaluationState.{e.State}"].Value, e.StartedAt.ToSwedishDate(), e.FinishedAt is { } at ? at.ToSwedishDate() : CellValue.Empty, e.Interviews, e.Lessons,
        ]);
        var export = new TableExport
        {
            Title = texts["Evaluations.Title"],
            Columns =
            [
                new(texts["Evaluations.Procurement"], Width: 44), new(texts["Evaluations.Buyer"], Width: 30), new(texts["Evaluations.Phase"]), new(texts["Evaluations.State"]), new(texts["Evaluations.StartedOn"], ColumnKind.Date),
                new(texts["Evaluations.FinishedOn"], ColumnKind.Date), new(texts["Interviews.Title"], ColumnKind.Number), new(texts["Lessons.Title"], ColumnKind.Number),
            ],
            Rows = rows,
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"utvarderingar-{DateText.Iso(clock.TodayInSweden())}");
    }
}

using System.Globalization;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Domain.Rounds;
using Coordination.Evaluation.Features.Evaluation.ShowRound;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowRounds;

/// <summary>Rounds of questions to committees and enterprises (S003-R2.2).</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowRoundsModel(RoundListQuery rounds, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    public ListQuery Query => RoundListQuery.Read(Request);

    public PagedList<RoundRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await rounds.Rows(Query).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, EvaluationPolicies.ManageRounds);
    }
}

/// <summary>The list as a file.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ExportRoundsModel(RoundListQuery rounds, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public IActionResult OnGet(string format)
    {
        var query = RoundListQuery.Read(Request);
        var rows = rounds.Rows(query).AsAsyncEnumerable().Select(IReadOnlyList<CellValue> (r) =>
        [
            r.Title, texts[$"RoundAudience.{r.Audience}"].Value, texts.RoundPeriod(PeriodSpan.Read(r.PeriodKey)!.Value), r.DueOn, texts[$"RoundState.{r.State}"].Value, r.Asked, r.Answered,
        ]);
        var export = new TableExport
        {
            Title = texts["Rounds.Title"],
            Columns =
            [
                new(texts["Rounds.Name"], Width: 44), new(texts["Rounds.Audience"]), new(texts["Rounds.Period"]), new(texts["Rounds.DueOn"], ColumnKind.Date), new(texts["Rounds.State"]),
                new(texts["Rounds.Asked"], ColumnKind.Number), new(texts["Rounds.Answered"], ColumnKind.Number),
            ],
            Rows = rows,
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"insamlingar-{DateText.Iso(clock.TodayInSweden())}");
    }
}

using System.Globalization;
using Coordination.Evaluation.Features.Evaluation.FindCommittee;
using Coordination.Evaluation.Features.Evaluation.KeepLesson;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowLessons;

/// <summary>What has been learned, of what, and how often it was used (S002-19).</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowLessonsModel(LessonListQuery lessons, CommitteeChoiceQuery committees, IAuthorizationService authorization) : PageModel
{
    public ListQuery Query => LessonListQuery.Read(Request);

    public PagedList<LessonRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public bool MayPropose { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await lessons.Rows(Query).ToPagedListAsync(Query, ct);
        Units = await committees.OptionsAsync(Query["kopare"], ct);
        Names = await committees.NamesAsync(ct);
        MayPropose = await authorization.MayAsync(User, EvaluationPolicies.ProposeLessons);
    }
}

/// <summary>The list as a file, with what was learned in full.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ExportLessonsModel(LessonListQuery lessons, CommitteeChoiceQuery committees, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var names = await committees.NamesAsync(ct);
        var rows = lessons.Rows(LessonListQuery.Read(Request)).AsAsyncEnumerable().Select(IReadOnlyList<CellValue> (l) =>
        [
            l.Title, l.Learned, l.Advice, texts[$"EvaluationPhase.{l.Phase}"].Value, string.Join(", ", l.Codes.Select(LessonCodes.Shown)), l.BuyingUnit is { } unit ? names.GetValueOrDefault(unit, unit) : null,
            l.Kind is { } kind ? texts[$"LessonKind.{kind}"].Value : null, l.Basis is { } basis ? texts[$"LessonBasis.{basis}"].Value : null, l.ProcurementTitle, l.Source, texts[$"LessonState.{l.State}"].Value, l.At.ToSwedishDate(), l.Uses, l.Effects,
        ]);
        var export = new TableExport
        {
            Title = texts["Lessons.Title"],
            Columns =
            [
                new(texts["Lessons.Name"], Width: 40), new(texts["Lessons.Learned"], ColumnKind.LongText, 50), new(texts["Lessons.Advice"], ColumnKind.LongText, 50), new(texts["Lessons.Phase"]), new(texts["Lessons.Codes"], Width: 34),
                new(texts["Lessons.Buyer"], Width: 24), new(texts["Lessons.Kind"]), new(texts["Lessons.Basis"], Width: 30), new(texts["Evaluations.Procurement"], Width: 34), new(texts["Lessons.Source"], Width: 24),
                new(texts["Lessons.State"]), new(texts["Lessons.ProposedAt"], ColumnKind.Date), new(texts["Lessons.UseCount"], ColumnKind.Number), new(texts["Lessons.EffectCount"], ColumnKind.Number),
            ],
            Rows = rows,
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"lardomar-{DateText.Iso(clock.TodayInSweden())}");
    }
}

using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowGoals;

/// <summary>Every goal of the governing documents with the work that points to it, so that one without any is seen (S001-15, S003-10).</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowGoalsModel(GoalUseQuery goals, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    private static readonly StringComparer Order = StringComparer.Create(Languages.Swedish, ignoreCase: true);
    private static readonly string[] SortKeys = ["document", "title", "activities"];
    private IReadOnlyList<GoalUse> _all = [];

    public ListQuery Query => ListQuery.Read(Request, "document", SortKeys);

    public PagedList<GoalUse> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> DocumentOptions => [.. _all.DistinctBy(g => g.Goal.DocumentId).Select(g => new Option(g.Goal.DocumentId.ToString(), g.Goal.Document))];

    public IReadOnlyList<Option> ShowOptions => [new("galler", texts["DocumentGoals.Holding"]), new("utan", texts["DocumentGoals.Unused"]), new("slut", texts["DocumentGoals.NoLonger"])];

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken ct)
    {
        _all = await goals.AllAsync(ct);
        var found = Ordered([.. _all.Where(Fits)]);
        Rows = found.ToPagedList(Query);
        return format is null ? Page() : File(found, format);
    }

    private bool Fits(GoalUse row)
    {
        var text = SearchText.Normalise($"{row.Goal.FullTitle} {row.Goal.Document}");
        return SearchText.Normalise(Query["q"]).Split(' ').All(word => text.Contains(word, StringComparison.Ordinal))
            && (Query["dokument"] is not { } document || row.Goal.DocumentId.ToString() == document)
            && Query["visa"] switch
            {
                null => true,
                "galler" => row.Goal.Holds,
                "utan" => row is { Goal.Holds: true, IsUsed: false },
                "slut" => !row.Goal.Holds,
                _ => false,
            };
    }

    private IReadOnlyList<GoalUse> Ordered(IReadOnlyList<GoalUse> rows) => (Query.Sort.Key, Query.Sort.Descending) switch
    {
        ("title", false) => [.. rows.OrderBy(g => g.Goal.Title, Order)],
        ("title", true) => [.. rows.OrderByDescending(g => g.Goal.Title, Order)],
        ("activities", false) => [.. rows.OrderBy(g => g.Activities)],
        ("activities", true) => [.. rows.OrderByDescending(g => g.Activities)],
        (_, true) => [.. rows.Reverse()],
        _ => rows,
    };

    private ExportFileResult File(IReadOnlyList<GoalUse> rows, string format)
    {
        var export = new TableExport
        {
            Title = texts["DocumentGoals.Title"],
            Columns =
            [
                new(texts["Documents.Document"], ColumnKind.LongText, 40), new(texts["DocumentGoals.Number"], Width: 10), new(texts["DocumentGoals.Goal"], ColumnKind.LongText, 50), new(texts["Plans.Validity"], Width: 20),
                new(texts["Plans.Title"], ColumnKind.Number, 12), new(texts["Activities.Title"], ColumnKind.Number, 12), new(texts["DocumentGoals.ActivitiesDone"], ColumnKind.Number, 16), new(texts["Assignments.Title"], ColumnKind.Number, 12),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Goal.Document, r.Goal.Number, r.Goal.Title, texts[r.Goal.Holds ? "DocumentGoals.Holding" : "DocumentGoals.NoLonger"].Value, r.Plans, r.Activities, r.ActivitiesDone, r.Assignments,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"mal-i-styrdokument-{DateText.Iso(clock.TodayInSweden())}");
    }
}

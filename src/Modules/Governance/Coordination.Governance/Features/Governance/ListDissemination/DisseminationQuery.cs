using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Dissemination;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ListDissemination;

/// <summary>A line of the log.</summary>
internal sealed record DisseminationRow(DisseminationId Id, DateOnly On, string Audience, DisseminationWay Way, string? Report, int? Participants, string? Note, string RegisteredBy);

/// <summary>To whom a plan and its reports were presented: the same filter serves the page and the exports. A plan's log is short, so it is sifted in memory.</summary>
internal sealed class DisseminationQuery(GovernanceDbContext db, IStringLocalizer<Texts> texts, TimeProvider clock)
{
    private static readonly StringComparer Order = StringComparer.Create(Languages.Swedish, ignoreCase: true);

    public static IReadOnlyList<string> SortKeys { get; } = ["on", "audience", "participants"];

    /// <summary>The latest first.</summary>
    public static string DefaultSort => "-on";

    public async Task<IReadOnlyList<DisseminationRow>> ForPlanAsync(PlanId plan, ListQuery query, CancellationToken ct)
    {
        var found = (await LogAsync(plan, ct)).Where(r => Has(r, query["q"]) && IsBy(r, query["satt"]));
        return [.. (query.Sort.Key, query.Sort.Descending) switch
        {
            ("audience", false) => found.OrderBy(r => r.Audience, Order),
            ("audience", true) => found.OrderByDescending(r => r.Audience, Order),
            ("participants", false) => found.OrderBy(r => r.Participants is null).ThenBy(r => r.Participants),
            ("participants", true) => found.OrderBy(r => r.Participants is null).ThenByDescending(r => r.Participants),
            (_, false) => found.OrderBy(r => r.On),
            _ => found,
        }];
    }

    public TableExport Export(string plan, IReadOnlyList<DisseminationRow> rows) => new()
    {
        Title = texts["Dissemination.Title"],
        Columns =
        [
            new(texts["Dissemination.On"], ColumnKind.Date), new(texts["Dissemination.Audience"], ColumnKind.LongText, 40), new(texts["Dissemination.Way"], Width: 18),
            new(texts["Dissemination.Report"], ColumnKind.LongText, 40), new(texts["Dissemination.Participants"], ColumnKind.Number), new(texts["Dissemination.Note"], ColumnKind.LongText, 50),
            new(texts["Dissemination.RegisteredBy"], Width: 24),
        ],
        Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [r.On, r.Audience, texts[$"Dissemination.Way.{r.Way}"].Value, r.Report ?? texts["Dissemination.ThePlan"].Value, r.Participants, r.Note, r.RegisteredBy])),
        TakenAt = clock.GetUtcNow(),
        Source = plan,
        Culture = System.Globalization.CultureInfo.CurrentUICulture,
        Filter = [(texts["Dissemination.Plan"], plan)],
    };

    private static bool Has(DisseminationRow row, string? words)
    {
        var text = SearchText.Normalise(string.Join(' ', row.Audience, row.Report, row.Note, row.RegisteredBy));
        return SearchText.Normalise(words).Split(' ').All(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsBy(DisseminationRow row, string? way) => way is null || (Enum.TryParse<DisseminationWay>(way, out var asked) && row.Way == asked);

    private async Task<IReadOnlyList<DisseminationRow>> LogAsync(PlanId plan, CancellationToken ct) =>
        await (from entry in db.Dissemination.AsNoTracking()
               where entry.PlanId == plan
               join report in db.Reports on entry.ReportId equals report.Id into reports
               from report in reports.DefaultIfEmpty()
               orderby entry.On descending, entry.Id descending
               select new DisseminationRow(entry.Id, entry.On, entry.Audience, entry.Way, report == null ? null : report.Title, entry.Participants, entry.Note, entry.RegisteredBy))
            .ToListAsync(ct);
}

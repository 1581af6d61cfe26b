using System.Globalization;
using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.KeepPlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.ShowResultReport;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowPlanFollowUp;

/// <summary>A plan's period: what was told, who has not answered, what is better or worse, and what should change.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowPlanFollowUpModel(EvaluationDbContext db, FollowUpQuery followUps, IAuthorizationService authorization, TimeProvider clock) : PlanFollowUpPage(db, followUps, authorization)
{
    public IReadOnlyList<FollowUpAsk> Asks { get; private set; } = [];

    public IReadOnlyList<RevisionProposal> Proposals { get; private set; } = [];

    public DateOnly Today => clock.TodayInSweden();

    public ListQuery Query => FollowUpLines.Read(Request);

    public PagedList<FollowUpLine> Rows => FollowUpLines.Of(View, Query).ToPagedList(Query);

    public IReadOnlyList<Option> Committees => [.. (View?.Committees ?? []).Select(c => new Option(c.Code, c.Name))];

    /// <summary>Those that answer for something in the plan, and those that were asked and do no more.</summary>
    public IReadOnlyList<(FollowUpCommittee Committee, FollowUpAsk? Ask)> Reporting =>
    [
        .. (View?.Committees ?? []).Select(c => (c, Asks.FirstOrDefault(a => a.CommitteeCode == c.Code))),
        .. Asks.Where(a => View is not null && View.Committees.All(c => c.Code != a.CommitteeCode)).Select(a => (new FollowUpCommittee(a.CommitteeCode, a.CommitteeName, a.Link, 0, 0), (FollowUpAsk?)a)),
    ];

    public int Asked => Asks.Count(a => a.State != FollowUpAskState.Released);

    public int Answered => Asks.Count(a => a.State is FollowUpAskState.Reported or FollowUpAskState.Answered);

    public async Task OnGetAsync(CancellationToken ct) => (Asks, Proposals) = (await AsksAsync(ct), await ProposalsAsync(ct));
}

/// <summary>The activities of a follow-up by the filter of the list's address, in the plan's order.</summary>
internal static class FollowUpLines
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "nummer", []);

    public static IReadOnlyList<FollowUpLine> Of(FollowUpView? view, ListQuery query)
    {
        var words = SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        FollowUpChange? change = Enum.TryParse<FollowUpChange>(query["andring"], out var one) ? one : null;
        return [.. (view?.Lines ?? []).Where(l => (query["namnd"] is not { } code || l.Activity.Committees.Contains(code)) && (change is null || l.Change == change)
            && (words.Length == 0 || (SearchText.Normalise($"{l.Activity.Number} {l.Activity.Title} {l.Activity.Text}") is var text && words.All(w => text.Contains(w, StringComparison.Ordinal)))))];
    }
}

/// <summary>The activities as a file.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ExportPlanFollowUpModel(EvaluationDbContext db, FollowUpQuery followUps, IAuthorizationService authorization, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PlanFollowUpPage(db, followUps, authorization)
{
    public IActionResult OnGet(string format)
    {
        var export = new TableExport
        {
            Title = texts["PlanFollowUps.Activities"],
            Columns =
            [
                new(texts["ReportFigures.Number"], Width: 8), new(texts["ReportFigures.Activity"], ColumnKind.LongText, 44), new(texts["ReportFigures.Responsible"], ColumnKind.LongText, 28), new(texts["ReportFigures.DueOn"], ColumnKind.Date),
                new(texts["PlanFollowUps.Before"]), new(texts["ReportFigures.State"]), new(texts["PlanFollowUps.Change"]), new(texts["ReportFigures.ReportedOn"], ColumnKind.Date), new(texts["ReportFigures.ToldWords"], ColumnKind.LongText),
                new(texts["PlanFollowUps.Indicators"], ColumnKind.LongText, 44),
            ],
            Rows = TableExport.RowsOf(FollowUpLines.Of(View, FollowUpLines.Read(Request)).Select(l => (IReadOnlyList<CellValue>)
            [
                l.Activity.Number, l.Activity.Title, string.Join(", ", l.Activity.Responsible), l.Activity.DueOn, texts[$"ReportFigures.State.{l.Before}"].Value, texts[$"ReportFigures.State.{l.Activity.State}"].Value,
                texts[$"FollowUpChange.{l.Change}"].Value, l.Activity.ReportedOn, l.Activity.Text, string.Join("; ", l.Indicators.Select(i => $"{i.Name}: {i.Value ?? "–"} ({i.Target ?? "–"})")),
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
            Filter = [(texts["ResultReports.Plan"], Record.PlanTitle), (texts["ResultReports.Period"], texts.ReportPeriod(Record.PeriodKey, Record.FromDay, Record.ToDay))],
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"planuppfoljning-{Record.PeriodKey.ToLowerInvariant()}");
    }
}

using System.Globalization;
using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Features.Evaluation.FreezeReport;
using Coordination.Evaluation.Features.Evaluation.KeepPlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Evaluation.Features.Evaluation.ShowPlanFollowUp;
using Coordination.Evaluation.Features.Evaluation.ShowResultReport;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.PrintPlanFollowUp;

/// <summary>A follow-up as a document: Swedish, like every document of the municipality. The tables that the report on results has of it are the same here.</summary>
internal sealed class FollowUpDocumentQuery(EvaluationDbContext db, FollowUpQuery followUps, IStringLocalizer<Texts> texts, IOrganisation organisation, SiteAddress site, TimeProvider clock)
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly string[] Drawn = ["Done", "Ongoing", "Late"];

    /// <summary>Null when the plan is gone.</summary>
    public async Task<DocumentModel?> ReadAsync(PlanFollowUp followUp, CancellationToken ct)
    {
        // Holds until this method returns.
        CultureInfo.CurrentUICulture = Swedish;
        if (await followUps.ReadAsync(followUp, ct) is not { } view)
        {
            return null;
        }

        var part = await new FollowUpFigures(db, followUps, texts).OfAsync(followUp, view, ct);
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = texts["FollowUpDocument.Heading", followUp.PlanTitle, texts.ReportPeriod(followUp.PeriodKey, followUp.FromDay, followUp.ToDay)],
            DocumentType = texts["FollowUpDocument.Type"],
            Organisation = organisation.Current.MunicipalityName is { Length: > 0 } name ? name : texts["ResultReportText.Organisation"],
            Culture = Swedish,
            FrozenAt = await TrueAtAsync(followUp, ct),
            Site = site.Root.AbsoluteUri.TrimEnd('/'),
        })
            .Fact(texts["ResultReports.Plan"], followUp.PlanTitle)
            .Fact(texts["ResultReports.Period"], $"{DateText.Long(followUp.FromDay, Swedish)} – {DateText.Long(followUp.ToDay, Swedish)}")
            .Fact(texts["ResultReports.State"], followUp.ClosedAt is { } at ? $"{texts["PlanFollowUpState.Closed"]} {DateText.Long(at.ToSwedishDate(), Swedish)}" : texts[$"PlanFollowUpState.{followUp.State}"])
            .Fact(texts["PlanFollowUps.DueOn"], DateText.Long(followUp.DueOn, Swedish))
            .Fact(texts["PlanFollowUps.AsOf"], DateText.Long(view.AsOf, Swedish))
            .Section(texts["ReportPart.Summary"]);
        foreach (var finding in part.Findings)
        {
            document.Text(finding);
        }

        document.Bullets([.. part.Doubts.Select(d => d.Text)]).Section(texts["PlanFollowUps.SinceBefore"]);
        Add(document, part, "follow-up-changes", "follow-up-moved");
        Committees(document, view);
        Activities(document, followUp, view);
        Indicators(document, followUp, view);
        document.Section(texts["PlanFollowUps.Committees"]);
        Add(document, part, "follow-up-asked");
        if (part.Tables.All(t => t.Key != "follow-up-asked"))
        {
            document.Text(texts["FollowUpDocument.NobodyAsked"]);
        }

        document.Section(texts["ReportFigures.FollowUpProposals"]);
        Add(document, part, "follow-up-proposals");
        return part.Tables.Any(t => t.Key == "follow-up-proposals") ? document.Build() : document.Text(texts["FollowUpDocument.NoProposals"]).Build();
    }

    /// <summary>What is settled is true since it was, or since the last of its proposals was decided: the same file each time.</summary>
    private async Task<DateTimeOffset> TrueAtAsync(PlanFollowUp followUp, CancellationToken ct)
    {
        if (followUp.ClosedAt is not { } closed)
        {
            return clock.GetUtcNow();
        }

        var id = followUp.Id;
        var decided = await db.RevisionProposals.Where(p => p.FollowUpId == id && p.DecidedAt != null).Select(p => p.DecidedAt).ToListAsync(ct);
        return decided.Append(closed).Max()!.Value;
    }

    private static void Add(DocumentBuilder document, FrozenPart part, params string[] tables)
    {
        foreach (var table in tables.Select(key => part.Tables.FirstOrDefault(t => t.Key == key)).OfType<FrozenTable>())
        {
            document.Add(FrozenBlocks.Table(table));
        }
    }

    private void Committees(DocumentBuilder document, FollowUpView view)
    {
        var lines = view.Committees.Select(c => (c.Name, Of: view.Lines.Where(l => l.Activity.Committees.Contains(c.Code)).ToList())).Where(l => l.Of.Count > 0).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        string caption = texts["ReportFigures.ByCommittee"];
        var late = lines.Where(l => Count(l.Of, "Late") > 0).ToList();
        document.Section(caption).Add(new BarChartBlock(
            caption,
            late.Count == 0 ? texts["ReportFigures.StatesNoneLate", caption] : texts["ReportFigures.StatesChart", caption, late.MaxBy(l => Count(l.Of, "Late")).Name],
            texts["ReportFigures.Committee"],
            [.. lines.Select(l => l.Name)],
            [
                .. Drawn.Select((s, i) => new ChartSeries(texts[$"ReportFigures.State.{s}"], [.. lines.Select(l => Count(l.Of, s))], (ChartTone)i)),
                new ChartSeries(texts["ReportFigures.Rest"], [.. lines.Select(l => l.Of.Count(x => !Drawn.Contains(x.Activity.State)))], ChartTone.Neutral),
            ])
        {
            TotalHeading = texts["ReportFigures.Sum"],
        });
    }

    private void Activities(DocumentBuilder document, PlanFollowUp followUp, FollowUpView view)
    {
        document.Section(texts["PlanFollowUps.Activities"]);
        if (view.Lines.Count == 0)
        {
            document.Text(texts["FollowUpDocument.NoActivities"]);
            return;
        }

        document.Add(new TableBlock(
            texts["ReportFigures.AllActivities"],
            texts["FollowUpDocument.ActivitiesText"],
            [
                new(texts["ReportFigures.Number"], Width: 6), new(texts["ReportFigures.Activity"], ColumnKind.LongText, 40), new(texts["ReportFigures.Responsible"], ColumnKind.LongText, 26),
                new(texts["PlanFollowUps.Before"], Width: 14), new(texts["ReportFigures.State"], Width: 14),
            ],
            [.. view.Lines.Select(l => (IReadOnlyList<CellValue>)[l.Activity.Number, l.Activity.Title, string.Join(", ", l.Activity.Responsible), State(l.Before), State(l.Activity.State)])])
        {
            Links = [.. view.Lines.Select(l => l.Activity.Link)],
            Source = followUp.Address,
        });
        var told = view.Lines.Where(l => l.Activity.Text is not null).ToList();
        if (told.Count > 0)
        {
            document.Add(new TableBlock(
                texts["ReportFigures.Told"],
                texts["ReportFigures.ToldText"],
                [new(texts["ReportFigures.Number"], Width: 6), new(texts["ReportFigures.Activity"], ColumnKind.LongText, 32), new(texts["ReportFigures.ToldWords"], ColumnKind.LongText, 48), new(texts["ReportFigures.ReportedOn"], ColumnKind.Date, 14)],
                [.. told.Select(l => (IReadOnlyList<CellValue>)[l.Activity.Number, l.Activity.Title, l.Activity.Text, l.Activity.ReportedOn])])
            {
                Links = [.. told.Select(l => l.Activity.Link)],
                Source = followUp.Address,
            });
        }

        var silent = view.Lines.Where(l => l.IsOwed).ToList();
        if (silent.Count > 0)
        {
            document.Text(texts["FollowUpDocument.NotTold", silent.Count]).Bullets([.. silent.Select(l => $"{l.Activity.Number} {l.Activity.Title}")]);
        }
    }

    private void Indicators(DocumentBuilder document, PlanFollowUp followUp, FollowUpView view)
    {
        var indicators = view.Lines.SelectMany(l => l.Indicators.Select(i => (Indicator: i, l.Activity.Number))).GroupBy(x => x.Indicator.Id).ToList();
        if (indicators.Count == 0)
        {
            return;
        }

        document.Section(texts["PlanFollowUps.Indicators"]).Add(new TableBlock(
            texts["FollowUpDocument.Indicators"],
            texts["FollowUpDocument.IndicatorsText"],
            [
                new(texts["ReportFigures.Indicator"], ColumnKind.LongText, 36), new(texts["Measurements.Value"], Width: 14), new(texts["ReportFigures.Target"], Width: 16), new(texts["PlanFollowUps.Before"], Width: 14),
                new(texts["ReportFigures.State"], Width: 14), new(texts["PlanFollowUps.Activities"], Width: 12),
            ],
            [.. indicators.Select(g => (g.First().Indicator, Numbers: string.Join(", ", g.Select(x => x.Number)))).Select(x => (IReadOnlyList<CellValue>)
            [
                x.Indicator.Name, x.Indicator.Value ?? "–", x.Indicator.Target ?? "–", texts.StateText(x.Indicator.Before, x.Indicator.IsBeforeHidden), texts.StateText(x.Indicator.State, x.Indicator.IsStateHidden), x.Numbers,
            ])])
        {
            Links = [.. indicators.Select(g => g.First().Indicator.Link)],
            Source = followUp.Address,
        });
    }

    private string State(string state) => texts[$"ReportFigures.State.{state}"];

    private static int Count(List<FollowUpLine> lines, string state) => lines.Count(l => l.Activity.State == state);
}

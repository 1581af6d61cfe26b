using System.Globalization;
using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Features.Evaluation.KeepPlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Governance.Contracts;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.FreezeReport;

/// <summary>Counts everything that a report is to show, at one moment, in the report's language.</summary>
internal sealed class ReportFigures(EvaluationDbContext db, IPlanFollowUp plans, SeriesQuery series, FollowUpQuery followUps, IStringLocalizer<Texts> texts, SiteAddress site, CurrentActor actor, TimeProvider clock)
{
    private const string Family = "ResultReportText";

    /// <summary>The figures as they are now; null when the plan is no more.</summary>
    public async Task<ReportSnapshot?> ReadAsync(ResultReport report, CancellationToken ct)
    {
        // Holds until this method returns: what it calls writes in the report's language, whoever is signed in.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(report.Language);
        if (await plans.ReadAsync(report.PlanId, report.FromDay, report.ToDay, ct) is not { } plan)
        {
            return null;
        }

        var today = clock.TodayInSweden();
        var parts = new List<FrozenPart>();
        foreach (var part in report.Parts.Where(p => p != ReportPart.Summary))
        {
            parts.Add(part switch
            {
                ReportPart.Activities => new PlanFigures(texts, plan, report.FromDay, report.ToDay).Activities(),
                ReportPart.Committees => new PlanFigures(texts, plan, report.FromDay, report.ToDay).Committees(),
                ReportPart.Indicators => await new IndicatorFigures(db, series, texts, plan, today).ReadAsync(report, ct),
                ReportPart.Rounds => await new RoundFigures(db, texts).ReadAsync(report, ct),
                ReportPart.FollowUp => await new FollowUpFigures(db, followUps, texts).ReadAsync(report, ct),
                ReportPart.Lessons => await new LessonFigures(db, texts).ReadAsync(report, ct),
                _ => new FrozenPart(part, texts[$"ReportPart.{part}"], []),
            });
        }

        if (report.Parts.Contains(ReportPart.Summary))
        {
            parts.Add(SummaryFigures.Of(texts, parts));
        }

        var words = Words();
        words["Plan.Title"] = plan.Number is null ? plan.Title : $"{plan.Title} ({plan.Number})";
        words["AsOf"] = DateText.Long(plan.AsOf);
        return new ReportSnapshot(clock.GetUtcNow(), actor.Actor.Name, site.Root.AbsoluteUri.TrimEnd('/'), words, [.. report.Parts.Select(p => parts.Find(f => f.Part == p)!)]);
    }

    /// <summary>The documents' own words are frozen with the figures: a later version may say things differently.</summary>
    private SortedDictionary<string, string> Words()
    {
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in texts.GetAllStrings(includeParentCultures: true).Select(t => t.Name.Split('.', 2)).Where(parts => parts is [Family, _]).Select(parts => parts[1]))
        {
            words[key] = texts[$"ResultReportText.{key}"];
        }

        return words;
    }
}

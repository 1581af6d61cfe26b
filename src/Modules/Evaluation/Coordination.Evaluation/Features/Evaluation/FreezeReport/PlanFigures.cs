using Coordination.Evaluation.Domain.Reports;
using Coordination.Governance.Contracts;
using Coordination.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.FreezeReport;

/// <summary>The plan's activities and its committees' answers, as Governance tells them.</summary>
internal sealed class PlanFigures(IStringLocalizer<Texts> texts, PlanStanding plan, DateOnly from, DateOnly to)
{
    private const string Done = "Done";
    private const string Late = "Late";
    private const string Ongoing = "Ongoing";

    public FrozenPart Activities()
    {
        var committees = plan.Committees.ToDictionary(c => c.Code, StringComparer.Ordinal);
        var byArea = plan.Areas.Select(a => (Key: $"area:{a.Number}", a.Title, a.Link, Of: plan.Activities.Where(x => x.AreaNumber == a.Number).ToList())).Where(l => l.Of.Count > 0);
        var byCommittee = committees.Values.Select(c => (Key: $"committee:{c.Code}", Title: c.Name, c.Link, Of: plan.Activities.Where(x => x.Committees.Contains(c.Code)).ToList())).Where(l => l.Of.Count > 0);
        var told = plan.Activities.Where(a => a.Text is not null || a.ReportedOn is not null).ToList();
        var tables = new List<FrozenTable>
        {
            States("areas", "ReportFigures.ByArea", "ReportFigures.Area", byArea),
            States("committees", "ReportFigures.ByCommittee", "ReportFigures.Committee", byCommittee),
            new("activities", texts["ReportFigures.AllActivities"], texts["ReportFigures.AllActivitiesText"],
            [
                new("number", texts["ReportFigures.Number"], FrozenKind.Text, 4), new("title", texts["ReportFigures.Activity"], FrozenKind.LongText, 40), new("responsible", texts["ReportFigures.Responsible"], FrozenKind.LongText, 24),
                new("due", texts["ReportFigures.DueOn"], FrozenKind.Day, 10), new("state", texts["ReportFigures.State"], FrozenKind.Text, 10),
            ],
            [.. plan.Activities.Select(a => new FrozenRow($"activity:{a.Id:N}", a.Link, [a.Number, a.Title, string.Join(", ", a.Responsible), a.DueOn, StateText(a.State)]))])
            {
                Source = plan.Link,
            },
        };
        if (told.Count > 0)
        {
            tables.Add(new("told", texts["ReportFigures.Told"], texts["ReportFigures.ToldText"],
            [
                new("number", texts["ReportFigures.Number"], FrozenKind.Text, 4), new("on", texts["ReportFigures.ReportedOn"], FrozenKind.Day, 10), new("state", texts["ReportFigures.State"], FrozenKind.Text, 10),
                new("text", texts["ReportFigures.ToldWords"], FrozenKind.LongText, 60),
            ],
            [.. told.Select(a => new FrozenRow($"activity:{a.Id:N}", a.Link, [a.Number, a.ReportedOn, StateText(a.State), a.Text]))])
            {
                Source = plan.Link,
            });
        }

        var finding = texts["ReportFigures.ActivitiesFinding", plan.Activities.Count, Count(plan.Activities, Done), Count(plan.Activities, Ongoing), Count(plan.Activities, Late), DateText.Long(plan.AsOf)];
        return new FrozenPart(ReportPart.Activities, texts["ReportPart.Activities"], tables) { Findings = [finding], Doubts = [.. ActivityDoubts()] };
    }

    public FrozenPart Committees()
    {
        var lines = plan.Committees.Select(c => (Committee: c, Of: plan.Duties.Where(d => d.CommitteeCode == c.Code).ToList())).Where(l => l.Of.Count > 0).ToList();
        var missing = plan.Duties.Where(d => d.State is Late or "Awaited").ToList();
        var tables = new List<FrozenTable>();
        if (lines.Count > 0)
        {
            var (late, worst) = (plan.Duties.Count(d => d.State is Late or "AnsweredLate"), lines.MaxBy(l => l.Of.Count(d => d.State == Late)));
            tables.Add(new("answers", texts["ReportFigures.Answers"], texts["ReportFigures.AnswersText"],
            [
                new("name", texts["ReportFigures.Committee"], FrozenKind.Text, 40), new("answered", texts["ReportFigures.InTime"], FrozenKind.Number, 8), new("answered-late", texts["ReportFigures.AnsweredLate"], FrozenKind.Number, 8),
                new("late", texts["ReportFigures.NotAnswered"], FrozenKind.Number, 8), new("awaited", texts["ReportFigures.Awaited"], FrozenKind.Number, 8), new("total", texts["ReportFigures.Owed"], FrozenKind.Number, 8),
            ],
            [.. lines.Select(l => new FrozenRow($"committee:{l.Committee.Code}", l.Committee.Link, [l.Committee.Name, Duties(l.Of, "Answered"), Duties(l.Of, "AnsweredLate"), Duties(l.Of, Late), Duties(l.Of, "Awaited"), l.Of.Count]))])
            {
                Source = plan.Link,
                Chart = new FrozenChart(ChartShape.Bars, late == 0 ? texts["ReportFigures.AnswersAllInTime"] : texts["ReportFigures.AnswersChart", late, worst.Committee.Name], ["answered", "answered-late", "late", "awaited"]),
            });
        }

        if (missing.Count > 0)
        {
            var names = plan.Committees.ToDictionary(c => c.Code, c => c.Name, StringComparer.Ordinal);
            tables.Add(new("missing", texts["ReportFigures.Missing"], texts["ReportFigures.MissingText"],
            [
                new("title", texts["ReportFigures.What"], FrozenKind.LongText, 44), new("committee", texts["ReportFigures.Committee"], FrozenKind.Text, 24), new("due", texts["ReportFigures.DueOn"], FrozenKind.Day, 10),
                new("state", texts["ReportFigures.State"], FrozenKind.Text, 12),
            ],
            [.. missing.Select(d => new FrozenRow($"duty:{d.ActivityId:N}:{d.CommitteeCode}:{DateText.Iso(d.DueOn)}", d.Link, [d.Title, names.GetValueOrDefault(d.CommitteeCode, d.CommitteeCode), d.DueOn, texts[$"ReportFigures.Duty.{d.State}"].Value]))])
            {
                Source = plan.Link,
            });
        }

        var unanswered = Duties(plan.Duties, Late);
        return new FrozenPart(ReportPart.Committees, texts["ReportPart.Committees"], Unique(tables))
        {
            Findings = [plan.Duties.Count == 0 ? texts["ReportFigures.NothingOwed"] : texts["ReportFigures.CommitteesFinding", plan.Duties.Count, Duties(plan.Duties, "Answered"), Duties(plan.Duties, "AnsweredLate"), unanswered]],
            Doubts = unanswered == 0 ? [] : [new FrozenDoubt(texts["ReportFigures.DoubtUnanswered", unanswered], plan.Link)],
        };
    }

    /// <summary>The same committee can owe the same activity two answers on one day.</summary>
    private static List<FrozenTable> Unique(List<FrozenTable> tables) =>
        tables.ConvertAll(t => t with { Rows = [.. t.Rows.GroupBy(r => r.Key).SelectMany(g => g.Select((r, i) => i == 0 ? r : r with { Key = $"{r.Key}:{i}" }))] });

    private FrozenTable States(string key, string caption, string heading, IEnumerable<(string Key, string Title, string Link, List<ActivityStanding> Of)> lines)
    {
        var rows = lines.ToList();
        var late = rows.Where(r => Count(r.Of, Late) > 0).ToList();
        return new FrozenTable(key, texts[caption], texts["ReportFigures.StatesText"],
        [
            new("name", texts[heading], FrozenKind.Text, 40), new("done", StateText(Done), FrozenKind.Number, 8), new("ongoing", StateText(Ongoing), FrozenKind.Number, 8), new("late", StateText(Late), FrozenKind.Number, 8),
            new("rest", texts["ReportFigures.Rest"], FrozenKind.Number, 8), new("total", texts["ReportFigures.Sum"], FrozenKind.Number, 8),
        ],
        [.. rows.Select(r => new FrozenRow(r.Key, r.Link, [r.Title, Count(r.Of, Done), Count(r.Of, Ongoing), Count(r.Of, Late), r.Of.Count(a => a.State is "NotStarted" or "Ended"), r.Of.Count]))])
        {
            Source = plan.Link,
            Chart = rows.Count == 0 ? null : new FrozenChart(
                ChartShape.Bars,
                late.Count == 0 ? texts["ReportFigures.StatesNoneLate", texts[caption].Value] : texts["ReportFigures.StatesChart", texts[caption].Value, late.MaxBy(r => Count(r.Of, Late)).Title],
                ["done", "ongoing", "late", "rest"]),
        };
    }

    private IEnumerable<FrozenDoubt> ActivityDoubts()
    {
        if (plan.AsOf < to)
        {
            yield return new FrozenDoubt(texts["ReportFigures.DoubtNotOver", DateText.Long(plan.AsOf)], plan.Link);
        }

        if (plan.Activities.Count(a => a.ReportedOn is null && a.State is not (Done or "Ended")) is var silent and > 0)
        {
            yield return new FrozenDoubt(texts["ReportFigures.DoubtSilent", silent, DateText.Long(from)], plan.Link);
        }

        if (plan.Activities.Count(a => !a.HasGoal) is var goalless and > 0)
        {
            yield return new FrozenDoubt(texts["ReportFigures.DoubtNoGoal", goalless], plan.Link);
        }
    }

    private string StateText(string state) => texts[$"ReportFigures.State.{state}"];

    private static int Count(IEnumerable<ActivityStanding> activities, string state) => activities.Count(a => a.State == state);

    private static int Duties(IEnumerable<DutyStanding> duties, string state) => duties.Count(d => d.State == state);
}

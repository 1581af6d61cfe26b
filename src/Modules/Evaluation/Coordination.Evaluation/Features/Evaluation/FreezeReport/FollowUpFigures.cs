using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Features.Evaluation.KeepPlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.ShowPlanFollowUp;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.FreezeReport;

/// <summary>The plan's follow-up within the period: what is better or worse than the period before, what committees answered, and what was proposed to the revision.</summary>
internal sealed class FollowUpFigures(EvaluationDbContext db, FollowUpQuery followUps, IStringLocalizer<Texts> texts)
{
    public async Task<FrozenPart> ReadAsync(ResultReport report, CancellationToken ct)
    {
        var (plan, from, to) = (report.PlanId, report.FromDay, report.ToDay);
        var followUp = await db.PlanFollowUps.AsNoTracking().Where(f => f.PlanId == plan && f.FromDay >= from && f.ToDay <= to && f.State != PlanFollowUpState.Draft)
            .OrderByDescending(f => f.ToDay).ThenBy(f => f.FromDay).ThenBy(f => f.Id).FirstOrDefaultAsync(ct);
        if (followUp is null || await followUps.ReadAsync(followUp, ct) is not { } view)
        {
            string none = texts["ReportFigures.NoFollowUp"];
            return new FrozenPart(ReportPart.FollowUp, texts["ReportPart.FollowUp"], []) { Findings = [none], Doubts = [new FrozenDoubt(none, "/planuppfoljning")] };
        }

        return await OfAsync(followUp, view, ct);
    }

    /// <summary>The same of one follow-up, for its own document too.</summary>
    public async Task<FrozenPart> OfAsync(PlanFollowUp followUp, FollowUpView view, CancellationToken ct)
    {
        var id = followUp.Id;
        var asks = await db.FollowUpAsks.AsNoTracking().Where(a => a.FollowUpId == id && a.State != FollowUpAskState.Released).OrderBy(a => a.CommitteeName).ThenBy(a => a.Id).ToListAsync(ct);
        var proposals = await db.RevisionProposals.AsNoTracking().Where(p => p.FollowUpId == id && p.Decision == ProposalDecision.Accepted).OrderBy(p => p.DecidedAt).ThenBy(p => p.Id).ToListAsync(ct);
        var (answered, moved) = (asks.Count(a => a.State is FollowUpAskState.Reported or FollowUpAskState.Answered), view.Lines.Where(l => l.Change != FollowUpChange.Same).ToList());
        var tables = new List<FrozenTable> { Counts(followUp, view) };
        if (moved.Count > 0)
        {
            tables.Add(Moved(followUp, moved));
        }

        if (asks.Count > 0)
        {
            tables.Add(Asked(followUp, asks));
        }

        if (proposals.Count > 0)
        {
            tables.Add(Proposed(followUp, proposals));
        }

        return new FrozenPart(ReportPart.FollowUp, texts["ReportPart.FollowUp"], tables)
        {
            Findings =
            [
                texts["ReportFigures.FollowUpFinding", texts.TitleOf(followUp), view.Count(FollowUpChange.Better) + view.Count(FollowUpChange.NewDone), view.Count(FollowUpChange.Worse) + view.Count(FollowUpChange.NewLate), view.Lines.Count],
                texts["ReportFigures.FollowUpAnswers", answered, asks.Count, proposals.Count],
            ],
            Doubts = followUp.State == PlanFollowUpState.Closed ? [] : [new FrozenDoubt(texts["ReportFigures.DoubtFollowUpOpen", DateText.Long(followUp.DueOn)], followUp.Address)],
        };
    }

    private FrozenTable Counts(PlanFollowUp followUp, FollowUpView view) => new("follow-up-changes", texts["ReportFigures.FollowUpChanges"], texts["ReportFigures.FollowUpChangesText"],
    [
        new("name", texts["PlanFollowUps.Change"], FrozenKind.Text, 40), new("count", texts["PlanFollowUps.ActivityCount"], FrozenKind.Number, 10),
    ],
    [.. Enum.GetValues<FollowUpChange>().Select(c => new FrozenRow($"change:{c}", $"{followUp.Address}?andring={c}", [texts[$"FollowUpChange.{c}"].Value, view.Count(c)]))])
    {
        Source = followUp.Address,
    };

    private FrozenTable Moved(PlanFollowUp followUp, List<FollowUpLine> lines) => new("follow-up-moved", texts["ReportFigures.FollowUpMoved"], texts["ReportFigures.FollowUpMovedText"],
    [
        new("number", texts["ReportFigures.Number"], FrozenKind.Text, 4), new("title", texts["ReportFigures.Activity"], FrozenKind.LongText, 40), new("before", texts["PlanFollowUps.Before"], FrozenKind.Text, 12),
        new("state", texts["ReportFigures.State"], FrozenKind.Text, 12), new("change", texts["PlanFollowUps.Change"], FrozenKind.Text, 14),
    ],
    [.. lines.Select(l => new FrozenRow($"activity:{l.Activity.Id:N}", l.Activity.Link,
        [l.Activity.Number, l.Activity.Title, texts[$"ReportFigures.State.{l.Before}"].Value, texts[$"ReportFigures.State.{l.Activity.State}"].Value, texts[$"FollowUpChange.{l.Change}"].Value]))])
    {
        Source = followUp.Address,
    };

    private FrozenTable Asked(PlanFollowUp followUp, List<FollowUpAsk> asks) => new("follow-up-asked", texts["ReportFigures.FollowUpAsked"], texts["ReportFigures.FollowUpAskedText"],
    [
        new("name", texts["ReportFigures.Committee"], FrozenKind.Text, 28), new("state", texts["ReportFigures.State"], FrozenKind.Text, 16), new("on", texts["ReportFigures.ReportedOn"], FrozenKind.Day, 10),
        new("answer", texts["PlanFollowUps.Answer"], FrozenKind.LongText, 50),
    ],
    [.. asks.Select(a => new FrozenRow($"committee:{a.CommitteeCode}", followUp.Address, [a.CommitteeName, texts[$"FollowUpAskState.{a.State}"].Value, a.AnsweredAt?.ToSwedishDate(), a.Answer]))])
    {
        Source = followUp.Address,
    };

    private FrozenTable Proposed(PlanFollowUp followUp, List<RevisionProposal> proposals) => new("follow-up-proposals", texts["ReportFigures.FollowUpProposals"], texts["ReportFigures.FollowUpProposalsText"],
    [
        new("text", texts["Proposals.Text"], FrozenKind.LongText, 44), new("about", texts["Proposals.About"], FrozenKind.LongText, 28), new("because", texts["Proposals.Reason"], FrozenKind.LongText, 36),
    ],
    [.. proposals.Select(p => new FrozenRow($"proposal:{p.Id.Value:N}", p.Link, [p.Text, p.About, p.Because]))])
    {
        Source = followUp.Address,
    };
}

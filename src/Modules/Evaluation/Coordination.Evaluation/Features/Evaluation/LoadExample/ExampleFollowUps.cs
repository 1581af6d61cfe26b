using System.Globalization;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.KeepPlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.ShowPlanFollowUp;
using Coordination.Governance.Contracts;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.LoadExample;

/// <summary>
/// The example plan's follow-ups: last tertial's is settled, with answers and with proposals of which one goes to the revision; this tertial's is a
/// draft to be opened. Nobody is asked anything by it.
/// </summary>
internal sealed class ExampleFollowUps(EvaluationDbContext db, IPlanFollowUp plans, FollowUpQuery followUps, IStringLocalizer<Texts> texts, TimeProvider clock)
{
    private const int DaysToAnswer = 30;
    private const string Answer = "Exempel: Arbetet går enligt planen. Vi återkommer om tiderna i nästa uppföljning.";

    public async Task AddAsync(Guid plan, string by, CancellationToken ct)
    {
        // In the municipality's language, whatever the server's own is. Holds until this method returns.
        CultureInfo.CurrentUICulture = Languages.Swedish;
        var (now, today) = (clock.GetUtcNow(), clock.TodayInSweden());
        var (current, last) = (PeriodSpan.Of(MeasurePeriod.Tertial, today), PeriodSpan.Of(MeasurePeriod.Tertial, today).Previous);
        if ((await plans.PlansAsync(ct)).FirstOrDefault(p => p.Id == plan) is not { } found || await db.PlanFollowUps.AnyAsync(f => f.PlanId == plan, ct))
        {
            return;
        }

        db.PlanFollowUps.Add(Make(found, current, today.AddDays(DaysToAnswer), now, by));
        var settled = Make(found, last, today, now, by);
        db.PlanFollowUps.Add(settled);
        if (await followUps.TodayAsync(settled, ct) is not { } view)
        {
            return;
        }

        var owing = view.Committees.Where(c => c.Activities > 0).ToList();
        db.FollowUpAsks.AddRange(owing.Select((c, i) => FollowUpAsk.Past(FollowUpAskId.New(), settled, c.Code, c.Name, c.Link, i == owing.Count - 1 ? null : Answer, now)));
        Demand(settled.Open(owing.Count, today, now, by));
        var proposals = ProposalFinder.Find(view, texts).Select(f => new RevisionProposal(RevisionProposalId.New(), settled, f)).ToList();
        if (proposals.FirstOrDefault() is { } first)
        {
            Demand(first.Accept(first.Proposed, texts.TitleOf(settled), settled.Address, now, by));
        }

        db.RevisionProposals.AddRange(proposals);
        settled.NoteProposals(proposals.Count, now, by);
        Demand(settled.Close(await followUps.SettleAsync(settled, ct), now, by));
    }

    private static PlanFollowUp Make(FollowedPlan plan, PeriodSpan period, DateOnly dueOn, DateTimeOffset now, string by) =>
        new(PlanFollowUpId.New(), plan.Id, plan.Title, period.Key, period.FirstDay, period.LastDay, dueOn, now, by);

    private static void Demand(Result result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException("The example breaks a rule.");
        }
    }
}

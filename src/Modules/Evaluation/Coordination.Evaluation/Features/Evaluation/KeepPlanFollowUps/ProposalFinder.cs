using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.KeepPlanFollowUps;

/// <summary>What the figures of two periods say that a revision should take up, each with its reason.</summary>
internal static class ProposalFinder
{
    public static IEnumerable<FoundProposal> Find(FollowUpView view, IStringLocalizer<Texts> texts)
    {
        foreach (var line in view.Lines.Where(l => l.Activity.State is not ("Done" or "Ended")))
        {
            var (activity, about) = (line.Activity, $"{line.Activity.Number} {line.Activity.Title}");
            if (activity.State == "Late")
            {
                var because = texts[line.Before == "Late" ? "Proposals.LateAgain" : "Proposals.LateSince", activity.DueOn is { } due ? DateText.Long(due) : "–"];
                yield return new($"late:{activity.Id:N}", ProposalReason.ActivityLate, activity.Id, about, because, texts["Proposals.LateText", activity.Number], activity.Link);
            }

            if (line.IsOwed && !line.ReportedBefore)
            {
                yield return new($"silent:{activity.Id:N}", ProposalReason.NoAnswer, activity.Id, about, texts["Proposals.SilentReason"], texts["Proposals.SilentText", activity.Number], activity.Link);
            }

            if (!activity.HasGoal && line.Indicators.Count == 0)
            {
                yield return new($"measure:{activity.Id:N}", ProposalReason.NoMeasure, activity.Id, about, texts["Proposals.MeasureReason"], texts["Proposals.MeasureText", activity.Number], activity.Link);
            }
        }

        foreach (var group in view.Lines.SelectMany(l => l.Indicators.Select(i => (Line: l, Indicator: i))).Where(x => IsBad(x.Indicator.State) && IsBad(x.Indicator.Before)).GroupBy(x => x.Indicator.Id))
        {
            var (line, indicator) = group.First();
            yield return new(
                $"target:{indicator.Id:N}", ProposalReason.TargetMissed, group.Count() == 1 ? line.Activity.Id : null, indicator.Name,
                texts["Proposals.TargetReason", indicator.Value ?? "–", indicator.Target ?? "–"], texts["Proposals.TargetText", indicator.Name], indicator.Link);
        }
    }

    private static bool IsBad(TargetState state) => state is TargetState.AtRisk or TargetState.Missed;
}

using Coordination.BusinessSupport.Domain.Offers;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowOffers;

/// <summary>The choices of offers in words, and how their states are shown.</summary>
internal static class OfferTexts
{
    public static IReadOnlyList<Option> Phases(this IStringLocalizer<Texts> texts) => [.. Enum.GetValues<OfferPhase>().Select(p => new Option(p.ToString(), texts[$"OfferPhase.{p}"]))];

    public static IReadOnlyList<Option> OfferStates(this IStringLocalizer<Texts> texts) => [.. Enum.GetValues<OfferState>().Select(s => new Option(s.ToString(), texts[$"OfferState.{s}"]))];

    public static IReadOnlyList<Option> Reaches(this IStringLocalizer<Texts> texts) => [.. Enum.GetValues<OfferReach>().Select(r => new Option(r.ToString(), texts[$"OfferReach.{r}"], texts[$"OfferReachHint.{r}"]))];

    public static IReadOnlyList<Option> AidAssessments(this IStringLocalizer<Texts> texts) =>
        [.. Enum.GetValues<AidAssessment>().Select(a => new Option(a.ToString(), texts[$"AidAssessment.{a}"], texts[$"AidAssessmentHint.{a}"]))];

    /// <summary>«För dig som startar, för dig som driver».</summary>
    public static string PhaseWords(this IStringLocalizer<Texts> texts, bool starting, bool running) => string.Join(", ",
        new[] { starting ? texts[$"OfferPhase.{OfferPhase.Starting}"].Value : null, running ? texts[$"OfferPhase.{OfferPhase.Running}"].Value : null }.OfType<string>());

    public static StatusLook Look(this OfferState state) => state switch
    {
        OfferState.Published => StatusLook.Ongoing,
        OfferState.Withdrawn => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };
}

using Coordination.Networking.Domain.Cooperation;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowNeeds;

/// <summary>The choices of cooperation in words, and how their states are shown.</summary>
internal static class CooperationTexts
{
    public static IReadOnlyList<Option> Fields(this IStringLocalizer<Texts> texts) => [.. Enum.GetValues<CooperationField>().Select(f => new Option(f.ToString(), texts[$"CooperationField.{f}"]))];

    public static IReadOnlyList<Option> Forms(this IStringLocalizer<Texts> texts) =>
        [.. Enum.GetValues<CooperationForm>().Select(f => new Option(f.ToString(), texts[$"CooperationForm.{f}"], texts[$"CooperationFormHint.{f}"]))];

    public static IReadOnlyList<Option> FormNames(this IStringLocalizer<Texts> texts) => [.. Enum.GetValues<CooperationForm>().Select(f => new Option(f.ToString(), texts[$"CooperationForm.{f}"]))];

    public static IReadOnlyList<Option> Payers(this IStringLocalizer<Texts> texts) => [.. Enum.GetValues<Payer>().Select(p => new Option(p.ToString(), texts[$"Payer.{p}"]))];

    public static IReadOnlyList<Option> Definers(this IStringLocalizer<Texts> texts) => [.. Enum.GetValues<Definer>().Select(d => new Option(d.ToString(), texts[$"Definer.{d}"]))];

    public static IReadOnlyList<Option> Answers(this IStringLocalizer<Texts> texts) => [.. Enum.GetValues<GuideAnswer>().Select(a => new Option(a.ToString(), texts[$"GuideAnswer.{a}"]))];

    public static StatusLook Look(this AgreementState state) => state switch
    {
        AgreementState.Running => StatusLook.Ongoing,
        AgreementState.Expired => StatusLook.Attention,
        AgreementState.Ended => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    public static StatusLook Look(this FollowUpState state, bool isLate) => isLate ? StatusLook.Late : state switch
    {
        FollowUpState.Done => StatusLook.Done,
        FollowUpState.Withdrawn => StatusLook.Ended,
        _ => StatusLook.Ongoing,
    };

    public static StatusLook Look(this DemocracyOutcome? outcome) => outcome switch
    {
        DemocracyOutcome.Met => StatusLook.Done,
        DemocracyOutcome.Doubts => StatusLook.Attention,
        DemocracyOutcome.NotMet => StatusLook.Late,
        _ => StatusLook.NotStarted,
    };
}

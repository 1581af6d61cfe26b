using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Evaluation.Domain.Lessons;
using Coordination.Platform.Web;
using Coordination.Procurement.Contracts;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowEvaluations;

/// <summary>What evaluations and lessons are in words.</summary>
internal static class EvaluationTexts
{
    public static string PageOf(Guid procurement) => $"/upphandlingar/{procurement}/utvardering";

    public static StatusLook Look(this EvaluationState state) => state == EvaluationState.Finished ? StatusLook.Done : StatusLook.Ongoing;

    public static StatusLook Look(this LessonState state) => state switch
    {
        LessonState.Recorded => StatusLook.Done,
        LessonState.Withdrawn => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    public static StatusLook Look(this LessonUseState state) => state == LessonUseState.Used ? StatusLook.Done : StatusLook.Ended;

    public static EvaluatedProcurement ToEvaluated(this ProcurementCard card) => new(card.ProcurementId, card.Title, card.BuyerName, card.BuyingUnit);

    /// <summary>«3 – varken bra eller dåligt»; a dash where nothing is judged.</summary>
    public static string ScoreWords(this IStringLocalizer texts, EvaluationScore? score) => score is { } given ? texts[$"EvaluationScore.{given}"] : "–";
}

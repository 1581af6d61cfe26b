using System.Globalization;
using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Evaluation.Domain.Lessons;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Procurement.Contracts;

namespace Coordination.Evaluation.Features.Evaluation.PrintEvaluation;

/// <summary>An evaluation as a document: Swedish, like every document of the municipality.</summary>
internal static class EvaluationDocument
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static DocumentModel Of(ProcurementEvaluation it, ProcurementCard? card, IReadOnlyList<Lesson> lessons, string municipality, DateTimeOffset takenAt)
    {
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = $"Utvärdering av {it.ProcurementTitle}, {Phase(it.Phase)}",
            DocumentType = "Utvärdering av upphandling",
            Organisation = municipality.Length > 0 ? municipality : it.BuyerName,
            Culture = Swedish,
            FrozenAt = takenAt,
        })
            .Fact("Upphandling", it.ProcurementTitle)
            .Fact("Köpare", it.BuyerName)
            .Fact("Läge", it.FinishedAt is { } at ? $"Slutförd {DateText.Long(at.ToSwedishDate(), Swedish)} av {it.FinishedBy}" : "Utkast")
            .Fact("Antal anbud", card is { IsAwardTold: true, TenderCount: { } count } ? count.ToString(Swedish) : null)
            .Fact("Vald leverantör", card is { IsAwardTold: true } told ? string.Join(", ", told.Winners) : null)
            .Section("Slutsats")
            .Text(it.Conclusion ?? "Ingen slutsats är skriven.");
        if (it.NextTime is { } next)
        {
            document.Section("Till nästa gång").Text(next);
        }

        document.Section("Formuläret").Table(
            "Bedömning av upphandlingen",
            "En rad för varje fråga i formuläret, med bedömning på skalan 1 till 5 och kommentar.",
            [new("Fråga", Width: 40), new("Bedömning", Width: 18), new("Kommentar", Width: 42)],
            [.. it.Questions.Select(q => (IReadOnlyList<CellValue>)[q.Swedish, Score(it.AnswerOf(q.Key)?.Score), it.AnswerOf(q.Key)?.Words ?? "–"])]);
        document.Section("Intervjuer");
        if (it.Interviews.Count == 0)
        {
            document.Text("Inga intervjuer är gjorda.");
        }

        foreach (var interview in it.Interviews.OrderBy(i => i.HeldOn).ThenBy(i => i.Id))
        {
            document.Subsection($"{interview.Who}, {DateText.Long(interview.HeldOn, Swedish)}").Text(interview.Said);
        }

        document.Section("Lärdomar");
        if (lessons.Count == 0)
        {
            document.Text("Inga lärdomar är skrivna.");
        }

        foreach (var lesson in lessons)
        {
            document.Subsection(lesson.Title).Text(lesson.Learned).Text($"Råd till nästa gång: {lesson.Advice}").Text(lesson.State switch
            {
                LessonState.Proposed => "Förslag, inte fastställd.",
                LessonState.Withdrawn => $"Tillbakatagen: {lesson.WithdrawnBecause}",
                _ => null,
            });
        }

        return document.Build();
    }

    private static string Phase(EvaluationPhase phase) => phase switch { EvaluationPhase.Before => "före", EvaluationPhase.During => "under", _ => "efter" };

    private static string Score(EvaluationScore? score) => score switch
    {
        EvaluationScore.VeryBad => "1 – mycket dåligt",
        EvaluationScore.Bad => "2 – dåligt",
        EvaluationScore.Fair => "3 – varken eller",
        EvaluationScore.Good => "4 – bra",
        EvaluationScore.VeryGood => "5 – mycket bra",
        EvaluationScore.NotRelevant => "Inte aktuellt",
        _ => "–",
    };
}

using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Reviews;

namespace Coordination.Procurement.Features.Procurement.PrintReview;

/// <summary>The summary of a review. Swedish, like every document of the municipality. It tells what was considered and declares nothing lawful.</summary>
internal static class ReviewDocument
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    private static readonly (ReviewQuestion Question, string Short, string Whole)[] Questions =
    [
        (ReviewQuestion.Reserve, "Reservera", "Kan den reserveras?"),
        (ReviewQuestion.Split, "Dela upp", "Kan den delas upp i anbudsområden?"),
        (ReviewQuestion.Employment, "Sysselsättning", "Kan sysselsättningskrav ställas?"),
        (ReviewQuestion.SmallSuppliers, "Små och idéburna", "Har små och idéburna leverantörers villkor övervägts?"),
        (ReviewQuestion.EarlyDialogue, "Tidig dialog", "Ska det hållas tidig dialog?"),
    ];

    public static DocumentModel Of(QuarterReview review, IReadOnlyList<ReviewItem> items, string unit, string municipality, DateTimeOffset takenAt)
    {
        var tally = ReviewTally.Of(items);
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = $"Genomgång av kommande upphandlingar, {review.When}",
            DocumentType = "Kvartalsgenomgång",
            Organisation = municipality.Length > 0 ? $"{municipality}, {unit}" : unit,
            Culture = Swedish,
            FrozenAt = takenAt,
        })
            .Fact("Köpare", unit)
            .Fact("Kvartal", review.When.ToString())
            .Fact("Öppnad", DateText.Long(review.OpenedAt.ToSwedishDate(), Swedish))
            .Fact("Ska vara klar", DateText.Long(review.DueOn, Swedish))
            .Fact("Slutförd", review.CompletedAt is { } completed ? DateText.Long(completed.ToSwedishDate(), Swedish) : "Inte slutförd")
            .Section("Sammanfattning")
            .Text($"Genomgången omfattar {tally.Items} upphandlingar och avtal. {tally.Answered} är besvarade. {tally.Reserve} ska eller kan reserveras, {tally.Split} ska eller kan delas upp och i {tally.Employment} ska eller kan sysselsättningskrav ställas.")
            .Text(review.Conclusion);
        if (items.Count > 0)
        {
            document.Table(
                "Svar per upphandling",
                "En rad för varje upphandling eller avtal, med svaret på varje fråga i checklistan.",
                [new("Upphandling", Width: 30), .. Questions.Select(q => new TableColumn(q.Short, Width: 14))],
                [.. items.Select(i => (IReadOnlyList<CellValue>)[i.Title, .. Questions.Select(q => (CellValue)(i.AnswerOf(q.Question) is { } answer ? Word(answer) : "–"))])]);
        }

        foreach (var item in items)
        {
            Write(document, item);
        }

        return document.Section("Om genomgången").Text("Sammanställningen visar vad köparen har övervägt. Den säger inte om en reservation eller ett krav är tillåtet.").Build();
    }

    private static void Write(DocumentBuilder document, ReviewItem item)
    {
        document.Section(item.Title).Text(Why(item));
        if (item.IsAnswered)
        {
            document.Bullets([.. Questions.Select(q => $"{q.Whole} {Word(item.AnswerOf(q.Question)!.Value)}.{(item.WordsOf(q.Question) is { } words ? $" {words}" : null)}")]);
            document.Text(item.Way is { } way ? $"Väg som används: {way}" : null);
        }
        else
        {
            document.Text(item.State switch
            {
                ReviewItemState.SetAside => $"Utgår: {item.SetAsideBecause}",
                ReviewItemState.UnitAnswered => $"Nämnden har svarat: {item.UnitAnswer ?? "utan kommentar"}",
                _ => "Inte besvarad.",
            });
        }
    }

    private static string Why(ReviewItem item)
    {
        var reason = item.Reason switch { ReviewReason.Planned => "Planerad upphandling.", ReviewReason.Published => "Annonserad upphandling.", _ => "Avtal som löper ut." };
        var late = item.IsLate ? $" Tillkom {DateText.Long(item.AddedAt.ToSwedishDate(), Swedish)}." : null;
        var by = item.AnsweredAt is { } at ? $" Besvarad {DateText.Long(at.ToSwedishDate(), Swedish)} av {item.AnsweredBy}{(item.IsTakenOver ? ", svaren från ett tidigare kvartal står kvar" : null)}." : null;
        return $"{reason}{late}{by}";
    }

    private static string Word(ReviewAnswer answer) => answer switch { ReviewAnswer.Yes => "Ja", ReviewAnswer.Maybe => "Kanske", _ => "Nej" };
}

namespace Coordination.Evaluation.Domain.Evaluations;

/// <summary>When in a procurement one looks at it.</summary>
internal enum EvaluationPhase
{
    Before,
    During,
    After,
}

/// <summary>How well something went.</summary>
internal enum EvaluationScore
{
    VeryBad,
    Bad,
    Fair,
    Good,
    VeryGood,

    /// <summary>There was nothing of it in this procurement.</summary>
    NotRelevant,
}

/// <summary>A question of the form.</summary>
/// <param name="Key">What its answer is stored by.</param>
/// <param name="Short">In a word or two, Swedish.</param>
/// <param name="Swedish">As it is asked.</param>
/// <param name="ShortEnglish">In a word or two, English.</param>
/// <param name="English">As it is asked, English.</param>
internal sealed record FormQuestion(string Key, string Short, string Swedish, string ShortEnglish, string English)
{
    public string TextIn(bool english) => english ? English : Swedish;

    public string ShortIn(bool english) => english ? ShortEnglish : Short;
}

/// <summary>An answer: a judgement, words, or both.</summary>
internal sealed record FormAnswer(string Question, EvaluationScore? Score, string? Words)
{
    public bool IsEmpty => Score is null && string.IsNullOrWhiteSpace(Words);
}

/// <summary>The standard form: fixed questions for each phase, so that procurements can be laid beside each other (S002-18).</summary>
internal static class EvaluationForm
{
    private static readonly FormQuestion Need = new("need", "Behovet", "Hur väl är behovet beskrivet, med volymer och användare?", "The need", "How well is the need described, with volumes and users?");
    private static readonly FormQuestion Market = new("market", "Marknaden", "Hur väl är det känt vilka sociala företag som kan leverera?", "The market", "How well is it known which social enterprises could deliver?");
    private static readonly FormQuestion Dialogue = new("dialogue", "Tidig dialog", "Hur har den tidiga dialogen med leverantörer fungerat?", "Early dialogue", "How has the early dialogue with suppliers worked?");
    private static readonly FormQuestion Choice = new("reservation-choice", "Val av reservation", "Hur väl har möjligheten att reservera prövats?", "Choice of reservation", "How well has the possibility to reserve been tried?");
    private static readonly FormQuestion Earlier = new("earlier-lessons", "Tidigare lärdomar", "Hur väl har lärdomar från tidigare upphandlingar använts?", "Earlier lessons", "How well have lessons of earlier procurements been used?");
    private static readonly FormQuestion Lots = new("lots", "Uppdelningen", "Hur väl passar uppdelningen i anbudsområden små leverantörer?", "Division into lots", "How well does the division into lots suit small suppliers?");
    private static readonly FormQuestion Requirements = new("requirements", "Kraven", "Hur tydliga och rimliga är kraven för dem som ska lämna anbud?", "Requirements", "How clear and fair are the requirements for those who are to tender?");
    private static readonly FormQuestion Time = new("time", "Anbudstiden", "Hur väl räcker tiden för att lämna anbud?", "Time for tenders", "How well does the time for tenders suffice?");
    private static readonly FormQuestion Answers = new("answers", "Frågor och svar", "Hur fungerade svaren på frågor under anbudstiden?", "Questions and answers", "How did the answers to questions during the tender period work?");
    private static readonly FormQuestion Bidders = new("bidders", "Antal anbud", "Kom det tillräckligt många anbud?", "Number of tenders", "Did enough tenders come?");
    private static readonly FormQuestion AsfBids = new("asf-bids", "Anbud från sociala företag", "Hur väl deltog arbetsintegrerande sociala företag?", "Tenders of social enterprises", "How well did work-integrating social enterprises take part?");
    private static readonly FormQuestion Reservation = new("reservation", "Reservationen", "Hur fungerade reservationen?", "The reservation", "How did the reservation work?");
    private static readonly FormQuestion Competition = new("competition", "Konkurrenskraft", "Hur väl stod sig de sociala företagens anbud i konkurrensen?", "Competitiveness", "How well did the tenders of social enterprises compete?");
    private static readonly FormQuestion Delivery = new("delivery", "Leveransen", "Hur väl motsvarar leveransen det som avtalades?", "Delivery", "How well does the delivery meet what was agreed?");
    private static readonly FormQuestion Employment = new("employment", "Sysselsättningen", "Hur väl uppfylls krav på sysselsättning?", "Employment", "How well are requirements on employment met?");
    private static readonly FormQuestion Benefit = new("benefit", "Nyttan", "Hur stor är nyttan för dem som arbetar och för dem som använder det köpta?", "Benefit", "How large is the benefit for those who work and those who use what was bought?");

    public static IReadOnlyList<FormQuestion> Of(EvaluationPhase phase) => phase switch
    {
        EvaluationPhase.Before => [Need, Market, Dialogue, Choice, Lots, Requirements, Time, Earlier],
        EvaluationPhase.During => [Requirements, Time, Answers, Bidders, AsfBids, Lots, Reservation],
        _ => [Bidders, AsfBids, Competition, Reservation, Requirements, Delivery, Employment, Benefit],
    };
}

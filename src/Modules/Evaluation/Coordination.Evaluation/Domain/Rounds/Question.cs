namespace Coordination.Evaluation.Domain.Rounds;

/// <summary>A question of a round.</summary>
/// <param name="Id">In this round.</param>
/// <param name="Key">The same from round to round, so that one period's answer stands beside the next.</param>
/// <param name="Kind">What it is answered by.</param>
/// <param name="Text">In Swedish.</param>
internal sealed record Question(Guid Id, string Key, QuestionKind Kind, string Text)
{
    public const int LongestText = 500;

    public string? TextEnglish { get; init; }

    public string? Help { get; init; }

    public string? HelpEnglish { get; init; }

    /// <summary>What a number counts, such as «personer».</summary>
    public string? Unit { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Less is impossible.</summary>
    public decimal? Least { get; init; }

    /// <summary>More is impossible.</summary>
    public decimal? Most { get; init; }

    /// <summary>More than this is possible, and is asked about.</summary>
    public decimal? UsuallyAtMost { get; init; }

    /// <summary>A change from the period before by more than this factor is asked about; null: is not.</summary>
    public decimal? ChangeFactor { get; init; }

    /// <summary>Key of the question whose number this one is a part of, such as persons employed.</summary>
    public string? PartOf { get; init; }

    /// <summary>Key of the question that counts the persons whom this one's answer is about.</summary>
    public string? Persons { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    public IReadOnlyList<string> ChoicesEnglish { get; init; } = [];

    /// <summary>Tells something of people: cells of few are hidden where results are shown.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>The indicator that the answers are recorded on when the round is locked.</summary>
    public Guid? IndicatorId { get; init; }

    public bool IsNumeric => Kind is QuestionKind.Count or QuestionKind.Number or QuestionKind.Money or QuestionKind.Percent;

    /// <summary>Summed over recipients; shares are averaged.</summary>
    public bool IsSummed => IsNumeric && Kind != QuestionKind.Percent;

    public string TextIn(bool english) => english ? TextEnglish ?? Text : Text;

    public string? HelpIn(bool english) => english ? HelpEnglish ?? Help : Help;

    /// <summary>A choice as it reads; choices without English read as in Swedish.</summary>
    public string ChoiceIn(string choice, bool english)
    {
        var place = Choices.ToList().IndexOf(choice);
        return english && place >= 0 && place < ChoicesEnglish.Count ? ChoicesEnglish[place] : choice;
    }
}

/// <summary>The sets that the product offers to start from. What is asked of whom stands in the plan: user and society benefit (S003-R2.1).</summary>
internal static class StandardQuestions
{
    private const decimal Doubled = 2m;
    private const decimal Thousands = 10_000m;

    public static IReadOnlyList<Question> For(RoundAudience audience) => audience == RoundAudience.Enterprises ? Enterprises() : Committees();

    private static IReadOnlyList<Question> Enterprises() =>
    [
        Persons("employed", "Hur många personer var anställda?", "How many people were employed?") with
        {
            IsRequired = true, Help = "Alla anställda den sista dagen i perioden, även deltid.", HelpEnglish = "All employees on the last day of the period, part-time included.",
        },
        Persons("employed-target", "Hur många av dem hörde till målgruppen?", "How many of them belonged to the target group?") with
        {
            IsRequired = true, PartOf = "employed", Help = "Personer som har stora svårigheter att få eller behålla ett arbete.", HelpEnglish = "People who have great difficulty in getting or keeping a job.",
        },
        Persons("places", "Hur många platser för arbetsträning fanns?", "How many places for work training were there?") with { IsSensitive = false, Unit = "platser" },
        Persons("training", "Hur många personer arbetstränade?", "How many people were in work training?"),
        Persons("to-work", "Hur många gick vidare till ett arbete?", "How many went on to a job?"),
        Persons("to-studies", "Hur många gick vidare till studier?", "How many went on to studies?"),
        Make("participation", QuestionKind.Percent, "Hur stor andel av medarbetarna var med och fattade beslut om verksamheten?", "What share of those who work there took part in decisions on the business?") with
        {
            IsSensitive = true, Persons = "employed", Unit = "%",
        },
        Make("well-being", QuestionKind.Percent, "Hur stor andel uppgav att de mår bättre än när de började?", "What share said that they feel better than when they started?") with
        {
            IsSensitive = true, Persons = "employed-target", Unit = "%", Help = "Enligt er egen fråga till medarbetarna. Lämna tomt om ni inte har frågat.", HelpEnglish = "By your own question to those who work there. Leave empty if you have not asked.",
        },
        Make("turnover", QuestionKind.Money, "Hur stor var omsättningen?", "What was the turnover?") with { Least = 0, ChangeFactor = Doubled, Unit = "kr" },
        Make("sales-municipality", QuestionKind.Money, "Hur mycket av den var försäljning till kommunen?", "How much of it was sales to the municipality?") with { Least = 0, PartOf = "turnover", Unit = "kr" },
        Make("comment", QuestionKind.Text, "Vad vill ni berätta om perioden?", "What would you like to tell about the period?"),
    ];

    private static IReadOnlyList<Question> Committees() =>
    [
        Make("purchases", QuestionKind.Money, "Hur mycket köpte nämnden av sociala företag?", "How much did the committee buy from social enterprises?") with { IsRequired = true, Least = 0, ChangeFactor = Doubled, Unit = "kr" },
        Persons("contracts", "Hur många avtal med sociala företag gällde?", "How many contracts with social enterprises were in force?") with { IsSensitive = false, Unit = "avtal" },
        Persons("placed", "Hur många personer hade insatser hos sociala företag?", "How many people had placements with social enterprises?"),
        Persons("to-work", "Hur många av dem gick vidare till ett arbete?", "How many of them went on to a job?") with { PartOf = "placed" },
        Persons("to-studies", "Hur många av dem gick vidare till studier?", "How many of them went on to studies?") with { PartOf = "placed" },
        Make("user-choice", QuestionKind.Choice, "Hur mycket styrde deltagarnas egna behov valet av företag?", "How far did the participants' own needs steer the choice of enterprise?") with
        {
            Choices = ["Inte alls", "Till viss del", "Till stor del"], ChoicesEnglish = ["Not at all", "To some extent", "To a great extent"],
        },
        Make("methods", QuestionKind.YesNo, "Använder nämnden en metod för att följa brukarnas nytta?", "Does the committee use a method to follow the benefit to users?"),
        Make("comment", QuestionKind.Text, "Vad fungerade, och vad behöver ändras?", "What worked, and what needs to change?"),
    ];

    private static Question Persons(string key, string text, string english) =>
        Make(key, QuestionKind.Count, text, english) with { Unit = "personer", Least = 0, Most = Thousands, IsSensitive = true, ChangeFactor = Doubled };

    private static Question Make(string key, QuestionKind kind, string text, string english) => new(Guid.CreateVersion7(), key, kind, text) { TextEnglish = english };
}

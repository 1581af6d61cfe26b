using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>Groups of a letter, in reading order.</summary>
internal enum LetterGroup
{
    Late,
    Soon,
    Later,
}

/// <summary>A line as the letter shows it.</summary>
internal sealed record LetterLine(LetterGroup Group, string Title, string When, string? Committee, Uri? Answer)
{
    private const int DaysSoon = 14;

    public static LetterLine Of(OwedLine owed, DateOnly today, string? committee, Uri? answer)
    {
        var late = owed.IsLateOn(today);
        var left = Milestone.Left(owed.Milestones);
        var next = left.FirstOrDefault(m => m.On >= today)?.On ?? owed.DueOn;
        var group = late ? LetterGroup.Late : (next < owed.DueOn ? next : owed.DueOn) <= today.AddDays(DaysSoon) ? LetterGroup.Soon : LetterGroup.Later;
        var date = DateText.Long(owed.DueOn, Swedish);
        var when = owed.Kind == ObligationKind.PeriodicCheck
            ? $"Pågår löpande, avstämning senast {date}"
            : $"Klart senast {date} ({DateText.Due(owed.DueOn, today, Swedish)}){OnTheWay(left, today)}";
        return new LetterLine(group, owed.Title, when, committee, answer);
    }

    /// <summary>The steps of the coming weeks, and those that have passed without being ticked off.</summary>
    private static string OnTheWay(IReadOnlyList<Milestone> left, DateOnly today)
    {
        var ahead = left.Where(m => m.On >= today && m.On <= today.AddDays(DaysSoon)).ToList();
        var passed = left.Where(m => m.On < today).ToList();
        return $"{Words(". På vägen dit: ", ahead)}{Words(". Dagen har passerat för: ", passed)}";
    }

    private static string Words(string lead, List<Milestone> steps) =>
        steps.Count == 0 ? string.Empty : lead + string.Join(", ", steps.Select(m => $"{StepWords.Of(m.Name)} {DateText.DayMonth(m.On, Swedish)}"));

    internal static System.Globalization.CultureInfo Swedish { get; } = System.Globalization.CultureInfo.GetCultureInfo("sv-SE");
}

/// <summary>What a letter says, before it is laid out as text and as HTML.</summary>
internal sealed record LetterContent(
    string Subject,
    string Heading,
    string Introduction,
    string? Note,
    IReadOnlyList<LetterLine> Lines,
    int Omitted,
    Uri? AllAnswers,
    DateOnly LinksWorkUntil,
    string SenderName,
    string SenderAddress,
    string? SenderPhone)
{
    public static string GroupName(LetterGroup group) => group switch
    {
        LetterGroup.Late => "Försenade",
        LetterGroup.Soon => "Förfaller inom 14 dagar",
        _ => "Längre fram",
    };

    public string HowItWorks =>
        $"Länkarna gäller till {DateText.Long(LinksWorkUntil, LetterLine.Swedish)}. Inget sparas förrän du bekräftar på sidan. Fel mottagare? Svara på mejlet, så ändrar vi.";

    public string Signature => string.Join(", ", new[] { SenderName, SenderPhone, SenderAddress }.Where(s => !string.IsNullOrWhiteSpace(s)));
}

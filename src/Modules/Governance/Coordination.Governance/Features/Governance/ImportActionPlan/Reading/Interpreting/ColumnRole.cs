using System.Text.RegularExpressions;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>What a column holds.</summary>
internal enum ColumnRole
{
    Title,
    Responsible,
    OtherActors,
    Timetable,
    Start,
    End,
    Area,
    Number,
}

/// <summary>The words that municipalities put over their columns.</summary>
internal static partial class ColumnWords
{
    /// <summary>Longer text over a column is a sentence, not a heading.</summary>
    private const int LongestHeading = 70;

    /// <summary>The role of a heading, or null. Order matters: "Huvudansvarig för åtgärd" is about responsibility.</summary>
    public static ColumnRole? Role(string heading)
    {
        if (heading.Length is 0 or > LongestHeading)
        {
            return null;
        }

        var words = Noise().Replace(heading.ToLowerInvariant(), " ").Trim();
        words = Spaces().Replace(words, " ");
        return words switch
        {
            _ when Number().IsMatch(words) => ColumnRole.Number,
            _ when Other().IsMatch(words) => ColumnRole.OtherActors,
            _ when Responsible().IsMatch(words) => ColumnRole.Responsible,
            _ when Area().IsMatch(words) => ColumnRole.Area,
            _ when Start().IsMatch(words) => ColumnRole.Start,
            _ when End().IsMatch(words) => ColumnRole.End,
            _ when Timetable().IsMatch(words) => ColumnRole.Timetable,
            _ when Title().IsMatch(words) => ColumnRole.Title,
            _ => null,
        };
    }

    [GeneratedRegex(@"[^\p{L}\p{Nd}#]+")]
    private static partial Regex Noise();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(nr|nummer|no|#|id|löp ?nr|löpnummer|åtgärds?(nr|nummer| nr| nummer)|aktivitets ?(nr|nummer)|åtgärd nr)$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(medansvar|delansvar|övrig\w* ansvar|andra ansvar)|^(?!.*ansvar)(andra|övriga|berör|medverka|samverka|samarbet|delaktig|involver|delta|partner|intressent|stöd av|stödjande|i samverkan|i samarbete|i dialog|tillsammans med)|^(?!.*ansvar).*\baktörer\b")]
    private static partial Regex Other();

    [GeneratedRegex(@"ansvar|^(åtgärds)?ägare|^utförare|^vem\b|^genomförs av|^(nämnd|förvaltning)( eller | och | )?(bolag|styrelse)?$")]
    private static partial Regex Responsible();

    [GeneratedRegex(@"^\w*område\w*( nr| nummer)?$|^(fokus|strategiskt|prioriterat) område|^perspektiv$|^kapitel$|^målområde")]
    private static partial Regex Area();

    [GeneratedRegex(@"^(start|startar|startår|startdatum|starttid|från|fr o m|from|påbörjas|börjar|startas)$")]
    private static partial Regex Start();

    [GeneratedRegex(@"^(slut|slutar|slutår|slutdatum|sluttid|till|t o m|tom|avslutas|klart|klar|klar senast|klart senast|färdigt?|färdig senast|deadline)$")]
    private static partial Regex End();

    [GeneratedRegex(@"^(tid|tids|tidplan|tidsplan|tidpunkt|tidsram|tidsperiod|tidsatt|tid plan|när|period|år|årtal|datum|genomförande|genomförs|genomförandetid|planerad tid)\b|^tidp|^tidsp")]
    private static partial Regex Timetable();

    [GeneratedRegex(@"^(åtgärd|aktivitet|insats|vad|handling|uppgift|uppdrag|beskrivning|planerad\w* (åtgärd|aktivitet|insats)|konkret\w* (åtgärd|aktivitet|insats)|det här|så här|vi ska)")]
    private static partial Regex Title();
}

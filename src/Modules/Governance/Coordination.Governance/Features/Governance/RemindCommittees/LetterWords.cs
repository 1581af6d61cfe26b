using Coordination.Governance.Domain.Obligations;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>What a letter is about, in words: activities of the plan, referrals, views on a revision, or several of these.</summary>
/// <param name="Matter">Begins the subject.</param>
/// <param name="Count">How many of what.</param>
/// <param name="Duty">What the committee has to do, after its name.</param>
internal sealed record LetterWords(string Matter, string Count, string Duty)
{
    private const string Plan = "Handlingsplan sociala företag";

    public static LetterWords Of(IReadOnlyCollection<PlannedLine> lines)
    {
        var asked = lines.Count(l => l.Obligation.Kind == ObligationKind.Referral);
        var views = lines.Count(l => l.Obligation.Kind == ObligationKind.Consultation);
        var reports = lines.Count(l => l.Obligation.Kind == ObligationKind.FollowUpPoint);
        var rest = lines.Count - asked - views - reports;
        var parts = new List<(string Count, string Duty)>();
        Add(rest, "åtgärd", "åtgärder", count => $"ansvarar för {count} i handlingsplanen för sociala företag");
        Add(asked, "remiss", "remisser", count => $"har {count} att besvara");
        Add(views, "fråga om revideringen", "frågor om revideringen", count => $"har {count} att lämna synpunkter på");
        Add(reports, "uppföljning", "uppföljningar", count => $"har {count} att lämna");
        if (parts.Count == 0)
        {
            Add(0, "åtgärd", "åtgärder", count => $"ansvarar för {count} i handlingsplanen för sociala företag", always: true);
        }

        return new LetterWords(MatterOf(rest + views, asked, reports), Listed(parts.ConvertAll(p => p.Count)), Listed(parts.ConvertAll(p => p.Duty)));

        void Add(int count, string one, string several, Func<string, string> duty, bool always = false)
        {
            if (count > 0 || always)
            {
                var words = count == 1 ? $"1 {one}" : $"{count} {several}";
                parts.Add((words, duty(words)));
            }
        }
    }

    private static string MatterOf(int plan, int asked, int reports) => (plan, asked, reports) switch
    {
        (0, > 0, 0) => "Remisser",
        (0, 0, > 0) => "Uppföljning",
        _ => Plan,
    };

    private static string Listed(List<string> words) => words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} och {words[^1]}";
}

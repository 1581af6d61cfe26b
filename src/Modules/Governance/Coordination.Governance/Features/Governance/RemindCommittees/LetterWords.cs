using Coordination.Governance.Domain.Obligations;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>What a letter is about, in words: activities of the plan, referrals, or both.</summary>
/// <param name="Matter">Begins the subject.</param>
/// <param name="Count">How many of what.</param>
/// <param name="Duty">What the committee has to do, after its name.</param>
internal sealed record LetterWords(string Matter, string Count, string Duty)
{
    public static LetterWords Of(IReadOnlyCollection<PlannedLine> lines)
    {
        var asked = lines.Count(l => l.Obligation.Kind == ObligationKind.Referral);
        var rest = lines.Count - asked;
        var (activities, referrals) = (rest == 1 ? "1 åtgärd" : $"{rest} åtgärder", asked == 1 ? "1 remiss" : $"{asked} remisser");
        var plan = $"ansvarar för {activities} i handlingsplanen för sociala företag";
        return (rest, asked) switch
        {
            (_, 0) => new LetterWords("Handlingsplan sociala företag", activities, plan),
            (0, _) => new LetterWords("Remisser", referrals, $"har {referrals} att besvara"),
            _ => new LetterWords("Handlingsplan sociala företag", $"{activities} och {referrals}", $"{plan} och har {referrals} att besvara"),
        };
    }
}

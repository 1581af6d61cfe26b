using System.Text.RegularExpressions;
using Coordination.Governance.Domain.Matters;

namespace Coordination.Governance.Domain.Decisions;

/// <summary>Somebody at a meeting as minutes name them: <c>Vice ordförande Salar Rashid m.fl. (S)</c> (S004-16).</summary>
/// <param name="Role">As written: ordföranden, ledamoten, ersättaren.</param>
/// <param name="Name">The person.</param>
/// <param name="Party">As written in parentheses.</param>
/// <param name="AndOthers">m.fl.</param>
internal sealed partial record MeetingMember(string? Role, string Name, string? Party, bool AndOthers)
{
    /// <summary>One member as people write it; null for an empty line.</summary>
    public static MeetingMember? Parse(string line)
    {
        if (MatterSender.Parse(line) is not { } sender)
        {
            return null;
        }

        return RoleOf().Match(sender.Name) is { Success: true } match
            ? new MeetingMember(match.Groups["role"].Value, match.Groups["name"].Value, sender.Party, sender.AndOthers)
            : new MeetingMember(null, sender.Name, sender.Party, sender.AndOthers);
    }

    public override string ToString() => $"{(Role is null ? string.Empty : Role + " ")}{new MatterSender(Name, Party, AndOthers)}";

    [GeneratedRegex(@"^(?<role>((förste|andre|[12]:e)\s+)?(vice\s+)?ordföranden?|ledamot(en)?|(tjänstgörande\s+)?ersättaren?)\s+(?<name>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex RoleOf();
}

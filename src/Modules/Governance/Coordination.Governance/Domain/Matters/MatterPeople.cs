using System.Globalization;
using System.Text.RegularExpressions;

namespace Coordination.Governance.Domain.Matters;

/// <summary>Who a matter comes from: <c>Salar Rashid m.fl. (S)</c>, or a body (S000-01, S000-02).</summary>
/// <param name="Name">A person or a body.</param>
/// <param name="Party">As written in parentheses.</param>
/// <param name="AndOthers">m.fl.</param>
internal sealed partial record MatterSender(string Name, string? Party, bool AndOthers)
{
    /// <summary>One sender as people write it; null for an empty line.</summary>
    public static MatterSender? Parse(string line)
    {
        var text = line.Trim();
        var others = Others().IsMatch(text);
        text = Others().Replace(text, " ");
        var party = PartyOf().Match(text) is { Success: true } match ? match.Groups["party"].Value.Trim() : null;
        text = string.Join(' ', PartyOf().Replace(text, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(',', ' ');
        return text.Length == 0 ? null : new MatterSender(text, party, others);
    }

    public override string ToString() => $"{Name}{(AndOthers ? " m.fl." : string.Empty)}{(Party is null ? string.Empty : $" ({Party})")}";

    [GeneratedRegex(@"\bm\.?\s?fl\b\.?|\bmed flera\b", RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex(@"\((?<party>[^()]{1,40})\)")]
    private static partial Regex PartyOf();
}

/// <summary>A case officer (handläggare): <c>Annika Rosbring, 08-508 354 80</c> (S000-04).</summary>
/// <param name="Name">The person.</param>
/// <param name="Phone">As written.</param>
/// <param name="Email">An address.</param>
internal sealed record MatterOfficer(string Name, string? Phone, string? Email)
{
    public static MatterOfficer? Parse(string line)
    {
        var parts = line.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 0
            ? null
            : new MatterOfficer(parts[0], parts.Skip(1).FirstOrDefault(p => p.Any(char.IsDigit) && !p.Contains('@', StringComparison.Ordinal)), parts.Skip(1).FirstOrDefault(p => p.Contains('@', StringComparison.Ordinal)));
    }

    public override string ToString() => string.Join(", ", new[] { Name, Phone, Email }.OfType<string>());
}

/// <summary>Who signs, with title (S000-20): <c>Karina Uddén, Arbetsmarknadsdirektör</c>.</summary>
internal sealed record MatterSignatory(string Name, string? Title)
{
    public static MatterSignatory? Parse(string line)
    {
        var parts = line.Split(',', 2, StringSplitOptions.TrimEntries);
        return parts[0].Length == 0 ? null : new MatterSignatory(parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null);
    }

    public override string ToString() => Title is null ? Name : $"{Name}, {Title}";
}

/// <summary>A council or group that was heard before the decision (S001-24): <c>Pensionärsrådet 21-12-09</c>.</summary>
internal sealed partial record MatterConsultation(string Body, DateOnly? On)
{
    public static MatterConsultation? Parse(string line)
    {
        var text = line.Trim();
        DateOnly? on = null;
        if (Day().Match(text) is { Success: true } match)
        {
            var year = match.Groups["y"].Value;
            on = DateOnly.TryParseExact($"{(year.Length == 2 ? "20" + year : year)}-{match.Groups["rest"].Value}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
            text = on is null ? text : text.Remove(match.Index, match.Length);
        }

        text = text.Trim(' ', ',', ';');
        return text.Length == 0 ? null : new MatterConsultation(text, on);
    }

    public override string ToString() => On is { } on ? $"{Body}, {on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : Body;

    [GeneratedRegex(@"\b(?<y>(20)?\d{2})-(?<rest>\d{2}-\d{2})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Day();
}

/// <summary>Who prepares a matter, and who was heard and signs. Stored as one value: it is shown and changed as a whole.</summary>
internal sealed record MatterPreparation
{
    public static MatterPreparation Empty { get; } = new();

    /// <summary>The unit that prepares it (S000-15, S001-25).</summary>
    public string? Unit { get; init; }

    public IReadOnlyList<MatterOfficer> Officers { get; init; } = [];

    public IReadOnlyList<MatterConsultation> Consultations { get; init; } = [];

    public IReadOnlyList<MatterSignatory> Signatories { get; init; } = [];

    public bool IsSameAs(MatterPreparation other) =>
        Unit == other.Unit && Officers.SequenceEqual(other.Officers) && Consultations.SequenceEqual(other.Consultations) && Signatories.SequenceEqual(other.Signatories);
}

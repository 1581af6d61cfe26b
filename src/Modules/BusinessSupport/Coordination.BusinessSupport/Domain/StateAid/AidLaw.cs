namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>A rule of the ledger: where it stands, and how sure that is. Its words are a text of the same name.</summary>
/// <param name="Key">Names the text.</param>
/// <param name="Article">Where the rule stands.</param>
/// <param name="Certainty">How sure it is.</param>
internal sealed record AidRule(string Key, string Article, Certainty Certainty);

/// <summary>
/// The rules that the ledger follows. Where a rule is uncertain the page says so beside it; the ledger never declares aid lawful, it counts.
/// </summary>
internal static class AidLaw
{
    private const string General = "förordning (EU) 2023/2831";

    public static AidRule Ceiling { get; } = new("Ceiling", $"artikel 3.2 {General}", Certainty.High);

    public static AidRule Window { get; } = new("Window", $"artikel 3.2 {General}; räknesättet är en konvention", Certainty.Medium);

    public static AidRule SingleUndertaking { get; } = new("SingleUndertaking", $"artikel 2.2 {General}", Certainty.High);

    public static AidRule GrantDate { get; } = new("GrantDate", $"artikel 3.3 {General}", Certainty.High);

    public static AidRule GrossEquivalent { get; } = new("GrossEquivalent", $"artikel 4 {General}", Certainty.High);

    public static AidRule WholeGrant { get; } = new("WholeGrant", $"artikel 3.7 {General}", Certainty.High);

    public static AidRule Mergers { get; } = new("Mergers", $"artikel 3.8 {General}", Certainty.Medium);

    public static AidRule Splits { get; } = new("Splits", $"artikel 3.9 {General}", Certainty.Medium);

    public static AidRule Rate { get; } = new("Rate", "ingen artikel anger kursen; kommissionens månadskurs är vanlig", Certainty.Medium);

    public static AidRule Returned { get; } = new("Returned", "ingen artikel anger det; konvention", Certainty.Low);

    public static AidRule Register { get; } = new("Register", $"artikel 6 {General} och 12 a § lag (2013:388)", Certainty.High);

    public static AidRule Channel { get; } = new("Channel", "12 a § lag (2013:388); vägen till registret är inte bekräftad", Certainty.Low);

    public static AidRule Declaration { get; } = new("Declaration", $"artikel 7 {General}", Certainty.High);

    public static AidRule Keeping { get; } = new("Keeping", $"artikel 6 {General}", Certainty.High);

    public static AidRule Excluded { get; } = new("Excluded", $"artikel 1 {General}", Certainty.High);

    public static AidRule Entrustment { get; } = new("Entrustment", "förordning (EU) 2023/2832", Certainty.High);

    public static AidRule Cumulation { get; } = new("Cumulation", $"artikel 5 {General} och förordning (EU) 2023/2832", Certainty.Low);

    /// <summary>Those that stand beside the arithmetic.</summary>
    public static IReadOnlyList<AidRule> OfRoom(AidRegulation regulation) => regulation == AidRegulation.General
        ? [Ceiling, Window, SingleUndertaking, Mergers, Splits, GrantDate, GrossEquivalent, WholeGrant, Rate, Returned, Cumulation, Excluded]
        : [Entrustment, Window, SingleUndertaking, Mergers, Splits, GrantDate, GrossEquivalent, WholeGrant, Rate, Returned, Cumulation];
}

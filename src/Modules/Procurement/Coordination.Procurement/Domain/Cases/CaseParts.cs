namespace Coordination.Procurement.Domain.Cases;

/// <summary>A CPV code of the procurement or of one of its lots: what searching and matching look up.</summary>
internal sealed class CaseCode
{
    public CaseCode(string code) => Code = code;

    private CaseCode() => Code = string.Empty;

    public string Code { get; private set; }
}

/// <summary>Something doubtful in what the source said. The procurement is kept all the same.</summary>
internal sealed class Doubt
{
    public Doubt(DoubtFacts facts)
    {
        Id = Guid.CreateVersion7();
        Kind = facts.Kind;
        Field = facts.Field.Kept(100)!;
        Raw = facts.Raw.Kept(1000);
    }

    private Doubt() => Field = string.Empty;

    public Guid Id { get; private set; }

    public DoubtKind Kind { get; private set; }

    public string Field { get; private set; }

    public string? Raw { get; private set; }

    public DoubtFacts ToFacts() => new(Kind, Field, Raw);
}

/// <summary>A notice of another procurement that one of this one's notices refers to: what was planned, and came to this.</summary>
internal sealed class PriorNotice
{
    public const int LongestName = 200;
    public const int LongestPart = 100;

    public PriorNotice(PriorNoticeFacts facts)
    {
        Id = Guid.CreateVersion7();
        Name = facts.Name.Kept(LongestName)!;
        Part = facts.Part.Kept(LongestPart);
    }

    private PriorNotice() => Name = string.Empty;

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    public string? Part { get; private set; }

    public PriorNoticeFacts ToFacts() => new(Name, Part);
}

internal static class KeptText
{
    /// <summary>Trimmed, and no longer than what is kept; null for nothing.</summary>
    public static string? Kept(this string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var whole = text.ReplaceLineEndings("\n").Trim();
        return whole.Length <= longest ? whole : whole[..(char.IsHighSurrogate(whole[longest - 1]) ? longest - 1 : longest)];
    }
}

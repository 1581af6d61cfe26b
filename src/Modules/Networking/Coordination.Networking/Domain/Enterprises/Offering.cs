namespace Coordination.Networking.Domain.Enterprises;

/// <summary>Something that the enterprise sells.</summary>
internal sealed class Offering
{
    public Offering(Guid id, OfferingText text)
    {
        Id = id;
        Name = Cpv = string.Empty;
        Apply(text);
    }

    private Offering() => Name = Cpv = string.Empty;

    public Guid Id { get; private set; }

    public OfferingKind Kind { get; private set; }

    /// <summary>In the enterprise's own words.</summary>
    public string Name { get; private set; }

    /// <summary>Eight digits of the common procurement vocabulary.</summary>
    public string Cpv { get; private set; }

    /// <summary>How much it can take on.</summary>
    public string? Capacity { get; private set; }

    /// <summary>Where it delivers.</summary>
    public string? Area { get; private set; }

    internal void Apply(OfferingText text)
    {
        Kind = text.Kind;
        Name = text.Name.Trim();
        Cpv = text.Cpv;
        Capacity = Trimmed(text.Capacity);
        Area = Trimmed(text.Area);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What is written of an offering.</summary>
internal sealed record OfferingText(OfferingKind Kind, string Name, string Cpv, string? Capacity, string? Area);

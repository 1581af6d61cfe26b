namespace Coordination.Networking.Domain.Enterprises;

/// <summary>What is written of an enterprise when it is registered or renamed.</summary>
/// <param name="Name">As it is registered.</param>
/// <param name="Number">Null while it has none, or none is known.</param>
/// <param name="LegalForm">Its legal form.</param>
/// <param name="Kind">What it is found to be.</param>
internal sealed record EnterpriseIdentity(string Name, OrganisationNumber? Number, LegalForm LegalForm, EnterpriseKind Kind)
{
    /// <summary>Names that people use for it, a line each.</summary>
    public string? OtherNames { get; init; }

    /// <summary>A part of a larger body with a result of its own; the body's number is then shared by several.</summary>
    public string? Unit { get; init; }

    public string? Locality { get; init; }

    public string? Website { get; init; }
}

/// <summary>How an enterprise works.</summary>
internal sealed record EnterpriseProfile
{
    public Sector Sector { get; init; }

    /// <summary>What drives it: its answer to a challenge of society (S001-14).</summary>
    public string? Purpose { get; init; }

    /// <summary>The first leg: what it sells, and to whom (S002-05).</summary>
    public string? Sales { get; init; }

    /// <summary>The second leg: whom it employs, and how the work is adapted (S002-05).</summary>
    public string? Employment { get; init; }

    public ParticipationDegree Participation { get; init; }

    public string? ParticipationText { get; init; }

    public Ownership Ownership { get; init; }

    public IReadOnlyList<TargetGroup> TargetGroups { get; init; } = [];

    /// <summary>Places for work training and practice, as a number.</summary>
    public int? PlacesOffered { get; init; }

    public bool? HasFTax { get; init; }

    public bool? HasVat { get; init; }

    /// <summary>In the public register of idéburna organisationer (lag 2022:900) since this day.</summary>
    public DateOnly? IdeburenSince { get; init; }

    /// <summary>It agreed on this day to be shown in public.</summary>
    public DateOnly? OpenSince { get; init; }

    /// <summary>Who agreed for the enterprise: a role or a body, such as its board.</summary>
    public string? OpenBy { get; init; }
}

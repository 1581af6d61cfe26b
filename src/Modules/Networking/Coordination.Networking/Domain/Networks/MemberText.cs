using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Organisations;

namespace Coordination.Networking.Domain.Networks;

/// <summary>What is written of a member: whom they come from, who comes, and what the person's data is for.</summary>
internal sealed record MemberText(MemberKind Kind, MemberRole Role, DateOnly JoinedOn)
{
    /// <summary>The last day; null while they are a member.</summary>
    public DateOnly? LeftOn { get; init; }

    public string? CommitteeCode { get; init; }

    public EnterpriseId? EnterpriseId { get; init; }

    public OrganisationId? OrganisationId { get; init; }

    /// <summary>Name of the committee, enterprise or organisation; for a person the one they come from, if any.</summary>
    public string? Party { get; init; }

    public string? PersonName { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public IReadOnlyList<ContactPurpose> Purposes { get; init; } = [];

    public LegalGround Ground { get; init; }

    /// <summary>Where the data comes from.</summary>
    public string? Source { get; init; }

    /// <summary>Protected identity: never shown by default.</summary>
    public bool IsProtected { get; init; }
}

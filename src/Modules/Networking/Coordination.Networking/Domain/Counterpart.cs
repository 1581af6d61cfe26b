using Coordination.Networking.Domain.Organisations;

namespace Coordination.Networking.Domain;

/// <summary>Another party: an enterprise or an organisation of the register, never both and never a person.</summary>
/// <param name="Enterprise">The register's enterprise, or null.</param>
/// <param name="Organisation">The register's organisation, or null.</param>
/// <param name="Name">Its name today.</param>
internal sealed record Counterpart(EnterpriseId? Enterprise, OrganisationId? Organisation, string Name)
{
    /// <summary>An enterprise that is a person: its name may be a personal name.</summary>
    public bool IsSoleTrader { get; init; }

    public string Address => Enterprise is { } enterprise ? $"/foretag/{enterprise.Value}" : $"/organisationer/{Organisation?.Value}";

    public bool IsSame(EnterpriseId? enterprise, OrganisationId? organisation) => Enterprise == enterprise && Organisation == organisation;
}

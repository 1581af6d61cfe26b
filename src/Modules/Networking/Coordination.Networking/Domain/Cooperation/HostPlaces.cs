using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Cooperation;

/// <summary>
/// How many a host takes in of summer jobs, study visits and the like in a year (S004-13, S004-20). Numbers only, never who; a number of
/// taken places so small that somebody could be recognised is held back where others read it.
/// </summary>
internal sealed class HostPlaces : Aggregate<HostPlacesId>
{
    public HostPlaces(HostPlacesId id, Counterpart host, CooperationField field, int year)
    {
        Id = id;
        EnterpriseId = host.Enterprise;
        OrganisationId = host.Organisation;
        Field = field;
        Year = year;
        HostName = SearchText = string.Empty;
        Name(host.Name);
    }

    private HostPlaces() => HostName = SearchText = string.Empty;

    public EnterpriseId? EnterpriseId { get; private set; }

    public OrganisationId? OrganisationId { get; private set; }

    public string HostName { get; private set; }

    public CooperationField Field { get; private set; }

    public int Year { get; private set; }

    public int Offered { get; private set; }

    public int? Taken { get; private set; }

    /// <summary>Where in the municipality.</summary>
    public string? Area { get; private set; }

    /// <summary>Whom to reach, of the host's persons.</summary>
    public EnterpriseContactId? ContactId { get; private set; }

    public string SearchText { get; private set; }

    public string Address => $"/samverkan/vardar/{Id.Value}";

    public Result Count(int offered, int? taken, string? area, EnterpriseContactId? contact)
    {
        if (taken > offered)
        {
            return new Error("NET-0821", "Hosts.MoreTaken", "Taken", ErrorKind.Invalid);
        }

        Offered = offered;
        Taken = taken;
        Area = string.IsNullOrWhiteSpace(area) ? null : area.Trim();
        ContactId = contact;
        Name(HostName);
        return Result.Success;
    }

    private void Name(string name)
    {
        HostName = name;
        SearchText = Platform.Text.SearchText.Normalise($"{name} {Area}");
        Touch();
    }
}

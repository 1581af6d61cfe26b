using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Domain.Projects;
using Coordination.Platform.Domain;

namespace Coordination.Networking.Domain.Meetings;

internal enum ContactWay
{
    Telephone,
    Mail,
    Visit,
    Meeting,
    Event,
}

/// <summary>A line of the log of contacts: that somebody of the municipality and somebody outside have been in touch (S002-23).</summary>
internal sealed class ContactEntry : Aggregate<ContactEntryId>
{
    public ContactEntry(ContactEntryId id, DateOnly on, ContactWay way, string with, string summary, string registeredBy, DateTimeOffset registeredAt)
    {
        Id = id;
        On = on;
        Way = way;
        With = with.Trim();
        Summary = summary.ReplaceLineEndings("\n").Trim();
        RegisteredBy = registeredBy;
        RegisteredAt = registeredAt;
        SearchText = Platform.Text.SearchText.Normalise($"{With} {Summary}");
    }

    private ContactEntry() => With = Summary = RegisteredBy = SearchText = string.Empty;

    public DateOnly On { get; private set; }

    public ContactWay Way { get; private set; }

    /// <summary>The organisation, and the person where it matters.</summary>
    public string With { get; private set; }

    public string Summary { get; private set; }

    /// <summary>The register's organisation that it was with, or null.</summary>
    public OrganisationId? OrganisationId { get; private set; }

    /// <summary>The project that it was about, or null.</summary>
    public ProjectId? ProjectId { get; private set; }

    /// <summary>The enterprise of the register that it was with, or null.</summary>
    public EnterpriseId? EnterpriseId { get; private set; }

    /// <summary>The network that it was about, or null.</summary>
    public NetworkId? NetworkId { get; private set; }

    public string RegisteredBy { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Written down by mistake; it stays in the change log.</summary>
    public bool IsStruck { get; private set; }

    public string SearchText { get; private set; }

    public void BelongsTo(OrganisationId? organisation, ProjectId? project)
    {
        OrganisationId = organisation;
        ProjectId = project;
        Touch();
    }

    public void Concerns(EnterpriseId? enterprise, NetworkId? network)
    {
        (EnterpriseId, NetworkId) = (enterprise, network);
        Touch();
    }

    public void Strike()
    {
        IsStruck = true;
        Touch();
    }
}

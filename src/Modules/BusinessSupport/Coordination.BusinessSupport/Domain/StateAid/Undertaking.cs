using Coordination.Platform.Domain;
using Coordination.Platform.Text;

namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>
/// A unit that carries on an economic activity, whatever its legal form, with what counts against it. Every change to what counts raises its
/// version, and that of every unit that is one undertaking with it: of two that change it at the same moment, one is refused and counts again.
/// </summary>
internal sealed class Undertaking : Aggregate<UndertakingId>
{
    public Undertaking(UndertakingId id, Guid? enterpriseId, string name, string? number, string? nace, DateTimeOffset now)
    {
        Id = id;
        EnterpriseId = enterpriseId;
        Name = SearchText = string.Empty;
        RegisteredAt = now;
        Describe(name, number, nace);
    }

    private Undertaking() => Name = SearchText = string.Empty;

    /// <summary>The register's enterprise, where it is in the register: a parent company need not be.</summary>
    public Guid? EnterpriseId { get; private set; }

    public string Name { get; private set; }

    /// <summary>Ten digits. A sole trader's is a personal number and never shown whole.</summary>
    public string? Number { get; private set; }

    public string? Nace { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public string SearchText { get; private set; }

    public string Address => $"/stod/foretag/{Id.Value}";

    public void Describe(string name, string? number, string? nace)
    {
        Name = name.Trim();
        Number = number;
        Nace = nace;
        var open = number is null || OrganisationNumberText.IsPersonal(number) ? null : $"{number} {OrganisationNumberText.Written(number)}";
        SearchText = Platform.Text.SearchText.Normalise($"{Name} {open}");
        Touch();
    }

    /// <summary>The register of enterprises has another name for it, or another enterprise in its place.</summary>
    public void Follow(Guid enterpriseId, string name, string? number)
    {
        EnterpriseId = enterpriseId;
        Describe(name, number ?? Number, Nace);
    }

    /// <summary>Takes part in a change to what counts.</summary>
    public void Hold() => Touch();
}

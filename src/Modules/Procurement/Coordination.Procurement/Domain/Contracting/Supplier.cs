using Coordination.Platform.Domain;
using Coordination.Platform.Text;
using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Domain.Contracting;

internal readonly record struct SupplierId(Guid Value) : ITypedId<SupplierId>
{
    public static SupplierId From(Guid value) => new(value);

    public static SupplierId New() => new(Guid.CreateVersion7());
}

/// <summary>How a supplier is known to be an enterprise of the register.</summary>
internal enum RegisterTie
{
    None,

    /// <summary>They have the same organisation number.</summary>
    ByNumber,

    /// <summary>A person has said so; a sole trader's number is not in the register.</summary>
    ByHand,
}

/// <summary>
/// Somebody the municipality buys from, as contracts, tenders and the ledger name them. One number is one supplier; without a number one
/// name is. What the municipality's register of enterprises says of it follows the register.
/// </summary>
internal sealed class Supplier : Aggregate<SupplierId>
{
    public const int LongestName = ProcurementFacts.LongestName;

    /// <summary>As the register calls work-integrating social enterprises (ASF).</summary>
    public const string WorkIntegrating = "WorkIntegrating";

    public Supplier(SupplierId id, string name, string? number)
    {
        Id = id;
        Number = number;
        Key = KeyOf(name, number);
        Name = name.Kept(LongestName) ?? string.Empty;
        SearchText = SearchOf(Name, number);
    }

    private Supplier() => Key = Name = SearchText = string.Empty;

    /// <summary>Unique: the number, or the name in search form.</summary>
    public string Key { get; private set; }

    public string Name { get; private set; }

    /// <summary>Ten digits; null where none is known.</summary>
    public string? Number { get; private set; }

    public RegisterTie Tie { get; private set; }

    public Guid? EnterpriseId { get; private set; }

    /// <summary>As the register judges the enterprise today; null for who is not in it.</summary>
    public string? EnterpriseKind { get; private set; }

    public string SearchText { get; private set; }

    /// <summary>Whether the register says that it is a work-integrating social enterprise (ASF).</summary>
    public bool IsWorkIntegrating => EnterpriseKind == WorkIntegrating;

    public bool IsPerson => OrganisationNumberText.IsPersonal(Number);

    public string Address => $"/upphandlingar/leverantorer/{Id.Value}";

    public static string KeyOf(string name, string? number) =>
        number ?? $"namn:{Platform.Text.SearchText.Normalise(name.Kept(LongestName))}";

    /// <summary>What the register says now; nothing where it does not have it.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Follow(RegisterTie tie, Guid? enterprise, string? kind)
    {
        if ((Tie, EnterpriseId, EnterpriseKind) == (tie, enterprise, kind))
        {
            return false;
        }

        (Tie, EnterpriseId, EnterpriseKind) = (tie, enterprise, kind);
        Touch();
        return true;
    }

    /// <summary>A personal number is not searched for.</summary>
    private static string SearchOf(string name, string? number) => Platform.Text.SearchText.Normalise(OrganisationNumberText.IsPersonal(number) ? name : $"{name} {number} {OrganisationNumberText.Shown(number)}");
}

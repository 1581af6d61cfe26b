using Coordination.Networking.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Enterprises;

/// <summary>A social enterprise as the municipality knows it. Registered once, never deleted.</summary>
internal sealed class Enterprise : Aggregate<EnterpriseId>
{
    public Enterprise(EnterpriseId id, EnterpriseIdentity identity, DateTimeOffset now)
    {
        Id = id;
        Name = SearchText = string.Empty;
        RegisteredAt = now;
        Apply(identity);
        Raise(new EnterpriseRegistered(Id.Value, Name, Number is { IsPersonal: false } number ? number.Digits : null, LegalForm.ToString(), Kind.ToString(), NextVersion, now));
    }

    private Enterprise() => Name = SearchText = string.Empty;

    public string Name { get; private set; }

    public OrganisationNumber? Number { get; private set; }

    public LegalForm LegalForm { get; private set; }

    public EnterpriseKind Kind { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>What is searched by its parts; a personal number is not in it.</summary>
    public string SearchText { get; private set; }

    /// <summary>Whether number and legal form agree: a personal number belongs to a sole trader and to nobody else.</summary>
    public static Result Check(EnterpriseIdentity identity) => identity switch
    {
        { Number.IsPersonal: true, LegalForm: not LegalForm.SoleTrader } => new Error("NET-0105", "Enterprises.NumberOfAPerson", "Number", ErrorKind.Invalid),
        { Number.IsPersonal: false, LegalForm: LegalForm.SoleTrader } => new Error("NET-0106", "Enterprises.NumberOfACompany", "Number", ErrorKind.Invalid),
        _ => Result.Success,
    };

    public void Describe(EnterpriseIdentity identity) => Apply(identity);

    private void Apply(EnterpriseIdentity identity)
    {
        Name = identity.Name.Trim();
        Number = identity.Number;
        LegalForm = identity.LegalForm;
        Kind = identity.Kind;
        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Name, Number is { IsPersonal: false } number ? $"{number.Digits} {number.Written}" : null]));
        Touch();
    }
}

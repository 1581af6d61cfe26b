using Coordination.BusinessSupport.Domain.StateAid;

namespace Coordination.BusinessSupport.Features.BusinessSupport.GrantAid;

/// <summary>Aid that shall enter the ledger, as a person or a decision says it.</summary>
/// <param name="Id">Made with the form.</param>
/// <param name="Unit">Who receives it.</param>
/// <param name="Regulation">What it rests on.</param>
/// <param name="Kind">The instrument.</param>
/// <param name="Amount">The gross grant equivalent.</param>
/// <param name="Currency">Kronor or euro.</param>
/// <param name="GrantedOn">The day the legal right is given.</param>
/// <param name="Purpose">What for.</param>
internal sealed record AidToGrant(Guid Id, UndertakingId Unit, AidRegulation Regulation, AidKind Kind, decimal Amount, AidCurrency Currency, DateOnly GrantedOn, string Purpose)
{
    /// <summary>Somebody else has granted it; null when the municipality does.</summary>
    public string? OtherGiver { get; init; }

    public decimal? Nominal { get; init; }

    public string? EquivalentGround { get; init; }

    public string? Entrustment { get; init; }

    public string? Decision { get; init; }

    public string? Nace { get; init; }

    /// <summary>Somebody has made sure that nothing of it goes to what the regulation leaves out.</summary>
    public bool IsWithinScope { get; init; }

    /// <summary>The decision on an application that gives it.</summary>
    public Guid? GrantId { get; init; }

    /// <summary>The unit's version when the person saw the sum; null when nobody has looked at it.</summary>
    public long? SeenVersion { get; init; }
}

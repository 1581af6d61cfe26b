namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>What is written of an aid when it enters the ledger.</summary>
/// <param name="Regulation">What it rests on.</param>
/// <param name="Kind">The instrument.</param>
/// <param name="Money">Its gross grant equivalent.</param>
/// <param name="GrantedOn">The day the legal right was given (article 3.3).</param>
/// <param name="Giver">Who granted it.</param>
/// <param name="Purpose">What for.</param>
internal sealed record AidFacts(AidRegulation Regulation, AidKind Kind, AidMoney Money, DateOnly GrantedOn, string Giver, string Purpose)
{
    /// <summary>Loan, guarantee, rent: the sum that the equivalent was worked out from.</summary>
    public decimal? Nominal { get; init; }

    /// <summary>How the gross grant equivalent was worked out (article 4).</summary>
    public string? EquivalentGround { get; init; }

    /// <summary>The written entrustment that regulation 2023/2832 asks for.</summary>
    public string? Entrustment { get; init; }

    /// <summary>The decision: body, § or registration number.</summary>
    public string? Decision { get; init; }

    public string? Nace { get; init; }

    /// <summary>Only for what is granted as money does the sum speak for itself.</summary>
    public static bool NeedsEquivalentGround(AidKind kind) => kind != AidKind.Grant;
}

namespace Coordination.Networking.Domain.Enterprises;

/// <summary>Legal forms that social enterprises have (S002-07).</summary>
internal enum LegalForm
{
    LimitedCompany,

    /// <summary>Aktiebolag med särskild vinstutdelningsbegränsning, aktiebolagslagen 32 kap.</summary>
    LimitedProfitCompany,

    EconomicAssociation,

    NonProfitAssociation,

    Foundation,

    TradingPartnership,

    /// <summary>Has a personal number in place of an organisation number.</summary>
    SoleTrader,

    Other,
}

/// <summary>
/// What an enterprise is found to be. Social enterprises put their purpose before profit; those that integrate people into work are
/// social enterprises too (S000-10).
/// </summary>
internal enum EnterpriseKind
{
    /// <summary>Nobody has judged it yet.</summary>
    Unjudged,

    SocialEnterprise,

    /// <summary>Arbetsintegrerande socialt företag (ASF).</summary>
    WorkIntegrating,

    /// <summary>Judged, and not a social enterprise.</summary>
    NeitherOfThem,
}

/// <summary>What is written of an enterprise when it is registered or renamed.</summary>
/// <param name="Name">As it is registered.</param>
/// <param name="Number">Null while it has none, or none is known.</param>
/// <param name="LegalForm">Its legal form.</param>
/// <param name="Kind">What it is found to be.</param>
internal sealed record EnterpriseIdentity(string Name, OrganisationNumber? Number, LegalForm LegalForm, EnterpriseKind Kind);

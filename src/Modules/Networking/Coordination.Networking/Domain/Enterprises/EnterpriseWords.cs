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

/// <summary>ASF exist in civil society and in business (S002-07).</summary>
internal enum Sector
{
    Unknown,
    CivilSociety,
    Business,
}

/// <summary>How far those who work there run it together (S002-06).</summary>
internal enum ParticipationDegree
{
    Unknown,

    /// <summary>They own it or decide in it, for example as members of a cooperative.</summary>
    High,

    /// <summary>They are heard in an ordered way.</summary>
    Some,

    None,
}

/// <summary>Who owns it.</summary>
internal enum Ownership
{
    Unknown,
    WorkerCooperative,
    OtherCooperative,
    Members,
    Foundation,
    Private,

    /// <summary>State, region or municipality owns a part: the fourth criterion speaks against it.</summary>
    PartlyPublic,
}

/// <summary>
/// Whom it is for: the groups of the national plan of 2010 (S003-08) and the municipality's own priorities (S003-09).
/// </summary>
internal enum TargetGroup
{
    Disability,
    SocialProblems,
    LongTermSick,
    LongTermUnemployed,
    OtherVulnerability,
    YoungPeople,
    ForeignBorn,
}

/// <summary>Whether the enterprise goes on.</summary>
internal enum EnterpriseState
{
    Active,

    /// <summary>It is no longer there: see <see cref="EndReason"/>.</summary>
    Ended,

    /// <summary>The register had it twice; what was known stands at the other.</summary>
    Duplicate,
}

/// <summary>Why an enterprise is no longer there.</summary>
internal enum EndReason
{
    Dissolved,
    Bankrupt,

    /// <summary>Its business goes on in another enterprise.</summary>
    MergedIntoAnother,

    /// <summary>It is still registered but does nothing.</summary>
    StoppedBusiness,
}

/// <summary>The public sector buys two kinds of things from ASF (S002-12).</summary>
internal enum OfferingKind
{
    /// <summary>Arbetsintegrerande tjänster, such as work training.</summary>
    WorkIntegration,

    GoodsAndServices,
}

using Coordination.Platform.Domain;

namespace Coordination.Networking.Domain.Cooperation;

internal readonly record struct CooperationNeedId(Guid Value) : ITypedId<CooperationNeedId>
{
    public static CooperationNeedId From(Guid value) => new(value);

    public static CooperationNeedId New() => new(Guid.CreateVersion7());
}

internal readonly record struct AgreementId(Guid Value) : ITypedId<AgreementId>
{
    public static AgreementId From(Guid value) => new(value);

    public static AgreementId New() => new(Guid.CreateVersion7());
}

internal readonly record struct DemocracyAssessmentId(Guid Value) : ITypedId<DemocracyAssessmentId>
{
    public static DemocracyAssessmentId From(Guid value) => new(value);

    public static DemocracyAssessmentId New() => new(Guid.CreateVersion7());
}

internal readonly record struct HostPlacesId(Guid Value) : ITypedId<HostPlacesId>
{
    public static HostPlacesId From(Guid value) => new(value);

    public static HostPlacesId New() => new(Guid.CreateVersion7());
}

/// <summary>The forms in which a municipality works with civil society and social enterprises (S004-07).</summary>
internal enum CooperationForm
{
    /// <summary>Föreningsbidrag.</summary>
    AssociationGrant,

    Procurement,

    /// <summary>Idéburet offentligt partnerskap, IOP.</summary>
    Partnership,

    ExternalFunding,

    /// <summary>Without payment.</summary>
    Informal,
}

/// <summary>Where cooperation has value (S004-10, S004-13, S004-20).</summary>
internal enum CooperationField
{
    SummerJobs,
    Outreach,
    YouthActivities,
    StudyVisits,
    Other,
}

/// <summary>Who pays for what is done together.</summary>
internal enum Payer
{
    Municipality,
    Shared,
    External,
    Nobody,
}

/// <summary>Who says what is to be done.</summary>
internal enum Definer
{
    Municipality,
    Together,
    Counterpart,
}

/// <summary>Whether a counterpart stands by democracy and the equal worth of all (S004-09), as somebody judged it.</summary>
internal enum DemocracyOutcome
{
    Met,
    Doubts,
    NotMet,
}

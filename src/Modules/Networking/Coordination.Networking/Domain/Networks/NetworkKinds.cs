using Coordination.Platform.Domain;

namespace Coordination.Networking.Domain.Networks;

internal readonly record struct NetworkId(Guid Value) : ITypedId<NetworkId>
{
    public static NetworkId From(Guid value) => new(value);

    public static NetworkId New() => new(Guid.CreateVersion7());
}

internal readonly record struct NetworkMemberId(Guid Value) : ITypedId<NetworkMemberId>
{
    public static NetworkMemberId From(Guid value) => new(value);

    public static NetworkMemberId New() => new(Guid.CreateVersion7());
}

internal enum NetworkKind
{
    /// <summary>Committees and boards of the municipality (S000-18).</summary>
    Internal,

    /// <summary>Those whom the enterprises have chosen to speak for them (S003-06).</summary>
    RepresentationGroup,

    /// <summary>The municipality and other authorities (S003-21).</summary>
    CrossAuthority,

    /// <summary>Prepares across administrations (S003-05, S004-11).</summary>
    Preparation,

    Working,

    OtherForum,
}

/// <summary>Which of the three relations that the function coordinates a network serves (S003-22).</summary>
internal enum NetworkRelation
{
    WithinMunicipality,
    WithAuthorities,
    WithEnterprises,
}

/// <summary>The steps of a decision in the European code of civil participation, in order.</summary>
internal enum ProcessStep
{
    AgendaSetting,
    Drafting,
    DecisionMaking,
    Implementation,
    Monitoring,
    Reformulation,
}

internal enum MemberKind
{
    Committee,
    Enterprise,
    Organisation,
    Person,
}

internal enum MemberRole
{
    Chair,
    Secretary,
    Member,
    Substitute,
}

internal enum NetworkEntryKind
{
    Started,
    Changed,
    Ended,
    Resumed,
    ActivityTied,
    ActivityUntied,
    AssignmentTied,
    AssignmentUntied,
}

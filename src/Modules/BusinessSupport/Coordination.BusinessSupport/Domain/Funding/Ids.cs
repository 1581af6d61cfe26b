using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Domain.Funding;

internal readonly record struct FundingSchemeId(Guid Value) : ITypedId<FundingSchemeId>
{
    public static FundingSchemeId From(Guid value) => new(value);

    public static FundingSchemeId New() => new(Guid.CreateVersion7());
}

internal readonly record struct FundingApplicationId(Guid Value) : ITypedId<FundingApplicationId>
{
    public static FundingApplicationId From(Guid value) => new(value);

    public static FundingApplicationId New() => new(Guid.CreateVersion7());
}

internal readonly record struct GrantDecisionId(Guid Value) : ITypedId<GrantDecisionId>
{
    public static GrantDecisionId From(Guid value) => new(value);

    public static GrantDecisionId New() => new(Guid.CreateVersion7());
}

internal readonly record struct FundingInvitationId(Guid Value) : ITypedId<FundingInvitationId>
{
    public static FundingInvitationId From(Guid value) => new(value);

    public static FundingInvitationId New() => new(Guid.CreateVersion7());
}

internal readonly record struct ExternalCallId(Guid Value) : ITypedId<ExternalCallId>
{
    public static ExternalCallId From(Guid value) => new(value);

    public static ExternalCallId New() => new(Guid.CreateVersion7());
}

using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Domain.StateAid;

internal readonly record struct UndertakingId(Guid Value) : ITypedId<UndertakingId>
{
    public static UndertakingId From(Guid value) => new(value);

    public static UndertakingId New() => new(Guid.CreateVersion7());
}

internal readonly record struct AidRecordId(Guid Value) : ITypedId<AidRecordId>
{
    public static AidRecordId From(Guid value) => new(value);

    public static AidRecordId New() => new(Guid.CreateVersion7());
}

internal readonly record struct AidDeclarationId(Guid Value) : ITypedId<AidDeclarationId>
{
    public static AidDeclarationId From(Guid value) => new(value);

    public static AidDeclarationId New() => new(Guid.CreateVersion7());
}

internal readonly record struct ControlLinkId(Guid Value) : ITypedId<ControlLinkId>
{
    public static ControlLinkId From(Guid value) => new(value);

    public static ControlLinkId New() => new(Guid.CreateVersion7());
}

internal readonly record struct AidCeilingId(Guid Value) : ITypedId<AidCeilingId>
{
    public static AidCeilingId From(Guid value) => new(value);

    public static AidCeilingId New() => new(Guid.CreateVersion7());
}

internal readonly record struct ExchangeRateId(Guid Value) : ITypedId<ExchangeRateId>
{
    public static ExchangeRateId From(Guid value) => new(value);

    public static ExchangeRateId New() => new(Guid.CreateVersion7());
}

internal readonly record struct RegisterChannelId(Guid Value) : ITypedId<RegisterChannelId>
{
    public static RegisterChannelId From(Guid value) => new(value);

    public static RegisterChannelId New() => new(Guid.CreateVersion7());
}

internal readonly record struct LedgerRulesId(Guid Value) : ITypedId<LedgerRulesId>
{
    public static LedgerRulesId From(Guid value) => new(value);

    public static LedgerRulesId New() => new(Guid.CreateVersion7());
}

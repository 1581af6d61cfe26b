using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain;

internal readonly record struct AgendaItemId(Guid Value) : ITypedId<AgendaItemId>
{
    public static AgendaItemId From(Guid value) => new(value);

    public static AgendaItemId New() => new(Guid.CreateVersion7());
}

internal readonly record struct StatementId(Guid Value) : ITypedId<StatementId>
{
    public static StatementId From(Guid value) => new(value);

    public static StatementId New() => new(Guid.CreateVersion7());
}

internal readonly record struct FollowUpId(Guid Value) : ITypedId<FollowUpId>
{
    public static FollowUpId From(Guid value) => new(value);

    public static FollowUpId New() => new(Guid.CreateVersion7());
}

internal readonly record struct MinutesId(Guid Value) : ITypedId<MinutesId>
{
    public static MinutesId From(Guid value) => new(value);

    public static MinutesId New() => new(Guid.CreateVersion7());
}

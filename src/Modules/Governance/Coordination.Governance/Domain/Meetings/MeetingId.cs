using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain;

internal readonly record struct MeetingId(Guid Value) : ITypedId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);

    public static MeetingId New() => new(Guid.CreateVersion7());
}

internal readonly record struct PreparationRuleId(Guid Value) : ITypedId<PreparationRuleId>
{
    public static PreparationRuleId From(Guid value) => new(value);

    public static PreparationRuleId New() => new(Guid.CreateVersion7());
}

using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain;

internal readonly record struct CommitteeId(Guid Value) : ITypedId<CommitteeId>
{
    public static CommitteeId From(Guid value) => new(value);

    public static CommitteeId New() => new(Guid.CreateVersion7());
}

internal readonly record struct ContactId(Guid Value) : ITypedId<ContactId>
{
    public static ContactId From(Guid value) => new(value);

    public static ContactId New() => new(Guid.CreateVersion7());
}

internal readonly record struct GoverningDocumentId(Guid Value) : ITypedId<GoverningDocumentId>
{
    public static GoverningDocumentId From(Guid value) => new(value);

    public static GoverningDocumentId New() => new(Guid.CreateVersion7());
}

internal readonly record struct PlanId(Guid Value) : ITypedId<PlanId>
{
    public static PlanId From(Guid value) => new(value);

    public static PlanId New() => new(Guid.CreateVersion7());
}

internal readonly record struct AreaId(Guid Value) : ITypedId<AreaId>
{
    public static AreaId From(Guid value) => new(value);

    public static AreaId New() => new(Guid.CreateVersion7());
}

internal readonly record struct DecisionId(Guid Value) : ITypedId<DecisionId>
{
    public static DecisionId From(Guid value) => new(value);

    public static DecisionId New() => new(Guid.CreateVersion7());
}

internal readonly record struct ActivityId(Guid Value) : ITypedId<ActivityId>
{
    public static ActivityId From(Guid value) => new(value);

    public static ActivityId New() => new(Guid.CreateVersion7());
}

internal readonly record struct ObligationId(Guid Value) : ITypedId<ObligationId>
{
    public static ObligationId From(Guid value) => new(value);

    public static ObligationId New() => new(Guid.CreateVersion7());
}

internal readonly record struct ToldObligationId(Guid Value) : ITypedId<ToldObligationId>
{
    public static ToldObligationId From(Guid value) => new(value);

    public static ToldObligationId New() => new(Guid.CreateVersion7());
}

internal readonly record struct DigestId(Guid Value) : ITypedId<DigestId>
{
    public static DigestId From(Guid value) => new(value);

    public static DigestId New() => new(Guid.CreateVersion7());
}

internal readonly record struct ReminderRuleId(Guid Value) : ITypedId<ReminderRuleId>
{
    public static ReminderRuleId From(Guid value) => new(value);

    public static ReminderRuleId New() => new(Guid.CreateVersion7());
}

internal readonly record struct AnswerLinkId(Guid Value) : ITypedId<AnswerLinkId>
{
    public static AnswerLinkId From(Guid value) => new(value);

    public static AnswerLinkId New() => new(Guid.CreateVersion7());
}

internal readonly record struct AnswerId(Guid Value) : ITypedId<AnswerId>
{
    public static AnswerId From(Guid value) => new(value);

    public static AnswerId New() => new(Guid.CreateVersion7());
}

internal readonly record struct InstructionId(Guid Value) : ITypedId<InstructionId>
{
    public static InstructionId From(Guid value) => new(value);

    public static InstructionId New() => new(Guid.CreateVersion7());
}

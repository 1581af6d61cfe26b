using Coordination.Platform.Domain;

namespace Coordination.Networking.Domain.Meetings;

internal readonly record struct MeetingId(Guid Value) : ITypedId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);

    public static MeetingId New() => new(Guid.CreateVersion7());
}

internal readonly record struct InviteeId(Guid Value) : ITypedId<InviteeId>
{
    public static InviteeId From(Guid value) => new(value);

    public static InviteeId New() => new(Guid.CreateVersion7());
}

internal readonly record struct AgreedActionId(Guid Value) : ITypedId<AgreedActionId>
{
    public static AgreedActionId From(Guid value) => new(value);

    public static AgreedActionId New() => new(Guid.CreateVersion7());
}

internal readonly record struct ContactEntryId(Guid Value) : ITypedId<ContactEntryId>
{
    public static ContactEntryId From(Guid value) => new(value);

    public static ContactEntryId New() => new(Guid.CreateVersion7());
}

internal enum MeetingState
{
    /// <summary>Set down, and nobody outside knows.</summary>
    Planned,

    /// <summary>People have been called.</summary>
    Called,

    Held,

    Cancelled,
}

/// <summary>How far those who meet the municipality take part: the four levels of the European code of civil participation, rising.</summary>
internal enum ParticipationLevel
{
    Information,
    Consultation,
    Dialogue,
    Partnership,
}

internal enum InviteeAnswer
{
    None,
    Yes,
    Maybe,
    No,
}

internal enum ActionState
{
    Open,
    Done,
    Withdrawn,
}

/// <summary>How the meetings of a series follow each other.</summary>
internal enum Recurrence
{
    None,
    Weekly,
    EveryOtherWeek,

    /// <summary>The same weekday of the month: the second Tuesday, the last Friday.</summary>
    Monthly,
    Quarterly,
}

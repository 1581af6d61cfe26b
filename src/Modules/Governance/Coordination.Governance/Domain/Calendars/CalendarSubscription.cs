using Coordination.Platform.Domain;
using Coordination.Platform.Security;

namespace Coordination.Governance.Domain.Calendars;

internal readonly record struct SubscriptionId(Guid Value) : ITypedId<SubscriptionId>
{
    public static SubscriptionId From(Guid value) => new(value);

    public static SubscriptionId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// The secret address of a calendar: a committee's own duties, all of them for the coordinator, or the year's wheel. Only a hash of the secret is kept;
/// a new address makes the old one worthless.
/// </summary>
internal sealed class CalendarSubscription : Aggregate<SubscriptionId>
{
    private CalendarSubscription(SubscriptionId id, CommitteeId? committeeId)
    {
        Id = id;
        CommitteeId = committeeId;
        TokenHash = string.Empty;
    }

    private CalendarSubscription() => TokenHash = string.Empty;

    /// <summary>Whose duties; null for all.</summary>
    public CommitteeId? CommitteeId { get; private set; }

    /// <summary>The year's wheel instead of duties.</summary>
    public bool IsWheel { get; private set; }

    public string TokenHash { get; private set; }

    public DateTimeOffset RotatedAt { get; private set; }

    /// <summary>A subscription without an address yet; <see cref="Rotate"/> gives it one.</summary>
    public static CalendarSubscription For(CommitteeId? committee) => new(SubscriptionId.New(), committee);

    /// <summary>The year's wheel, without an address yet.</summary>
    public static CalendarSubscription ForWheel() => new(SubscriptionId.New(), null) { IsWheel = true };

    /// <summary>What is stored of a token, and looked up by.</summary>
    public static string Hash(string token) => SecretAddress.Hash(token);

    /// <summary>Makes a new secret and forgets the old one.</summary>
    /// <returns>The token, which is never seen again.</returns>
    public string Rotate(DateTimeOffset now)
    {
        var token = SecretAddress.Fresh();
        TokenHash = Hash(token);
        RotatedAt = now;
        return token;
    }
}

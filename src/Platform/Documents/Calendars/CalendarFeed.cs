namespace Coordination.Platform.Documents.Calendars;

/// <summary>A calendar to subscribe to, or one to send by mail.</summary>
/// <param name="Name">Shown by the calendar program.</param>
/// <param name="Domain">The municipality's own domain, the right half of every UID. Never changes.</param>
/// <param name="Entries">What stands in it.</param>
public sealed record CalendarFeed(string Name, string Domain, IReadOnlyList<CalendarEntry> Entries)
{
    /// <summary>None for a subscription; set for a calendar in a mail (RFC 5546).</summary>
    public CalendarMethod Method { get; init; }

    /// <summary>Language of the summaries.</summary>
    public string Language { get; init; } = "sv";
}

/// <summary>What a calendar in a mail asks its receiver's program to do.</summary>
public enum CalendarMethod
{
    /// <summary>A subscription: no method.</summary>
    None,

    /// <summary>For information, such as deadlines.</summary>
    Publish,

    /// <summary>An invitation to a meeting, or a change of it.</summary>
    Request,

    /// <summary>A meeting is called off.</summary>
    Cancel,
}

/// <summary>Something in a calendar.</summary>
/// <param name="Id">The thing's own identity; with the domain the UID, which never changes and is never used again.</param>
/// <param name="Sequence">Counts up when date, time, place or state changes.</param>
/// <param name="ChangedAt">When it was last changed. Not the time of writing, so that an unchanged calendar has unchanged bytes.</param>
/// <param name="Summary">One line, without personal data.</param>
public abstract record CalendarEntry(Guid Id, int Sequence, DateTimeOffset ChangedAt, string Summary)
{
    /// <summary>More text; line breaks are kept.</summary>
    public string? Description { get; init; }

    /// <summary>Where to read more.</summary>
    public Uri? Link { get; init; }

    /// <summary>Called off. It stays in the calendar for 60 days, so that subscribers remove it.</summary>
    public bool Cancelled { get; init; }

    /// <summary>How long a cancelled entry is kept in a subscription.</summary>
    public static TimeSpan CancelledFor { get; } = TimeSpan.FromDays(60);
}

/// <summary>A day by which something is due: all day, and nobody becomes busy by it.</summary>
/// <param name="Id">See <see cref="CalendarEntry"/>.</param>
/// <param name="Sequence">See <see cref="CalendarEntry"/>.</param>
/// <param name="ChangedAt">See <see cref="CalendarEntry"/>.</param>
/// <param name="Summary">See <see cref="CalendarEntry"/>.</param>
/// <param name="Day">The last day.</param>
public sealed record CalendarDeadline(Guid Id, int Sequence, DateTimeOffset ChangedAt, string Summary, DateOnly Day)
    : CalendarEntry(Id, Sequence, ChangedAt, Summary);

/// <summary>A meeting, in Swedish time.</summary>
/// <param name="Id">See <see cref="CalendarEntry"/>.</param>
/// <param name="Sequence">See <see cref="CalendarEntry"/>.</param>
/// <param name="ChangedAt">See <see cref="CalendarEntry"/>.</param>
/// <param name="Summary">See <see cref="CalendarEntry"/>.</param>
/// <param name="StartsAt">When it starts.</param>
/// <param name="EndsAt">When it ends.</param>
public sealed record CalendarMeeting(Guid Id, int Sequence, DateTimeOffset ChangedAt, string Summary, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
    : CalendarEntry(Id, Sequence, ChangedAt, Summary)
{
    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>Who calls; an invitation needs one.</summary>
    public CalendarPerson? Organiser { get; init; }

    /// <summary>Who is called. Empty in subscriptions, which carry no personal data.</summary>
    public IReadOnlyList<CalendarPerson> Invited { get; init; } = [];
}

/// <summary>Somebody with an address.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Address">E-mail address.</param>
public sealed record CalendarPerson(string Name, string Address);

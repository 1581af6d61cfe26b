namespace Coordination.Platform.Time;

/// <summary>Deadlines are dates in Europe/Stockholm; instants are stored in UTC.</summary>
public static class SwedishTime
{
    /// <summary>Europe/Stockholm.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>Today's date where the deadlines are.</summary>
    public static DateOnly TodayInSweden(this TimeProvider clock) => clock.GetUtcNow().ToSwedishDate();

    /// <summary>The local wall-clock time of an instant.</summary>
    public static DateTimeOffset ToSwedishTime(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The local date of an instant.</summary>
    public static DateOnly ToSwedishDate(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToSwedishTime().DateTime);

    /// <summary>The instant of a local date and time. A time that the spring change skips moves forward by the gap.</summary>
    public static DateTimeOffset ToInstant(this DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

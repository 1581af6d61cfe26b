using System.Globalization;
using System.Text;

namespace Coordination.Procurement.Formats;

/// <summary>
/// A date as notices write it: with or without a time, each with or without an offset. 1 January 2099 stands for "no deadline" and is
/// kept as written.
/// </summary>
internal sealed record NoticeMoment(DateOnly Date, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    private const int FirstYearOfNever = 2090;
    private const int DateLength = 10;

    /// <summary>Far enough ahead to mean that there is none.</summary>
    public bool IsNever => Date.Year >= FirstYearOfNever;

    /// <summary>Reads <c>2023-09-14</c>, <c>2023-09-14+02:00</c>, <c>2023-09-14Z</c> and a time such as <c>12:00:00.5+02:00</c> beside it.</summary>
    public static NoticeMoment? Read(string? date, string? time = null)
    {
        if (date is null || date.Length < DateLength || !DateOnly.TryParseExact(date.AsSpan(0, DateLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !TryOffset(date.AsSpan(DateLength), out var offset))
        {
            return null;
        }

        if (string.IsNullOrEmpty(time))
        {
            return new(day, null, offset);
        }

        var end = time.AsSpan().IndexOfAny('Z', '+', '-');
        var clock = end < 0 ? time : time.AsSpan(0, end);
        return TimeOnly.TryParse(clock, CultureInfo.InvariantCulture, out var hour) && TryOffset(end < 0 ? [] : time.AsSpan(end), out var timeOffset)
            ? new(day, hour, timeOffset ?? offset)
            : null;
    }

    /// <summary>Reads an ISO date-time of a release.</summary>
    public static NoticeMoment? ReadIso(string? text)
    {
        var split = text?.IndexOf('T', StringComparison.Ordinal) ?? -1;
        return split < 0 ? Read(text) : Read(text![..split], text[(split + 1)..]);
    }

    /// <summary>The instant, in the zone given where no offset is written; a day without a time ends at midnight.</summary>
    public DateTimeOffset In(TimeZoneInfo zone)
    {
        var local = Time is { } time ? Date.ToDateTime(time) : Date.ToDateTime(new TimeOnly(23, 59, 59));
        var offset = Time is not null && Offset is { } written ? written : zone.GetUtcOffset(local);

        // Dates at the ends of the calendar have no universal time; none of them is a deadline.
        var universal = local.Ticks - offset.Ticks;
        return universal < 0 || universal > DateTime.MaxValue.Ticks ? new(local, TimeSpan.Zero) : new(local, offset);
    }

    public override string ToString()
    {
        var text = new StringBuilder(Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (Time is { } time)
        {
            text.Append(time.ToString("'T'HH:mm:ss", CultureInfo.InvariantCulture));
            if (Offset is { } offset)
            {
                text.Append(offset == TimeSpan.Zero ? "Z" : (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text is "Z")
        {
            offset = TimeSpan.Zero;
            return true;
        }

        if (text[0] is not ('+' or '-') || !TimeSpan.TryParseExact(text[1..], "hh\\:mm", CultureInfo.InvariantCulture, out var size) || size > TimeSpan.FromHours(14))
        {
            return false;
        }

        offset = text[0] == '-' ? -size : size;
        return true;
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Coordination.Platform.Time;

namespace Coordination.Platform.Documents.Calendars;

/// <summary>Writes iCalendar (RFC 5545). The same entries give the same bytes, so a subscription can answer «not modified».</summary>
public static class CalendarWriter
{
    /// <summary>The media type of a subscription.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    private const string Zone = "Europe/Stockholm";

    /// <summary>Swedish time by the EU's rule (directive 2000/84/EC): last Sundays of March and October at 01.00 UTC.</summary>
    private const string ZoneDefinition =
        "BEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm\r\n"
        + "BEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nDTSTART:19810329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
        + "BEGIN:STANDARD\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
        + "END:VTIMEZONE\r\n";

    /// <summary>The calendar as UTF-8.</summary>
    public static byte[] Write(CalendarFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var text = new StringBuilder(Head(feed));
        if (feed.Entries.OfType<CalendarMeeting>().Any())
        {
            text.Append(ZoneDefinition);
        }

        foreach (var entry in feed.Entries)
        {
            text.Append(Event(entry, feed));
        }

        return Encoding.UTF8.GetBytes(text.Append("END:VCALENDAR\r\n").ToString());
    }

    /// <summary>A strong entity tag for written bytes.</summary>
    public static string EntityTag(byte[] written) => $"\"{Convert.ToHexStringLower(SHA256.HashData(written))[..32]}\"";

    private static string Head(CalendarFeed feed)
    {
        var lines = new CalendarLines()
            .Add("BEGIN", "VCALENDAR")
            .Add("VERSION", "2.0")
            .Add("PRODID", $"-//Coordination//Coordination 1//{feed.Language.ToUpperInvariant()}")
            .Add("CALSCALE", "GREGORIAN");
        if (feed.Method == CalendarMethod.None)
        {
            lines.Text("NAME", feed.Name)
                .Text("X-WR-CALNAME", feed.Name)
                .Add("X-WR-TIMEZONE", Zone)
                .Add("REFRESH-INTERVAL;VALUE=DURATION", "PT6H")
                .Add("X-PUBLISHED-TTL", "PT6H");
        }
        else
        {
            lines.Add("METHOD", feed.Method.ToString().ToUpperInvariant());
        }

        return lines.ToString();
    }

    private static string Event(CalendarEntry entry, CalendarFeed feed)
    {
        var lines = new CalendarLines()
            .Add("BEGIN", "VEVENT")
            .Add("UID", $"{entry.Id:D}@{feed.Domain}")
            .Add("SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture))
            .Utc("DTSTAMP", entry.ChangedAt)
            .Utc("LAST-MODIFIED", entry.ChangedAt)
            .Text($"SUMMARY;LANGUAGE={feed.Language}", entry.Summary)
            .TextIfAny("DESCRIPTION", entry.Description);
        if (entry.Link is { } link)
        {
            lines.Add("URL", link.AbsoluteUri);
        }

        switch (entry)
        {
            case CalendarDeadline deadline:
                WriteDeadline(lines, deadline);
                break;
            case CalendarMeeting meeting:
                WriteMeeting(lines, meeting);
                break;
            default:
                throw new NotSupportedException($"No way to write a {entry.GetType().Name} in a calendar.");
        }

        return lines.Add("END", "VEVENT").ToString();
    }

    private static void WriteDeadline(CalendarLines lines, CalendarDeadline deadline)
    {
        lines.Add("DTSTART;VALUE=DATE", Date(deadline.Day))
            .Add("DTEND;VALUE=DATE", Date(deadline.Day.AddDays(1))) // exclusive
            .Add("TRANSP", "TRANSPARENT")
            .Add("STATUS", deadline.Cancelled ? "CANCELLED" : "CONFIRMED");
    }

    private static void WriteMeeting(CalendarLines lines, CalendarMeeting meeting)
    {
        lines.Add($"DTSTART;TZID={Zone}", Local(meeting.StartsAt))
            .Add($"DTEND;TZID={Zone}", Local(meeting.EndsAt))
            .Add("TRANSP", "OPAQUE")
            .Add("STATUS", meeting.Cancelled ? "CANCELLED" : "CONFIRMED")
            .TextIfAny("LOCATION", meeting.Place);
        if (meeting.Organiser is { } organiser)
        {
            lines.Add($"ORGANIZER;CN={CalendarLines.Parameter(organiser.Name)}", $"mailto:{organiser.Address}");
        }

        foreach (var person in meeting.Invited)
        {
            lines.Add($"ATTENDEE;CN={CalendarLines.Parameter(person.Name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE", $"mailto:{person.Address}");
        }
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Local(DateTimeOffset instant) => instant.ToSwedishTime().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
}

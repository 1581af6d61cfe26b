using System.Diagnostics;
using System.Text;
using Coordination.Platform.Documents.Calendars;

namespace Coordination.Platform.Tests.Documents;

public sealed class CalendarWriterTests
{
    private static readonly DateTimeOffset Changed = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Id = Guid.Parse("01930000-0000-7000-8000-000000000001");

    [Fact]
    public void Write_ADeadline_IsAllDayWithAnExclusiveEnd()
    {
        var lines = Lines(Feed(Deadline("Åtgärd 1.1; klar, nu\nandra raden \\ slut")));

        lines.ShouldContain($"UID:{Id}@exempelstad.se");
        lines.ShouldContain("SEQUENCE:3");
        lines.ShouldContain("DTSTAMP:20261120T120000Z");
        lines.ShouldContain("DTSTART;VALUE=DATE:20261231");
        lines.ShouldContain("DTEND;VALUE=DATE:20270101");
        lines.ShouldContain("TRANSP:TRANSPARENT");
        lines.ShouldContain("STATUS:CONFIRMED");
        lines.ShouldContain(@"SUMMARY;LANGUAGE=sv:Åtgärd 1.1\; klar\, nu\nandra raden \\ slut");
        lines.ShouldNotContain("BEGIN:VTIMEZONE");
    }

    [Fact]
    public void Write_ASubscription_HasNoMethodButANameAndARefresh()
    {
        var lines = Lines(Feed(Deadline("a")));

        lines[0].ShouldBe("BEGIN:VCALENDAR");
        lines.ShouldContain("NAME:Åtgärder för AMN");
        lines.ShouldContain("X-WR-CALNAME:Åtgärder för AMN");
        lines.ShouldContain("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        lines.ShouldContain("X-PUBLISHED-TTL:PT6H");
        lines.ShouldNotContain(l => l.StartsWith("METHOD", StringComparison.Ordinal));
        lines[^1].ShouldBe("END:VCALENDAR");
    }

    [Fact]
    public void Write_ACancelledDeadline_SaysSo()
        => Lines(Feed(Deadline("a") with { Cancelled = true })).ShouldContain("STATUS:CANCELLED");

    [Theory]
    [InlineData(7, "20260701T150000")]
    [InlineData(12, "20261201T140000")]
    public void Write_AMeeting_IsInSwedishTimeSummerAndWinter(int month, string expected)
    {
        var starts = new DateTimeOffset(2026, month, 1, 13, 0, 0, TimeSpan.Zero);
        var meeting = new CalendarMeeting(Id, 0, Changed, "Möte", starts, starts.AddHours(1))
        {
            Place = "Stadshuset, sal 3",
            Organiser = new CalendarPerson("Kim \"K\" Berg", "kim@exempelstad.se"),
            Invited = [new CalendarPerson("Lo", "lo@exempelstad.se\r\nX-EVIL:1")],
        };

        var lines = Lines(new CalendarFeed("Möten", "exempelstad.se", [meeting]) { Method = CalendarMethod.Request });

        lines.ShouldContain("METHOD:REQUEST");
        lines.ShouldContain($"DTSTART;TZID=Europe/Stockholm:{expected}");
        lines.ShouldContain("BEGIN:VTIMEZONE");
        lines.ShouldContain(@"LOCATION:Stadshuset\, sal 3");
        lines.ShouldContain("ORGANIZER;CN=\"Kim K Berg\":mailto:kim@exempelstad.se");
        lines.ShouldNotContain(l => l.StartsWith("X-EVIL", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_LongSwedishText_IsFoldedAt75OctetsWithoutSplittingACharacter()
    {
        // Starts at every offset, so that å, ä, ö and a four-octet character each fall on the border once.
        for (var lead = 0; lead < 8; lead++)
        {
            var summary = new string('x', lead) + string.Concat(Enumerable.Repeat("åäö\U0001F600", 40));
            var text = Encoding.UTF8.GetString(CalendarWriter.Write(Feed(Deadline(summary))));

            text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
            text.ShouldNotContain('\uFFFD');
            var physical = text.Split("\r\n");
            physical.ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
            physical.Max(Encoding.UTF8.GetByteCount).ShouldBeGreaterThan(70);
            text.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain($"SUMMARY;LANGUAGE=sv:{summary}\r\n");
        }
    }

    [Fact]
    public void Write_UnchangedEntries_HaveTheSameEntityTagAndChangedOnesAnother()
    {
        var first = CalendarWriter.EntityTag(CalendarWriter.Write(Feed(Deadline("a"))));

        CalendarWriter.EntityTag(CalendarWriter.Write(Feed(Deadline("a")))).ShouldBe(first);
        CalendarWriter.EntityTag(CalendarWriter.Write(Feed(Deadline("b")))).ShouldNotBe(first);
    }

    [Fact]
    public async Task Write_ReadByAnIndependentParser_HasNoErrors()
    {
        var python = await PythonWithICalendarAsync();
        Assert.SkipWhen(python is null, "No python3 with the icalendar package.");
        var starts = new DateTimeOffset(2026, 7, 1, 13, 0, 0, TimeSpan.Zero);
        var feed = Feed(Deadline("Åtgärd; ett, två\nrad") with { Description = new string('å', 200) }, new CalendarMeeting(Guid.CreateVersion7(), 0, Changed, "Möte", starts, starts.AddHours(1)));
        const string script = """
            import sys, icalendar
            calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
            sys.stdout.reconfigure(encoding="utf-8")
            for event in calendar.walk("VEVENT"):
                print(len(event.errors), event.decoded("dtstart").isoformat(), event.decoded("dtend").isoformat(), event["summary"].replace("\n", "|"))
            """;

        var output = await RunAsync(python!, script, CalendarWriter.Write(feed));

        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "0 2026-12-31 2027-01-01 Åtgärd; ett, två|rad",
            "0 2026-07-01T15:00:00+02:00 2026-07-01T16:00:00+02:00 Möte",
        ]);
    }

    private static CalendarDeadline Deadline(string summary) => new(Id, 3, Changed, summary, new DateOnly(2026, 12, 31));

    private static CalendarFeed Feed(params CalendarEntry[] entries) => new("Åtgärder för AMN", "exempelstad.se", entries);

    private static string[] Lines(CalendarFeed feed) =>
        Encoding.UTF8.GetString(CalendarWriter.Write(feed)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static async Task<string?> PythonWithICalendarAsync()
    {
        foreach (var python in new[] { "/usr/bin/python3", "/usr/local/bin/python3" }.Where(File.Exists))
        {
            if ((await RunAsync(python, "import icalendar; print('yes')", [])).Trim() == "yes")
            {
                return python;
            }
        }

        return null;
    }

    private static async Task<string> RunAsync(string program, string script, byte[] input)
    {
        var token = TestContext.Current.CancellationToken;
        using var process = Process.Start(new ProcessStartInfo(program, ["-c", script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var errors = process.StandardError.ReadToEndAsync(token);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, token);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A script that ends before it has read its input closes the pipe; its output is asserted on.
        }

        var output = await process.StandardOutput.ReadToEndAsync(token);
        await errors;
        await process.WaitForExitAsync(token);
        return output;
    }
}

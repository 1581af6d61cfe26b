using System.Globalization;
using Coordination.Platform.Modules;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Jobs;

/// <summary>Names jobs and schedules in words. A module names its jobs in its own texts: <c>Job.</c> and the job's name.</summary>
internal sealed class JobTexts(IStringLocalizer<Texts> texts, IStringLocalizerFactory factory, IEnumerable<IModule> modules)
{
    private static readonly string[] Weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    public string Title(string job)
    {
        var key = $"Job.{job}";
        var sources = modules.Where(m => job.StartsWith(m.Name + ".", StringComparison.Ordinal)).Select(factory.Of).Prepend(texts);
        return sources.Select(source => source[key]).FirstOrDefault(text => !text.ResourceNotFound)?.Value ?? job;
    }

    /// <summary>The usual forms in words; others as they are written.</summary>
    public string Schedule(string cron)
    {
        var parts = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var second, var minute, var hour, var day, var month, var weekday] || month != "*")
        {
            return cron;
        }

        var anyDay = day is "*" or "?" && weekday is "*" or "?";
        if (anyDay && hour == "*" && minute == "*" && Step(second) is { } seconds)
        {
            return texts["Schedule.EverySeconds", seconds];
        }

        if (anyDay && hour == "*" && Step(minute) is { } minutes)
        {
            return minutes == 1 ? texts["Schedule.EveryMinute"] : texts["Schedule.EveryMinutes", minutes];
        }

        if (anyDay && hour == "*" && Number(minute) is { } past)
        {
            return texts["Schedule.Hourly", past];
        }

        // Between 7-16 runs through the last hour that is named.
        if (Step(minute) is { } step && hour.Split('-') is [var first, var last] && Number(first) is { } start && Number(last) is { } end && Days(day, weekday, anyDay) is { } within)
        {
            return texts["Schedule.EveryMinutesBetween", within, step, Clock(start, 0), Clock(end + 1, 0)];
        }

        return Number(hour) is { } h && Number(minute) is { } m && Days(day, weekday, anyDay) is { } days
            ? texts["Schedule.At", days, Clock(h, m)]
            : cron;
    }

    public string Duration(TimeSpan duration) => duration.TotalSeconds < 1
        ? texts["Jobs.Duration.Short"]
        : duration.TotalMinutes < 1 ? texts["Jobs.Duration.Seconds", (int)duration.TotalSeconds] : texts["Jobs.Duration.Minutes", (int)duration.TotalMinutes, duration.Seconds];

    private string? Days(string day, string weekday, bool anyDay)
    {
        if (anyDay)
        {
            return texts["Schedule.Daily"];
        }

        if (day == "?" && weekday is "MON-FRI" or "2-6")
        {
            return texts["Schedule.Weekdays"];
        }

        if (day == "?" && Array.IndexOf(Weekdays, weekday.ToUpperInvariant()) is >= 0 and var index)
        {
            return texts["Schedule.OnWeekday", CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName((DayOfWeek)index)];
        }

        return weekday == "?" && Number(day) is { } date ? texts["Schedule.OnDate", date].Value : null;
    }

    private static string Clock(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}.{minute:00}");

    /// <summary>5 in <c>0/5</c>, <c>2/5</c> or <c>*/5</c>, 1 in <c>*</c>.</summary>
    private static int? Step(string field) =>
        field == "*" ? 1 : field.Split('/') is [var from, var step] && (from == "*" || Number(from) is not null) ? Number(step) : null;

    private static int? Number(string field) => int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Time;

namespace Coordination.Governance.Domain.Wheel;

internal readonly record struct FollowUpPointId(Guid Value) : ITypedId<FollowUpPointId>
{
    public static FollowUpPointId From(Guid value) => new(value);

    public static FollowUpPointId New() => new(Guid.CreateVersion7());
}

/// <summary>What happens to a day that is not a working day.</summary>
internal enum MovedDay
{
    /// <summary>It stays.</summary>
    Stays,

    /// <summary>Nästa vardag, as the statute on time limits has it.</summary>
    NextWorkingDay,

    /// <summary>Närmaste vardag före.</summary>
    WorkingDayBefore,
}

/// <summary>A day of every year.</summary>
internal sealed record YearDay(int Month, int Day)
{
    /// <summary>In a year that lacks it, the month's last day.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    /// <summary>Whether some year has it: 30 February is no day.</summary>
    public static bool Exists(int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2028, month);
}

/// <summary>What a follow-up point says.</summary>
/// <param name="Name">For example Tertialrapport 1.</param>
/// <param name="AsOf">The day that the figures are of (per 30 april); null when there are no figures.</param>
/// <param name="Due">The day it is due.</param>
/// <param name="YearOffset">Years between the year it is about and the day it is due: 1 for an annual report that is due in February.</param>
/// <param name="Moved">What a holiday does to the due day.</param>
/// <param name="RaisesObligations">Committees are reminded of it.</param>
/// <param name="DaysAhead">How many days before the due day the committees are told.</param>
/// <param name="ForAll">Every committee; otherwise those named.</param>
internal sealed record FollowUpPointText(string Name, YearDay? AsOf, YearDay Due, int YearOffset, MovedDay Moved, bool RaisesObligations, int DaysAhead, bool ForAll);

/// <summary>
/// A point of the municipality's year of follow-up (uppföljningspunkt): tertial reports, the annual report. Each municipality has its
/// own.
/// </summary>
internal sealed class FollowUpPoint : Aggregate<FollowUpPointId>
{
    private List<Guid> _committees = [];

    public FollowUpPoint(FollowUpPointId id, FollowUpPointText text, IEnumerable<CommitteeId> committees, DateOnly createdOn)
    {
        Id = id;
        Name = string.Empty;
        CreatedOn = createdOn;
        Describe(text, committees);
    }

    private FollowUpPoint() => Name = string.Empty;

    public string Name { get; private set; }

    public int? AsOfMonth { get; private set; }

    public int? AsOfDay { get; private set; }

    public int DueMonth { get; private set; }

    public int DueDay { get; private set; }

    public int YearOffset { get; private set; }

    public MovedDay Moved { get; private set; }

    public bool RaisesObligations { get; private set; }

    public int DaysAhead { get; private set; }

    public bool ForAll { get; private set; }

    /// <summary>Nobody owes what was due before the point was known.</summary>
    public DateOnly CreatedOn { get; private set; }

    /// <summary>Ids of the committees that it is for, unless it is for all.</summary>
    public IReadOnlyList<Guid> Committees => _committees;

    public YearDay? AsOf => AsOfMonth is { } month && AsOfDay is { } day ? new YearDay(month, day) : null;

    public static Result Check(FollowUpPointText text)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(text.Name))
        {
            errors.Add(new Error("GOV-1301", "FollowUp.NameMissing", "Name", ErrorKind.Invalid));
        }

        if (!YearDay.Exists(text.Due.Month, text.Due.Day))
        {
            errors.Add(new Error("GOV-1302", "FollowUp.NoSuchDay", "DueDay", ErrorKind.Invalid));
        }

        if (text.AsOf is { } asOf && !YearDay.Exists(asOf.Month, asOf.Day))
        {
            errors.Add(new Error("GOV-1302", "FollowUp.NoSuchDay", "AsOfDay", ErrorKind.Invalid));
        }

        return errors.Count == 0 ? Result.Success : Result.Failure(errors);
    }

    public void Describe(FollowUpPointText text, IEnumerable<CommitteeId> committees)
    {
        Name = text.Name.Trim();
        (AsOfMonth, AsOfDay) = (text.AsOf?.Month, text.AsOf?.Day);
        (DueMonth, DueDay) = (text.Due.Month, text.Due.Day);
        YearOffset = text.YearOffset;
        Moved = text.Moved;
        RaisesObligations = text.RaisesObligations;
        DaysAhead = text.DaysAhead;
        ForAll = text.ForAll;
        _committees = text.ForAll ? [] : [.. committees.Select(c => c.Value).Distinct()];
        Touch();
    }

    /// <summary>The day it is due, for the year that it is about.</summary>
    public DateOnly DueFor(int year)
    {
        var day = new YearDay(DueMonth, DueDay).In(year + YearOffset);
        return Moved switch
        {
            MovedDay.NextWorkingDay => SwedishCalendar.Statutory.OnOrAfter(day),
            MovedDay.WorkingDayBefore => SwedishCalendar.Statutory.OnOrBefore(day),
            _ => day,
        };
    }

    /// <summary>The years whose due day can fall in the period: a holiday can move it over a year's end.</summary>
    public IEnumerable<(int Year, DateOnly DueOn)> Between(DateOnly from, DateOnly to)
    {
        for (var year = from.Year - YearOffset - 1; year <= to.Year - YearOffset + 1; year++)
        {
            if (DueFor(year) is var due && due >= from && due <= to)
            {
                yield return (year, due);
            }
        }
    }
}

/// <summary>Years of follow-up that municipalities commonly have, to begin from.</summary>
internal static class FollowUpYears
{
    /// <summary>Stockholm: two tertial reports, the year's report, the operational plan and the council's budget.</summary>
    public static IReadOnlyList<FollowUpPointText> Stockholm { get; } =
    [
        new("Tertialrapport 1", new YearDay(4, 30), new YearDay(5, 20), 0, MovedDay.NextWorkingDay, true, 45, true),
        new("Tertialrapport 2 med delårsbokslut", new YearDay(8, 31), new YearDay(9, 20), 0, MovedDay.NextWorkingDay, true, 45, true),
        new("Verksamhetsberättelse", new YearDay(12, 31), new YearDay(2, 15), 1, MovedDay.NextWorkingDay, true, 60, true),
        new("Verksamhetsplan", null, new YearDay(1, 31), 0, MovedDay.NextWorkingDay, true, 60, true),
        new("Kommunfullmäktiges budget", null, new YearDay(11, 30), 0, MovedDay.Stays, false, 0, true),
    ];

    /// <summary>Uppsala: finances per March, operations per April, half-year accounts per August, the annual report.</summary>
    public static IReadOnlyList<FollowUpPointText> Uppsala { get; } =
    [
        new("Ekonomisk uppföljning per mars", new YearDay(3, 31), new YearDay(4, 20), 0, MovedDay.NextWorkingDay, true, 30, true),
        new("Uppföljning per april", new YearDay(4, 30), new YearDay(5, 20), 0, MovedDay.NextWorkingDay, true, 45, true),
        new("Delårsbokslut och helårsprognos per augusti", new YearDay(8, 31), new YearDay(9, 20), 0, MovedDay.NextWorkingDay, true, 45, true),
        new("Årsredovisning", new YearDay(12, 31), new YearDay(2, 15), 1, MovedDay.NextWorkingDay, true, 60, true),
    ];
}

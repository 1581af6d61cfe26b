using Coordination.Platform.Organisations;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>The municipality's working days, with its pauses. Singleton: a calendar remembers the years it has computed.</summary>
internal sealed class OfficeCalendar(IOrganisation organisation)
{
    private volatile Made? _made;

    public SwedishCalendar Calendar
    {
        get
        {
            var rules = organisation.Current.Calendar;
            if (_made is not { } made || !ReferenceEquals(made.Rules, rules))
            {
                _made = made = new(rules, SwedishCalendar.Office(rules));
            }

            return made.Calendar;
        }
    }

    /// <summary>The first working day on which a letter planned for a day can still go: letters go in the mornings of working days.</summary>
    /// <param name="planned">The day that the ladder gives; perhaps past, when nothing has gone since.</param>
    /// <param name="now">The moment.</param>
    public DateOnly LetterDay(DateOnly planned, DateTimeOffset now)
    {
        var local = now.ToSwedishTime();
        var today = DateOnly.FromDateTime(local.DateTime);
        var earliest = TimeOnly.FromDateTime(local.DateTime) <= RemindCommittees.LastRun ? today : today.AddDays(1);
        return Calendar.OnOrAfter(planned > earliest ? planned : earliest);
    }

    private sealed record Made(OfficeCalendarRules Rules, SwedishCalendar Calendar);
}

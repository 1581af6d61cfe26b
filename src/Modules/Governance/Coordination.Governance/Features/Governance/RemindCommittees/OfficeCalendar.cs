using Coordination.Platform.Organisations;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>The municipality's working days, with its pauses, and when letters go.</summary>
internal sealed class OfficeCalendar(OrganisationCalendar organisation, TimeProvider clock)
{
    public SwedishCalendar Calendar => organisation.Days;

    /// <summary>The day of the next run that can send letters: today while runs are left of it, else the next working day.</summary>
    public DateOnly NextLetterDay => LetterDay(DateOnly.MinValue);

    /// <summary>Whether today's first run is still to come.</summary>
    public bool IsBeforeFirstLetters => Now < RemindCommittees.FirstHour;

    private TimeOnly Now => TimeOnly.FromDateTime(clock.GetUtcNow().ToSwedishTime().DateTime);

    /// <summary>The first working day on which a letter planned for a day can still go: letters go in the mornings of working days.</summary>
    /// <param name="planned">The day that the ladder gives; perhaps past, when nothing has gone since.</param>
    public DateOnly LetterDay(DateOnly planned)
    {
        var today = clock.TodayInSweden();
        var earliest = Now <= RemindCommittees.LastRun ? today : today.AddDays(1);
        return Calendar.OnOrAfter(planned > earliest ? planned : earliest);
    }
}

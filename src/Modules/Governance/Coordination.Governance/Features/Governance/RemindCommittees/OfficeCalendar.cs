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

    private sealed record Made(OfficeCalendarRules Rules, SwedishCalendar Calendar);
}

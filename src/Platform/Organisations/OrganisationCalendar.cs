using Coordination.Platform.Time;

namespace Coordination.Platform.Organisations;

/// <summary>The municipality's own working days as they are set now, remembered until somebody changes them. Singleton.</summary>
public sealed class OrganisationCalendar(IOrganisation organisation)
{
    private volatile Made? _made;

    /// <summary>For planning and service levels; statutory time limits have a calendar of their own.</summary>
    public SwedishCalendar Days
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

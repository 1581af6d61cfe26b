using Coordination.Platform.Organisations;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.PlanMeetings;

/// <summary>
/// The days on which committees meet and papers are prepared: the municipality's working days without the summer, when committees
/// seldom meet. Singleton: a calendar remembers the years it has computed.
/// </summary>
internal sealed class PreparationCalendar(IOrganisation organisation)
{
    private volatile Made? _made;

    public SwedishCalendar Calendar
    {
        get
        {
            var rules = organisation.Current.Calendar;
            if (_made is not { } made || !ReferenceEquals(made.Rules, rules))
            {
                _made = made = new(rules, SwedishCalendar.Office(rules with { AnnualPauses = [.. rules.AnnualPauses, AnnualPause.CommitteeSummer] }));
            }

            return made.Calendar;
        }
    }

    private sealed record Made(OfficeCalendarRules Rules, SwedishCalendar Calendar);
}

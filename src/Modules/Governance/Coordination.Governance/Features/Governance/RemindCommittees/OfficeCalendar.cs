using Coordination.Platform.Time;
using Microsoft.Extensions.Options;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>The municipality's working days, with its pauses. Singleton: the calendar remembers the years it has computed.</summary>
internal sealed class OfficeCalendar(IOptions<GovernanceOptions> options)
{
    public SwedishCalendar Calendar { get; } = SwedishCalendar.Office(new OfficeCalendarRules
    {
        HalfDaysAreFree = options.Value.HalfDaysAreFree,
        BridgeDaysAreFree = options.Value.BridgeDaysAreFree,
        PauseWeeks = options.Value.PauseWeeks,
    });
}

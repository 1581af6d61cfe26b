using Coordination.Governance.Domain.Activities;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

/// <summary>When an activity is to be carried out, as understood and as written.</summary>
/// <param name="Kind">The form of the timetable.</param>
/// <param name="From">First year, where one is given.</param>
/// <param name="To">Last year; equals <paramref name="From"/> for a single year.</param>
/// <param name="AsWritten">The cell, word for word.</param>
/// <param name="DueOn">Last day, where the cell is more exact than a year: a date, a month, a quarter.</param>
internal sealed record ReadTimetable(TimetableKind Kind, int? From, int? To, string AsWritten, DateOnly? DueOn = null);

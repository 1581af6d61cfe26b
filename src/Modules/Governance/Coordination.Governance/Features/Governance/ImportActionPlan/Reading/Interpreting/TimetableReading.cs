using Coordination.Governance.Domain.Activities;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>A timetable as understood, and the doubt, if any.</summary>
/// <param name="Timetable">Carries the suggestion where there is a doubt.</param>
/// <param name="Doubt">One of <see cref="DoubtCodes"/>, or null.</param>
/// <param name="Choices">Readings to choose from, the suggestion first.</param>
internal sealed record TimetableReading(ReadTimetable Timetable, string? Doubt, IReadOnlyList<string> Choices)
{
    public static TimetableReading Certain(TimetableKind kind, int? from, int? to, DateOnly? dueOn = null) =>
        new(new ReadTimetable(kind, from, to, "", dueOn), null, []);

    public static TimetableReading Unknown(string doubt, params IReadOnlyList<string> choices) =>
        new(new ReadTimetable(TimetableKind.Unknown, null, null, ""), doubt, choices);

    /// <summary>Understood as the first choice, but a person should look.</summary>
    public static TimetableReading Suggested(string doubt, params IReadOnlyList<string> choices) =>
        TimetableText.Read(choices[0]) with { Doubt = doubt, Choices = choices };
}

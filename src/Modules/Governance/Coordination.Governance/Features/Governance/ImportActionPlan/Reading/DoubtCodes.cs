namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

/// <summary>Every kind of doubt. Stable: they stand in drafts, in the command's output and in the text keys.</summary>
internal static class DoubtCodes
{
    public const string ContinuedRow = "continued-row";
    public const string TrackedChange = "tracked-change";
    public const string TwoReadings = "two-readings";
    public const string DeletedRow = "deleted-row";
    public const string DuplicateActivity = "duplicate-activity";
    public const string DuplicateNumber = "duplicate-number";
    public const string TitleMissing = "title-missing";
    public const string ResponsibleMissing = "responsible-missing";
    public const string FreeTextActors = "free-text-actors";
    public const string TimetableMissing = "timetable-missing";
    public const string TimetableCutOff = "timetable-cut-off";
    public const string TimetableReversed = "timetable-reversed";
    public const string TimetableYear = "timetable-year";
    public const string TimetableDate = "timetable-date";
    public const string TimetableShortened = "timetable-shortened";
    public const string TimetableOpenEnded = "timetable-open-ended";
    public const string TimetableNotUnderstood = "timetable-not-understood";
    public const string TimetableOutsideValidity = "timetable-outside-validity";
    public const string AreaMissing = "area-missing";
    public const string AreaRow = "area-row";
    public const string ColumnNotUsed = "column-not-used";
    public const string HiddenSheet = "hidden-sheet";
    public const string CellValue = "cell-value";
    public const string DecisionDate = "decision-date";
    public const string Encoding = "encoding";
}

namespace Coordination.Procurement.Domain.Reviews;

/// <summary>A quarter of the calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Number">1 to 4.</param>
internal readonly record struct Quarter(int Year, int Number)
{
    private const int Months = 3;
    private const int InYear = 4;

    public DateOnly FirstDay => new(Year, ((Number - 1) * Months) + 1, 1);

    public DateOnly LastDay => FirstDay.AddMonths(Months).AddDays(-1);

    /// <summary>Quarters in a row, so that they can be compared and counted.</summary>
    public int Ordinal => OrdinalOf(Year, Number);

    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / Months) + 1);

    public static int OrdinalOf(int year, int number) => (year * InYear) + number;

    public override string ToString() => $"kvartal {Number} {Year}";
}

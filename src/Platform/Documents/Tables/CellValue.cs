using System.Globalization;
using Coordination.Platform.Time;

namespace Coordination.Platform.Documents;

/// <summary>
/// One cell's value with its kind kept, so that a spreadsheet gets real numbers and dates and a page gets readable ones.
/// Text, numbers and dates convert to it by themselves.
/// </summary>
public readonly record struct CellValue
{
    private CellValue(CellKind kind, string? text = null, decimal number = 0, DateTime moment = default)
    {
        Kind = kind;
        Text = text;
        Number = number;
        Moment = moment;
    }

    /// <summary>No value.</summary>
    public static CellValue Empty => default;

    public CellKind Kind { get; }

    /// <summary>The text of a text cell.</summary>
    public string? Text { get; }

    /// <summary>The number of a number cell.</summary>
    public decimal Number { get; }

    /// <summary>The date, or the Swedish wall-clock time, of a date or moment cell.</summary>
    public DateTime Moment { get; }

    public static implicit operator CellValue(string? text) => string.IsNullOrEmpty(text) ? Empty : new(CellKind.Text, text);

    public static implicit operator CellValue(int number) => new(CellKind.Number, number: number);

    public static implicit operator CellValue(int? number) => number is { } value ? value : Empty;

    public static implicit operator CellValue(decimal number) => new(CellKind.Number, number: number);

    public static implicit operator CellValue(decimal? number) => number is { } value ? value : Empty;

    public static implicit operator CellValue(DateOnly date) => new(CellKind.Date, moment: date.ToDateTime(TimeOnly.MinValue));

    public static implicit operator CellValue(DateOnly? date) => date is { } value ? value : Empty;

    public static implicit operator CellValue(DateTimeOffset instant) => new(CellKind.Moment, moment: instant.ToSwedishTime().DateTime);

    public static implicit operator CellValue(DateTimeOffset? instant) => instant is { } value ? value : Empty;

    /// <summary>As a person reads it on a page: dates as <c>20 nov 2026</c>.</summary>
    public string ToDisplayText(CultureInfo culture) => Kind switch
    {
        CellKind.Text => Text!,
        CellKind.Number => NumberText.Number(Number, 2, culture),
        CellKind.Date => DateText.Short(DateOnly.FromDateTime(Moment), culture),
        CellKind.Moment => $"{DateText.Short(DateOnly.FromDateTime(Moment), culture)} {DateText.Clock(TimeOnly.FromDateTime(Moment), culture)}",
        _ => "",
    };
}

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    Empty,
    Text,
    Number,
    Date,

    /// <summary>Date and time of day in Sweden.</summary>
    Moment,
}

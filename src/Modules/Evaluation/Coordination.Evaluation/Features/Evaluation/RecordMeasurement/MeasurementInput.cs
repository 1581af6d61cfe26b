using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;

namespace Coordination.Evaluation.Features.Evaluation.RecordMeasurement;

/// <summary>What the form of a value holds.</summary>
internal sealed class MeasurementInput
{
    /// <summary>The value that stood there when the form was opened; null where none did.</summary>
    public Guid? Replaces { get; set; }

    [Display(Name = "Measurements.Period"), Required(ErrorMessage = "Measurements.PeriodMissing"), StringLength(10)]
    public string? Period { get; set; }

    [Display(Name = "Measurements.Breakdown", Description = "Measurements.BreakdownHint"), StringLength(20)]
    public string? Breakdown { get; set; }

    [Display(Name = "Measurements.Value"), Required(ErrorMessage = "Measurements.ValueMissing"), StringLength(40)]
    public string? Value { get; set; }

    [Display(Name = "Measurements.Preliminary", Description = "Measurements.PreliminaryHint")]
    public bool IsPreliminary { get; set; }

    [Display(Name = "Measurements.SelfReported")]
    public bool IsSelfReported { get; set; }

    [Display(Name = "Measurements.Source", Description = "Measurements.SourceHint"), StringLength(300)]
    public string? Source { get; set; }

    [Display(Name = "Measurements.Method", Description = "Measurements.MethodHint"), StringLength(1000)]
    public string? Method { get; set; }

    [Display(Name = "Measurements.CollectedBy"), StringLength(200)]
    public string? CollectedBy { get; set; }

    [Display(Name = "Measurements.Quality", Description = "Measurements.QualityHint"), StringLength(2000)]
    public string? Quality { get; set; }

    [Display(Name = "Measurements.Because", Description = "Measurements.BecauseHint"), StringLength(1000)]
    public string? Because { get; set; }

    public MeasurementText ToText(PeriodSpan period, decimal value) => new(period, value)
    {
        Breakdown = Breakdown ?? string.Empty,
        Method = Method,
        Source = Source,
        CollectedBy = CollectedBy,
        Quality = Quality,
        IsSelfReported = IsSelfReported,
        IsPreliminary = IsPreliminary,
        Because = Because,
        Replaces = Replaces,
    };

    public static MeasurementInput Of(Measurement measurement, PeriodSpan period) => new()
    {
        Replaces = measurement.Id.Value,
        Period = period.Key,
        Breakdown = measurement.Breakdown,
        Value = FigureText.Written(measurement.Value),
        IsPreliminary = measurement.IsPreliminary,
        IsSelfReported = measurement.IsSelfReported,
        Source = measurement.Source,
        Method = measurement.Method,
        CollectedBy = measurement.CollectedBy,
        Quality = measurement.Quality,
    };
}

using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Indicators;

namespace Coordination.Evaluation.Features.Evaluation.EditIndicator;

/// <summary>What the form of an indicator holds.</summary>
internal sealed class IndicatorInput
{
    /// <summary>Made with the form, so that sending it twice makes one indicator.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Indicators.Name"), Required(ErrorMessage = "Indicators.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    /// <summary>Only of a new one; afterwards it has a page of its own, with the day from which it holds.</summary>
    [StringLength(4000)]
    public string? Definition { get; set; }

    [Display(Name = "Indicators.Unit"), Required(ErrorMessage = "Indicators.UnitMissing")]
    public IndicatorUnit? Unit { get; set; }

    [Display(Name = "Indicators.Direction"), Required(ErrorMessage = "Indicators.DirectionMissing")]
    public IndicatorDirection? Direction { get; set; }

    [Display(Name = "Indicators.Period"), Required(ErrorMessage = "Indicators.PeriodMissing")]
    public MeasurePeriod? Period { get; set; }

    [Display(Name = "Indicators.YearRule", Description = "Indicators.YearRuleHint"), Required(ErrorMessage = "Indicators.YearRuleMissing")]
    public YearRule? YearRule { get; set; }

    [Display(Name = "Indicators.Source"), Required(ErrorMessage = "Indicators.SourceMissing")]
    public IndicatorSource? Source { get; set; }

    [Display(Name = "Indicators.SourceText", Description = "Indicators.SourceTextHint"), StringLength(300)]
    public string? SourceText { get; set; }

    [Display(Name = "Indicators.Quality", Description = "Indicators.QualityHint"), StringLength(2000)]
    public string? Quality { get; set; }

    [Display(Name = "Indicators.SelfReported")]
    public bool IsSelfReported { get; set; }

    [Display(Name = "Indicators.Committee"), StringLength(20)]
    public string? Committee { get; set; }

    [Display(Name = "Indicators.Owner", Description = "Indicators.OwnerHint"), StringLength(60)]
    public string? Owner { get; set; }

    public IndicatorText ToText(string? ownerName, string? measure) => new(Name!, Unit!.Value, Direction!.Value, Period!.Value, Source!.Value)
    {
        YearRule = YearRule!.Value,
        Measure = measure,
        SourceText = SourceText,
        Quality = Quality,
        IsSelfReported = IsSelfReported,
        CommitteeCode = Committee,
        OwnerId = Owner,
        OwnerName = ownerName,
    };

    public static IndicatorInput Of(Indicator indicator) => new()
    {
        NewId = indicator.Id.Value,
        Version = indicator.Version,
        Name = indicator.Name,
        Unit = indicator.Unit,
        Direction = indicator.Direction,
        Period = indicator.Period,
        YearRule = indicator.YearRule,
        Source = indicator.Source,
        SourceText = indicator.SourceText,
        Quality = indicator.Quality,
        IsSelfReported = indicator.IsSelfReported,
        Committee = indicator.CommitteeCode,
        Owner = indicator.OwnerId,
    };
}

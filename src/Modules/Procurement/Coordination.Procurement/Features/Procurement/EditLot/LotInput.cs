using System.ComponentModel.DataAnnotations;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Features.Procurement.ShowProcurements;

namespace Coordination.Procurement.Features.Procurement.EditLot;

/// <summary>What the form of a lot holds.</summary>
internal sealed class LotInput
{
    public long Version { get; set; }

    [Display(Name = "Lots.Number", Description = "Lots.NumberHint"), Required(ErrorMessage = "Lots.NumberMissing"), StringLength(100)]
    public string? Number { get; set; }

    [Display(Name = "Lots.Name"), StringLength(ProcurementFacts.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Procurements.MainCpv", Description = "Procurements.MainCpvHint"), StringLength(100)]
    public string? MainCpv { get; set; }

    [Display(Name = "Procurements.Value", Description = "Procurements.ValueHint"), StringLength(40)]
    public string? Value { get; set; }

    [Display(Name = "Reserved.Participation", Description = "Reserved.ParticipationHint")]
    public ReservedParticipation? ReservedParticipation { get; set; }

    [Display(Name = "Reserved.Execution")]
    public ReservedExecution? ReservedExecution { get; set; }

    public LotFacts ToFacts(LotFacts? known, string? currency) => (known ?? new LotFacts { Number = Number!.Trim() }) with
    {
        Number = Number!.Trim(),
        Title = Title,
        MainCpv = CpvReading.Read(MainCpv).Code,
        Estimate = ProcurementTexts.ReadAmount(Value) is { } amount ? new StatedMoney(amount, known?.Estimate.Currency ?? currency ?? "SEK") : known is { Estimate.IsWithheld: true } ? StatedMoney.Withheld : default,
        ReservedParticipation = ReservedParticipation ?? Domain.Cases.ReservedParticipation.NotStated,
        ReservedExecution = ReservedExecution ?? Domain.Cases.ReservedExecution.NotStated,
    };

    public static LotInput Of(Lot lot, long version) => new()
    {
        Version = version,
        Number = lot.Number,
        Title = lot.Title,
        MainCpv = CpvList.Find(lot.MainCpv)?.Full ?? lot.MainCpv,
        Value = ProcurementTexts.Written(lot.EstimatedValue),
        ReservedParticipation = lot.ReservedParticipation == Domain.Cases.ReservedParticipation.NotStated ? null : lot.ReservedParticipation,
        ReservedExecution = lot.ReservedExecution == Domain.Cases.ReservedExecution.NotStated ? null : lot.ReservedExecution,
    };
}

using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;

namespace Coordination.BusinessSupport.Features.BusinessSupport.GrantAid;

/// <summary>What the form of new aid holds; the check page carries all of it on.</summary>
internal sealed class AidInput
{
    /// <summary>Made with the form, so that sending it twice grants once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    /// <summary>The unit's version when the sum was shown; null before that.</summary>
    public long? SeenVersion { get; set; }

    [Display(Name = "Aid.Origin"), Required(ErrorMessage = "Aid.OriginMissing")]
    public AidOrigin? Origin { get; set; }

    [Display(Name = "Aid.OtherGiver", Description = "Aid.OtherGiverHint"), StringLength(200)]
    public string? OtherGiver { get; set; }

    [Display(Name = "Aid.Regulation"), Required(ErrorMessage = "Aid.RegulationMissing")]
    public AidRegulation? Regulation { get; set; }

    [Display(Name = "Aid.Kind"), Required(ErrorMessage = "Aid.KindMissing")]
    public AidKind? Kind { get; set; }

    [Display(Name = "Aid.Amount", Description = "Aid.AmountHint"), Required(ErrorMessage = "Aid.AmountMissing"), StringLength(30)]
    public string? Amount { get; set; }

    [Display(Name = "Aid.Currency"), Required(ErrorMessage = "Aid.CurrencyMissing")]
    public AidCurrency? Currency { get; set; } = AidCurrency.SEK;

    [Display(Name = "Aid.Nominal", Description = "Aid.NominalHint"), StringLength(30)]
    public string? Nominal { get; set; }

    [Display(Name = "Aid.EquivalentGround", Description = "Aid.EquivalentGroundHint"), StringLength(4000)]
    public string? EquivalentGround { get; set; }

    [Display(Name = "Aid.GrantedOn", Description = "Aid.GrantedOnHint"), Required(ErrorMessage = "Aid.GrantedOnMissing")]
    public DateOnly? GrantedOn { get; set; }

    [Display(Name = "Aid.Purpose"), Required(ErrorMessage = "Aid.PurposeMissing"), StringLength(1000)]
    public string? Purpose { get; set; }

    [Display(Name = "Aid.Decision", Description = "Aid.DecisionHint"), StringLength(300)]
    public string? Decision { get; set; }

    [Display(Name = "Undertakings.Nace", Description = "Aid.NaceHint"), StringLength(10)]
    public string? Nace { get; set; }

    [Display(Name = "Aid.Entrustment", Description = "Aid.EntrustmentHint"), StringLength(500)]
    public string? Entrustment { get; set; }

    [Display(Name = "Aid.IsWithinScope", Description = "Aid.IsWithinScopeHint")]
    public bool IsWithinScope { get; set; }

    public AidToGrant ToCommand(Guid id, UndertakingId unit) => new(id, unit, Regulation!.Value, Kind!.Value, EuroText.Read(Amount) ?? 0, Currency!.Value, GrantedOn!.Value, Purpose!)
    {
        OtherGiver = Origin == AidOrigin.Own ? null : OtherGiver,
        Nominal = EuroText.Read(Nominal),
        EquivalentGround = EquivalentGround,
        Entrustment = Entrustment,
        Decision = Decision,
        Nace = Nace,
        IsWithinScope = IsWithinScope,
        SeenVersion = SeenVersion,
    };
}

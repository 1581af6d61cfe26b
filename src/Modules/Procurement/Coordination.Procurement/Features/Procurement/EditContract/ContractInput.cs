using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Text;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.ShowProcurements;

namespace Coordination.Procurement.Features.Procurement.EditContract;

/// <summary>What the form of a contract holds.</summary>
internal sealed class ContractInput
{
    /// <summary>Made with the form, so that sending it twice records one contract.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    /// <summary>The procurement it comes from; null for one entered by hand.</summary>
    public Guid? Procurement { get; set; }

    [StringLength(100)]
    public string? Lot { get; set; }

    [Display(Name = "Contracts.Name"), Required(ErrorMessage = "Contracts.NameMissing"), StringLength(SupplierContract.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Contracts.Number", Description = "Contracts.NumberHint"), StringLength(100)]
    public string? Number { get; set; }

    [Display(Name = "Contracts.Supplier"), Required(ErrorMessage = "Contracts.SupplierMissing"), StringLength(Supplier.LongestName)]
    public string? SupplierName { get; set; }

    [Display(Name = "Suppliers.Number", Description = "Contracts.SupplierNumberHint"), StringLength(30)]
    public string? SupplierNumber { get; set; }

    [Display(Name = "Contracts.Buyer", Description = "Contracts.BuyerHint"), Required(ErrorMessage = "Contracts.BuyerMissing"), StringLength(20)]
    public string? BuyingUnit { get; set; }

    [Display(Name = "Contracts.Kind"), Required(ErrorMessage = "Contracts.KindMissing")]
    public BoughtKind? Kind { get; set; }

    /// <summary>Asked of a contract entered by hand; taken from the procurement where it comes from one.</summary>
    [Display(Name = "Contracts.IsReserved", Description = "Contracts.IsReservedHint")]
    public bool? IsReserved { get; set; }

    [Display(Name = "Contracts.SignedOn", Description = "Contracts.SignedOnHint"), Required(ErrorMessage = "Contracts.SignedOnMissing")]
    public DateOnly? SignedOn { get; set; }

    [Display(Name = "Contracts.StartsOn"), Required(ErrorMessage = "Contracts.StartsOnMissing")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Contracts.EndsOn", Description = "Contracts.EndsOnHint")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Contracts.Value", Description = "Contracts.ValueHint"), StringLength(40)]
    public string? Value { get; set; }

    [Display(Name = "Contracts.NextFollowUpOn")]
    public DateOnly? NextFollowUpOn { get; set; }

    [Display(Name = "Contracts.Note"), StringLength(SupplierContract.LongestNote)]
    public string? Note { get; set; }

    /// <summary>The form is valid.</summary>
    public ContractText ToText() => new(Title!, BuyingUnit!, Kind!.Value, SignedOn!.Value, StartsOn!.Value, EndsOn)
    {
        Number = Number,
        Value = ProcurementTexts.ReadAmount(Value),
        Note = Note,
        NextFollowUpOn = NextFollowUpOn,
    };

    public static ContractInput Of(SupplierContract contract, Supplier supplier) => new()
    {
        NewId = contract.Id.Value,
        Version = contract.Version,
        Procurement = contract.ProcurementId?.Value,
        Lot = contract.Lot,
        Title = contract.Title,
        Number = contract.Number,
        SupplierName = supplier.Name,
        SupplierNumber = OrganisationNumberText.Shown(supplier.Number),
        BuyingUnit = contract.BuyingUnit,
        Kind = contract.Kind,
        IsReserved = contract.IsReserved,
        SignedOn = contract.SignedOn,
        StartsOn = contract.StartsOn,
        EndsOn = contract.EndsOn,
        Value = ProcurementTexts.Written(contract.Value),
        NextFollowUpOn = contract.NextFollowUpOn,
        Note = contract.Note,
    };

    /// <summary>What a procurement's award says already.</summary>
    public static ContractInput Of(ProcurementCase procurement, Winner? winner, string? lot)
    {
        var part = procurement.Lots.FirstOrDefault(l => l.Number == (winner?.Lot ?? lot));
        var worth = winner?.Money.Kronor ?? (procurement.Winners.Count <= 1 ? procurement.Total.Kronor : null);
        return new()
        {
            Procurement = procurement.Id.Value,
            Lot = part?.Number,
            Title = part?.Title is { } title ? $"{procurement.Title}: {title}".Kept(SupplierContract.LongestTitle) : procurement.Title,
            SupplierName = winner?.Name,
            SupplierNumber = OrganisationNumberText.Shown(OrganisationNumberText.Read(winner?.Number)),
            BuyingUnit = procurement.BuyingUnit,
            StartsOn = procurement.ContractStart,
            EndsOn = procurement.ContractEnd,
            Value = ProcurementTexts.Written(worth),
        };
    }
}

using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Features.Networking.ShowRecord;

namespace Coordination.Networking.Features.Networking.EditNeed;

/// <summary>What the form of a need holds.</summary>
internal sealed class NeedInput
{
    /// <summary>Made with the form, so that sending it twice makes one need.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Needs.Name"), Required(ErrorMessage = "Needs.NameMissing"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Needs.Purpose"), Required(ErrorMessage = "Needs.PurposeMissing"), StringLength(4000)]
    public string? Purpose { get; set; }

    [Display(Name = "Needs.Field"), Required(ErrorMessage = "Needs.FieldMissing")]
    public CooperationField? Field { get; set; }

    [Display(Name = "Agreements.Counterpart", Description = "Counterparts.Hint"), StringLength(200)]
    public string? Counterpart { get; set; }

    [Display(Name = "Needs.ValuePerYear", Description = "Needs.ValueHint"), StringLength(30)]
    public string? ValuePerYear { get; set; }

    [Display(Name = "Needs.Payer")]
    public Payer? Payer { get; set; }

    [Display(Name = "Needs.Definer")]
    public Definer? Definer { get; set; }

    [Display(Name = "Needs.Network", Description = "Needs.NetworkHint")]
    public Guid? Network { get; set; }

    [Display(Name = "Needs.PreparedBy", Description = "Needs.PreparedByHint"), StringLength(300)]
    public string? PreparedBy { get; set; }

    public NeedText ToText(Counterpart? counterpart) => new(Title!, Purpose!, Field!.Value, counterpart)
    {
        ValuePerYear = AmountText.Read(ValuePerYear),
        Payer = Payer,
        Definer = Definer,
        NetworkId = Network,
        PreparedBy = PreparedBy,
    };

    public static NeedInput Of(CooperationNeed need, string? counterpart) => new()
    {
        NewId = need.Id.Value,
        Version = need.Version,
        Title = need.Title,
        Purpose = need.Purpose,
        Field = need.Field,
        Counterpart = counterpart,
        ValuePerYear = AmountText.Written(need.ValuePerYear),
        Payer = need.Payer,
        Definer = need.Definer,
        Network = need.NetworkId,
        PreparedBy = need.PreparedBy,
    };
}

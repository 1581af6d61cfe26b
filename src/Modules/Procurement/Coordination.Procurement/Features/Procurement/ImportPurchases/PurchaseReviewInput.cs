using System.ComponentModel.DataAnnotations;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Purchases;

namespace Coordination.Procurement.Features.Procurement.ImportPurchases;

/// <summary>What the form of a review holds.</summary>
internal sealed class PurchaseReviewInput
{
    public const int MostBuyers = 100;

    public List<PurchaseColumn> Columns { get; set; } = [];

    /// <summary>Words of the list for buyers, and who they are.</summary>
    public List<BuyerInput> Buyers { get; set; } = [];

    [Display(Name = "Purchases.WorkAccounts", Description = "Purchases.WorkAccountsHint"), StringLength(1000)]
    public string? WorkAccounts { get; set; }

    [Display(Name = "Purchases.Kind")]
    public BoughtKind Kind { get; set; } = BoughtKind.Other;

    [Display(Name = "Purchases.Year", Description = "Purchases.YearHint"), Range(1990, 2100)]
    public int? Year { get; set; }

    [Display(Name = "Purchases.Replace")]
    public bool Replace { get; set; }

    /// <summary>Of what was shown.</summary>
    public string? Seal { get; set; }
}

/// <summary>Who a word in the list is.</summary>
internal sealed class BuyerInput
{
    [StringLength(200)]
    public string? Name { get; set; }

    [StringLength(20)]
    public string? Code { get; set; }
}

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowOpenOffers;

/// <summary>Section <c>BusinessSupport:Offers</c>.</summary>
internal sealed class OfferOptions
{
    public const string Section = "BusinessSupport:Offers";

    /// <summary>False: the open list of offers is not there for anybody.</summary>
    public bool Public { get; set; } = true;
}

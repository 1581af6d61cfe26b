using Coordination.BusinessSupport.Domain.Offers;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowOffer;

/// <summary>A page about one offer.</summary>
internal abstract class OfferPage(BusinessSupportDbContext db, IAuthorizationService authorization) : RecordPage<Offer>(db, authorization)
{
    public override string Address => Id is null ? "/insatser" : $"/insatser/{Id}";

    protected override string ManagePolicy => BusinessSupportPolicies.ManageOffers;

    protected override async Task<Offer?> FindAsync(Guid id, CancellationToken ct)
    {
        var offer = new OfferId(id);
        return await Db.Offers.AsSplitQuery().SingleOrDefaultAsync(o => o.Id == offer, ct);
    }
}

using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Features.Networking.ShowRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowEnquiry;

/// <summary>A page about one enquiry of the inbox.</summary>
internal abstract class TriagePage(NetworkingDbContext db, IAuthorizationService authorization) : RecordPage<Enquiry>(db, authorization, NetworkingPolicies.TriageEnquiries)
{
    public Enquiry Enquiry => Record;

    public override string Address => $"/anmalningar/{Id}";

    protected override async Task<Enquiry?> FindAsync(Guid id, CancellationToken ct)
    {
        var sought = new EnquiryId(id);
        return await Db.Enquiries.AsSplitQuery().SingleOrDefaultAsync(e => e.Id == sought, ct);
    }
}

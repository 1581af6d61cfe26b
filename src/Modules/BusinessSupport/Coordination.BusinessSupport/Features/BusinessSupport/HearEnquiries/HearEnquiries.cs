using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Features.BusinessSupport.OpenCase;
using Coordination.Networking.Contracts;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.HearEnquiries;

/// <summary>
/// An enquiry that is handed to advice and support becomes a case that nobody has taken. One enquiry is one case, however often it is handed on;
/// whom it is from is read where it stands, and not copied here.
/// </summary>
[ConsumerName("business-support.open-case-of-enquiry")]
internal sealed class OpenCaseOfEnquiry(Inbox<BusinessSupportDbContext> inbox, IEnterpriseDirectory enterprises, OpenCaseHandler cases) : ModuleConsumer<EnquiryRouted, BusinessSupportDbContext>(inbox)
{
    protected override async Task HandleAsync(EnquiryRouted message, CancellationToken ct)
    {
        if (message.Route != "Support" || await Db.Cases.AnyAsync(c => c.EnquiryId == message.EnquiryId, ct))
        {
            return;
        }

        var enterprise = message.EnterpriseId is { } id ? (await enterprises.FindAsync([id], ct)).FirstOrDefault() : null;
        var name = enterprise?.Name ?? message.Organisation ?? message.Number;
        var text = new CaseText($"{message.Number} {message.Organisation}".Trim(), message.Topic switch { "Start" => NeedKind.Start, "Sell" => NeedKind.SellToCity, _ => NeedKind.Other });
        await cases.AddAsync(CaseId.New(), text, new CaseParty(name, enterprise?.Id), new CaseOrigin(message.EnquiryId, message.Number, message.Link), "–", ct);
    }
}

/// <summary>The register calls an enterprise otherwise, or keeps another in its place: its cases follow.</summary>
[ConsumerName("business-support.follow-enterprise")]
internal sealed class FollowEnterprise(Inbox<BusinessSupportDbContext> inbox, IEnterpriseDirectory enterprises) : ModuleConsumer<EnterpriseChanged, BusinessSupportDbContext>(inbox)
{
    protected override async Task HandleAsync(EnterpriseChanged message, CancellationToken ct)
    {
        var cases = await Db.Cases.AsSplitQuery().Where(c => c.EnterpriseId == message.EnterpriseId && c.ForgottenAt == null).ToListAsync(ct);

        // Order is not promised: the register itself says what holds now, also where one stands in another's place.
        if (cases.Count > 0 && (await enterprises.FindAsync([message.EnterpriseId], ct)).FirstOrDefault() is { } now)
        {
            cases.ForEach(c => c.FollowEnterprise(now.Id, now.Name));
        }
    }
}

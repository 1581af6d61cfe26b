using Coordination.Platform.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Coordination.Procurement.Features.Procurement.AnswerMeeting;

/// <summary>The link of one enterprise to one meeting: it opens while the meeting's material may be read, and not for who is off the list.</summary>
internal sealed class MeetingTokens(IDataProtectionProvider protection)
{
    private readonly SignedIds _ids = new(protection, "Coordination.Procurement.SupplierMeeting.v1");

    public string Protect(Guid guest) => _ids.Protect(guest);

    public Guid? Read(string? token) => _ids.Read(token);
}

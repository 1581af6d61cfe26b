using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Coordination.Networking.Features.Networking.AnswerCall;

/// <summary>The link of one person's call to one meeting; it opens until the meeting begins, and not for who has been taken off the list.</summary>
internal sealed class CallTokens(IDataProtectionProvider protection)
{
    private readonly SignedIds _ids = new(protection, "Coordination.Networking.MeetingCall.v1");

    public string Protect(InviteeId id) => _ids.Protect(id.Value);

    public InviteeId? Read(string? token) => _ids.Read(token) is { } id ? new InviteeId(id) : null;
}

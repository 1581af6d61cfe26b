using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.BusinessSupport.Domain.Funding;

/// <summary>Somebody has been invited to apply, by a letter with a link, to a call that is not open to all.</summary>
internal sealed class FundingInvitation : Aggregate<FundingInvitationId>
{
    public FundingInvitation(FundingInvitationId id, FundingSchemeId scheme, Guid call, string name, string email, DateTimeOffset now, string by)
    {
        Id = id;
        SchemeId = scheme;
        CallId = call;
        Name = name.Trim();
        Email = email.Trim().ToLowerInvariant();
        InvitedAt = now;
        InvitedBy = by;
    }

    private FundingInvitation() => Name = Email = InvitedBy = string.Empty;

    public FundingSchemeId SchemeId { get; private set; }

    public Guid CallId { get; private set; }

    public string Name { get; private set; }

    public string Email { get; private set; }

    public DateTimeOffset InvitedAt { get; private set; }

    public string InvitedBy { get; private set; }

    /// <summary>From then the link opens nothing.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Who was invited is not kept longer than it is needed; that somebody was, and when, stays.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    public Result Withdraw(DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
        {
            return new Error("SUP-0671", "Invitations.Withdrawn", Kind: ErrorKind.Conflict);
        }

        WithdrawnAt = now;
        Touch();
        return Result.Success;
    }

    /// <summary>Forgets name and address. An address is one to a call, so its place is taken by the invitation's own id.</summary>
    public void Forget(DateTimeOffset now)
    {
        (Name, Email, ForgottenAt) = ("–", Id.Value.ToString("N"), now);
        Touch();
    }
}

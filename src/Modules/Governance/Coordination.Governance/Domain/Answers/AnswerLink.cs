using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain.Answers;

/// <summary>A signed link in a letter: opens the listed obligations and nothing else, expires, can be revoked.</summary>
internal sealed class AnswerLink : Aggregate<AnswerLinkId>
{
    private List<Guid> _obligations = [];

    public AnswerLink(AnswerLinkId id, string address, string recipientName, IEnumerable<ObligationId> obligations, DateTimeOffset createdAt, DateTimeOffset expiresAt)
    {
        Id = id;
        Address = address;
        RecipientName = recipientName;
        _obligations = [.. obligations.Select(o => o.Value)];
        CreatedAt = createdAt;
        ExpiresAt = expiresAt;
    }

    private AnswerLink() => Address = RecipientName = string.Empty;

    public string Address { get; private set; }

    public string RecipientName { get; private set; }

    /// <summary>Ids of the obligations it opens.</summary>
    public IReadOnlyList<Guid> Obligations => _obligations;

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public string? RevokedBy { get; private set; }

    /// <summary>The link it was handed over from.</summary>
    public AnswerLinkId? HandedOverFrom { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public void Revoke(DateTimeOffset now, string by)
    {
        RevokedAt ??= now;
        RevokedBy ??= by;
    }

    public void CameFrom(AnswerLinkId other) => HandedOverFrom = other;
}

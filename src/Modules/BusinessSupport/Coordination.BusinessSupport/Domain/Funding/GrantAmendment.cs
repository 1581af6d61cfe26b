namespace Coordination.BusinessSupport.Domain.Funding;

/// <summary>Why a decision that favours somebody may be changed against them (förvaltningslagen 37 §), or that they agree. Stored by name.</summary>
internal enum AmendmentGround
{
    /// <summary>The recipient has agreed to it.</summary>
    Agreed,

    /// <summary>The decision or its rules say that it may be changed.</summary>
    Reserved,

    /// <summary>What the recipient said was wrong or misleading.</summary>
    Misled,
}

/// <summary>A later decision that adds conditions to a grant; the first one stands as it was taken.</summary>
internal sealed class GrantAmendment
{
    public GrantAmendment(Guid id, AmendmentText text, DateTimeOffset now, string by)
    {
        Id = id;
        DecidedOn = text.DecidedOn;
        Decision = text.Decision.Trim();
        Ground = text.Ground;
        Because = text.Because.Trim();
        EnteredAt = now;
        EnteredBy = by;
    }

    private GrantAmendment() => Decision = Because = EnteredBy = string.Empty;

    public Guid Id { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    /// <summary>Body and §.</summary>
    public string Decision { get; private set; }

    public AmendmentGround Ground { get; private set; }

    public string Because { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }

    public string EnteredBy { get; private set; }
}

/// <summary>What an amendment says.</summary>
internal sealed record AmendmentText(DateOnly DecidedOn, string Decision, AmendmentGround Ground, string Because, IReadOnlyList<ConditionText> Conditions);

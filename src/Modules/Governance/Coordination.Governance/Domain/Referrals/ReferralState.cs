namespace Coordination.Governance.Domain.Referrals;

/// <summary>Where a committee's reply stands. Whether it is late is computed, never stored.</summary>
internal enum ReferralState
{
    /// <summary>Remitterat, ingen har börjat.</summary>
    Sent,

    /// <summary>Bereds.</summary>
    InPreparation,

    /// <summary>Svar lämnat.</summary>
    Replied,

    /// <summary>The committee abstains from replying.</summary>
    Declined,

    /// <summary>The sender has taken the question back.</summary>
    Withdrawn,
}

namespace Coordination.Governance.Domain.Plans;

/// <summary>The life of a plan.</summary>
internal enum PlanState
{
    /// <summary>Utkast.</summary>
    Draft,

    /// <summary>Remitterad, samråd.</summary>
    Referred,

    /// <summary>Antagen av en nämnd för dess del (S003-02).</summary>
    AdoptedInPart,

    /// <summary>Antagen av kommunstyrelsen: responsibility is binding (S003-14).</summary>
    Adopted,

    /// <summary>Gällande.</summary>
    InForce,

    /// <summary>Under revidering: a new version is being prepared (S003-20).</summary>
    Revised,

    /// <summary>Utgången: readable, no longer reminded of.</summary>
    Expired,
}

/// <summary>What a recorded decision does to the plan.</summary>
internal enum PlanDecisionKind
{
    /// <summary>Sent to other bodies for their opinion.</summary>
    Refer,

    /// <summary>A body adopts the plan for its own part.</summary>
    AdoptOwnPart,

    /// <summary>The executive board (or council) adopts the plan: binding for all.</summary>
    Adopt,

    /// <summary>Revised version adopted.</summary>
    AdoptRevision,

    /// <summary>Sent back (återremiss).</summary>
    SendBack,

    /// <summary>Ended before its time.</summary>
    End,
}

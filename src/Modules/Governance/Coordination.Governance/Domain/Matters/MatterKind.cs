namespace Coordination.Governance.Domain.Matters;

/// <summary>How a matter (ärende) arises.</summary>
internal enum MatterKind
{
    /// <summary>Skrivelse from members of a committee (KL 4:20).</summary>
    WrittenProposal,

    /// <summary>Motion by a councillor (KL 4:19, 5:22).</summary>
    Motion,

    /// <summary>Remiss: another body asks for an opinion.</summary>
    Referral,

    /// <summary>Medborgarförslag.</summary>
    CitizenProposal,

    /// <summary>The administration's or committee's own initiative.</summary>
    OwnInitiative,

    /// <summary>The auditors (KL 4:21).</summary>
    Audit,

    /// <summary>Anything else that is registered.</summary>
    Other,
}

/// <summary>Where a matter stands. Whether it is late is computed, never stored.</summary>
internal enum MatterState
{
    /// <summary>Diariefört.</summary>
    Registered,

    /// <summary>Under beredning.</summary>
    InPreparation,

    /// <summary>Beslutat.</summary>
    Decided,

    /// <summary>Avslutat.</summary>
    Closed,

    /// <summary>Återkallat, with a reason. A registered matter is never deleted.</summary>
    Withdrawn,
}

/// <summary>What a matter points to.</summary>
internal enum MatterLinkKind
{
    /// <summary>An earlier matter (S000-13).</summary>
    EarlierMatter,

    /// <summary>The same matter at another body.</summary>
    SameMatter,

    /// <summary>An activity that already does what is asked for.</summary>
    CoveredByActivity,

    /// <summary>A plan that already does, or will do, what is asked for (S001-07, S002-02).</summary>
    CoveredByPlan,

    /// <summary>An assignment (uppdrag) that already covers what is asked for (S000-07).</summary>
    CoveredByAssignment,

    /// <summary>A governing or background document.</summary>
    Document,
}

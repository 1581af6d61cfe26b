namespace Coordination.Governance.Domain.Decisions;

/// <summary>How a meeting left an item of its agenda.</summary>
internal enum DecisionOutcome
{
    /// <summary>Beslut i ärendet.</summary>
    Decided,

    /// <summary>Bordläggning: the item returns at the next meeting (KL 6:33).</summary>
    Tabled,

    /// <summary>Återremiss: prepared further before it returns.</summary>
    ReferredBack,

    /// <summary>Utgår: it was not handled.</summary>
    Struck,
}

/// <summary>What a decision does outside the minutes.</summary>
internal enum DecisionEffectKind
{
    /// <summary>A plan is sent to others for their opinion.</summary>
    PlanReferred,

    /// <summary>A plan is adopted in the parts that concern the body (S003-02).</summary>
    PlanAdoptedInPart,

    /// <summary>A plan is adopted whole and binds everybody.</summary>
    PlanAdopted,

    /// <summary>A plan's revised version is adopted.</summary>
    PlanRevisionAdopted,

    /// <summary>A plan is sent back.</summary>
    PlanSentBack,

    /// <summary>A plan ends before its time.</summary>
    PlanEnded,

    /// <summary>A matter is decided and waits for its dispatch.</summary>
    MatterDecided,

    /// <summary>A matter is decided and closed: a motion is answered.</summary>
    MatterClosed,

    /// <summary>A matter is open again, with what is to be supplemented.</summary>
    MatterReferredBack,

    /// <summary>The body's reply to what it was asked is decided.</summary>
    ReferralDecided,

    /// <summary>A budget assignment is finally reported (S004-03).</summary>
    AssignmentFinished,

    /// <summary>The item stands on a later agenda.</summary>
    Tabled,
}

/// <summary>How a member sets something on record beside the decision.</summary>
internal enum StatementKind
{
    /// <summary>Reservation (KL 4:27).</summary>
    Reservation,

    /// <summary>Särskilt uttalande (S004-16).</summary>
    SpecialStatement,

    /// <summary>Ersättaryttrande (S004-17).</summary>
    SubstituteStatement,
}

/// <summary>What kind of hearing came before the decision.</summary>
internal enum ConsultationKind
{
    /// <summary>Förhandling enligt 11 § MBL.</summary>
    Negotiation,

    /// <summary>Information enligt 19 § MBL.</summary>
    Information,

    /// <summary>Samverkan enligt kollektivavtal, for example in a förvaltningsgrupp.</summary>
    Cooperation,

    /// <summary>Råd: pensionärsråd, funktionshinderråd.</summary>
    Council,

    /// <summary>Samråd with anybody else.</summary>
    Other,
}

/// <summary>Whether something is still to be followed up, as the officer has said. What the ledger knows outweighs it.</summary>
internal enum FollowUpState
{
    Open,
    Done,
    Withdrawn,
}

/// <summary>What a line of an item's history tells.</summary>
internal enum DecisionEntryKind
{
    Added,
    Changed,
    Moved,
    Recorded,
    Corrected,

    /// <summary>Taken back as a whole: it was recorded by mistake.</summary>
    Withdrawn,

    /// <summary>Something that it did was taken back.</summary>
    EffectUndone,
    ConsultationAdded,
    ConsultationRemoved,
    StatementAdded,
    StatementChanged,
    StatementWithdrawn,
    FollowUpAdded,
    FollowUpChanged,
    FollowUpClosed,
    FollowUpReopened,
}

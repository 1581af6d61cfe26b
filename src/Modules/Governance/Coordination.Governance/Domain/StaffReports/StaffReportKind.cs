namespace Coordination.Governance.Domain.StaffReports;

/// <summary>What a staff report (tjänsteutlåtande) is for.</summary>
internal enum StaffReportKind
{
    /// <summary>On a matter: skrivelse, motion, medborgarförslag.</summary>
    Matter,

    /// <summary>Remissvar.</summary>
    ReferralReply,

    /// <summary>Proposes that assignments are found finally reported (slutrapporterade); one report may cover several (S004-03).</summary>
    FinalReport,

    /// <summary>Proposes that a plan is adopted (S003-02).</summary>
    PlanAdoption,

    /// <summary>What a committee has done in a year of the plans (S003-11).</summary>
    YearlyExtract,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Where a staff report stands.</summary>
internal enum StaffReportState
{
    Draft,

    /// <summary>Sent to a reviewer, who comments; the officers go on writing.</summary>
    InReview,

    /// <summary>Färdigt: its text is closed until somebody takes it back.</summary>
    Ready,

    /// <summary>Signed and handed over to a meeting.</summary>
    HandedOver,

    /// <summary>Diariefört: kept as it is for ever; what has to be added becomes a report of its own.</summary>
    Registered,

    /// <summary>Broken off before it was registered; kept with the reason.</summary>
    Dropped,
}

/// <summary>How the proposal is written.</summary>
internal enum DecisionStyle
{
    /// <summary>Numbered points that each name the body (S000-05).</summary>
    Points,

    /// <summary>«Nämnden föreslås besluta» and clauses that begin with «att» (S003-02).</summary>
    Clauses,
}

/// <summary>What the product can write into a section by itself.</summary>
internal enum SectionSource
{
    /// <summary>Decision wording by kind of report and matter.</summary>
    Proposal,

    /// <summary>What it is about and what the administration says, in short.</summary>
    Summary,

    /// <summary>Where the matter comes from, earlier matters, governing documents.</summary>
    Background,

    /// <summary>Who prepared it and who was heard.</summary>
    Preparation,

    /// <summary>The demands as they were made.</summary>
    Demands,

    /// <summary>Each demand with its answer.</summary>
    Answers,

    /// <summary>The assignments word by word.</summary>
    Assignments,

    /// <summary>Linked activities with status, goals and what shows them.</summary>
    Activities,

    Economy,

    /// <summary>Bilaga 1, Bilaga 2.</summary>
    Attachments,
}

/// <summary>How a version of a section came about.</summary>
internal enum SectionOrigin
{
    /// <summary>By the product when the report was started.</summary>
    Prefilled,

    Written,

    /// <summary>Taken from the product anew, after a look at before and after.</summary>
    Refreshed,

    /// <summary>An earlier version again.</summary>
    Restored,

    /// <summary>Without its quotes of a matter that was protected.</summary>
    Concealed,
}

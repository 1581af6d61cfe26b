namespace Coordination.BusinessSupport.Domain.Funding;

/// <summary>Where a scheme is.</summary>
internal enum SchemeState
{
    Draft,

    /// <summary>Its criteria are public; calls can be made.</summary>
    Published,
    Ended,
}

/// <summary>Where an application is.</summary>
internal enum ApplicationState
{
    Received,
    Approved,
    Rejected,

    /// <summary>The applicant has taken it back.</summary>
    Withdrawn,

    /// <summary>No application: sent by a program, or in somebody else's name.</summary>
    Spam,
}

/// <summary>Whether an assessor is disqualified (KL 6:28-32).</summary>
internal enum InterestDeclaration
{
    NoConflict,
    Conflict,
}

/// <summary>What an assessor recommends.</summary>
internal enum Recommendation
{
    Approve,
    ApproveInPart,
    Reject,
}

/// <summary>To whom the money could go.</summary>
internal enum GrantReach
{
    /// <summary>To all that fit, chosen by published criteria.</summary>
    OpenCall,

    /// <summary>To this one alone: exceptional reasons are needed (KL 2:8).</summary>
    SingleEnterprise,
}

/// <summary>What a condition asks for.</summary>
internal enum ConditionKind
{
    Report,

    /// <summary>That the enterprise shows benefit for participants and society (S003-R2.3).</summary>
    BenefitShown,
    OtherCondition,
}

internal enum ConditionState
{
    Open,
    Met,

    /// <summary>Not met: payments that rest on it are withheld until it is given more time.</summary>
    Failed,
}

internal enum PaymentState
{
    Planned,
    Released,
    Withheld,

    /// <summary>Never to be paid.</summary>
    Cancelled,
}

/// <summary>What is thought of money elsewhere.</summary>
internal enum ExternalStance
{
    Watching,
    WillApply,
    Applied,
    Passed,
}

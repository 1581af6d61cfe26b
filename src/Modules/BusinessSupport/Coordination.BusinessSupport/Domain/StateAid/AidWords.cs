namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>The regulation that an aid rests on. Each has a ceiling and a ledger of its own.</summary>
internal enum AidRegulation
{
    /// <summary>Commission Regulation (EU) 2023/2831.</summary>
    General,

    /// <summary>Commission Regulation (EU) 2023/2832, for services of general economic interest.</summary>
    GeneralInterest,
}

/// <summary>In what shape the advantage is given: the aid instrument of the central register.</summary>
internal enum AidKind
{
    Grant,
    InterestSubsidy,
    Loan,
    Guarantee,
    FreePremises,
    Advice,
    Training,
    OtherKind,
}

/// <summary>How the ledger came to know of it.</summary>
internal enum AidOrigin
{
    /// <summary>The municipality gave it.</summary>
    Own,

    /// <summary>Somebody else gave it, found in a register or told by the giver.</summary>
    OtherGiver,

    /// <summary>Somebody else gave it, by the applicant's declaration.</summary>
    Declared,
}

internal enum AidCurrency
{
    SEK,
    EUR,
}

/// <summary>How sure it is that a rule, an amount or an address is right.</summary>
internal enum Certainty
{
    /// <summary>The official text has been read.</summary>
    Certain,

    /// <summary>An official page or several independent sources.</summary>
    High,

    /// <summary>General knowledge or one secondary source.</summary>
    Medium,

    /// <summary>To be checked before anybody relies on it.</summary>
    Low,
}

/// <summary>What makes two units one undertaking (article 2.2).</summary>
internal enum ControlBasis
{
    MajorityOfVotes,
    AppointsTheBoard,
    DominantInfluence,
    VotesByAgreement,

    /// <summary>One has become part of the other.</summary>
    Merger,

    /// <summary>The register of enterprises held the same unit twice.</summary>
    SameUnit,
}

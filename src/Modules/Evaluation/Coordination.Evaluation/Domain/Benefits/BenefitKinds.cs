namespace Coordination.Evaluation.Domain.Benefits;

/// <summary>The tradition a method follows.</summary>
internal enum BenefitApproach
{
    /// <summary>Socioekonomiskt bokslut: what society gains and pays, party by party.</summary>
    SocialAccounting,

    /// <summary>Social return on investment: gains for each krona put in.</summary>
    Sroi,

    Other,
}

/// <summary>Who gains by an effect, or pays a cost.</summary>
internal enum BenefitParty
{
    Municipality,
    Region,
    State,
    Participant,
    Enterprise,
    Others,
}

/// <summary>Whether an assumption is of something gained or of something put in.</summary>
internal enum BenefitSide
{
    Effect,
    Cost,
}

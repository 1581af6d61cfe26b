namespace Coordination.BusinessSupport.Domain.Cases;

/// <summary>Where a case is.</summary>
internal enum CaseState
{
    /// <summary>No adviser has taken it.</summary>
    New,

    Ongoing,

    /// <summary>On somebody else, for a reason and until a day.</summary>
    Waiting,

    Closed,
}

/// <summary>What somebody needs. Never how they are: no data of health or of single participants are kept here.</summary>
internal enum NeedKind
{
    Start,
    BusinessPlan,
    Finance,
    Premises,
    SellToCity,
    Skills,
    Other,
}

/// <summary>How adviser and enterprise were in touch.</summary>
internal enum ContactWay
{
    Meeting,
    Visit,
    Phone,
    Email,
    Other,
}

/// <summary>What those answered to whom somebody was referred.</summary>
internal enum ReferralState
{
    Open,
    Accepted,
    Declined,
}

/// <summary>What came of a case.</summary>
internal enum CaseResult
{
    /// <summary>An enterprise has been started.</summary>
    Started,

    /// <summary>The enterprise has developed what it does.</summary>
    Developed,

    /// <summary>It has got money.</summary>
    Financed,

    /// <summary>It has won an order or a contract.</summary>
    WonOrder,

    /// <summary>Others help from here.</summary>
    ReferredOn,

    /// <summary>They did not go on.</summary>
    NotPursued,

    /// <summary>The municipality could not help.</summary>
    NoHelp,
}

/// <summary>How it went afterwards.</summary>
internal enum AfterwardState
{
    Open,

    /// <summary>It goes well.</summary>
    Well,

    /// <summary>It goes on, with difficulty.</summary>
    Difficult,

    /// <summary>It has ended.</summary>
    Ended,

    /// <summary>Nobody could be reached.</summary>
    Unreached,

    /// <summary>The committee has said that it is done, in its own words.</summary>
    Reported,

    /// <summary>No longer to be asked.</summary>
    Withdrawn,
}

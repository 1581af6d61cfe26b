namespace Coordination.Networking.Domain.Enquiries;

/// <summary>What somebody wants of the municipality, in their own words' terms.</summary>
internal enum EnquiryTopic
{
    /// <summary>Start a social enterprise.</summary>
    Start,

    /// <summary>Advice or support for an enterprise that exists.</summary>
    Support,

    /// <summary>Sell to the municipality.</summary>
    Sell,

    /// <summary>Cooperate in another form than a purchase.</summary>
    Cooperate,

    /// <summary>Take part in networks and meetings.</summary>
    Network,

    Other,
}

internal enum EnquiryState
{
    /// <summary>Nobody has taken it yet.</summary>
    New,

    /// <summary>Somebody has taken it and looks for who can help.</summary>
    Taken,

    /// <summary>Handed to those who can help.</summary>
    Routed,

    /// <summary>The municipality cannot help, and has said why in a letter.</summary>
    Rejected,

    /// <summary>Not an enquiry at all; kept a while all the same, in case that was wrong.</summary>
    Spam,
}

/// <summary>Who helps further.</summary>
internal enum EnquiryRoute
{
    /// <summary>Advice and support to enterprises.</summary>
    Support,

    Procurement,

    /// <summary>Networks, meetings and cooperation.</summary>
    Network,

    /// <summary>Somebody outside the municipality's own function; the enterprise is told whom (förvaltningslagen 6 §).</summary>
    OtherAuthority,
}

/// <summary>Why an enquiry stands apart from the others until a person has looked at it. A sign never stops an enquiry.</summary>
internal enum SpamSign
{
    /// <summary>A field that people do not see was filled in.</summary>
    Trap,

    /// <summary>Sent faster than anybody can read the questions.</summary>
    TooFast,

    /// <summary>Sent without the form having been shown.</summary>
    NoForm,

    /// <summary>Many from the same address in a day.</summary>
    Many,

    /// <summary>The same words as others, many times.</summary>
    Repeated,
}

/// <summary>What an entry of the course tells.</summary>
internal enum EnquiryEntryKind
{
    Received,
    Taken,
    Released,
    Routed,
    Rejected,
    MarkedSpam,
    Cleared,
    Reopened,
    Noted,
    BecameDuty,
    ContactShown,
    Forgotten,
    Tied,
    Untied,
}

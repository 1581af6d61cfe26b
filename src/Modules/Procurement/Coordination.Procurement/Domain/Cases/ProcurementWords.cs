namespace Coordination.Procurement.Domain.Cases;

/// <summary>Where a procurement is known from. With the id it has there it is the one that is read again.</summary>
internal enum ProcurementSource
{
    /// <summary>Entered by a person.</summary>
    ByHand,

    /// <summary>A buying unit's own list.</summary>
    Plan,

    /// <summary>Notices of TED and its national kin; the id is the procedure's (BT-04).</summary>
    EForms,

    /// <summary>Open Contracting; the id is the ocid.</summary>
    Ocds,

    /// <summary>Upphandlingsmyndigheten's statistics; the id is advertising database and number.</summary>
    Statistics,
}

/// <summary>How far a procurement has come.</summary>
internal enum ProcurementStatus
{
    Planned,

    /// <summary>Open for tenders, or being judged when the deadline has passed.</summary>
    Published,

    Awarded,

    /// <summary>Nobody was chosen.</summary>
    Unsuccessful,

    Cancelled,
}

/// <summary>What is bought.</summary>
internal enum ContractKind
{
    Goods,
    Services,
    Works,
}

/// <summary>How one buys, as far as the word in the source is known; the word itself is kept beside it.</summary>
internal enum ProcedureKind
{
    Open,
    Restricted,
    NegotiatedWithCall,
    NegotiatedWithoutCall,
    CompetitiveDialogue,
    InnovationPartnership,
    Simplified,
    Selective,
    Direct,
    ChoiceSystem,
    Other,
}

/// <summary>
/// What the buyer has ticked of who may take part (BT-71). A mark and nothing more: on which basis it rests and who won are told apart from it.
/// </summary>
internal enum ReservedParticipation
{
    NotStated,
    No,

    /// <summary><c>res-ws</c>: sheltered workshops and those who integrate people (4 kap. 18 § LOU).</summary>
    Integrating,

    /// <summary><c>res-pub-ser</c>: organisations with a mission of public service (article 77).</summary>
    PublicService,

    /// <summary>Reserved; the source does not say for whom.</summary>
    Unspecified,
}

/// <summary>Whether the contract is to be performed within sheltered employment (BT-736), as the buyer has ticked.</summary>
internal enum ReservedExecution
{
    NotStated,
    No,
    Yes,

    /// <summary>The notice says that it is not known.</summary>
    NotKnown,
}

/// <summary>What came of a lot (BT-142).</summary>
internal enum LotOutcome
{
    Awarded,
    NotAwarded,
    StillOpen,
}

/// <summary>What is doubtful in what a source said.</summary>
internal enum DoubtKind
{
    Missing,
    Malformed,

    /// <summary>Well written, but in no list: a code, a place.</summary>
    Unknown,

    WrongCheckDigit,

    /// <summary>A value that can hardly be meant, for example 980 kronor.</summary>
    Improbable,

    /// <summary>The same key stands twice in the source.</summary>
    Repeated,

    /// <summary>Two places in the source say different things.</summary>
    Conflicting,

    /// <summary>Cut, because it is longer than we keep.</summary>
    Shortened,
}

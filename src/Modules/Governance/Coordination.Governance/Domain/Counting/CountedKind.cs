namespace Coordination.Governance.Domain.Counting;

/// <summary>What other modules tell of that can show an activity carried out. An activity's choice is stored by these numbers.</summary>
internal enum CountedKind
{
    /// <summary>Möte.</summary>
    MeetingHeld = 0,

    /// <summary>Överenskommen åtgärd.</summary>
    ActionAgreed = 1,

    /// <summary>Anmälan som slussats vidare.</summary>
    EnquiryRouted = 2,

    /// <summary>Företag i registret.</summary>
    EnterpriseRegistered = 3,

    /// <summary>Överenskommen samverkan.</summary>
    CollaborationAgreed = 4,

    /// <summary>Iakttagelse i omvärlden.</summary>
    ObservationNoted = 5,

    /// <summary>Avslutat stödärende.</summary>
    CaseClosed = 6,

    /// <summary>Underlag ur stödärenden.</summary>
    EvidenceRecorded = 7,

    /// <summary>Reserverat avtal.</summary>
    ReservedContract = 8,

    /// <summary>Avtal med ett arbetsintegrerande socialt företag.</summary>
    ContractWithEnterprise = 9,
}

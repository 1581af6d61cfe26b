namespace Coordination.Networking.Domain.Enquiries;

/// <summary>What the form has been told. Everything may be missing while it is being filled in.</summary>
internal sealed record EnquiryAnswers
{
    public EnquiryTopic? Topic { get; init; }

    public string? Organisation { get; init; }

    /// <summary>As written by the person, spaces and hyphens put right. A sole trader's is a personal identity number.</summary>
    public string? OrganisationNumber { get; init; }

    /// <summary>Where they are: a district or another place.</summary>
    public string? Place { get; init; }

    public string? Message { get; init; }

    public string? ContactName { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>Protected identity (folkbokföringslagen 16 §, OSL 22:1): shown to nobody by default.</summary>
    public bool IsProtected { get; init; }

    /// <summary>The last page that has been answered; nothing on the second and fourth is required.</summary>
    public EnquiryStep Reached { get; init; }

    /// <summary>The first page that is not answered; <see cref="EnquiryStep.Check"/> when it can be sent.</summary>
    public EnquiryStep Next =>
        Topic is null ? EnquiryStep.Topic
        : Reached < EnquiryStep.Organisation ? EnquiryStep.Organisation
        : Message is null ? EnquiryStep.Message
        : Reached < EnquiryStep.Files ? EnquiryStep.Files
        : ContactName is null || Email is null ? EnquiryStep.Contact
        : EnquiryStep.Check;

    public EnquiryAnswers Answered(EnquiryStep step) => Reached >= step ? this : this with { Reached = step };
}

/// <summary>The six pages of the form, in order.</summary>
internal enum EnquiryStep
{
    Topic,
    Organisation,
    Message,
    Files,
    Contact,
    Check,
}

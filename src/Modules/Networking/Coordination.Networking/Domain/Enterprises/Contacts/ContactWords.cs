namespace Coordination.Networking.Domain.Enterprises.Contacts;

/// <summary>What a person's data may be used for; nothing else.</summary>
internal enum ContactPurpose
{
    /// <summary>Dialogue and meetings of the coordination function.</summary>
    Dialogue,

    /// <summary>Support to the enterprise.</summary>
    Support,

    /// <summary>Procurements and purchases.</summary>
    Procurement,

    /// <summary>The yearly question whether the register is right.</summary>
    YearlyQuestion,

    /// <summary>Newsletters: only with consent.</summary>
    News,

    /// <summary>Shown in public beside the enterprise: only with consent.</summary>
    Publication,
}

/// <summary>The ground on which the municipality keeps a person's data (GDPR article 6.1).</summary>
internal enum LegalGround
{
    /// <summary>Task in the public interest, 6.1 e, with 2 kap. 2 § lagen (2018:218).</summary>
    PublicTask,

    /// <summary>Contract with a sole trader, 6.1 b.</summary>
    Contract,

    /// <summary>Consent, 6.1 a.</summary>
    Consent,
}

/// <summary>Whether a person's data is in use.</summary>
internal enum ContactState
{
    Current,

    /// <summary>Kept for the archives alone and shown to nobody in the work (GDPR 17.3 and 18).</summary>
    Restricted,

    /// <summary>Gone; the row says that somebody was here, not who.</summary>
    Erased,
}

/// <summary>What is written of a contact.</summary>
internal sealed record ContactText
{
    public required string Name { get; init; }

    public string? Title { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public IReadOnlyList<ContactPurpose> Purposes { get; init; } = [];

    public LegalGround Ground { get; init; }

    /// <summary>The day of the consent.</summary>
    public DateOnly? ConsentOn { get; init; }

    /// <summary>How it was given, so that it can be shown.</summary>
    public string? ConsentHow { get; init; }

    /// <summary>Where the data comes from.</summary>
    public string? Source { get; init; }

    /// <summary>Protected identity (sekretessmarkering or skyddad folkbokföring): never shown by default.</summary>
    public bool IsProtected { get; init; }
}

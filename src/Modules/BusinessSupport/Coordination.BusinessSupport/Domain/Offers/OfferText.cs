namespace Coordination.BusinessSupport.Domain.Offers;

/// <summary>Where an offer is.</summary>
internal enum OfferState
{
    /// <summary>Being written; nobody outside sees it.</summary>
    Draft,

    /// <summary>Open to those it is for.</summary>
    Published,

    /// <summary>Taken back, with a reason. Never deleted.</summary>
    Withdrawn,
}

/// <summary>Whom an offer helps.</summary>
internal enum OfferPhase
{
    /// <summary>Those who want to start (S000-12).</summary>
    Starting,

    /// <summary>Those who run an enterprise.</summary>
    Running,
}

/// <summary>What is written of an offer.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Owner">Who gives it, as people know it, for example Integrationspakten.</param>
/// <param name="CommitteeCode">The committee or company that answers for it and reviews how it touches competition.</param>
/// <param name="Description">What one gets.</param>
/// <param name="OpenTo">Whom it is open to.</param>
/// <param name="Contact">How to come in contact.</param>
internal sealed record OfferText(string Title, string Owner, string CommitteeCode, string Description, string OpenTo, string Contact)
{
    public bool ForStarting { get; init; }

    public bool ForRunning { get; init; }

    /// <summary>What it costs, in words.</summary>
    public string? Price { get; init; }

    public DateOnly? OpensOn { get; init; }

    public DateOnly? ClosesOn { get; init; }

    public string? Website { get; init; }
}

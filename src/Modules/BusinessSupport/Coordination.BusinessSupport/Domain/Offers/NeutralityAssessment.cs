namespace Coordination.BusinessSupport.Domain.Offers;

/// <summary>Whom the advantage reaches: what equal treatment and individual support turn on (2 kap. 3 and 8 §§ kommunallagen).</summary>
internal enum OfferReach
{
    /// <summary>Every enterprise in the municipality.</summary>
    AllEnterprises,

    /// <summary>A group that is described, open to all who belong to it.</summary>
    Category,

    /// <summary>One enterprise: needs exceptional reasons (2 kap. 8 § kommunallagen).</summary>
    SingleEnterprise,
}

/// <summary>What the offer is under the rules of state aid (article 107.1 TFEU).</summary>
internal enum AidAssessment
{
    NoAid,

    /// <summary>Regulation (EU) 2023/2831.</summary>
    DeMinimis,

    /// <summary>Services of general economic interest, Regulation (EU) 2023/2832 or an entrustment.</summary>
    GeneralInterest,

    /// <summary>Regulation (EU) No 651/2014.</summary>
    BlockExemption,

    /// <summary>Notified to the Commission and approved.</summary>
    Notified,
}

/// <summary>What an assessment says.</summary>
/// <param name="Reach">Whom the advantage reaches.</param>
/// <param name="OpenTo">Whom it is open to, in words.</param>
/// <param name="Advantage">What those who get it gain over others.</param>
/// <param name="MarketEffect">What it does to competitors.</param>
/// <param name="Aid">What it is under the rules of state aid.</param>
/// <param name="AidGround">Why.</param>
/// <param name="DecidedBy">Who decided, by title or body.</param>
/// <param name="DecidedOn">The decision's day.</param>
/// <param name="NextReviewOn">The last day on which it holds.</param>
internal sealed record AssessmentText(
    OfferReach Reach, string OpenTo, string Advantage, string MarketEffect, AidAssessment Aid, string AidGround, string DecidedBy, DateOnly DecidedOn, DateOnly NextReviewOn)
{
    /// <summary>Needed where one enterprise alone is helped.</summary>
    public string? ExceptionalReasons { get; init; }
}

/// <summary>How an offer touches competition, as it was judged on a day (S002-10). A later one stands beside it and replaces nothing.</summary>
internal sealed class NeutralityAssessment
{
    private const string Prefix = "offer-review:";

    public NeutralityAssessment(Guid id, AssessmentText text, DateTimeOffset now, string by)
    {
        Id = id;
        Reach = text.Reach;
        OpenTo = text.OpenTo.Trim();
        Advantage = text.Advantage.Trim();
        MarketEffect = text.MarketEffect.Trim();
        Aid = text.Aid;
        AidGround = text.AidGround.Trim();
        ExceptionalReasons = string.IsNullOrWhiteSpace(text.ExceptionalReasons) ? null : text.ExceptionalReasons.Trim();
        DecidedBy = text.DecidedBy.Trim();
        DecidedOn = text.DecidedOn;
        NextReviewOn = text.NextReviewOn;
        RegisteredAt = now;
        RegisteredBy = by;
    }

    private NeutralityAssessment() => OpenTo = Advantage = MarketEffect = AidGround = DecidedBy = RegisteredBy = string.Empty;

    public Guid Id { get; private set; }

    public OfferReach Reach { get; private set; }

    public string OpenTo { get; private set; }

    public string Advantage { get; private set; }

    public string MarketEffect { get; private set; }

    public AidAssessment Aid { get; private set; }

    public string AidGround { get; private set; }

    public string? ExceptionalReasons { get; private set; }

    public string DecidedBy { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    public DateOnly NextReviewOn { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public string RegisteredBy { get; private set; }

    /// <summary>Of the review that is owed.</summary>
    public string Key => Prefix + Id;

    /// <summary>The assessment that an answer's key is of.</summary>
    public static Guid? IdIn(string key) => key.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParse(key[Prefix.Length..], out var id) ? id : null;
}

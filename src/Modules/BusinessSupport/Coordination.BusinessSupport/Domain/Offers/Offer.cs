using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Domain.Offers;

/// <summary>
/// Something that the city already gives enterprises and that social enterprises may use too (S002-13). It is shown to others only while a
/// judgement holds of how it touches competition (S002-10).
/// </summary>
internal sealed partial class Offer : Aggregate<OfferId>
{
    public const string Source = "business-support";

    private const int LongestDutyTitle = 900;

    private readonly List<NeutralityAssessment> _assessments = [];
    private readonly List<HistoryEntry> _entries = [];

    public Offer(OfferId id, OfferText text, DateTimeOffset now, string by)
    {
        Id = id;
        Title = Owner = CommitteeCode = Description = OpenTo = Contact = SearchText = string.Empty;
        Apply(text);
        Tell(HistoryKind.Registered, null, now, by);
    }

    private Offer() => Title = Owner = CommitteeCode = Description = OpenTo = Contact = SearchText = string.Empty;

    public string Title { get; private set; }

    public string Owner { get; private set; }

    public string CommitteeCode { get; private set; }

    public string Description { get; private set; }

    public string OpenTo { get; private set; }

    public string Contact { get; private set; }

    public bool ForStarting { get; private set; }

    public bool ForRunning { get; private set; }

    public string? Price { get; private set; }

    public DateOnly? OpensOn { get; private set; }

    public DateOnly? ClosesOn { get; private set; }

    public string? Website { get; private set; }

    public OfferState State { get; private set; }

    /// <summary>The first time it was shown to others.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    /// <summary>The last day of the assessment that holds; null before the first.</summary>
    public DateOnly? NextReviewOn { get; private set; }

    /// <summary>Of the ledger's entry, so that an older answer is not taken for a newer one.</summary>
    public long HeardVersion { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<NeutralityAssessment> Assessments => _assessments;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    /// <summary>The one that was registered last.</summary>
    public NeutralityAssessment? Assessment => _assessments.MaxBy(a => (a.RegisteredAt, a.Id));

    public string Address => $"/insatser/{Id.Value}";

    /// <summary>Whether a judgement of how it touches competition holds on the day.</summary>
    public bool IsAssessedOn(DateOnly day) => NextReviewOn >= day;

    public void Describe(OfferText text, string changes, DateTimeOffset now, string by)
    {
        var isOwedOtherwise = (Title, CommitteeCode) != (text.Title.Trim(), text.CommitteeCode);
        Apply(text);
        Tell(HistoryKind.Changed, changes, now, by);
        if (isOwedOtherwise && State != OfferState.Withdrawn && Assessment is { } current)
        {
            RaiseReview(current, now);
        }
    }

    private void Apply(OfferText text)
    {
        Title = text.Title.Trim();
        Owner = text.Owner.Trim();
        CommitteeCode = text.CommitteeCode;
        Description = Plain(text.Description);
        OpenTo = Plain(text.OpenTo);
        Contact = Plain(text.Contact);
        (ForStarting, ForRunning) = (text.ForStarting, text.ForRunning);
        Price = Trimmed(text.Price);
        (OpensOn, ClosesOn) = (text.OpensOn, text.ClosesOn);
        Website = Trimmed(text.Website);
        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Title, Owner, OpenTo, Price, Description]));
        Touch();
    }

    private void RaiseReview(NeutralityAssessment assessment, DateTimeOffset now)
    {
        var title = $"Granska på nytt hur insatsen {Title} påverkar konkurrensen";
        Raise(new ObligationRaised(Source, assessment.Key, CommitteeCode, title[..Math.Min(title.Length, LongestDutyTitle)], assessment.NextReviewOn, Address, NextVersion, now));
    }

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : Plain(text);
}

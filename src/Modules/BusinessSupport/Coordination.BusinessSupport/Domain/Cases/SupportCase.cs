using System.Globalization;
using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Domain.Cases;

/// <summary>
/// Somebody who starts or runs a social enterprise is helped by an adviser, from need to result, and asked afterwards how it went (S003-26).
/// Never deleted; what is personal goes when its time is over.
/// </summary>
internal sealed partial class SupportCase : Aggregate<CaseId>
{
    public const string Source = Offers.Offer.Source;

    /// <summary>Months after the end when one asks how it went.</summary>
    public static IReadOnlyList<int> FollowUpMonths { get; } = [3, 6, 12];

    private readonly List<CaseContact> _contacts = [];
    private readonly List<Referral> _referrals = [];
    private readonly List<Afterward> _afterwards = [];
    private readonly List<HistoryEntry> _entries = [];
    private List<Guid> _activityIds = [];

    public SupportCase(CaseId id, int serial, CaseText text, CaseParty party, CaseOrigin? origin, DateOnly openedOn, DateOnly dueOn, DateTimeOffset now, string by)
    {
        Id = id;
        Year = openedOn.Year;
        Serial = serial;
        Number = string.Create(CultureInfo.InvariantCulture, $"S{Year}-{serial:0000}");
        Title = PartyName = SearchText = string.Empty;
        OpenedOn = openedOn;
        DueOn = dueOn;
        (EnquiryId, EnquiryNumber, EnquiryLink) = (origin?.EnquiryId, origin?.Number, origin?.Link);
        Apply(text, party);
        Tell(HistoryKind.Opened, origin?.Number, now, by);
    }

    private SupportCase() => Number = Title = PartyName = SearchText = string.Empty;

    public int Year { get; private set; }

    public int Serial { get; private set; }

    /// <summary>As people say it on the telephone: <c>S2027-0012</c>.</summary>
    public string Number { get; private set; }

    public string Title { get; private set; }

    public NeedKind Need { get; private set; }

    public string? NeedText { get; private set; }

    public string? Plan { get; private set; }

    public IReadOnlyList<Guid> ActivityIds => _activityIds;

    /// <summary>The enterprise as it is called, or the founder.</summary>
    public string PartyName { get; private set; }

    /// <summary>The register's enterprise; null for a founder who has none yet.</summary>
    public Guid? EnterpriseId { get; private set; }

    public string? ContactName { get; private set; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    public Guid? EnquiryId { get; private set; }

    public string? EnquiryNumber { get; private set; }

    public string? EnquiryLink { get; private set; }

    public CaseState State { get; private set; }

    public string? Adviser { get; private set; }

    /// <summary>The adviser's account, once the case has been taken or handed over; the name is as it was then.</summary>
    public string? AdviserId { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    /// <summary>The service level: somebody has been in touch by then.</summary>
    public DateOnly DueOn { get; private set; }

    public DateOnly? FirstContactOn { get; private set; }

    public string? WaitsFor { get; private set; }

    public DateOnly? WaitsUntil { get; private set; }

    public CaseResult? Result { get; private set; }

    public string? ResultText { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Owes the follow-ups.</summary>
    public string? CommitteeCode { get; private set; }

    /// <summary>The first follow-up that is not answered.</summary>
    public DateOnly? NextFollowUpOn { get; private set; }

    /// <summary>Personal data are gone; what is left is for statistics.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<CaseContact> Contacts => _contacts;

    public IReadOnlyList<Referral> Referrals => _referrals;

    public IReadOnlyList<Afterward> Afterwards => _afterwards;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public bool IsOpen => State != CaseState.Closed;

    public string Address => $"/stodarenden/{Id.Value}";

    public bool IsLateOn(DateOnly day) => IsOpen && FirstContactOn is null && DueOn < day;

    public void Describe(CaseText text, CaseParty party, string changes, DateTimeOffset now, string by)
    {
        Apply(text, party);
        Tell(HistoryKind.Changed, changes, now, by);
    }

    /// <summary>The register calls the enterprise otherwise now, or keeps another in its place.</summary>
    public void FollowEnterprise(Guid id, string name)
    {
        if (ForgottenAt is null && (EnterpriseId, PartyName) != (id, name))
        {
            (EnterpriseId, PartyName) = (id, name);
            UpdateSearchText();
            Touch();
        }
    }

    private void Apply(CaseText text, CaseParty party)
    {
        Title = text.Title.Trim();
        Need = text.Need;
        NeedText = Trimmed(text.NeedText);
        Plan = Trimmed(text.Plan);
        _activityIds = [.. text.Activities.Distinct()];
        PartyName = party.Name.Trim();
        EnterpriseId = party.EnterpriseId;
        ContactName = Trimmed(party.ContactName);
        Email = Trimmed(party.Email);
        Phone = Trimmed(party.Phone);
        UpdateSearchText();
        Touch();
    }

    private void UpdateSearchText() => SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Number, Title, PartyName, ContactName, Adviser, EnquiryNumber]));

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}

using Coordination.BusinessSupport.Contracts;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.BusinessSupport.Domain.Funding;

/// <summary>
/// A decision to give money, with its ground, its conditions and its payments. Nothing is paid before every condition that the payment rests on
/// has been met.
/// </summary>
internal sealed partial class GrantDecision : Aggregate<GrantDecisionId>
{
    public const string Source = AidRecord.Source;

    private const int LongestInTitle = 120;

    private readonly List<GrantCondition> _conditions = [];
    private readonly List<GrantPayment> _payments = [];
    private readonly List<GrantReclaim> _reclaims = [];
    private readonly List<GrantAmendment> _amendments = [];
    private readonly List<HistoryEntry> _history = [];

    private GrantDecision(GrantDecisionId id, FundingScheme scheme, FundingApplication application, DecisionText text, GrantRecipient recipient, DateTimeOffset now, string by)
    {
        Id = id;
        SchemeId = scheme.Id;
        ApplicationId = application.Id;
        UndertakingId = recipient.Unit;
        AidRecordId = recipient.Aid;
        RecipientName = application.ApplicantName;
        CommitteeCode = scheme.CommitteeCode;
        DecidedOn = text.DecidedOn;
        Decision = text.Decision.Trim();
        Ground = text.Ground.Trim();
        Reach = text.Reach;
        ExceptionalReasons = text.Reach == GrantReach.SingleEnterprise ? text.ExceptionalReasons?.Trim() : null;
        Kronor = text.Total;
        FirstYear = text.FirstYear;
        Years = text.Years;
        AccountKind = application.AccountKind;
        AccountNumber = application.AccountNumber;
        EnteredAt = now;
        EnteredBy = by;
        SearchText = Platform.Text.SearchText.Normalise($"{RecipientName} {scheme.Title} {Decision}");
    }

    private GrantDecision() => RecipientName = CommitteeCode = Decision = Ground = AccountNumber = EnteredBy = SearchText = string.Empty;

    public FundingSchemeId SchemeId { get; private set; }

    public FundingApplicationId ApplicationId { get; private set; }

    public UndertakingId? UndertakingId { get; private set; }

    /// <summary>Its record in the ledger, where it is aid.</summary>
    public AidRecordId? AidRecordId { get; private set; }

    public string RecipientName { get; private set; }

    public string CommitteeCode { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    /// <summary>Body and §.</summary>
    public string Decision { get; private set; }

    public string Ground { get; private set; }

    public GrantReach Reach { get; private set; }

    /// <summary>Synnerliga skäl, when a single enterprise is supported (KL 2:8).</summary>
    public string? ExceptionalReasons { get; private set; }

    /// <summary>All of it, for all years.</summary>
    public decimal Kronor { get; private set; }

    public int FirstYear { get; private set; }

    public int Years { get; private set; }

    public string Period => Years == 1 ? $"{FirstYear}" : $"{FirstYear}–{FirstYear + Years - 1}";

    public AccountKind AccountKind { get; private set; }

    public string AccountNumber { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }

    public string EnteredBy { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<GrantCondition> Conditions => _conditions;

    public IReadOnlyList<GrantPayment> Payments => _payments;

    public IReadOnlyList<GrantReclaim> Reclaims => _reclaims;

    /// <summary>Later decisions that added conditions.</summary>
    public IReadOnlyList<GrantAmendment> Amendments => _amendments;

    public IReadOnlyList<HistoryEntry> History => _history;

    public string Address => $"/bidrag/beslut/{Id.Value}";

    public GrantPayment? PaymentOf(Guid id) => _payments.Find(p => p.Id == id);

    public GrantCondition? ConditionOf(Guid id) => _conditions.Find(c => c.Id == id);

    /// <summary>Whether every condition that the payment rests on has been met.</summary>
    public bool IsEarned(Guid payment) => !_conditions.Exists(c => c.PaymentId == payment && c.State != ConditionState.Met);

    /// <summary>The decision as it was taken. Money that is conditional has a condition (S003-29).</summary>
    public static Result<GrantDecision> Decide(
        GrantDecisionId id, FundingScheme scheme, FundingApplication application, DecisionText text, GrantRecipient recipient, DateTimeOffset now, string by)
    {
        if (Wrong(scheme, text) is { } wrong)
        {
            return wrong;
        }

        var grant = new GrantDecision(id, scheme, application, text, recipient, now, by);
        foreach (var year in Enumerable.Range(text.FirstYear, text.Years))
        {
            grant._payments.Add(new GrantPayment(Guid.CreateVersion7(), year, text.KronorPerYear));
        }

        foreach (var condition in text.Conditions)
        {
            grant.Require(condition, now);
        }

        grant.Raise(grant.AsDecided(scheme.Title, recipient.EnterpriseId, grant.NextVersion, now));
        grant.Tell(HistoryKind.GrantDecided, grant.Decision, now, by);
        return grant;
    }

    /// <summary>The decision as others hear of it.</summary>
    public GrantDecided AsDecided(string scheme, Guid? enterprise, long version, DateTimeOffset now) =>
        new(Id.Value, SchemeId.Value, scheme, enterprise, Kronor, FirstYear, Years, DecidedOn, AidRecordId?.Value, Address, version, now);

    private static Error? Wrong(FundingScheme scheme, DecisionText text) => text switch
    {
        { KronorPerYear: <= 0 } => new Error("SUP-0641", "Grants.KronorMissing", "Kronor", ErrorKind.Invalid),
        _ when text.Years < 1 || text.Years > scheme.MostYears => new Error("SUP-0642", "Applications.TooManyYears", "Years", ErrorKind.Rule, scheme.MostYears),
        _ when text.FirstYear < text.DecidedOn.Year => new Error("SUP-0643", "Grants.YearPassed", "FirstYear", ErrorKind.Rule),
        { Reach: GrantReach.SingleEnterprise } when string.IsNullOrWhiteSpace(text.ExceptionalReasons) => new Error("SUP-0644", "Grants.ReasonsMissing", "ExceptionalReasons", ErrorKind.Rule),
        { Conditions.Count: 0 } => new Error("SUP-0645", "Grants.NoConditions", "Conditions[0].What", ErrorKind.Rule),
        _ when text.Conditions.FirstOrDefault(c => c.DueOn <= text.DecidedOn) is { } early => new Error("SUP-0646", "Grants.DueTooEarly", $"Conditions[{early.Line}].DueOn", ErrorKind.Rule),
        _ when text.Conditions.FirstOrDefault(c => c.Year < text.FirstYear || c.Year > text.LastYear) is { } outside => new Error("SUP-0647", "Grants.YearOutside", $"Conditions[{outside.Line}].Year", ErrorKind.Rule),
        _ => null,
    };

    private void Require(ConditionText text, DateTimeOffset now, Guid? amendment = null)
    {
        var condition = new GrantCondition(Guid.CreateVersion7(), _payments.Find(p => p.Year == text.Year)?.Id, text.Kind, text.What.Trim(), text.DueOn, amendment);
        _conditions.Add(condition);
        RaiseDuty(condition, now);
    }

    private void RaiseDuty(GrantCondition condition, DateTimeOffset now)
    {
        var what = condition.What.Length <= LongestInTitle ? condition.What : condition.What[..LongestInTitle] + " …";
        Raise(new ObligationRaised(Source, condition.Key, CommitteeCode, $"Följ upp villkor för bidrag till {RecipientName}: {what}", condition.DueOn, Address, NextVersion, now));
        Raise(new ConditionDue(Id.Value, condition.Id, condition.Kind.ToString(), condition.DueOn, Address, NextVersion, now));
    }

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _history.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }
}

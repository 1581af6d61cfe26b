using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Domain;

namespace Coordination.Networking.Domain.Cooperation;

/// <summary>
/// How somebody judged whether a counterpart stands by democracy and the equal worth of all (S004-09). A new judgement replaces it and
/// leaves it readable. It is made again every year: a committee owes that.
/// </summary>
internal sealed class DemocracyAssessment : Aggregate<DemocracyAssessmentId>
{
    private const string Prefix = "democracy:";
    private const int DaysToJudge = 30;

    public DemocracyAssessment(DemocracyAssessmentId id, Counterpart counterpart, DemocracyOutcome outcome, string ground, DateOnly on, string committeeCode, string by)
    {
        Id = id;
        EnterpriseId = counterpart.Enterprise;
        OrganisationId = counterpart.Organisation;
        CounterpartName = counterpart.Name;
        Outcome = outcome;
        Ground = ground.ReplaceLineEndings("\n").Trim();
        AssessedOn = on;
        AgainOn = on.AddYears(1);
        CommitteeCode = committeeCode;
        AssessedBy = by;
        SearchText = Platform.Text.SearchText.Normalise($"{CounterpartName} {Ground}");
    }

    private DemocracyAssessment() => CounterpartName = Ground = CommitteeCode = AssessedBy = SearchText = string.Empty;

    public EnterpriseId? EnterpriseId { get; private set; }

    public OrganisationId? OrganisationId { get; private set; }

    public string CounterpartName { get; private set; }

    public DemocracyOutcome Outcome { get; private set; }

    public string Ground { get; private set; }

    public DateOnly AssessedOn { get; private set; }

    /// <summary>The day on which a year has passed.</summary>
    public DateOnly AgainOn { get; private set; }

    public string AssessedBy { get; private set; }

    /// <summary>The committee that sees to it that it is made again.</summary>
    public string CommitteeCode { get; private set; }

    /// <summary>A newer judgement took its place.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    /// <summary>The committee owes a new judgement.</summary>
    public bool IsOwed { get; private set; }

    /// <summary>What the committee has said of it meanwhile.</summary>
    public string? CommitteeComment { get; private set; }

    public long HeardVersion { get; private set; }

    public string SearchText { get; private set; }

    public string Key => Prefix + Id.Value;

    public static DemocracyAssessmentId? IdIn(string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParse(key[Prefix.Length..], out var id) ? new DemocracyAssessmentId(id) : null;

    /// <summary>A year has passed: it is to be made again.</summary>
    /// <returns>Whether it was time.</returns>
    public bool BecomeDuty(DateOnly today, DateTimeOffset now)
    {
        if (ReplacedAt is not null || IsOwed || today < AgainOn)
        {
            return false;
        }

        IsOwed = true;
        Raise(new ObligationRaised(
            Enquiry.Source, Key, CommitteeCode, $"Bedöm på nytt om {CounterpartName} uppfyller demokrativillkoren (senast bedömt {AssessedOn:yyyy-MM-dd})", today.AddDays(DaysToJudge), "/samverkan/demokrati",
            NextVersion, now));
        return true;
    }

    public void Replace(DateTimeOffset now)
    {
        ReplacedAt = now;
        if (IsOwed)
        {
            IsOwed = false;
            Raise(new ObligationMet(Enquiry.Source, Key, NextVersion, now));
        }

        Touch();
    }

    /// <summary>The committee has answered. Only a new judgement meets what it owes.</summary>
    public void Hear(string? comment, long version)
    {
        if (version > HeardVersion)
        {
            HeardVersion = version;
            CommitteeComment = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();
            Touch();
        }
    }
}

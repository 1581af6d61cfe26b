using System.Globalization;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Cooperation;

/// <summary>What the municipality and somebody else have agreed to do, in one of the five forms (S004-07). Never deleted.</summary>
internal sealed partial class Agreement : Aggregate<AgreementId>
{
    /// <summary>A committee hears of the end this long before.</summary>
    public const int WarnDays = 120;

    /// <summary>It has said by then, before the last day, what is to follow.</summary>
    public const int DecideDays = 30;

    private const string EndPrefix = "agreement-end:";
    private const int LongestDutyTitle = 900;

    private readonly List<FollowUp> _followUps = [];
    private readonly List<HistoryEntry> _entries = [];
    private List<Guid> _activityIds = [];

    public Agreement(AgreementId id, AgreementText text, DateOnly startsOn, DateOnly? endsOn, CooperationNeedId? need, DateTimeOffset now, string by)
    {
        Id = id;
        Title = CommitteeCode = CounterpartName = SearchText = string.Empty;
        StartsOn = startsOn;
        EndsOn = endsOn;
        NeedId = need;
        Apply(text);
        Tell(HistoryKind.Registered, null, now, by);
        Publish(now);
    }

    private Agreement() => Title = CommitteeCode = CounterpartName = SearchText = string.Empty;

    public string Title { get; private set; }

    public CooperationForm Form { get; private set; }

    public EnterpriseId? EnterpriseId { get; private set; }

    public OrganisationId? OrganisationId { get; private set; }

    /// <summary>As it was called when the agreement was written.</summary>
    public string CounterpartName { get; private set; }

    /// <summary>The counterpart is a sole trader: its name may be a person's and is not told to others.</summary>
    public bool IsWithSoleTrader { get; private set; }

    public string CommitteeCode { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly? EndsOn { get; private set; }

    public decimal? ValuePerYear { get; private set; }

    public string? RegistrationNumber { get; private set; }

    public string? Purpose { get; private set; }

    /// <summary>The need that it meets, where one is written.</summary>
    public CooperationNeedId? NeedId { get; private set; }

    public IReadOnlyList<Guid> ActivityIds => _activityIds;

    public DateOnly? EndedOn { get; private set; }

    public string? EndedBecause { get; private set; }

    /// <summary>The last day of which the committee has been warned.</summary>
    public DateOnly? WarnedOf { get; private set; }

    /// <summary>The committee still owes an answer to the warning.</summary>
    public bool IsEndOwed { get; private set; }

    public long HeardVersion { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<FollowUp> FollowUps => _followUps;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public string Address => $"/samverkan/avtal/{Id.Value}";

    public AgreementState StateOn(DateOnly day) => StateOf(StartsOn, EndsOn, EndedOn, day);

    public static AgreementState StateOf(DateOnly startsOn, DateOnly? endsOn, DateOnly? endedOn, DateOnly day) =>
        endedOn is not null ? AgreementState.Ended
        : day < startsOn ? AgreementState.Planned
        : endsOn < day ? AgreementState.Expired
        : AgreementState.Running;

    /// <summary>The agreement that a warning's key is of.</summary>
    public static AgreementId? WarnedIn(string key) =>
        key.StartsWith(EndPrefix, StringComparison.Ordinal) && Guid.TryParse(key[EndPrefix.Length..].Split(':')[0], out var id) ? new AgreementId(id) : null;

    /// <summary>A later end has a key of its own.</summary>
    public string EndKey => string.Create(CultureInfo.InvariantCulture, $"{EndPrefix}{Id.Value}:{WarnedOf:yyyyMMdd}");

    /// <summary>Corrects what is written of it, its first day too; others are told anew.</summary>
    public Result Describe(AgreementText text, DateOnly startsOn, string changes, DateTimeOffset now, string by)
    {
        if (startsOn > EndsOn)
        {
            return new Error("NET-0816", "Agreements.StartsAfterEnd", "StartsOn", ErrorKind.Invalid);
        }

        StartsOn = startsOn;
        var isOwedOtherwise = (Title, CommitteeCode) != (text.Title.Trim(), text.CommitteeCode);
        Apply(text);
        Tell(HistoryKind.Changed, changes, now, by);
        Publish(now);
        if (isOwedOtherwise)
        {
            foreach (var open in _followUps.Where(f => f.State == FollowUpState.Open))
            {
                RaiseDuty(open, now);
            }

            if (IsEndOwed)
            {
                RaiseEndDuty(WarnedOf!.Value, now);
            }
        }

        return Result.Success;
    }

    private void Apply(AgreementText text)
    {
        Title = text.Title.Trim();
        Form = text.Form;
        EnterpriseId = text.Counterpart.Enterprise;
        OrganisationId = text.Counterpart.Organisation;
        CounterpartName = text.Counterpart.Name;
        IsWithSoleTrader = text.Counterpart.IsSoleTrader;
        CommitteeCode = text.CommitteeCode;
        ValuePerYear = text.ValuePerYear;
        RegistrationNumber = Trimmed(text.RegistrationNumber);
        Purpose = Trimmed(text.Purpose);
        _activityIds = [.. text.Activities.Distinct()];
        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Title, CounterpartName, RegistrationNumber, Purpose]));
        Touch();
    }

    private void Publish(DateTimeOffset now) => Raise(new CollaborationAgreed(
        Id.Value, Form.ToString(), Title, IsWithSoleTrader ? "Enskild firma" : CounterpartName, EnterpriseId?.Value, OrganisationId?.Value, StartsOn, EndsOn, ValuePerYear, [.. _activityIds], Address, NextVersion, now));

    private void RaiseDuty(FollowUp followUp, DateTimeOffset now) => Raise(new ObligationRaised(
        Enquiry.Source, followUp.Key, CommitteeCode, Short($"{followUp.What} (uppföljning av avtalet {Title} med {CounterpartName})"), followUp.DueOn, Address, NextVersion, now));

    private void RaiseEndDuty(DateOnly dueOn, DateTimeOffset now) => Raise(new ObligationRaised(
        Enquiry.Source, EndKey, CommitteeCode, Short($"Avtalet {Title} med {CounterpartName} löper ut {WarnedOf:yyyy-MM-dd}: ta ställning till fortsättningen"), dueOn, Address, NextVersion, now));

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }

    private static string Short(string title) => title.Length > LongestDutyTitle ? title[..(LongestDutyTitle - 1)] + "…" : title;

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}

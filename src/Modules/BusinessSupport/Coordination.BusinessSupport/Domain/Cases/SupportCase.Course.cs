using Coordination.BusinessSupport.Contracts;
using Coordination.Governance.Contracts;
using Coordination.Platform.Results;

namespace Coordination.BusinessSupport.Domain.Cases;

/// <content>Its course: taken, in touch, referred, handed over, waiting, closed.</content>
internal sealed partial class SupportCase
{
    /// <summary>An adviser takes it in hand; also from a colleague.</summary>
    public Result Take(DateTimeOffset now, string by, string? account = null)
    {
        if (!IsOpen)
        {
            return Over();
        }

        if (Adviser == by)
        {
            return Done;
        }

        Assign(by, account);
        Tell(HistoryKind.Taken, null, now, by);
        return Done;
    }

    /// <summary>Another adviser goes on with it.</summary>
    public Result HandOver(string? to, string? account, string? note, DateTimeOffset now, string by)
    {
        if (!IsOpen)
        {
            return Over();
        }

        if (Trimmed(to) is not { } adviser || adviser == Adviser)
        {
            return new Error("SUP-0302", "Cases.AdviserMissing", "To", ErrorKind.Invalid);
        }

        var from = Adviser ?? "–";
        Assign(adviser, account);
        Tell(HistoryKind.HandedOver, Trimmed(note) is { } words ? $"{from} → {adviser}\n{words}" : $"{from} → {adviser}", now, by);
        return Done;
    }

    /// <summary>Adviser and enterprise have been in touch. The first time meets the service level.</summary>
    public Result LogContact(Guid id, DateOnly on, ContactWay way, string text, AdviserTime time, DateOnly today, DateTimeOffset now, string by)
    {
        if (_contacts.Exists(c => c.Id == id))
        {
            return Done;
        }

        if (on > today || on < OpenedOn.AddYears(-1))
        {
            return new Error("SUP-0303", "Cases.DayWrong", "On", ErrorKind.Invalid);
        }

        _contacts.Add(new CaseContact(id, on, way, text.Trim(), time, by));
        FirstContactOn = FirstContactOn is { } first && first < on ? first : on;
        if (State == CaseState.New)
        {
            Assign(Adviser ?? by);
        }

        Tell(HistoryKind.Contacted, null, now, by);
        return Done;
    }

    /// <summary>Shows them on to an offer or an organisation, which is to answer.</summary>
    public Result Refer(Guid id, ReferredTo to, string? note, DateOnly on, DateTimeOffset now, string by)
    {
        if (_referrals.Exists(r => r.Id == id))
        {
            return Done;
        }

        if (!IsOpen)
        {
            return Over();
        }

        _referrals.Add(new Referral(id, to, Trimmed(note), on));
        Tell(HistoryKind.Referred, to.Name.Trim(), now, by);
        return Done;
    }

    public Result AnswerReferral(Guid id, ReferralState state, string? answer, DateOnly on, DateTimeOffset now, string by)
    {
        if (_referrals.Find(r => r.Id == id && r.State == ReferralState.Open) is not { } referral)
        {
            return new Error("SUP-0304", "Cases.ReferralAnswered", Kind: ErrorKind.Conflict);
        }

        if (on < referral.On)
        {
            return new Error("SUP-0305", "Cases.AnsweredBefore", "On", ErrorKind.Invalid);
        }

        referral.Settle(state, on, Trimmed(answer));
        Tell(state == ReferralState.Accepted ? HistoryKind.ReferralAccepted : HistoryKind.ReferralDeclined, Trimmed(answer) is { } words ? $"{referral.To}: {words}" : referral.To, now, by);
        return Done;
    }

    /// <summary>Nothing can be done until a day, for a reason.</summary>
    public Result Wait(string? reason, DateOnly until, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsOpen)
        {
            return Over();
        }

        if (until <= today)
        {
            return new Error("SUP-0306", "Cases.UntilPassed", "Until", ErrorKind.Invalid);
        }

        if (Trimmed(reason) is not { } because)
        {
            return new Error("SUP-0307", "Cases.WaitReasonMissing", "Reason", ErrorKind.Invalid);
        }

        (State, WaitsFor, WaitsUntil) = (CaseState.Waiting, because, until);
        Tell(HistoryKind.Waiting, $"{because} ({until:yyyy-MM-dd})", now, by);
        return Done;
    }

    /// <summary>What was waited for has come, or is waited for no more.</summary>
    public Result GoOn(DateTimeOffset now, string by)
    {
        if (State != CaseState.Waiting)
        {
            return new Error("SUP-0308", "Cases.NotWaiting", Kind: ErrorKind.Conflict);
        }

        Assign(Adviser ?? by);
        Tell(HistoryKind.WentOn, null, now, by);
        return Done;
    }

    /// <summary>It has come to a result. How it went afterwards is asked after so many months, which a committee owes.</summary>
    public Result Close(CaseResult result, string? text, DateOnly on, IReadOnlyCollection<int> months, string? committee, DateTimeOffset now, string by)
    {
        if (!IsOpen)
        {
            return Over();
        }

        if (on < OpenedOn)
        {
            return new Error("SUP-0309", "Cases.ClosedBeforeOpening", "On", ErrorKind.Invalid);
        }

        if (months.Count > 0 && Trimmed(committee) is null)
        {
            return new Error("SUP-0310", "Cases.CommitteeMissing", "Committee", ErrorKind.Invalid);
        }

        (State, Result, ResultText, ClosedOn) = (CaseState.Closed, result, Trimmed(text), on);
        (WaitsFor, WaitsUntil) = (null, null);
        CommitteeCode = Trimmed(committee);
        Tell(HistoryKind.Closed, ResultText, now, by);
        Raise(AsClosed(result, on, NextVersion, now));
        foreach (var after in months.Distinct().Order())
        {
            var afterward = new Afterward(Guid.CreateVersion7(), after, on.AddMonths(after));
            _afterwards.Add(afterward);
            RaiseDuty(afterward, now);
        }

        PlanNext();
        return Done;
    }

    /// <summary>It was closed too soon. What was owed of it is owed no more.</summary>
    public Result Reopen(DateTimeOffset now, string by)
    {
        if (IsOpen || ForgottenAt is not null)
        {
            return new Error("SUP-0311", "Cases.NotReopened", Kind: ErrorKind.Conflict);
        }

        foreach (var open in _afterwards.Where(a => a.State == AfterwardState.Open))
        {
            open.Answer(AfterwardState.Withdrawn, null, null, false, now);
            Raise(new ObligationWithdrawn(Source, open.Key, "Ärendet är öppnat igen.", NextVersion, now));
        }

        (Result, ResultText, ClosedOn) = (null, null, null);
        Assign(Adviser ?? by);
        PlanNext();
        Raise(new CaseReopened(Id.Value, NextVersion, now));
        Tell(HistoryKind.Reopened, null, now, by);
        return Done;
    }

    /// <summary>The case as others hear of it when it is closed.</summary>
    public CaseClosed AsClosed(CaseResult result, DateOnly on, long version, DateTimeOffset now) => new(
        Id.Value, Number, EnterpriseId, Need.ToString(), result.ToString(), OpenedOn, on, [.. _referrals.Select(r => r.OfferId).OfType<Guid>().Distinct()], Address, version, now, [.. _activityIds]);

    private void Assign(string adviser, string? account = null)
    {
        AdviserId = account ?? (Adviser == adviser ? AdviserId : null);
        Adviser = adviser;
        (State, WaitsFor, WaitsUntil) = (CaseState.Ongoing, null, null);
        UpdateSearchText();
        Touch();
    }

    private static Result Done => Platform.Results.Result.Success;

    private static Error Over() => new("SUP-0301", "Cases.Over", Kind: ErrorKind.Conflict);
}

using Coordination.BusinessSupport.Contracts;
using Coordination.Governance.Contracts;
using Coordination.Platform.Results;

namespace Coordination.BusinessSupport.Domain.Funding;

/// <content>What becomes of it: conditions are reported, met, moved or failed; payments are released, withheld, cancelled and reclaimed.</content>
internal sealed partial class GrantDecision
{
    /// <summary>The recipient tells what shows that the condition is met. A late report is taken, and stands as late.</summary>
    public Result Report(Guid condition, DateOnly on, string report, DateTimeOffset now, string by)
    {
        if (OpenCondition(condition) is not { } open)
        {
            return ConditionGone();
        }

        if (on < DecidedOn)
        {
            return BeforeDecision();
        }

        open.Hand(on, report.ReplaceLineEndings("\n").Trim());
        Tell(on > open.DueOn ? HistoryKind.ReportedLate : HistoryKind.Reported, open.What, now, by);
        return Result.Success;
    }

    /// <summary>It has been shown that the condition is met; late is met all the same, and says so.</summary>
    public Result Meet(Guid condition, DateOnly on, string evidence, DateTimeOffset now, string by)
    {
        if (OpenCondition(condition) is not { } open)
        {
            return ConditionGone();
        }

        if (on < DecidedOn)
        {
            return BeforeDecision();
        }

        open.Close(ConditionState.Met, on, evidence.Trim());
        Raise(new ObligationMet(Source, open.Key, NextVersion, now));
        Raise(new ConditionMet(Id.Value, condition, on, open.CameLate, Address, NextVersion, now));
        Tell(HistoryKind.ConditionMet, open.What, now, by);
        return Result.Success;
    }

    /// <summary>It is not met: what rests on it is withheld.</summary>
    public Result Fail(Guid condition, DateOnly on, string because, DateTimeOffset now, string by)
    {
        if (OpenCondition(condition) is not { } open)
        {
            return ConditionGone();
        }

        if (on < DecidedOn)
        {
            return BeforeDecision();
        }

        open.Close(ConditionState.Failed, on, because.Trim());
        foreach (var payment in _payments.Where(p => p.Id == open.PaymentId && p.State == PaymentState.Planned))
        {
            payment.Withhold(because.Trim());
        }

        Raise(new ObligationWithdrawn(Source, open.Key, "Villkoret är inte uppfyllt.", NextVersion, now));
        Tell(HistoryKind.ConditionFailed, $"{open.What}\n{because.Trim()}", now, by);
        return Result.Success;
    }

    /// <summary>More time, also for one that was not met.</summary>
    public Result Extend(Guid condition, DateOnly dueOn, string because, DateTimeOffset now, string by)
    {
        if (ConditionOf(condition) is not { State: not ConditionState.Met } open || (open.PaymentId is { } rests && PaymentOf(rests)?.State == PaymentState.Cancelled))
        {
            return ConditionGone();
        }

        if (dueOn <= open.DueOn)
        {
            return new Error("SUP-0626", "Grants.NotLater", "DueOn", ErrorKind.Rule);
        }

        open.Extend(dueOn);
        RaiseDuty(open, now);
        Tell(HistoryKind.ConditionMoved, $"{open.What}\n{dueOn:yyyy-MM-dd}: {because.Trim()}", now, by);
        return Result.Success;
    }

    /// <summary>The committee has answered in Governance; that a condition is met is said here, with what shows it.</summary>
    public void HearCommittee(Guid condition, string? comment, long version, DateTimeOffset now, string by)
    {
        if (OpenCondition(condition) is { } open && open.Hear(version))
        {
            Tell(HistoryKind.ReviewAnswered, comment, now, by);
        }
    }

    /// <summary>To be paid. Not before its year, and not while anything that it rests on is open.</summary>
    public Result Release(Guid payment, DateOnly on, DateTimeOffset now, string by)
    {
        if (PaymentOf(payment) is not { State: PaymentState.Planned } planned)
        {
            return PaymentGone();
        }

        if (!IsEarned(payment))
        {
            return new Error("SUP-0623", "Grants.ConditionsOpen", Kind: ErrorKind.Rule);
        }

        if (on.Year < planned.Year)
        {
            return new Error("SUP-0627", "Grants.TooEarly", "On", ErrorKind.Rule, planned.Year);
        }

        if (on < DecidedOn)
        {
            return BeforeDecision();
        }

        planned.Release(on);
        Tell(HistoryKind.PaymentReleased, $"{planned.Year}", now, by);
        return Result.Success;
    }

    public Result Withhold(Guid payment, string because, DateTimeOffset now, string by)
    {
        if (PaymentOf(payment) is not { State: PaymentState.Planned } planned)
        {
            return PaymentGone();
        }

        planned.Withhold(because.Trim());
        Tell(HistoryKind.PaymentWithheld, $"{planned.Year}: {because.Trim()}", now, by);
        return Result.Success;
    }

    /// <summary>Withheld money is let go: it can be paid once its conditions are met.</summary>
    public Result Resume(Guid payment, string because, DateTimeOffset now, string by)
    {
        if (PaymentOf(payment) is not { State: PaymentState.Withheld } withheld)
        {
            return PaymentGone();
        }

        if (_conditions.Exists(c => c.PaymentId == payment && c.State == ConditionState.Failed))
        {
            return new Error("SUP-0625", "Grants.ConditionFailed", Kind: ErrorKind.Rule);
        }

        withheld.Resume();
        Tell(HistoryKind.PaymentResumed, $"{withheld.Year}: {because.Trim()}", now, by);
        return Result.Success;
    }

    /// <summary>Withheld money will never be paid: its year has it back.</summary>
    public Result Cancel(Guid payment, DateOnly on, string because, DateTimeOffset now, string by)
    {
        if (PaymentOf(payment) is not { State: PaymentState.Withheld } withheld)
        {
            return PaymentGone();
        }

        withheld.Cancel(because.Trim());
        foreach (var open in _conditions.Where(c => c.PaymentId == payment && c.State == ConditionState.Open))
        {
            open.Close(ConditionState.Failed, on, because.Trim());
            Raise(new ObligationWithdrawn(Source, open.Key, "Utbetalningen är inställd.", NextVersion, now));
        }

        Tell(HistoryKind.PaymentCancelled, $"{withheld.Year}: {because.Trim()}", now, by);
        return Result.Success;
    }

    /// <summary>Paid money is to come back; never more than was paid. Where it is aid the reclaim stands in the ledger too.</summary>
    public Result Reclaim(Guid id, Guid payment, decimal kronor, DateOnly on, string because, DateTimeOffset now, string by)
    {
        if (_reclaims.Exists(r => r.Id == id))
        {
            return Result.Success;
        }

        if (PaymentOf(payment) is not { State: PaymentState.Released } paid)
        {
            return PaymentGone();
        }

        if (kronor <= 0 || kronor > paid.Left)
        {
            return new Error("SUP-0624", "Grants.ReclaimTooLarge", "Amount", ErrorKind.Rule);
        }

        if (on < paid.ReleasedOn)
        {
            return new Error("SUP-0628", "Grants.ReclaimBeforePaid", "On", ErrorKind.Invalid);
        }

        paid.Reclaim(kronor);
        _reclaims.Add(new GrantReclaim(id, payment, kronor, on, because.Trim(), by));
        Tell(HistoryKind.PaymentReclaimed, $"{paid.Year}: {because.Trim()}", now, by);
        return Result.Success;
    }

    private GrantCondition? OpenCondition(Guid id) => _conditions.Find(c => c.Id == id && c.State == ConditionState.Open);

    private static Error ConditionGone() => new("SUP-0621", "Grants.ConditionGone", Kind: ErrorKind.Conflict);

    private static Error PaymentGone() => new("SUP-0622", "Grants.PaymentGone", Kind: ErrorKind.Conflict);

    private static Error BeforeDecision() => new("SUP-0629", "Grants.BeforeDecision", "On", ErrorKind.Invalid);
}

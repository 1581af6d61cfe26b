using Coordination.Platform.Results;

namespace Coordination.BusinessSupport.Domain.Funding;

/// <content>What later decisions change: conditions that are added, and money that was never paid and counts no more.</content>
internal sealed partial class GrantDecision
{
    /// <summary>Conditions are added by a decision of their own. What has been paid cannot rest on anything more.</summary>
    public Result Amend(Guid id, AmendmentText text, DateTimeOffset now, string by)
    {
        if (_amendments.Exists(a => a.Id == id))
        {
            return Result.Success;
        }

        if (NotAmended(text) is { } wrong)
        {
            return wrong;
        }

        _amendments.Add(new GrantAmendment(id, text, now, by));
        foreach (var condition in text.Conditions)
        {
            Require(condition, now, id);
        }

        Tell(HistoryKind.GrantAmended, $"{text.Decision.Trim()}\n{text.Because.Trim()}", now, by);
        return Result.Success;
    }

    /// <summary>A cancelled payment's part of the aid counts no more, by a decision: the right to it was given by one (article 3.3).</summary>
    public Result Lower(Guid payment, DateOnly decidedOn, string decision, DateTimeOffset now, string by)
    {
        if (AidRecordId is null || PaymentOf(payment) is not { State: PaymentState.Cancelled, LoweredOn: null } cancelled)
        {
            return PaymentGone();
        }

        if (decidedOn < DecidedOn)
        {
            return new Error("SUP-0658", "Grants.BeforeDecision", "DecidedOn", ErrorKind.Invalid);
        }

        cancelled.Lower(decidedOn, decision.Trim());
        Tell(HistoryKind.PaymentLowered, $"{cancelled.Year}: {decision.Trim()}", now, by);
        return Result.Success;
    }

    /// <summary>What has been reclaimed in the ledger is reclaimed of the latest payments here: one reclaim, seen from two sides.</summary>
    public Result ReclaimByLedger(Guid id, decimal kronor, DateOnly on, string because, DateTimeOffset now, string by)
    {
        if (_reclaims.Exists(r => r.Id == id))
        {
            return Result.Success;
        }

        var paid = _payments.Where(p => p.Left > 0 && p.ReleasedOn <= on).OrderByDescending(p => p.ReleasedOn).ThenByDescending(p => p.Year).ToList();
        if (kronor <= 0 || kronor > paid.Sum(p => p.Left))
        {
            return new Error("SUP-0659", "Grants.ReclaimTooLarge", "Amount", ErrorKind.Rule);
        }

        foreach (var payment in paid.TakeWhile(_ => kronor > 0))
        {
            var part = Math.Min(kronor, payment.Left);
            payment.Reclaim(part);
            _reclaims.Add(new GrantReclaim(_reclaims.Exists(r => r.Id == id) ? Guid.CreateVersion7() : id, payment.Id, part, on, because.Trim(), by));
            Tell(HistoryKind.PaymentReclaimed, $"{payment.Year}: {because.Trim()}", now, by);
            kronor -= part;
        }

        return Result.Success;
    }

    private Error? NotAmended(AmendmentText text) => text switch
    {
        _ when text.DecidedOn < DecidedOn => new Error("SUP-0661", "Grants.BeforeDecision", "DecidedOn", ErrorKind.Invalid),
        { Conditions.Count: 0 } => new Error("SUP-0662", "Grants.NoConditions", "Conditions[0].What", ErrorKind.Rule),
        _ when text.Conditions.FirstOrDefault(c => c.DueOn <= text.DecidedOn) is { } early => new Error("SUP-0663", "Grants.DueTooEarly", $"Conditions[{early.Line}].DueOn", ErrorKind.Rule),
        _ when text.Conditions.FirstOrDefault(c => c.Year < FirstYear || c.Year >= FirstYear + Years) is { } outside => new Error("SUP-0664", "Grants.YearOutside", $"Conditions[{outside.Line}].Year", ErrorKind.Rule),
        _ when text.Conditions.FirstOrDefault(c => _payments.Exists(p => p.Year == c.Year && p.State is PaymentState.Released or PaymentState.Cancelled)) is { } late =>
            new Error("SUP-0665", "Grants.YearSettled", $"Conditions[{late.Line}].Year", ErrorKind.Rule),
        _ => null,
    };
}

using Coordination.Governance.Contracts;
using Coordination.Platform.Results;

namespace Coordination.BusinessSupport.Domain.StateAid;

/// <content>What becomes of it: it is registered, withdrawn, reclaimed, and divided when the undertaking splits.</content>
internal sealed partial class AidRecord
{
    /// <summary>The central register has been told.</summary>
    public Result MarkRegistered(DateOnly on, string? reference, Guid? enterpriseId, DateTimeOffset now)
    {
        if (!IsToBeRegistered)
        {
            return new Error("SUP-0531", "Aid.NotToBeRegistered", Kind: ErrorKind.Conflict);
        }

        if (on < GrantedOn)
        {
            return new Error("SUP-0532", "Aid.RegisteredBeforeGranted", "On", ErrorKind.Invalid);
        }

        RegisteredOn = on;
        RegisterReference = Trimmed(reference);
        if (CommitteeCode is not null)
        {
            Raise(new ObligationMet(Source, RegisterKey, NextVersion, now));
        }

        Publish(enterpriseId, now);
        return Result.Success;
    }

    /// <summary>The decision is taken back before anything was paid, or the record was a mistake: it counts no more from the day.</summary>
    public Result Withdraw(DateOnly on, string because, Guid? enterpriseId, DateTimeOffset now)
    {
        if (GoneOn is not null)
        {
            return new Error("SUP-0533", "Aid.GoneAlready", Kind: ErrorKind.Conflict);
        }

        if (on < GrantedOn)
        {
            return new Error("SUP-0534", "Aid.GoneBeforeGranted", "On", ErrorKind.Invalid);
        }

        GoneOn = on;
        GoneBecause = because.Trim();
        if (Origin == AidOrigin.Own)
        {
            if (RegisterDueOn is not null && RegisteredOn is null && CommitteeCode is not null)
            {
                Raise(new ObligationWithdrawn(Source, RegisterKey, "Stödet är återkallat.", NextVersion, now));
            }

            Publish(enterpriseId, now);
        }

        Touch();
        return Result.Success;
    }

    /// <summary>A newer declaration tells of it again, or no longer.</summary>
    public void Replace(DateOnly on)
    {
        GoneOn ??= on;
        Touch();
    }

    /// <summary>Some or all of it is to come back. It counts until it has.</summary>
    public Result Reclaim(Guid id, decimal amount, DateOnly on, string because, string by)
    {
        if (_reclaims.Exists(r => r.Id == id))
        {
            return Result.Success;
        }

        if (GoneOn is not null)
        {
            return new Error("SUP-0535", "Aid.ReclaimOfGone", Kind: ErrorKind.Conflict);
        }

        if (amount <= 0 || _reclaims.Sum(r => r.Amount) + amount > Amount)
        {
            return new Error("SUP-0536", "Aid.ReclaimTooLarge", "Amount", ErrorKind.Rule);
        }

        if (on < GrantedOn)
        {
            return new Error("SUP-0537", "Aid.ReclaimBeforeGranted", "On", ErrorKind.Invalid);
        }

        // The last piece takes what is left, so that all of it back leaves nothing of the rounding.
        var earlier = _reclaims.Sum(r => r.Euro);
        var euro = _reclaims.Sum(r => r.Amount) + amount == Amount ? Euro - earlier
            : Currency == AidCurrency.EUR ? amount
            : AidMoney.RoundDown(amount / Rate);
        _reclaims.Add(new AidReclaim(id, amount, euro, on, because.Trim(), by));
        Touch();
        return Result.Success;
    }

    /// <summary>A decision has taken away the right to some of it, which was never paid: from the decision's day it counts no more.</summary>
    public Result Lower(Guid id, decimal amount, DateOnly decidedOn, string decision, string because, string by)
    {
        var result = Reclaim(id, amount, decidedOn, because, by);
        if (result.Succeeded && _reclaims.Find(r => r.Id == id) is { Decision: null } added)
        {
            added.Lower(decision.Trim());
        }

        return result;
    }

    /// <summary>What was reclaimed has been paid back.</summary>
    public Result MarkRepaid(Guid reclaim, DateOnly on)
    {
        if (_reclaims.Find(r => r.Id == reclaim) is not { RepaidOn: null } open)
        {
            return new Error("SUP-0538", "Aid.ReclaimGone", Kind: ErrorKind.Conflict);
        }

        if (on < open.On)
        {
            return new Error("SUP-0539", "Aid.RepaidBeforeReclaimed", "On", ErrorKind.Invalid);
        }

        open.Repay(on);
        Touch();
        return Result.Success;
    }

    /// <summary>The undertaking has split: the aid lies with those that took over what it was used for, else by equity (article 3.9). No cent is lost.</summary>
    public Result Divide(DateOnly on, IReadOnlyList<(UndertakingId Unit, decimal Euro)> parts, string ground)
    {
        if (on < GrantedOn || _parts.Exists(p => p.On > on))
        {
            return new Error("SUP-0540", "Aid.DividedTooEarly", "On", ErrorKind.Invalid);
        }

        if (parts.Any(p => p.Euro < 0) || parts.Select(p => p.Unit).Distinct().Count() != parts.Count || parts.Sum(p => p.Euro) != Euro)
        {
            return new Error("SUP-0541", "Aid.PartsDoNotSum", "Other", ErrorKind.Rule, Euro);
        }

        _parts.RemoveAll(p => p.On == on);
        _parts.AddRange(parts.Where(p => p.Euro > 0).Select(p => new AidPart(p.Unit, p.Euro, on, ground.Trim())));
        Touch();
        return Result.Success;
    }
}

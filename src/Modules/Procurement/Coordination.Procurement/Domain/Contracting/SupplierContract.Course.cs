using Coordination.Platform.Results;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Watching;

namespace Coordination.Procurement.Domain.Contracting;

/// <content>Its course: recorded, changed, extended, followed up, ended.</content>
internal sealed partial class SupplierContract
{
    public static Result<SupplierContract> Record(SupplierContractId id, ContractText text, ContractOrigin origin, Supplier supplier, DateOnly today, DateTimeOffset now, string by)
    {
        if (Refusal(text, today) is { } refusal)
        {
            return Result<SupplierContract>.Failure([refusal]);
        }

        var made = new SupplierContract(id);
        made.Apply(text, origin, supplier);
        made.Tell(HistoryKind.Registered, null, now, by);
        made.TellOthers(supplier, now);
        return made;
    }

    public Result Describe(ContractText text, ContractOrigin origin, Supplier supplier, string changes, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsStanding)
        {
            return Over();
        }

        if (Refusal(text, today) is { } refusal)
        {
            return refusal;
        }

        var (unit, ends, followUp, title) = (BuyingUnit, EndsOn, NextFollowUpOn, Title);
        Apply(text, origin, supplier);
        if (ends != EndsOn)
        {
            Withdraw(DutyKind.ContractEnd, "Avtalets sista dag har ändrats.", now);
        }

        if (followUp != NextFollowUpOn)
        {
            Withdraw(DutyKind.FollowUp, "Uppföljningen har fått en annan dag.", now);
        }

        if (unit != BuyingUnit || title != Title)
        {
            foreach (var duty in _duties.Where(d => d.IsOpen))
            {
                Raise(duty, now);
            }
        }

        Tell(HistoryKind.Changed, changes, now, by);
        TellOthers(supplier, now);
        return Result.Success;
    }

    public Result AddOption(Guid id, DateOnly newEndsOn, DateOnly callBy, string? terms, DateTimeOffset now, string by)
    {
        if (_options.Exists(o => o.Id == id))
        {
            return Result.Success;
        }

        if (!IsStanding)
        {
            return Over();
        }

        if (EndsOn is not { } last || newEndsOn <= last)
        {
            return new Error("PRC-0503", "Contracts.OptionNotLater", "NewEndsOn", ErrorKind.Invalid);
        }

        if (callBy >= newEndsOn)
        {
            return new Error("PRC-0504", "Contracts.CallByTooLate", "CallBy", ErrorKind.Invalid);
        }

        _options.Add(new ContractOption(id, newEndsOn, callBy, terms));
        Tell(HistoryKind.OptionAdded, $"{WatchedDuty.Day(callBy)} → {WatchedDuty.Day(newEndsOn)}", now, by);
        return Result.Success;
    }

    /// <summary>The option is called, and the contract runs on; or it is left, and the contract ends as it would.</summary>
    public Result SettleOption(Guid id, OptionState state, DateOnly on, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsStanding)
        {
            return Over();
        }

        if (_options.Find(o => o.Id == id) is not { State: OptionState.Open } option || state == OptionState.Open)
        {
            return new Error("PRC-0505", "Contracts.OptionSettled", Kind: ErrorKind.Conflict);
        }

        if (on > today)
        {
            return new Error("PRC-0506", "Contracts.SettledLater", "On", ErrorKind.Invalid);
        }

        if (state == OptionState.Called && on > option.CallBy)
        {
            return new Error("PRC-0507", "Contracts.CalledTooLate", "On", ErrorKind.Invalid, WatchedDuty.Day(option.CallBy));
        }

        option.Settle(state, on);
        Meet(DutyKind.Option, id, now);
        if (state == OptionState.Called)
        {
            if (EndsOn is null || option.NewEndsOn > EndsOn)
            {
                EndsOn = option.NewEndsOn;
            }

            Meet(DutyKind.ContractEnd, null, now);
        }

        Tell(state == OptionState.Called ? HistoryKind.OptionCalled : HistoryKind.OptionLeft, $"{WatchedDuty.Day(on)}: {WatchedDuty.Day(option.NewEndsOn)}", now, by);
        return Result.Success;
    }

    public Result FollowUp(Guid id, FollowUpText text, DateOnly today, DateTimeOffset now, string by)
    {
        if (_followUps.Exists(f => f.Id == id))
        {
            return Result.Success;
        }

        if (WithdrawnAt is not null)
        {
            return Over();
        }

        if (text.On > today)
        {
            return new Error("PRC-0508", "Contracts.FollowedUpLater", "On", ErrorKind.Invalid);
        }

        if (text.NextOn <= text.On)
        {
            return new Error("PRC-0509", "Contracts.NextTooEarly", "NextOn", ErrorKind.Invalid);
        }

        _followUps.Add(new ContractFollowUp(id, text, by));
        Meet(DutyKind.FollowUp, null, now);
        NextFollowUpOn = text.NextOn;
        Tell(HistoryKind.FollowedUp, text.Finding.Kept(ContractFollowUp.LongestText), now, by);
        return Result.Success;
    }

    public Result End(DateOnly on, string because, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsStanding)
        {
            return Over();
        }

        if (on < StartsOn || on > today || on >= EndsOn)
        {
            return new Error("PRC-0510", "Contracts.EndsOutside", "On", ErrorKind.Invalid);
        }

        (EndedOn, EndedBecause) = (on, because.Kept(LongestReason));
        WithdrawAll("Avtalet är avslutat.", now);
        Tell(HistoryKind.Ended, EndedBecause, now, by);
        return Result.Success;
    }

    /// <summary>It should not have been recorded. It stays readable and is counted nowhere.</summary>
    public Result Withdraw(string because, Supplier supplier, DateTimeOffset now, string by)
    {
        if (WithdrawnAt is not null)
        {
            return Over();
        }

        WithdrawnAt = now;
        WithdrawAll("Avtalet togs upp av misstag.", now);
        Tell(HistoryKind.Withdrawn, because.Kept(LongestReason), now, by);
        TellOthers(supplier, now);
        return Result.Success;
    }

    /// <summary>The contract as others hear of it, again: the register has found out more of the supplier.</summary>
    public void TellOthers(Supplier supplier, DateTimeOffset now) => Raise(AsTold(supplier, NextVersion, now));

    /// <summary>The contract as others hear of it.</summary>
    public ContractAwarded AsTold(Supplier supplier, long version, DateTimeOffset now) => new(
        Id.Value, Title, Number, BuyingUnit, supplier.IsPerson ? null : supplier.Name, supplier.IsPerson ? null : supplier.Number, supplier.EnterpriseId, supplier.IsWorkIntegrating,
        IsReserved, Kind.ToString(), Value, SignedOn, StartsOn, EndsOn, ProcurementId?.Value, Lot, WithdrawnAt is null ? "Awarded" : "Withdrawn", Address, version, now);

    private void Apply(ContractText text, ContractOrigin origin, Supplier supplier)
    {
        Title = text.Title.Kept(LongestTitle)!;
        Number = text.Number.Kept(100);
        BuyingUnit = text.BuyingUnit;
        Kind = text.Kind;
        SignedOn = text.SignedOn;
        StartsOn = text.StartsOn;
        EndsOn = text.EndsOn;
        Value = text.Value;
        Note = text.Note.Kept(LongestNote);
        NextFollowUpOn = text.NextFollowUpOn;
        SupplierId = supplier.Id;
        (ProcurementId, Lot, IsReserved) = (origin.Procurement, origin.Lot.Kept(100), origin.IsReserved);
        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Title, Number, supplier.SearchText]));
    }

    private static Error? Refusal(ContractText text, DateOnly today) =>
        text.SignedOn > today ? new Error("PRC-0501", "Contracts.SignedLater", "SignedOn", ErrorKind.Invalid)
        : text.EndsOn < text.StartsOn ? new Error("PRC-0502", "Contracts.EndsBeforeStart", "EndsOn", ErrorKind.Invalid)
        : null;

    private static Error Over() => new("PRC-0511", "Contracts.Over", Kind: ErrorKind.Conflict);
}

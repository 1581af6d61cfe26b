using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Watching;

namespace Coordination.Procurement.Domain.Contracting;

/// <content>What the buying unit is told in time: options to call, the end, follow-ups.</content>
internal sealed partial class SupplierContract
{
    /// <summary>How long before the last day to call an option the unit is told.</summary>
    public const int OptionWarnDays = 120;

    /// <summary>How long before the end the unit is told: a new procurement takes this long.</summary>
    public const int EndWarnDays = 240;

    /// <summary>How long before the end the unit should have said what follows.</summary>
    public const int EndDecideDays = 120;

    public const int FollowUpWarnDays = 30;

    /// <summary>Tells the unit of what is near, once for each day that it falls on, however late this is asked.</summary>
    /// <returns>How much was told.</returns>
    public int Watch(DateOnly today, DateTimeOffset now)
    {
        if (!IsStanding)
        {
            return 0;
        }

        var told = 0;
        foreach (var option in _options.Where(o => o.State == OptionState.Open && o.CallBy >= today && today >= o.CallBy.AddDays(-OptionWarnDays)))
        {
            told += Told(DutyKind.Option, option.Id, option.CallBy, option.CallBy, now);
        }

        // Who can still extend is asked about that, and not about the end.
        if (EndsOn is { } last && last >= today && today >= last.AddDays(-EndWarnDays) && !_options.Exists(o => o.State == OptionState.Open && o.CallBy >= today))
        {
            var decide = last.AddDays(-EndDecideDays);
            told += Told(DutyKind.ContractEnd, null, last, decide >= today ? decide : today, now);
        }

        if (NextFollowUpOn is { } next && today >= next.AddDays(-FollowUpWarnDays))
        {
            told += Told(DutyKind.FollowUp, null, next, next, now);
        }

        return told;
    }

    /// <summary>The unit has answered on what it was told.</summary>
    public void Hear(Guid id, bool isSettled, string? comment, long version, DateTimeOffset now, string by)
    {
        if (_duties.Find(d => d.Id == id) is not { } duty || !duty.Hear(version))
        {
            return;
        }

        Tell(HistoryKind.UnitAnswered, comment.Kept(LongestReason), now, by);
        if (isSettled && duty.IsOpen)
        {
            Raise(duty.Meet(NextVersion, now));
        }
    }

    private int Told(DutyKind kind, Guid? subject, DateOnly on, DateOnly dueOn, DateTimeOffset now)
    {
        if (_duties.Exists(d => d.IsOf(kind, subject, on)))
        {
            return 0;
        }

        var duty = new WatchedDuty(kind, subject, on, dueOn);
        _duties.Add(duty);
        Raise(duty, now);
        return 1;
    }

    private void Raise(WatchedDuty duty, DateTimeOffset now) => Raise(duty.Raised(
        BuyingUnit,
        duty.Kind switch
        {
            DutyKind.Option => $"Förläng eller låt bli: {Title}, sista dag att utnyttja optionen {WatchedDuty.Day(duty.On)}",
            DutyKind.ContractEnd => $"Avtalet {Title} löper ut {WatchedDuty.Day(duty.On)}: bestäm vad som följer",
            _ => $"Följ upp kraven i avtalet {Title}",
        },
        Address,
        NextVersion,
        now));

    private void Meet(DutyKind kind, Guid? subject, DateTimeOffset now)
    {
        foreach (var duty in _duties.Where(d => d.IsOpen && d.Kind == kind && d.Subject == subject))
        {
            Raise(duty.Meet(NextVersion, now));
        }
    }

    private void Withdraw(DutyKind kind, string reason, DateTimeOffset now)
    {
        foreach (var duty in _duties.Where(d => d.IsOpen && d.Kind == kind))
        {
            Raise(duty.Withdraw(reason, NextVersion, now));
        }
    }

    private void WithdrawAll(string reason, DateTimeOffset now)
    {
        foreach (var duty in _duties.Where(d => d.IsOpen))
        {
            Raise(duty.Withdraw(reason, NextVersion, now));
        }
    }
}

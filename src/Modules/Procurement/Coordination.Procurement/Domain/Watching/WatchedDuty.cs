using System.Globalization;
using Coordination.Governance.Contracts;

namespace Coordination.Procurement.Domain.Watching;

/// <summary>What a committee is told that it owes.</summary>
internal enum DutyKind
{
    /// <summary>An option to extend is called by its last day, or left.</summary>
    Option,

    /// <summary>What follows when a contract ends.</summary>
    ContractEnd,

    /// <summary>The requirements of a contract are followed up.</summary>
    FollowUp,

    /// <summary>The award is published (efterannons).</summary>
    AwardNotice,

    /// <summary>A direct procurement is documented.</summary>
    Documentation,

    /// <summary>The checklist of a quarter's review is answered for a procurement.</summary>
    Review,

    /// <summary>What an employment requirement promised until a day is followed up.</summary>
    Employment,
}

/// <summary>A duty that the committee has been told of once for each day it falls on. Governance keeps the ledger and reminds.</summary>
internal sealed class WatchedDuty
{
    public const string Source = "procurement";
    private const string Beginning = "procurement-date:";

    public WatchedDuty(DutyKind kind, Guid? subject, DateOnly on, DateOnly dueOn)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        Subject = subject;
        On = on;
        DueOn = dueOn;
        IsOpen = true;
    }

    private WatchedDuty()
    {
    }

    public Guid Id { get; private set; }

    public DutyKind Kind { get; private set; }

    /// <summary>The option it is of; null for what is of the whole.</summary>
    public Guid? Subject { get; private set; }

    /// <summary>The day that is watched.</summary>
    public DateOnly On { get; private set; }

    /// <summary>When the committee should have done it.</summary>
    public DateOnly DueOn { get; private set; }

    public bool IsOpen { get; private set; }

    public long HeardVersion { get; private set; }

    public string Key => $"{Beginning}{Id:N}";

    /// <summary>The duty that a key of the ledger is of; null for what is none of ours.</summary>
    public static Guid? IdIn(string key) =>
        key.StartsWith(Beginning, StringComparison.Ordinal) && Guid.TryParseExact(key.AsSpan(Beginning.Length), "N", out var id) ? id : null;

    /// <summary>As a day stands in the title that the committee reads.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public bool IsOf(DutyKind kind, Guid? subject, DateOnly on) => Kind == kind && Subject == subject && On == on;

    public ObligationRaised Raised(string committee, string title, string link, long version, DateTimeOffset now) => new(Source, Key, committee, title, DueOn, link, version, now);

    public ObligationMet Meet(long version, DateTimeOffset now)
    {
        IsOpen = false;
        return new(Source, Key, version, now);
    }

    public ObligationWithdrawn Withdraw(string reason, long version, DateTimeOffset now)
    {
        IsOpen = false;
        return new(Source, Key, reason, version, now);
    }

    /// <summary>False for an answer older than one that has been heard.</summary>
    public bool Hear(long version)
    {
        if (version <= HeardVersion)
        {
            return false;
        }

        HeardVersion = version;
        return true;
    }
}

using System.ComponentModel.DataAnnotations;

namespace Coordination.Platform.Messaging;

/// <summary>Section <c>Messaging</c>.</summary>
public sealed class MessagingOptions
{
    /// <summary>Off in tests that deliver by hand, and on hosts that only serve pages.</summary>
    public bool RunRelay { get; set; } = true;

    /// <summary>The safety net: a commit in this process wakes the relay at once; other hosts' rows and retries wait for the poll.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:10:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Messages of one module in flight at once. Each consumer of each takes a database connection: six modules with two consumers a message need some 100.</summary>
    [Range(1, 256)]
    public int MaxInFlight { get; set; } = 8;

    /// <summary>After this long another host may deliver a message that this one holds. A consumer gets four fifths of it.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a stopping host lets consumers finish.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Pauses between attempts; after the last one the message is dead. Empty: the built-in ladder.</summary>
    public TimeSpan[] RetryDelays { get; set; } = [];

    /// <summary>Delivered messages are kept this long.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepDispatched { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Longer than any message can come back, a hand-made re-drive included.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepInbox { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Rows per clean-up statement, so that no statement holds its locks long.</summary>
    [Range(1, 100_000)]
    public int CleanUpBatch { get; set; } = 1_000;
}

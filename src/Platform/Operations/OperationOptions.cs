using System.ComponentModel.DataAnnotations;

namespace Coordination.Platform.Operations;

/// <summary>Section <c>Operations</c>.</summary>
public sealed class OperationOptions
{
    /// <summary>Off on hosts that only serve pages, and in tests that run operations by hand.</summary>
    public bool RunOperations { get; set; } = true;

    /// <summary>Operations at once on this host.</summary>
    [Range(1, 32)]
    public int AtOnce { get; set; } = 2;

    [Range(typeof(TimeSpan), "00:00:00.05", "00:10:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>A dead host's work is started again after this long.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often running work says that it lives and looks whether it has been cancelled.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:10:00")]
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Work that was broken off this many times is given up.</summary>
    [Range(1, 100)]
    public int MostStarts { get; set; } = 5;
}

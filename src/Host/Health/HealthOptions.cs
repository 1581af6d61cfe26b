using System.ComponentModel.DataAnnotations;

namespace Coordination.Host.Health;

/// <summary>Section <c>Health</c>: from when a wait is a fault.</summary>
internal sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>A fact that has waited this long for its effects.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan MessagesWaiting { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>A letter that is due and has waited this long.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan MailWaiting { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A job that should have begun this long ago.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan JobOverdue { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>An answer is given again for this long, so that asking costs the database nothing.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan Remember { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often the mail server is called to see that it answers and lets us in.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MailServerEvery { get; set; } = TimeSpan.FromMinutes(1);
}

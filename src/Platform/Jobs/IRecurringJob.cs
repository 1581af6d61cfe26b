namespace Coordination.Platform.Jobs;

/// <summary>
/// A sweep over durable state: selects what is due, claims, acts, records. Safe to run twice, late, or on two hosts at once.
/// The engine in the Host only keeps time.
/// </summary>
public interface IRecurringJob
{
    /// <summary>Unique and stable: <c>governance.remind-committees</c>.</summary>
    string Name { get; }

    /// <summary>Default schedule as a Quartz cron expression in Europe/Stockholm; <c>Jobs:Schedules:{Name}</c> overrides it.</summary>
    string Cron { get; }

    /// <summary>Runs the sweep once.</summary>
    /// <returns>One line for the jobs page, for example the number of rows handled.</returns>
    Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct);
}

/// <summary>What a run is told.</summary>
/// <param name="ScheduledFor">The instant this run was due, UTC; a late run may be long after it.</param>
public sealed record JobContext(DateTimeOffset ScheduledFor);

/// <summary>What a run tells.</summary>
/// <param name="Handled">Rows handled.</param>
/// <param name="Failed">Rows that failed and will be tried again.</param>
/// <param name="Note">Anything else worth a line on the jobs page; no personal data.</param>
public sealed record JobOutcome(int Handled, int Failed = 0, string? Note = null);

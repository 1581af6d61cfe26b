using System.ComponentModel.DataAnnotations;
using Quartz;

namespace Coordination.Host.Jobs;

/// <summary>Section <c>Jobs</c>.</summary>
internal sealed class JobsOptions : IValidatableObject
{
    public const string Section = "Jobs";

    /// <summary>False: this host runs no recurring job. Another host on the same database still does.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Job name → Quartz cron expression in Europe/Stockholm, in place of the job's own.</summary>
    public Dictionary<string, string> Schedules { get; } = new(StringComparer.Ordinal);

    /// <summary>Jobs this host runs at the same time.</summary>
    [Range(1, 50)]
    public int Concurrency { get; set; } = 4;

    /// <summary>How often a host says that it lives. One that is silent for three times as long is taken for dead and its runs are taken over.</summary>
    [Range(1, 300)]
    public int CheckInSeconds { get; set; } = 5;

    /// <summary>How long the history of runs is kept.</summary>
    [Range(1, 3650)]
    public int KeepRunsDays { get; set; } = 90;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Schedules.Where(s => !CronExpression.TryParse(s.Value, out _)).Select(s => new ValidationResult(
            $"\"{s.Value}\" is not a schedule. Write a cron expression with seconds, for example \"0 0 7 ? * MON-FRI\" for 07.00 on weekdays.",
            [$"{nameof(Schedules)}:{s.Key}"]));
}

using Coordination.Platform.Organisations;
using Coordination.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Persistence;

/// <summary>The Host's own schema: accounts, roles, job runs, organisation settings and data-protection keys.</summary>
internal sealed class HostDbContext(DbContextOptions<HostDbContext> options, IDatabaseDialect dialect) : ModuleDbContext(options, dialect)
{
    public const string SchemaName = "host";

    public override string Schema => SchemaName;

    public DbSet<User> Users => Set<User>();

    public DbSet<Role> Roles => Set<Role>();

    public DbSet<IdentityUserRole<Guid>> UserRoles => Set<IdentityUserRole<Guid>>();

    public DbSet<OrganisationSettings> Organisation => Set<OrganisationSettings>();

    public DbSet<KeptForm> KeptForms => Set<KeptForm>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<ApiClient> ApiClients => Set<ApiClient>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
}

/// <summary>A person who signs in.</summary>
internal sealed class User : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    public bool IsDisabled { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Codes of the committees a committee officer acts for.</summary>
    public List<string> Committees { get; set; } = [];

    /// <summary><c>sv</c> or <c>en</c>; null follows the browser.</summary>
    public string? Language { get; set; }

    /// <summary>Single-key shortcuts are off until the person turns them on (WCAG 2.1.4).</summary>
    public bool UsesShortcuts { get; set; }

    /// <summary>Grows with every edit by an administrator; sign-ins and failed tries leave it, so they never look like a conflict.</summary>
    public long Version { get; set; }
}

/// <summary>Whose installation this is: one row.</summary>
internal sealed class OrganisationSettings
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    public required string MunicipalityName { get; set; }

    /// <summary>The function that letters come from.</summary>
    public string? SenderName { get; set; }

    public string? Phone { get; set; }

    public string? ReplyAddress { get; set; }

    /// <summary>Links in letters begin with it; no slash at the end.</summary>
    public string? PublicAddress { get; set; }

    public bool HalfDaysAreFree { get; set; }

    public bool BridgeDaysAreFree { get; set; }

    /// <summary>ISO weeks without reminders, every year.</summary>
    public List<int> PauseWeeks { get; set; } = [.. OrganisationFacts.DefaultCalendar.PauseWeeks];

    public long Version { get; set; }
}

/// <summary>One of <c>Coordination.Platform.Security.Roles</c>.</summary>
internal sealed class Role : IdentityRole<Guid>;

/// <summary>What somebody had written when their session ended, until the page shows it again; at most an hour.</summary>
internal sealed class KeptForm
{
    public Guid Id { get; set; }

    public Guid UserId { get; set; }

    public required string Path { get; set; }

    /// <summary>The fields as JSON.</summary>
    public required string Fields { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>A run of a recurring job, for the administrators' page.</summary>
internal sealed class JobRun
{
    public Guid Id { get; set; }

    public required string Job { get; set; }

    public DateTimeOffset ScheduledFor { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>running, succeeded, failed.</summary>
    public required string Outcome { get; set; }

    public int Handled { get; set; }

    public int Failed { get; set; }

    public string? Note { get; set; }

    /// <summary>The instance that ran it.</summary>
    public required string Instance { get; set; }
}

/// <summary>A system that calls the API with a key of its own.</summary>
internal sealed class ApiClient
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    /// <summary>What it may do.</summary>
    public List<string> Scopes { get; set; } = [];

    /// <summary>SHA-256 of the key, lower-case hex; the key itself is nowhere. Random and long, so it needs no salt.</summary>
    public required string KeyHash { get; set; }

    /// <summary>Its first characters, to tell keys apart on the page.</summary>
    public required string KeyBeginning { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public required string CreatedBy { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public string? RevokedBy { get; set; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    public bool IsOpenAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}

/// <summary>A data-protection key, so that signed links and sign-ins outlive a restart and hold on every host.</summary>
internal sealed class ProtectionKey
{
    public Guid Id { get; set; }

    public required string FriendlyName { get; set; }

    public required string Xml { get; set; }
}

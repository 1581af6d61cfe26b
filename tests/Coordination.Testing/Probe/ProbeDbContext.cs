using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Coordination.Testing.Probe;

/// <summary>The probe's schema. It has no migrations: the test makes its tables.</summary>
internal sealed class ProbeDbContext(DbContextOptions<ProbeDbContext> options, IDatabaseDialect dialect) : ModuleDbContext(options, dialect)
{
    public const string SchemaName = "probe";

    public override string Schema => SchemaName;

    public DbSet<ProbeEffect> Effects => Set<ProbeEffect>();

    /// <summary>The context of a test itself, outside any host.</summary>
    public static ProbeDbContext Open(DatabaseAddress address)
    {
        var builder = new DbContextOptionsBuilder<ProbeDbContext>();
        address.Dialect.Configure(builder, address.ConnectionString, SchemaName);
        return new(builder.Options, address.Dialect);
    }

    public static async Task CreateTablesAsync(DatabaseAddress address, CancellationToken ct)
    {
        await using var db = Open(address);
        await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(ct);
    }

    protected override void ApplyMappings(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<ProbeEffect>(effect =>
        {
            effect.ToTable("effect").HasKey(e => e.Id);
            effect.Property(e => e.Id).ValueGeneratedOnAdd();
        });
    }
}

/// <summary>One effect of one delivery. The key is the database's, so a second effect of the same message would be a second row.</summary>
internal sealed class ProbeEffect
{
    public long Id { get; set; }

    public required string Consumer { get; set; }

    public required string Key { get; set; }
}

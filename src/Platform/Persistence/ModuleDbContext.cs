using System.Reflection;
using Coordination.Platform.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Coordination.Platform.Persistence;

/// <summary>
/// A module's context: its own schema, its own migrations history, snake_case names, typed ids and enums by convention, and the
/// platform's tables beside its own so that outbox, inbox, mail, audit, operations and files commit with the change.
/// </summary>
public abstract class ModuleDbContext(DbContextOptions options, IDatabaseDialect dialect) : DbContext(options)
{
    private const int MostTries = 6;

    private readonly List<IAggregate> _whole = [];

    /// <summary>The module's schema.</summary>
    public abstract string Schema { get; }

    /// <summary>The database's ways, for mappings that need a collation.</summary>
    protected IDatabaseDialect Dialect { get; } = dialect;

    internal IDatabaseDialect DatabaseDialect => Dialect;

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<MailRow> Mail => Set<MailRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<OperationRow> Operations => Set<OperationRow>();

    public DbSet<FileRow> Files => Set<FileRow>();

    /// <summary>Whether somebody else stored the same, or changed it, at the same moment: what is loaded anew can be saved.</summary>
    public bool IsRace(DbUpdateException exception) => exception is DbUpdateConcurrencyException || Dialect.IsUniqueViolation(exception);

    /// <summary>
    /// Saves what a form makes. Where the same form was saved a moment ago, nothing is stored a second time and nothing is wrong; whatever
    /// else stops the commit is thrown.
    /// </summary>
    /// <param name="isStored">Whether what the form makes is there, looked up by the id that came with it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task SaveOnceAsync(Func<CancellationToken, Task<bool>> isStored, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(isStored);
        try
        {
            await SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (IsRace(exception))
        {
            ChangeTracker.Clear();
            if (!await isStored(ct))
            {
                throw;
            }
        }
    }

    /// <summary>
    /// Reads, changes and saves, and does so once more upon what is stored then where somebody else was quicker. What was tracked is
    /// forgotten after each try.
    /// </summary>
    /// <param name="change">Reads what it changes from this context, each time anew.</param>
    /// <exception cref="DbUpdateException">Others were quicker each time, or the database refuses what is saved.</exception>
    public async Task<TResult> InTriesAsync<TResult>(Func<Task<TResult>> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await change();
            }
            catch (DbUpdateException exception) when (tries < MostTries && IsRace(exception))
            {
                // Taken once more upon what is stored now.
            }
            finally
            {
                ChangeTracker.Clear();
            }
        }
    }

    /// <summary>
    /// Adds aggregates that are new and as they shall be stored, many at a time. Where the database can, and the context tracks nothing else,
    /// the next commit writes them table by table with their versions, audit entries and events, and the tracker never sees them: kinds of
    /// aggregates that the database ties together are given in the order of their ties. A commit that fails has forgotten them.
    /// </summary>
    public void AddWhole(IEnumerable<IAggregate> made)
    {
        ArgumentNullException.ThrowIfNull(made);
        _whole.AddRange(made);
    }

    /// <summary>
    /// Adds rows of one table that are derived from others: they have no version, no audit entry and tell nobody, and the tracker never
    /// sees them. Part of the caller's transaction where there is one.
    /// </summary>
    /// <exception cref="DbUpdateException">The database refused a row; none is stored.</exception>
    public async Task AddDerivedAsync<TRow>(IReadOnlyList<TRow> rows, CancellationToken ct)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
        {
            return;
        }

        var type = Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is not in the model of {GetType().Name}.");
        if (Dialect is IBulkDialect bulk && BulkRows.Of(type) is { Parts.Count: 0 } bulkRows)
        {
            await BulkWrite.CopyAsync(this, bulk, [bulkRows.Table(rows.Select(r => bulkRows.Row(r, null)))], ct);
            return;
        }

        Set<TRow>().AddRange(rows);
        await SaveChangesAsync(ct);
        foreach (var row in rows)
        {
            Entry(row).State = EntityState.Detached;
        }
    }

    /// <summary>What <see cref="AddWhole"/> has added since it was taken.</summary>
    internal IReadOnlyList<IAggregate> TakeWhole()
    {
        IAggregate[] taken = [.. _whole];
        _whole.Clear();
        return taken;
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        foreach (var id in TypedIds(GetType().Assembly))
        {
            configurationBuilder.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }

        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>().HavePrecision(6);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
        configurationBuilder.Conventions.Add(_ => new SnakeCaseConvention());
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.HasDefaultSchema(Schema);
        PlatformModel.Apply(modelBuilder, Dialect);
        ApplyMappings(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => typeof(IAggregate).IsAssignableFrom(e.ClrType) && e.BaseType is null))
        {
            modelBuilder.Entity(entity.ClrType).Property<long>(nameof(IAggregate.Version)).IsConcurrencyToken();
        }
    }

    /// <summary>The module's own mappings; by default every configuration in its assembly that needs no argument.</summary>
    protected virtual void ApplyMappings(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);

    private static IEnumerable<Type> TypedIds(Assembly assembly) =>
        assembly.GetTypes().Where(t => t.IsValueType && Array.Exists(
            t.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>)));
}

/// <summary>Stores a typed id as its GUID.</summary>
/// <typeparam name="TId">The typed id.</typeparam>
public sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
    where TId : struct, ITypedId<TId>
{
    private static TId Make(Guid value) => TId.From(value);
}

/// <summary>Instants are stored in UTC whatever offset they came with.</summary>
public sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(v => v.ToUniversalTime(), v => v.ToUniversalTime());

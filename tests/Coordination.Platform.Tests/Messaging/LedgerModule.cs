using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Platform.Tests.Messaging;

/// <summary>Two small modules that tell each other things: what one notes, both enter in their books.</summary>
internal sealed class LedgerDbContext(DbContextOptions<LedgerDbContext> options, IDatabaseDialect dialect) : BookDbContext(options, dialect)
{
    public override string Schema => "ledger";
}

internal sealed class JournalDbContext(DbContextOptions<JournalDbContext> options, IDatabaseDialect dialect) : BookDbContext(options, dialect)
{
    public override string Schema => "journal";
}

internal abstract class BookDbContext(DbContextOptions options, IDatabaseDialect dialect) : ModuleDbContext(options, dialect)
{
    public DbSet<Entry> Entries => Set<Entry>();

    protected override void ApplyMappings(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Entry>().ToTable("entry").HasKey(e => e.Id);
        modelBuilder.Entity<Entry>().HasIndex(e => e.OnlyOnce).IsUnique().HasFilter("only_once is not null");
    }
}

/// <summary>An effect: deliberately without a unique key, so that a second effect would show as a second row.</summary>
internal sealed class Entry
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public required string By { get; set; }

    public required string What { get; set; }

    public string? OnlyOnce { get; set; }
}

[MessageName("ledger.noted.v1")]
public sealed record Noted(string What, DateTimeOffset OccurredAt) : IIntegrationEvent;

[MessageName("journal.answered.v1")]
public sealed record Answered(string What, DateTimeOffset OccurredAt) : IIntegrationEvent;

/// <summary>What a test makes consumers do before their effect.</summary>
internal sealed class Interference
{
    public Func<string, string, CancellationToken, Task> Before { get; set; } = (_, _, _) => Task.CompletedTask;
}

[ConsumerName("ledger.enter-note")]
internal sealed class EnterNote(Inbox<LedgerDbContext> inbox, Interference interference) : ModuleConsumer<Noted, LedgerDbContext>(inbox)
{
    protected override async Task HandleAsync(Noted message, CancellationToken ct)
    {
        await interference.Before("ledger.enter-note", message.What, ct);
        Db.Entries.Add(new Entry { By = "ledger.enter-note", What = message.What });
    }
}

[ConsumerName("journal.answer-note")]
internal sealed class AnswerNote(Inbox<JournalDbContext> inbox, Interference interference, TimeProvider clock) : ModuleConsumer<Noted, JournalDbContext>(inbox)
{
    protected override async Task HandleAsync(Noted message, CancellationToken ct)
    {
        await interference.Before("journal.answer-note", message.What, ct);
        Db.Entries.Add(new Entry { By = "journal.answer-note", What = message.What });
        Db.Outbox.Add(OutboxRowFactory.Create(new Answered(message.What, clock.GetUtcNow()), clock.GetUtcNow()));
    }
}

[ConsumerName("ledger.enter-answer")]
internal sealed class EnterAnswer(Inbox<LedgerDbContext> inbox) : ModuleConsumer<Answered, LedgerDbContext>(inbox)
{
    protected override Task HandleAsync(Answered message, CancellationToken ct)
    {
        Db.Entries.Add(new Entry { By = "ledger.enter-answer", What = message.What });
        return Task.CompletedTask;
    }
}

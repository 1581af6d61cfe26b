using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Platform.Messaging;

/// <summary>
/// Gives a message exactly one effect for each consumer, however often it is delivered: the note that it was received, the
/// effect and what the effect tells others are one commit in the consumer's own module.
/// </summary>
/// <typeparam name="TContext">The consumer's module.</typeparam>
public sealed class Inbox<TContext>(TContext db, TimeProvider clock)
    where TContext : ModuleDbContext
{
    /// <summary>Several facts of one new record are often delivered at once; who loses the race finds the row there the next time.</summary>
    private const int MostRaces = 3;

    /// <summary>The context that the effect must be made on.</summary>
    public TContext Db { get; } = db;

    /// <summary>
    /// Runs the effect unless this consumer has had the message before. An effect that loses a race is run again at once, a few times, on
    /// what is stored by then; it must begin from the context alone.
    /// </summary>
    /// <returns>False when it had.</returns>
    public Task<bool> ReceiveAsync(Guid messageId, string consumer, Func<CancellationToken, Task> effect, CancellationToken ct) =>
        Db.Database.CreateExecutionStrategy().ExecuteAsync(async stop =>
        {
            for (var races = 0; ; races++)
            {
                Db.ChangeTracker.Clear();
                if (await HasAsync(messageId, consumer, stop))
                {
                    return false;
                }

                // A transaction of our own: bulk updates and a save by a called handler belong to the same commit.
                await using var transaction = await Db.Database.BeginTransactionAsync(stop);
                try
                {
                    Db.Inbox.Add(new InboxRow { MessageId = messageId, Consumer = consumer, ProcessedAt = clock.GetUtcNow() });
                    await effect(stop);
                    await Db.SaveChangesAsync(stop);
                    await transaction.CommitAsync(stop);
                    return true;
                }
                catch (DbUpdateException exception)
                {
                    // Somebody else may have received it meanwhile; a failed statement has ended the transaction either way.
                    await transaction.RollbackAsync(stop);
                    Db.ChangeTracker.Clear();
                    if (await HasAsync(messageId, consumer, stop))
                    {
                        return false;
                    }

                    if (races == MostRaces || !Db.IsRace(exception))
                    {
                        throw;
                    }
                }
            }
        }, ct);

    private Task<bool> HasAsync(Guid messageId, string consumer, CancellationToken ct) =>
        Db.Inbox.AnyAsync(r => r.MessageId == messageId && r.Consumer == consumer, ct);
}

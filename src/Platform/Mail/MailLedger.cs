using System.Linq.Expressions;
using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Coordination.Platform.Mail;

/// <summary>One module's mail table as the sender sees it: claim what is due, record how it went, letter by letter.</summary>
internal sealed class MailLedger(
    ModuleDatabase database, IServiceScopeFactory scopes, MailOptions options, TimeProvider clock, MailMetrics metrics, ILogger logger)
{
    private const int LongestError = 2_000;

    /// <summary>Growing pauses for a letter that its server puts off: greylisting, a full mailbox. The expiry ends them.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4),
    ];

    public async Task<IReadOnlyList<MailRow>> ClaimAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var open = Mail(scope).Where(r => r.SentAt == null && r.DeadAt == null);
        return await Lease.ClaimAsync(open, r => r.Id, options.Batch, clock.GetUtcNow(), options.Lease, ct);
    }

    /// <summary>Whoever holds the lease by now: the letter has left, and must not leave again.</summary>
    public async Task SentAsync(MailRow row, IReadOnlyList<string> refusedCopies, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var note = refusedCopies.Count == 0 ? null : Shorten("Copy refused: " + string.Join("; ", refusedCopies));
        await UpdateAsync(r => r.Id == row.Id, update => update
            .SetProperty(r => r.SentAt, now).SetProperty(r => r.LeaseId, (Guid?)null).SetProperty(r => r.LastError, note), ct);
        metrics.Sent(now.Value - row.CreatedAt);
        if (refusedCopies.Count > 0) MailLog.CopiesRefused(logger, row.Id, refusedCopies.Count);
    }

    public async Task PutOffAsync(MailRow row, string error, CancellationToken ct)
    {
        var failures = row.Attempts + 1;
        var pause = Pauses[Math.Min(failures, Pauses.Length) - 1];
        var visible = clock.GetUtcNow() + pause;
        await UpdateAsync(r => r.Id == row.Id && r.LeaseId == row.LeaseId, update => update
            .SetProperty(r => r.Attempts, failures).SetProperty(r => r.VisibleAt, visible)
            .SetProperty(r => r.LastError, Shorten(error)).SetProperty(r => r.LeaseId, (Guid?)null), ct);
        metrics.Count("put-off");
        MailLog.PutOff(logger, row.Id, pause, failures);
    }

    public async Task GiveUpAsync(MailRow row, string error, bool isAddress, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        DateTimeOffset? bounced = isAddress ? now : null;
        await UpdateAsync(r => r.Id == row.Id && r.LeaseId == row.LeaseId, update => update
            .SetProperty(r => r.Attempts, row.Attempts + 1).SetProperty(r => r.DeadAt, now).SetProperty(r => r.BouncedAt, bounced)
            .SetProperty(r => r.LastError, Shorten(error)).SetProperty(r => r.LeaseId, (Guid?)null), ct);
        metrics.Count("given-up");
        MailLog.GivenUp(logger, row.Id);
    }

    /// <summary>Gives letters back untried; with a reason when the server is to blame. Costs the letter no attempt.</summary>
    public Task ReturnAsync(IReadOnlyCollection<MailRow> rows, string? reason, CancellationToken ct)
    {
        var (ids, lease, now) = (rows.Select(r => r.Id).ToList(), rows.First().LeaseId, clock.GetUtcNow());
        return UpdateAsync(r => ids.Contains(r.Id) && r.LeaseId == lease, update => update
            .SetProperty(r => r.LeaseId, (Guid?)null).SetProperty(r => r.VisibleAt, now).SetProperty(r => r.LastError, r => reason ?? r.LastError), ct);
    }

    private async Task UpdateAsync(
        Expression<Func<MailRow, bool>> which, Action<UpdateSettersBuilder<MailRow>> how, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Mail(scope).Where(which).ExecuteUpdateAsync(how, ct);
    }

    private DbSet<MailRow> Mail(AsyncServiceScope scope) => database.Context(scope.ServiceProvider).Mail;

    private static string Shorten(string error) => error.Length <= LongestError ? error : error[..LongestError];
}

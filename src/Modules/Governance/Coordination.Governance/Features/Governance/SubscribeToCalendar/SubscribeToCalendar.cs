using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.SubscribeToCalendar;

/// <summary>A new secret address for a calendar; an old one stops working.</summary>
/// <param name="Committee">Whose duties, or null for all.</param>
/// <param name="IsWheel">The year's wheel instead of duties.</param>
internal sealed record SubscribeToCalendar(CommitteeId? Committee, bool IsWheel);

/// <summary>Makes the address. It is handed out once; only its hash is stored.</summary>
internal sealed class SubscribeToCalendarHandler(GovernanceDbContext db, TimeProvider clock)
{
    public async Task<string> HandleAsync(SubscribeToCalendar command, CancellationToken ct)
    {
        var subscription = await db.CalendarSubscriptions.OrderBy(s => s.Id).FirstOrDefaultAsync(s => s.CommitteeId == command.Committee && s.IsWheel == command.IsWheel, ct);
        if (subscription is null)
        {
            subscription = command.IsWheel ? CalendarSubscription.ForWheel() : CalendarSubscription.For(command.Committee);
            db.CalendarSubscriptions.Add(subscription);
        }

        var token = subscription.Rotate(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return token;
    }
}

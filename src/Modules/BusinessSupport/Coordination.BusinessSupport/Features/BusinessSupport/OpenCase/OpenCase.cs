using Coordination.BusinessSupport.Domain.Cases;
using Coordination.Platform.Organisations;
using Coordination.Platform.Persistence;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.OpenCase;

/// <summary>Opens a case with its number and the day by which somebody has been in touch. Opened twice, it is one case.</summary>
internal sealed class OpenCaseHandler(BusinessSupportDbContext db, OrganisationCalendar calendar, IDatabaseDialect dialect, TimeProvider clock)
{
    private const int MostTries = 10;

    public async Task HandleAsync(CaseId id, CaseText text, CaseParty party, string? adviser, string by, CancellationToken ct)
    {
        for (var tries = 1; !await db.Cases.AnyAsync(c => c.Id == id, ct); tries++)
        {
            var opened = await AddAsync(id, text, party, null, by, ct);
            if (adviser is not null)
            {
                opened.Take(clock.GetUtcNow(), adviser);
            }

            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException exception) when (tries < MostTries && dialect.IsUniqueViolation(exception))
            {
                // Somebody else got the number, or this form was sent twice: look again.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Adds it to the context with the next number of the year; the caller saves.</summary>
    public async Task<SupportCase> AddAsync(CaseId id, CaseText text, CaseParty party, CaseOrigin? origin, string by, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var rules = await db.SupportRules.AsNoTracking().SingleOrDefaultAsync(ct) ?? new SupportRules();
        var last = await db.Cases.Where(c => c.Year == today.Year).MaxAsync(c => (int?)c.Serial, ct) ?? 0;
        var opened = new SupportCase(id, last + 1, text, party, origin, today, calendar.Days.AddWorkingDays(today, rules.ServiceDays), clock.GetUtcNow(), by);
        db.Cases.Add(opened);
        return opened;
    }
}

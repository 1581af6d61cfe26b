using Coordination.Networking.Contracts;
using Coordination.Procurement.Domain.Matches;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.FollowCandidates;

/// <summary>Keeps the copy of the register's enterprises that matching reads.</summary>
internal sealed class CandidatesHandler(ProcurementDbContext db, IEnterpriseOfferings enterprises, TimeProvider clock)
{
    private const int Part = 500;

    /// <summary>Takes one enterprise as the register has it now. Stored with the caller's commit.</summary>
    /// <returns>What is known of it; null where there is none to match (it has ended, stands for another, or is gone).</returns>
    public async Task<CandidateFacts?> FollowAsync(Guid enterpriseId, CancellationToken ct)
    {
        var id = new CandidateId(enterpriseId);
        var facts = await enterprises.FindAsync(enterpriseId, ct) is { IsActive: true } now ? Facts(now) : null;
        var known = await db.Candidates.SingleOrDefaultAsync(s => s.Id == id, ct);
        Take(known, facts);
        return facts;
    }

    /// <summary>The whole register, from the beginning: what is new or has changed is taken, what is gone is left out.</summary>
    public async Task FillAsync(CancellationToken ct)
    {
        var seen = new HashSet<CandidateId>();
        for (var last = Part; last == Part;)
        {
            var part = await enterprises.ListAsync(seen.Count, Part, ct);
            last = part.Count;
            var ids = part.Select(e => new CandidateId(e.Id)).ToList();
            var known = await db.Candidates.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
            foreach (var enterprise in part)
            {
                var facts = Facts(enterprise);
                if (!seen.Add(facts.Id))
                {
                    continue;
                }

                if (known.GetValueOrDefault(facts.Id) is not { } copy || copy.SourceVersion != facts.Version)
                {
                    Take(known.GetValueOrDefault(facts.Id), facts);
                }
            }

            await db.SaveChangesAsync(ct);
        }

        var gone = (await db.Candidates.Select(s => s.Id).ToListAsync(ct)).Where(id => !seen.Contains(id)).ToList();
        await db.Candidates.Where(s => gone.Contains(s.Id)).ExecuteDeleteAsync(ct);
        db.ChangeTracker.Clear();
    }

    private void Take(Candidate? known, CandidateFacts? facts)
    {
        if (facts is null)
        {
            if (known is not null)
            {
                db.Candidates.Remove(known);
            }
        }
        else if (known is null)
        {
            db.Candidates.Add(new Candidate(facts, clock.GetUtcNow()));
        }
        else
        {
            known.Follow(facts, clock.GetUtcNow());
        }
    }

    private static CandidateFacts Facts(EnterpriseOfferings e) => new(
        new CandidateId(e.Id), Short(e.Name, 300)!, Short(e.Locality, 200), e.SharePercent, e.IsNonProfit,
        [.. e.Offers.Select(o => new OfferFacts(Short(o.Name, Candidate.LongestText)!, o.Cpv, Short(o.Capacity, Candidate.LongestText), Short(o.Area, Candidate.LongestText)))], e.Version);

    private static string? Short(string? text, int longest) => text is null || text.Length <= longest ? text : text[..longest];
}

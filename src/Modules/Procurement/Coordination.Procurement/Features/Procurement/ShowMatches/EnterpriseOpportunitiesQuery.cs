using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Features.Procurement.MatchProcurements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowMatches;

/// <summary>Procurements that could suit an enterprise, for the card in its register.</summary>
internal sealed class EnterpriseOpportunitiesQuery(ProcurementDbContext db, IStringLocalizer<Texts> texts, TimeProvider clock) : IEnterpriseOpportunities
{
    public async Task<EnterpriseOpportunities> OfAsync(Guid enterpriseId, int most, CancellationToken ct)
    {
        var id = new CandidateId(enterpriseId);
        var rows = from m in db.CandidateMatches.AsNoTracking().Where(m => m.CandidateId == id)
                   join c in db.Cases.OpenAt(clock.GetUtcNow()) on m.CaseId equals c.Id
                   let accepted = db.MatchDecisions.Any(d => d.CaseId == m.CaseId && d.CandidateId == id && d.Verdict == MatchVerdict.Accepted)
                   where !db.MatchDecisions.Any(d => d.CaseId == m.CaseId && d.CandidateId == id && d.Verdict == MatchVerdict.Dismissed && d.Fingerprint == m.Fingerprint)
                   orderby accepted descending, m.Score descending, m.CaseId
                   select new { m.CaseId, c.Title, c.BuyerName, c.TenderDeadline, m.Score, m.Strength, accepted };
        var best = await rows.Take(most).ToListAsync(ct);
        var total = best.Count < most ? best.Count : await rows.CountAsync(ct);
        return new EnterpriseOpportunities(
            total,
            best.ConvertAll(m => new Opportunity(
                m.CaseId.Value, m.Title, m.BuyerName, m.TenderDeadline, m.Score, m.Strength.ToString(), texts[$"MatchStrength.{m.Strength}"], m.accepted, $"/upphandlingar/{m.CaseId.Value}/leverantorer/{enterpriseId}")),
            $"/upphandlingar/matchningar/foretag/{enterpriseId}");
    }
}

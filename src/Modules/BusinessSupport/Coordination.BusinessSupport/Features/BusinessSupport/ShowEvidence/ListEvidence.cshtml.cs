using Coordination.BusinessSupport.Domain.Evidence;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadEvidence;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowEvidence;

/// <summary>What the cases say of demand, outcome and cost, and what has been frozen of it as evidence (S003-R4.1, S003-R4.2).</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadEvidence)]
internal sealed class ListEvidenceModel(BusinessSupportDbContext db, EvidenceQuery evidence, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    public EvidencePeriod Period { get; private set; }

    public EvidenceFigures Figures { get; private set; } = null!;

    public IReadOnlyList<SupportEvidence> Recorded { get; private set; } = [];

    public bool MayRecord { get; private set; }

    /// <summary>The period as an address says it.</summary>
    public string Address => $"fran={DateText.Iso(Period.From)}&till={DateText.Iso(Period.To)}";

    public async Task OnGetAsync(string? fran, string? till, CancellationToken ct)
    {
        Period = EvidencePeriod.Read(fran, till, clock.TodayInSweden());
        Figures = await evidence.CountAsync(Period, ct);
        Recorded = await db.Evidence.AsNoTracking().OrderByDescending(e => e.RecordedAt).ThenByDescending(e => e.Id).Take(Most).ToListAsync(ct);
        MayRecord = await authorization.MayAsync(User, BusinessSupportPolicies.ManageCases);
    }
}

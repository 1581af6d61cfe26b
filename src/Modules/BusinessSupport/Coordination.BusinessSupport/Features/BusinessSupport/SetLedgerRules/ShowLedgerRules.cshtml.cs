using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.FindCommittee;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.SetLedgerRules;

/// <summary>What the ledger counts by: ceilings, rates and channels with their days and sources, and how the municipality keeps it.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadAid)]
internal sealed class ShowLedgerRulesModel(BusinessSupportDbContext db, CommitteeChoiceQuery committees, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    private const int MostRates = 60;

    public LedgerRules Rules { get; private set; } = null!;

    public string? Committee { get; private set; }

    public IReadOnlyList<AidCeiling> Ceilings { get; private set; } = [];

    public IReadOnlyList<ExchangeRate> Rates { get; private set; } = [];

    public IReadOnlyList<RegisterChannel> Channels { get; private set; } = [];

    public bool MaySet { get; private set; }

    public bool IsRateMissing { get; private set; }

    public IReadOnlyList<AidRule> Laws => [AidLaw.Register, AidLaw.Channel, AidLaw.Declaration, AidLaw.Keeping];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        Rules = await db.LedgerRules.AsNoTracking().SingleOrDefaultAsync(ct) ?? new LedgerRules();
        Committee = Rules.CommitteeCode is { } code ? await committees.NameAsync(code, ct) : null;
        Ceilings = await db.AidCeilings.AsNoTracking().OrderBy(c => c.Regulation).ThenByDescending(c => c.ValidFrom).ThenByDescending(c => c.Id).ToListAsync(ct);
        Rates = await db.ExchangeRates.AsNoTracking().OrderByDescending(r => r.ValidFrom).ThenByDescending(r => r.Id).Take(MostRates).ToListAsync(ct);
        Channels = await db.RegisterChannels.AsNoTracking().OrderByDescending(c => c.ValidFrom).ThenByDescending(c => c.Id).ToListAsync(ct);
        IsRateMissing = !await db.ExchangeRates.AnyAsync(r => r.ValidFrom <= today && r.ValidTo >= today, ct);
        MaySet = await authorization.MayAsync(User, BusinessSupportPolicies.SetAidRules);
    }
}

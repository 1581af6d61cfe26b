using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.EditScheme;
using Coordination.BusinessSupport.Features.BusinessSupport.FindCommittee;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowScheme;

/// <summary>One scheme: its criteria, its calls, and the money of each year against the frame (S003-15).</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class ShowSchemeModel(BusinessSupportDbContext db, FundingYearsQuery years, CommitteeChoiceQuery committees, IAuthorizationService authorization, TimeProvider clock) : SchemePage(db, authorization)
{
    public IReadOnlyList<FundingYear> Years { get; private set; } = [];

    public string Committee { get; private set; } = string.Empty;

    public IReadOnlyDictionary<Guid, int> Applications { get; private set; } = new Dictionary<Guid, int>();

    public DateOnly Today => clock.TodayInSweden();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Years = await years.OfAsync(Record, ct);
        Committee = await committees.NameAsync(Record.CommitteeCode, ct);
        Applications = await Db.FundingApplications.Where(a => a.SchemeId == Record.Id && a.State != ApplicationState.Spam).GroupBy(a => a.CallId).ToDictionaryAsync(g => g.Key, g => g.Count(), ct);
    }
}

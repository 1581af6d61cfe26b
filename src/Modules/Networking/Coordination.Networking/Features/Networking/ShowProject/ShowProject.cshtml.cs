using Coordination.Governance.Contracts;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Features.Networking.FindCounterpart;
using Coordination.Networking.Features.Networking.LogContacts;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowProject;

/// <summary>One project: who runs and pays it, what has been said, and how the cooperation could deepen (S002-22 to S002-24).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowProjectModel(NetworkingDbContext db, CounterpartQuery counterparts, ContactListQuery contactLog, IActivityDirectory activities, IAuthorizationService authorization, TimeProvider clock)
    : ProjectPage(db, authorization)
{
    private const int Latest = 20;

    private readonly IAuthorizationService _authorization = authorization;

    public Counterpart? Owner { get; private set; }

    public IReadOnlyList<(OrganisationId Id, string Name)> Funders { get; private set; } = [];

    public IReadOnlyList<ContactRow> Log { get; private set; } = [];

    public IReadOnlyList<ActivitySummary> Activities { get; private set; } = [];

    public bool MayLog { get; private set; }

    public bool MayPropose { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Owner = await counterparts.OfAsync(Record.OwnerEnterpriseId?.Value, Record.OwnerOrganisationId?.Value, ct);
        List<OrganisationId> funders = [.. Record.FunderIds.Select(f => new OrganisationId(f))];
        var names = await Db.Organisations.AsNoTracking().Where(o => funders.Contains(o.Id)).OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync(ct);
        Funders = [.. names.Select(n => (n.Id, n.Name))];
        Log = await contactLog.Of(null, Record.Id).Take(Latest).ToListAsync(ct);
        Activities = Record.ActivityIds.Count == 0 ? [] : await activities.FindAsync([.. Record.ActivityIds], ct);
        MayLog = await _authorization.MayAsync(User, NetworkingPolicies.ManageMeetings);
        MayPropose = await _authorization.MayAsync(User, NetworkingPolicies.ProposeActivities);
    }
}

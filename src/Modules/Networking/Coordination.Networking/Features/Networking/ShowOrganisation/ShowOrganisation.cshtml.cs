using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Domain.Projects;
using Coordination.Networking.Features.Networking.LogContacts;
using Coordination.Networking.Features.Networking.ShowNeed;
using Coordination.Networking.Features.Networking.ShowProjects;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowOrganisation;

/// <summary>One organisation: what it does, its people, projects and contacts (S002-21).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowOrganisationModel(NetworkingDbContext db, ContactListQuery contactLog, IAuthorizationService authorization, TimeProvider clock) : OrganisationPage(db, authorization)
{
    private const int Latest = 10;

    private readonly IAuthorizationService _authorization = authorization;

    public bool MayManageContacts { get; private set; }

    public bool MayLog { get; private set; }

    public bool MaySeeProtected { get; private set; }

    public IReadOnlyList<EnterpriseContact> People { get; private set; } = [];

    public IReadOnlyList<Project> Projects { get; private set; } = [];

    public IReadOnlyList<LogContacts.ContactRow> Log { get; private set; } = [];

    public IReadOnlyList<Agreement> Agreements { get; private set; } = [];

    /// <summary>How its democracy conditions are judged now.</summary>
    public DemocracyAssessment? Democracy { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayManageContacts = await _authorization.MayAsync(User, NetworkingPolicies.ManageContacts);
        MayLog = await _authorization.MayAsync(User, NetworkingPolicies.ManageMeetings);
        MaySeeProtected = await _authorization.MayAsync(User, NetworkingPolicies.SeeProtected);
        OrganisationId id = Record.Id;
        People = MayManageContacts ? await Db.Contacts.AsNoTracking().Where(c => c.OrganisationId == id && c.State == ContactState.Current).OrderBy(c => c.NameKey).ThenBy(c => c.Id).ToListAsync(ct) : [];
        Projects = await Db.Projects.AsNoTracking().AsSplitQuery().Where(p => p.OwnerOrganisationId == id || p.FunderIds.Contains(id.Value)).OrderByDescending(p => p.StartsOn).ThenBy(p => p.Id).ToListAsync(ct);
        Agreements = await Db.Agreements.AsNoTracking().AsSplitQuery().Where(a => a.OrganisationId == id).OrderByDescending(a => a.StartsOn).ThenBy(a => a.Id).ToListAsync(ct);
        Democracy = await Db.DemocracyAssessments.AsNoTracking().Of(null, id).FirstOrDefaultAsync(ct);
        Log = await contactLog.Of(id, null).Take(Latest).ToListAsync(ct);
    }
}

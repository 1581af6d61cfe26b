using Coordination.Governance.Contracts;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Features.Networking.FindCounterpart;
using Coordination.Networking.Features.Networking.ShowNeed;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowAgreement;

/// <summary>One agreement: its terms, follow-ups, how the counterpart's democracy conditions are judged, and its history.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowAgreementModel(
    NetworkingDbContext db, CounterpartQuery counterparts, IActivityDirectory activities, ICommitteeDirectory committees, IAuthorizationService authorization, TimeProvider clock)
    : AgreementPage(db, authorization)
{
    public Counterpart? Counterpart { get; private set; }

    public DemocracyAssessment? Democracy { get; private set; }

    public IReadOnlyList<ActivitySummary> Activities { get; private set; } = [];

    public string? NeedTitle { get; private set; }

    public string Committee { get; private set; } = string.Empty;

    public DateOnly Today => clock.TodayInSweden();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Counterpart = await counterparts.OfAsync(Record.EnterpriseId?.Value, Record.OrganisationId?.Value, ct);
        Democracy = await Db.DemocracyAssessments.AsNoTracking().Of(Record.EnterpriseId, Record.OrganisationId).FirstOrDefaultAsync(ct);
        Activities = Record.ActivityIds.Count == 0 ? [] : await activities.FindAsync([.. Record.ActivityIds], ct);
        NeedTitle = Record.NeedId is { } need ? await Db.CooperationNeeds.Where(n => n.Id == need).Select(n => n.Title).SingleAsync(ct) : null;
        Committee = (await committees.ListAsync(ct)).FirstOrDefault(c => c.Code == Record.CommitteeCode)?.Name ?? Record.CommitteeCode;
    }
}

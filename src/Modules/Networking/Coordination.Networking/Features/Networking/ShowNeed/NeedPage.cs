using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Features.Networking.FindCounterpart;
using Coordination.Networking.Features.Networking.ShowRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowNeed;

/// <summary>A page about one need, with whom it is.</summary>
internal abstract class NeedPage(NetworkingDbContext db, CounterpartQuery counterparts, IAuthorizationService authorization) : RecordPage<CooperationNeed>(db, authorization)
{
    public override string Address => Id is null ? "/samverkan/behov" : $"/samverkan/behov/{Id}";

    public Counterpart? Counterpart { get; private set; }

    /// <summary>How the counterpart's democracy conditions are judged now.</summary>
    public DemocracyAssessment? Democracy { get; private set; }

    /// <summary>The network that prepares it, by name (S004-11).</summary>
    public string? Network { get; private set; }

    protected CounterpartQuery Counterparts => counterparts;

    /// <summary>What the answers say of each form.</summary>
    public IReadOnlyList<FormOutcome> Outcomes() => GuideOutcome.Weigh(Record.Current, Democracy?.Outcome);

    protected override async Task<CooperationNeed?> FindAsync(Guid id, CancellationToken ct)
    {
        var need = new CooperationNeedId(id);
        return await Db.CooperationNeeds.AsSplitQuery().SingleOrDefaultAsync(n => n.Id == need, ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (Record is null)
        {
            return;
        }

        var network = new NetworkId(Record.NetworkId ?? default);
        Network = Record.NetworkId is null ? null : await Db.Networks.Where(n => n.Id == network).Select(n => n.Name).SingleOrDefaultAsync(ct);
        Counterpart = await counterparts.OfAsync(Record.EnterpriseId?.Value, Record.OrganisationId?.Value, ct);
        Democracy = Counterpart is { } other ? await Db.DemocracyAssessments.AsNoTracking().Of(other.Enterprise, other.Organisation).FirstOrDefaultAsync(ct) : null;
    }
}

/// <summary>The judgement of a counterpart's democracy conditions that holds.</summary>
internal static class CurrentDemocracy
{
    public static IQueryable<DemocracyAssessment> Of(this IQueryable<DemocracyAssessment> assessments, Domain.EnterpriseId? enterprise, Domain.Organisations.OrganisationId? organisation) =>
        assessments.Where(d => d.ReplacedAt == null && d.EnterpriseId == enterprise && d.OrganisationId == organisation).OrderByDescending(d => d.AssessedOn).ThenByDescending(d => d.Id);
}

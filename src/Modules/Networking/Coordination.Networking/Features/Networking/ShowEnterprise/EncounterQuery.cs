using Coordination.BusinessSupport.Contracts;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowEnterprise;

/// <summary>A meeting that somebody from the enterprise was called to.</summary>
internal sealed record EncounterMeeting(MeetingId Id, string Title, DateOnly On, MeetingState State, bool Attended);

/// <summary>An enquiry from the enterprise.</summary>
internal sealed record EncounterEnquiry(EnquiryId Id, string Number, EnquiryTopic Topic, EnquiryState State, DateTimeOffset ReceivedAt, DateOnly DueOn, SpamSign? Suspicion);

/// <summary>A network that the enterprise is or was a member of.</summary>
internal sealed record EncounterNetwork(NetworkId Id, string Name, MemberRole Role, DateOnly JoinedOn, DateOnly? LeftOn);

/// <summary>What the enterprise and the municipality have agreed, with the nearest day on which it is followed up.</summary>
internal sealed record EncounterAgreement(AgreementId Id, string Title, CooperationForm Form, DateOnly StartsOn, DateOnly? EndsOn, DateOnly? EndedOn, DateOnly? NextFollowUp)
{
    public AgreementState StateOn(DateOnly day) => Agreement.StateOf(StartsOn, EndsOn, EndedOn, day);
}

/// <summary>Where an enterprise and the municipality have met.</summary>
/// <param name="Meetings">The latest and the coming.</param>
/// <param name="Enquiries">Newest first; empty for those who may not read enquiries.</param>
/// <param name="Networks">Those it is in first.</param>
/// <param name="Contacts">Lines in the log of contacts.</param>
/// <param name="Agreements">Those that run or are to come first.</param>
/// <param name="Cases">Cases of support, open ones first; empty for those who may not see them.</param>
internal sealed record Encounters(
    IReadOnlyList<EncounterMeeting> Meetings, IReadOnlyList<EncounterEnquiry> Enquiries, IReadOnlyList<EncounterNetwork> Networks, int Contacts, IReadOnlyList<EncounterAgreement> Agreements,
    IReadOnlyList<SupportCaseSummary> Cases)
{
    public static Encounters None { get; } = new([], [], [], 0, [], []);
}

/// <summary>Reads where an enterprise and the municipality have met; what was tied to a duplicate of it counts too.</summary>
internal sealed class EncounterQuery(NetworkingDbContext db, ISupportCaseDirectory cases, TimeProvider clock)
{
    private const int Most = 10;

    /// <summary>A duplicate of a duplicate of a duplicate is the end of any chain that people make.</summary>
    private const int LongestChain = 5;

    public async Task<Encounters> ReadAsync(EnterpriseId enterprise, bool withEnquiries, bool withCases, CancellationToken ct)
    {
        var ids = await KinAsync(enterprise, ct);
        var meetings = await db.NetworkMeetings.AsNoTracking().Where(m => m.Invited.Any(i => i.EnterpriseId != null && ids.Contains(i.EnterpriseId.Value)))
            .OrderByDescending(m => m.On).ThenByDescending(m => m.StartsAt).ThenBy(m => m.Id).Take(Most)
            .Select(m => new EncounterMeeting(m.Id, m.Title, m.On, m.State, m.Invited.Any(i => i.Attended && i.EnterpriseId != null && ids.Contains(i.EnterpriseId.Value)))).ToListAsync(ct);
        var enquiries = !withEnquiries ? [] : await db.Enquiries.AsNoTracking().Where(e => e.EnterpriseId != null && ids.Contains(e.EnterpriseId.Value))
            .OrderByDescending(e => e.ReceivedAt).ThenBy(e => e.Id).Take(Most)
            .Select(e => new EncounterEnquiry(e.Id, e.Number, e.Topic, e.State, e.ReceivedAt, e.DueOn, e.Suspicion)).ToListAsync(ct);
        var networks = await db.NetworkMembers.AsNoTracking().Where(m => m.EnterpriseId != null && ids.Contains(m.EnterpriseId.Value))
            .OrderBy(m => m.LeftOn != null).ThenByDescending(m => m.JoinedOn).ThenBy(m => m.Id).Take(Most)
            .Select(m => new EncounterNetwork(m.NetworkId, db.Networks.Where(n => n.Id == m.NetworkId).Select(n => n.Name).First(), m.Role, m.JoinedOn, m.LeftOn)).ToListAsync(ct);
        var today = clock.TodayInSweden();
        var agreements = await db.Agreements.AsNoTracking().Where(a => a.EnterpriseId != null && ids.Contains(a.EnterpriseId.Value))
            .OrderBy(a => a.EndedOn != null || a.EndsOn < today).ThenByDescending(a => a.StartsOn).ThenBy(a => a.Id).Take(Most)
            .Select(a => new EncounterAgreement(
                a.Id, a.Title, a.Form, a.StartsOn, a.EndsOn, a.EndedOn, a.FollowUps.Where(f => f.State == FollowUpState.Open).Min(f => (DateOnly?)f.DueOn))).ToListAsync(ct);
        var contacts = await db.ContactLog.CountAsync(c => !c.IsStruck && c.EnterpriseId != null && ids.Contains(c.EnterpriseId.Value), ct);
        return new(meetings, enquiries, networks, contacts, agreements, withCases ? await cases.OfEnterprisesAsync([.. ids.Select(i => i.Value)], Most, ct) : []);
    }

    private async Task<List<EnterpriseId>> KinAsync(EnterpriseId enterprise, CancellationToken ct)
    {
        List<EnterpriseId> ids = [enterprise];
        for (var (step, found) = (0, 1); step < LongestChain && found > 0; step++)
        {
            var more = await db.Enterprises.Where(e => e.State == EnterpriseState.Duplicate && e.SuccessorId != null && ids.Contains(e.SuccessorId.Value) && !ids.Contains(e.Id)).Select(e => e.Id).ToListAsync(ct);
            found = more.Count;
            ids.AddRange(more);
        }

        return ids;
    }
}

using Coordination.BusinessSupport.Contracts;
using Coordination.Governance.Domain.Counting;
using Coordination.Networking.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;
using Coordination.Procurement.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.CountEvents;

/// <summary>A meeting has been held (S003-R1.1, S003-06).</summary>
[ConsumerName("governance.count-meeting")]
internal sealed class CountMeeting(Inbox<GovernanceDbContext> inbox) : ModuleConsumer<MeetingHeld, GovernanceDbContext>(inbox)
{
    protected override Task HandleAsync(MeetingHeld message, CancellationToken ct) => Db.HearAsync(
        CountedKind.MeetingHeld, message.MeetingId, new(message.Title, message.On, message.Attended, message.NetworkId, message.Link, message.Version, message.Activities ?? []), ct);
}

/// <summary>A committee has taken something upon itself.</summary>
[ConsumerName("governance.count-action")]
internal sealed class CountAction(Inbox<GovernanceDbContext> inbox) : ModuleConsumer<ActionAgreed, GovernanceDbContext>(inbox)
{
    private const int MostCharacters = 500;

    protected override Task HandleAsync(ActionAgreed message, CancellationToken ct)
    {
        var text = message.Text.Length > MostCharacters ? $"{message.Text[..(MostCharacters - 1)]}…" : message.Text;
        return Db.HearAsync(
            CountedKind.ActionAgreed, message.ActionId, new(text, message.On, null, message.NetworkId, $"/moten/{message.MeetingId}", message.Version, message.Activities ?? []), ct);
    }
}

/// <summary>An enquiry has been handed on (S003-24). Its number stands for it: who wrote is seen by those who may read enquiries.</summary>
[ConsumerName("governance.count-enquiry")]
internal sealed class CountEnquiry(Inbox<GovernanceDbContext> inbox) : ModuleConsumer<EnquiryRouted, GovernanceDbContext>(inbox)
{
    protected override Task HandleAsync(EnquiryRouted message, CancellationToken ct) => Db.HearAsync(
        CountedKind.EnquiryRouted, message.EnquiryId, new(message.Number, message.OccurredAt.ToSwedishDate(), null, null, message.Link, message.Version, []), ct);
}

/// <summary>An enterprise has been found and registered (S003-08).</summary>
[ConsumerName("governance.count-enterprise")]
internal sealed class CountEnterprise(Inbox<GovernanceDbContext> inbox) : ModuleConsumer<EnterpriseRegistered, GovernanceDbContext>(inbox)
{
    protected override Task HandleAsync(EnterpriseRegistered message, CancellationToken ct) =>
        Db.HearEnterpriseAsync(message.EnterpriseId, message.Name, message.LegalForm, true, message.Version, message.OccurredAt, ct);
}

/// <summary>An enterprise goes by another name now, or was registered twice.</summary>
[ConsumerName("governance.recount-enterprise")]
internal sealed class RecountEnterprise(Inbox<GovernanceDbContext> inbox) : ModuleConsumer<EnterpriseChanged, GovernanceDbContext>(inbox)
{
    protected override Task HandleAsync(EnterpriseChanged message, CancellationToken ct) =>
        Db.HearEnterpriseAsync(message.EnterpriseId, message.Name, message.LegalForm, message.State != "Duplicate", message.Version, message.OccurredAt, ct);
}

/// <summary>The municipality has agreed to work together with an organisation (S004-07).</summary>
[ConsumerName("governance.count-collaboration")]
internal sealed class CountCollaboration(Inbox<GovernanceDbContext> inbox) : ModuleConsumer<CollaborationAgreed, GovernanceDbContext>(inbox)
{
    protected override Task HandleAsync(CollaborationAgreed message, CancellationToken ct) => Db.HearAsync(
        CountedKind.CollaborationAgreed, message.AgreementId, new(message.Title, message.StartsOn, null, null, message.Link, message.Version, message.Activities), ct);
}

/// <summary>Something has been seen in the outside world (S003-27). What was found to mean nothing here is not counted.</summary>
[ConsumerName("governance.count-observation")]
internal sealed class CountObservation(Inbox<GovernanceDbContext> inbox) : ModuleConsumer<ObservationNoted, GovernanceDbContext>(inbox)
{
    protected override Task HandleAsync(ObservationNoted message, CancellationToken ct) => Db.HearAsync(
        CountedKind.ObservationNoted, message.ObservationId, new(message.Title, message.On, null, null, message.Link, message.Version, message.Activities, message.State != "Dismissed"), ct);
}

/// <summary>A case of support has come to a result (S003-26). Its number stands for it: whom it is about is seen by those who may read cases.</summary>
[ConsumerName("governance.count-case")]
internal sealed class CountCase(Inbox<GovernanceDbContext> inbox) : ModuleConsumer<CaseClosed, GovernanceDbContext>(inbox)
{
    protected override Task HandleAsync(CaseClosed message, CancellationToken ct) => Db.HearAsync(
        CountedKind.CaseClosed, message.CaseId, new(message.Number, message.ClosedOn, null, null, message.Link, message.Version, message.Activities ?? []), ct);
}

/// <summary>A case had been closed too soon: it is no result until it is closed again.</summary>
[ConsumerName("governance.recount-case")]
internal sealed class RecountCase(Inbox<GovernanceDbContext> inbox) : ModuleConsumer<CaseReopened, GovernanceDbContext>(inbox)
{
    protected override Task HandleAsync(CaseReopened message, CancellationToken ct) => Db.HearAsync(
        CountedKind.CaseClosed, message.CaseId, new(string.Empty, message.OccurredAt.ToSwedishDate(), null, null, $"/stodarenden/{message.CaseId}", message.Version, [], IsCounted: false), ct);
}

/// <summary>Figures of real cases have been frozen as evidence (S003-R4.1, S003-R4.2).</summary>
[ConsumerName("governance.count-evidence")]
internal sealed class CountEvidence(Inbox<GovernanceDbContext> inbox) : ModuleConsumer<SupportEvidenceRecorded, GovernanceDbContext>(inbox)
{
    protected override Task HandleAsync(SupportEvidenceRecorded message, CancellationToken ct) => Db.HearAsync(
        CountedKind.EvidenceRecorded, message.EvidenceId, new(message.Title, message.On, null, null, message.Link, message.Version, message.Activities, message.State != "Withdrawn"), ct);
}

/// <summary>
/// A contract has been concluded (S003-R5.5, S002-15): counted where it is reserved, and where the register says that who delivers is a
/// work-integrating social enterprise. What was recorded by mistake is counted no more.
/// </summary>
[ConsumerName("governance.count-contract")]
internal sealed class CountContract(Inbox<GovernanceDbContext> inbox) : ModuleConsumer<ContractAwarded, GovernanceDbContext>(inbox)
{
    protected override async Task HandleAsync(ContractAwarded message, CancellationToken ct)
    {
        var stands = message.State != "Withdrawn";
        await Db.HearAsync(CountedKind.ReservedContract, message.ContractId, Fact(stands && message.IsReserved), ct);
        await Db.HearAsync(CountedKind.ContractWithEnterprise, message.ContractId, Fact(stands && message.IsWorkIntegrating), ct);

        CountedFact Fact(bool isCounted) => new(message.Title, message.SignedOn, null, null, message.Link, message.Version, [], isCounted);
    }
}

/// <summary>Which activities a network is tied to.</summary>
[ConsumerName("governance.know-network")]
internal sealed class KnowNetwork(Inbox<GovernanceDbContext> inbox) : ModuleConsumer<NetworkChanged, GovernanceDbContext>(inbox)
{
    protected override async Task HandleAsync(NetworkChanged message, CancellationToken ct)
    {
        var network = await Db.CountedNetworks.SingleOrDefaultAsync(n => n.Id == message.NetworkId, ct);
        if (network is null)
        {
            network = new CountedNetwork(message.NetworkId);
            Db.CountedNetworks.Add(network);
        }

        network.Hear(message.Name, message.Link, message.Version, message.Activities);
    }
}

internal static class CountedEventBook
{
    public static async Task HearAsync(this GovernanceDbContext db, CountedKind kind, Guid source, CountedFact fact, CancellationToken ct) =>
        (await db.OfAsync(kind, source, ct)).Hear(fact);

    /// <summary>The name of a sole trader may be a person's, and is not kept here. Changes may be heard before the registration.</summary>
    public static async Task HearEnterpriseAsync(this GovernanceDbContext db, Guid id, string name, string legalForm, bool isCounted, long version, DateTimeOffset at, CancellationToken ct)
    {
        var counted = await db.OfAsync(CountedKind.EnterpriseRegistered, id, ct);
        counted.HappenedBy(at.ToSwedishDate());
        counted.Hear(new(legalForm == "SoleTrader" ? string.Empty : name, counted.On, null, null, $"/foretag/{id}", version, [], isCounted));
    }

    private static async Task<CountedEvent> OfAsync(this GovernanceDbContext db, CountedKind kind, Guid source, CancellationToken ct)
    {
        var counted = await db.CountedEvents.SingleOrDefaultAsync(e => e.Kind == kind && e.SourceId == source, ct);
        if (counted is null)
        {
            counted = new CountedEvent(kind, source);
            db.CountedEvents.Add(counted);
        }

        return counted;
    }
}

using System.Globalization;
using Coordination.BusinessSupport.Contracts;
using Coordination.Evaluation.Domain.Facts;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;
using Coordination.Procurement.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.HearFacts;

/// <summary>A contract has been concluded, changed or withdrawn (S003-R5.5, S002-15).</summary>
[ConsumerName("evaluation.hear-contract")]
internal sealed class HearContract(Inbox<EvaluationDbContext> inbox) : ModuleConsumer<ContractAwarded, EvaluationDbContext>(inbox)
{
    protected override Task HandleAsync(ContractAwarded message, CancellationToken ct) => Db.HearAsync(message, ct);
}

/// <summary>What a buyer bought of one sort of suppliers comes to something else (S002-15).</summary>
[ConsumerName("evaluation.hear-purchases")]
internal sealed class HearPurchases(Inbox<EvaluationDbContext> inbox) : ModuleConsumer<PurchasesSummed, EvaluationDbContext>(inbox)
{
    protected override Task HandleAsync(PurchasesSummed message, CancellationToken ct) => Db.HearAsync(message, ct);
}

/// <summary>The tenders of a procurement whose award is told (S002-14).</summary>
[ConsumerName("evaluation.hear-tenders")]
internal sealed class HearTenders(Inbox<EvaluationDbContext> inbox) : ModuleConsumer<TendersTold, EvaluationDbContext>(inbox)
{
    protected override Task HandleAsync(TendersTold message, CancellationToken ct) => Db.HearAsync(message, ct);
}

/// <summary>A meeting has been held.</summary>
[ConsumerName("evaluation.hear-meeting")]
internal sealed class HearMeeting(Inbox<EvaluationDbContext> inbox) : ModuleConsumer<MeetingHeld, EvaluationDbContext>(inbox)
{
    protected override Task HandleAsync(MeetingHeld message, CancellationToken ct) => Db.HearAsync(message, ct);
}

/// <summary>A case of support has come to a result.</summary>
[ConsumerName("evaluation.hear-case")]
internal sealed class HearCase(Inbox<EvaluationDbContext> inbox) : ModuleConsumer<CaseClosed, EvaluationDbContext>(inbox)
{
    protected override Task HandleAsync(CaseClosed message, CancellationToken ct) => Db.HearAsync(message, ct);
}

/// <summary>A case had been closed too soon.</summary>
[ConsumerName("evaluation.hear-case-again")]
internal sealed class HearCaseAgain(Inbox<EvaluationDbContext> inbox) : ModuleConsumer<CaseReopened, EvaluationDbContext>(inbox)
{
    protected override Task HandleAsync(CaseReopened message, CancellationToken ct) => Db.HearAsync(message, ct);
}

/// <summary>Money has been granted.</summary>
[ConsumerName("evaluation.hear-grant")]
internal sealed class HearGrant(Inbox<EvaluationDbContext> inbox) : ModuleConsumer<GrantDecided, EvaluationDbContext>(inbox)
{
    protected override Task HandleAsync(GrantDecided message, CancellationToken ct) => Db.HearAsync(message, ct);
}

/// <summary>An enterprise was entered in the register.</summary>
[ConsumerName("evaluation.hear-enterprise")]
internal sealed class HearEnterprise(Inbox<EvaluationDbContext> inbox) : ModuleConsumer<EnterpriseRegistered, EvaluationDbContext>(inbox)
{
    protected override Task HandleAsync(EnterpriseRegistered message, CancellationToken ct) => Db.HearAsync(message, ct);
}

/// <summary>What the register knows of an enterprise changed.</summary>
[ConsumerName("evaluation.hear-enterprise-change")]
internal sealed class HearEnterpriseChange(Inbox<EvaluationDbContext> inbox) : ModuleConsumer<EnterpriseChanged, EvaluationDbContext>(inbox)
{
    protected override Task HandleAsync(EnterpriseChanged message, CancellationToken ct) => Db.HearAsync(message, ct);
}

/// <summary>Something that a committee owed is met, or its day has passed (S003-13).</summary>
[ConsumerName("evaluation.hear-obligation")]
internal sealed class HearObligation(Inbox<EvaluationDbContext> inbox) : ModuleConsumer<ObligationJudged, EvaluationDbContext>(inbox)
{
    protected override Task HandleAsync(ObligationJudged message, CancellationToken ct) => Db.HearAsync(message, ct);
}

/// <summary>Messages as facts: the same reading for what is told once, twice, late or all over again.</summary>
internal static class FactBook
{
    /// <summary>What a message tells; null for one that tells nothing that is counted.</summary>
    public static (FactKind Kind, string Key, FactText Text)? Read(IIntegrationEvent message) => message switch
    {
        ContractAwarded c => (FactKind.Contract, Key(c.ContractId), new(c.SignedOn, c.Title, c.Link, c.Version)
        {
            Amount = c.Value,
            Committee = c.BuyingUnit,
            Category = c.Kind,
            IsReserved = c.IsReserved,
            IsFromEnterprise = c.IsWorkIntegrating,
            Counts = c.State != "Withdrawn",
        }),
        PurchasesSummed p => (FactKind.Purchases, p.Key, new(p.FirstDay, string.Join(' ', new[] { p.BuyingUnit, p.FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture) }.OfType<string>()), p.Link, p.Version)
        {
            Amount = p.Amount,
            Number = p.Rows,
            Committee = p.BuyingUnit,
            IsFromEnterprise = p.IsWorkIntegrating,
            Counts = p.Rows > 0,
        }),
        TendersTold t => (FactKind.Tenders, t.Key, new(t.On, t.Title, t.Link, t.Version)
        {
            Number = t.Tenders,
            Committee = t.BuyingUnit,
            IsFromEnterprise = t.IsWorkIntegrating,
            Counts = t.Tenders > 0,
        }),
        MeetingHeld m => (FactKind.Meeting, Key(m.MeetingId), new(m.On, m.Title, m.Link, m.Version) { Category = m.Level }),
        CaseClosed c => (FactKind.Case, Key(c.CaseId), new(c.ClosedOn, c.Number, c.Link, c.Version) { Category = c.Result }),
        CaseReopened c => (FactKind.Case, Key(c.CaseId), new(c.OccurredAt.ToSwedishDate(), string.Empty, $"/stodarenden/{c.CaseId}", c.Version) { Counts = false }),
        ObligationJudged o => (FactKind.Obligation, Key(o.ObligationId), new(o.DueOn, o.Title, o.Link, o.Version)
        {
            Committee = o.CommitteeCode,
            Category = o.State,
            IsLate = o.IsLate,
            Counts = o.State is "Met" or "Open",
        }),
        GrantDecided g => (FactKind.Grant, Key(g.GrantId), new(g.DecidedOn, g.Scheme, g.Link, g.Version) { Amount = g.Kronor }),

        // The name of a sole trader may be a person's, and is not kept here. Changes may be heard before the registration.
        EnterpriseRegistered e => (FactKind.Enterprise, Key(e.EnterpriseId), new(e.OccurredAt.ToSwedishDate(), e.LegalForm == "SoleTrader" ? string.Empty : e.Name, $"/foretag/{e.EnterpriseId}", e.Version) { Category = e.Kind }),
        EnterpriseChanged e => (FactKind.Enterprise, Key(e.EnterpriseId), new(e.OccurredAt.ToSwedishDate(), e.LegalForm == "SoleTrader" ? string.Empty : e.Name, $"/foretag/{e.EnterpriseId}", e.Version)
        {
            Category = e.State == "Ended" ? "Ended" : e.Kind,
            Counts = e.State != "Duplicate",
        }),
        _ => null,
    };

    public static async Task HearAsync(this EvaluationDbContext db, IIntegrationEvent message, CancellationToken ct)
    {
        if (Read(message) is not var (kind, key, text))
        {
            return;
        }

        var fact = await db.Facts.SingleOrDefaultAsync(f => f.Kind == kind && f.SourceKey == key, ct);
        if (fact is null)
        {
            fact = new Fact(kind, key);
            db.Facts.Add(fact);
        }

        fact.Hear(text);
    }

    private static string Key(Guid id) => id.ToString("N");
}

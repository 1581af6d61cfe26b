using Coordination.Evaluation.Contracts;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Domain.Law;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.ImportNotices;
using Coordination.Procurement.Features.Procurement.WatchReservations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowProcurement;

/// <summary>A code and the lists of the act that name it.</summary>
internal sealed record CodeView(string Code, CpvCode? Known, IReadOnlyList<(LawList List, LawRange Range)> Lists);

/// <summary>One procurement: what it is, which rules apply, what is marked as reserved, what came of it, and where it is known from.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowProcurementModel(ProcurementDbContext db, CommitteeChoiceQuery committees, SuccessionQuery successions, ReservationWatchQuery watch, IAuthorizationService authorization, TimeProvider clock) : ProcurementPage(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    public string? BuyingUnit { get; private set; }

    public RegimeFinding Rules { get; private set; } = null!;

    /// <summary>Before the award only those permitted see how many have tendered and who is chosen.</summary>
    public bool MaySeeTenders { get; private set; }

    /// <summary>The same where one lot's tenderers cannot be told from another's, and some lot is still competed for.</summary>
    public bool MaySeeAllTenders { get; private set; }

    public bool MayReadEvaluations { get; private set; }

    public IReadOnlyList<string> Categories { get; private set; } = [];

    /// <summary>What has come of it, where it was planned in a notice of its own.</summary>
    public IReadOnlyList<Relative> Later { get; private set; } = [];

    /// <summary>What it was planned as.</summary>
    public IReadOnlyList<Relative> Earlier { get; private set; } = [];

    /// <summary>What is worth a look in the reservation.</summary>
    public IReadOnlyList<ReservationRemark> Remarks { get; private set; } = [];

    public IReadOnlyList<CodeView> CodesShown() =>
    [
        .. Record.Codes.Select(c => c.Code).OrderBy(c => c != Record.MainCpv).ThenBy(c => c, StringComparer.Ordinal)
            .Select(c => new CodeView(c, CpvList.Find(c), [.. LawList.All.Select(l => (l, l.Naming(c)!)).Where(n => n.Item2 is not null)])),
    ];

    /// <summary>What is doubtful in what came of it is as secret as the rest of it.</summary>
    public IReadOnlyList<Doubt> Doubts() => [.. Record.Doubts.Where(d => MaySeeTenders || d.Field is not (nameof(ProcurementFacts.Winners) or nameof(ProcurementFacts.Total)))];

    /// <summary>Whose share was shown names a tenderer.</summary>
    public IReadOnlyList<HistoryEntry> Entries() => [.. Record.Entries.Where(e => MaySeeAllTenders || e.Kind != HistoryKind.ShareShown)];

    public bool MaySeeTendersFor(Lot lot) => MaySeeAllTenders || Record.TellsTendersFor(lot.Number);

    public async Task OnGetAsync(CancellationToken ct)
    {
        MaySeeAllTenders = Record.IsWholeAwardTold || await _authorization.MayAsync(User, ProcurementPolicies.ReadTenders);
        MaySeeTenders = MaySeeAllTenders || Record.IsAwardTold;
        MayReadEvaluations = await _authorization.MayAsync(User, IProcurementEvaluations.Policy);
        BuyingUnit = Record.BuyingUnit is { } unit ? await committees.NameAsync(unit, ct) : null;
        (Later, Earlier) = (await successions.LaterAsync(Record, ct), await successions.EarlierAsync(Record, ct));
        var limits = await Db.Limits.AsNoTracking().ToListAsync(ct);
        Rules = RegimeFinding.Find(Record.Kind, Record.MainCpv, Record.Estimate, ReservationWatchQuery.RuleDay(Record, clock.TodayInSweden()), limits);
        Remarks = await watch.OfAsync(Record, Rules, MaySeeAllTenders, ct);
        var categories = await Db.Categories.AsNoTracking().OrderBy(c => c.Name).ToListAsync(ct);
        Categories = [.. categories.Where(c => Record.Codes.Any(code => c.Has(code.Code)) || c.Words.Any(w => Record.SearchText.Contains(Platform.Text.SearchText.Normalise(w), StringComparison.Ordinal))).Select(c => c.Name)];
    }
}

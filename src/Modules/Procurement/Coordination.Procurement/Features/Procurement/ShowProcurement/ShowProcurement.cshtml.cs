using Coordination.Evaluation.Contracts;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Domain.Law;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.ImportNotices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowProcurement;

/// <summary>A code and the lists of the act that name it.</summary>
internal sealed record CodeView(string Code, CpvCode? Known, IReadOnlyList<(LawList List, LawRange Range)> Lists);

/// <summary>One procurement: what it is, which rules apply, what is marked as reserved, what came of it, and where it is known from.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowProcurementModel(ProcurementDbContext db, CommitteeChoiceQuery committees, SuccessionQuery successions, IAuthorizationService authorization, TimeProvider clock) : ProcurementPage(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    public string? BuyingUnit { get; private set; }

    public RegimeFinding Rules { get; private set; } = null!;

    /// <summary>Before the award only those permitted see how many have tendered and who is chosen.</summary>
    public bool MaySeeTenders { get; private set; }

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
    public IReadOnlyList<HistoryEntry> Entries() => [.. Record.Entries.Where(e => MaySeeTenders || e.Kind != HistoryKind.ShareShown)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        MaySeeTenders = Record.IsAwardTold || await _authorization.MayAsync(User, ProcurementPolicies.ReadTenders);
        MayReadEvaluations = await _authorization.MayAsync(User, IProcurementEvaluations.Policy);
        BuyingUnit = Record.BuyingUnit is { } unit ? await committees.NameAsync(unit, ct) : null;
        (Later, Earlier) = (await successions.LaterAsync(Record, ct), await successions.EarlierAsync(Record, ct));
        var limits = await Db.Limits.AsNoTracking().ToListAsync(ct);
        Rules = RegimeFinding.Find(Record.Kind, Record.MainCpv, Record.Estimate, RuleDay(), limits);
        Remarks = [.. ReservationWatch.Look(Record, Rules, await FormerAsync(ct)).Where(r => MaySeeTenders || !ReservationWatch.TellsOfTenderers(r))];
        var categories = await Db.Categories.AsNoTracking().OrderBy(c => c.Name).ToListAsync(ct);
        Categories = [.. categories.Where(c => Record.Codes.Any(code => c.Has(code.Code)) || c.Words.Any(w => Record.SearchText.Contains(Platform.Text.SearchText.Normalise(w), StringComparison.Ordinal))).Select(c => c.Name)];
    }

    /// <summary>Contracts that the winners have got before under 19 kap. 25 §, as far as they are recorded here.</summary>
    private async Task<IReadOnlyList<FormerContract>> FormerAsync(CancellationToken ct)
    {
        if (Record.Reservation?.Basis != ReservationBasis.PublicService || Record.Winners.Count == 0)
        {
            return [];
        }

        string[] numbers = [.. Record.Winners.Select(w => w.Number).OfType<string>()];
        var others = await Db.Cases.AsNoTracking().Where(c => c.Id != Record.Id && c.Winners.Any(w => w.Number != null && numbers.Contains(w.Number)) && c.Reservations.Any(r => r.Basis == ReservationBasis.PublicService))
            .AsSplitQuery().ToListAsync(ct);
        var byHand = await Db.Contracts.AsNoTracking().Where(c => c.ProcurementId == null && c.IsReserved && c.WithdrawnAt == null)
            .Join(Db.Suppliers.Where(s => s.Number != null && numbers.Contains(s.Number)), c => c.SupplierId, s => s.Id, (c, s) => new { s.Number, c.StartsOn }).ToListAsync(ct);
        return
        [
            .. byHand.Select(c => new FormerContract(c.Number!, null, c.StartsOn, IsUnsure: true)),
            .. others.Where(c => c.Reservation?.Basis == ReservationBasis.PublicService && (c.ContractStart ?? c.PublishedOn) is not null)
                .SelectMany(c => c.Winners.Where(w => w.Number is not null).Select(w => new FormerContract(w.Number!, c.MainCpv, (c.ContractStart ?? c.PublishedOn)!.Value))),
        ];
    }

    /// <summary>The rules of the day it was published; for what is not, those of the quarter it is planned for, or today's.</summary>
    private DateOnly RuleDay()
    {
        var today = clock.TodayInSweden();
        var planned = Record is { PlannedYear: >= 1 and <= 9998 and var year } ? new DateOnly(year, (((Record.PlannedQuarter ?? 1) - 1) * 3) + 1, 1) : today;
        return Record.PublishedOn ?? (planned > today ? planned : today);
    }
}

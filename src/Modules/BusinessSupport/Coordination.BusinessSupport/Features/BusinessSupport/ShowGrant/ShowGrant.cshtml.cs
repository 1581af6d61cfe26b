using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.FindCommittee;
using Coordination.BusinessSupport.Persistence;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowGrant;

/// <summary>One grant: what was decided and why, what is to be shown and when, what is paid, withheld and to come back. Who looks is kept.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class ShowGrantModel(BusinessSupportDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : GrantPage(db, actor, authorization, texts)
{
    private readonly IAuthorizationService _authorization = authorization;

    public string Committee { get; private set; } = string.Empty;

    public bool MayPay { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public decimal Paid => Record.Payments.Sum(p => p.Left);

    /// <summary>What is to come back, also what somebody has entered only in the ledger.</summary>
    public IReadOnlyList<ReclaimLine> Reclaims { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Reclaims = await ReclaimsAsync(ct);
        Committee = await committees.NameAsync(Record.CommitteeCode, ct);
        MayPay = !IsRecused && await _authorization.MayAsync(User, BusinessSupportPolicies.DecideFunding);
        await Db.NoteOpenedAsync(nameof(GrantDecision), Record.Id.Value, Me, clock, ct);
    }

    private async Task<IReadOnlyList<ReclaimLine>> ReclaimsAsync(CancellationToken ct)
    {
        var told = Record.AidRecordId is { } aid ? (await Db.AidRecords.AsNoTracking().AsSplitQuery().SingleAsync(a => a.Id == aid, ct)).Reclaims.Where(r => r.Decision is null).ToList() : [];
        var here = Record.Reclaims.Select(r => new ReclaimLine(r.Kronor, r.On, r.Because, r.By, told.Find(t => t.Id == r.Id)?.RepaidOn, false));
        var there = told.Where(t => Record.Reclaims.All(r => r.Id != t.Id)).Select(t => new ReclaimLine(t.Amount, t.On, t.Because, t.By, t.RepaidOn, true));
        return [.. here.Concat(there).OrderBy(r => r.On)];
    }
}

/// <summary>A reclaim as the grant shows it.</summary>
/// <param name="Kronor">What is to come back.</param>
/// <param name="On">The day.</param>
/// <param name="Because">Why.</param>
/// <param name="By">Who said so.</param>
/// <param name="RepaidOn">The day it was back, as the ledger knows.</param>
/// <param name="IsOnlyInLedger">Entered in the ledger before the two were told of each other.</param>
internal sealed record ReclaimLine(decimal Kronor, DateOnly On, string Because, string By, DateOnly? RepaidOn, bool IsOnlyInLedger);

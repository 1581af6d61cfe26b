using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.ShowMatters;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowReferrals;

/// <summary>A committee's reply in a list.</summary>
internal sealed record ReferralRow
{
    public required ReferralId Id { get; init; }

    public required MatterId MatterId { get; init; }

    public required string? Number { get; init; }

    public required string Subject { get; init; }

    public required string CommitteeCode { get; init; }

    public required string Committee { get; init; }

    public required DateOnly DueOn { get; init; }

    public required ReferralState State { get; init; }

    public required ScheduleOutcome Outcome { get; init; }

    public required DateOnly? MeetingOn { get; init; }

    public required string? Officer { get; init; }

    public required DateOnly? RespiteAskedFor { get; init; }

    public required DateOnly? RepliedOn { get; init; }

    /// <summary>The nearest step that has not been ticked off; null when there is none, or nothing more is awaited.</summary>
    public required PreparationStep? Step { get; init; }

    public required DateOnly? StepOn { get; init; }

    public bool IsOpen => State is ReferralState.Sent or ReferralState.InPreparation;

    public string Address => $"/arenden/{MatterId.Value}/remisser/{Id.Value}";
}

/// <summary>Referrals over all matters that the person may know of; one committee's, or one matter's, by filter.</summary>
internal sealed class ReferralListQuery(GovernanceDbContext db, MatterAccess access, TimeProvider clock)
{
    private const int DaysSoon = 14;

    public static IReadOnlyList<string> SortKeys { get; } = ["due", "committee", "subject", "meeting", "step"];

    public static string DefaultSort => "due";

    /// <summary>One page. The rows are counted without what stands beside them.</summary>
    public async Task<PagedList<ReferralRow>> PageAsync(ListQuery query, ClaimsPrincipal person, CancellationToken ct)
    {
        var found = await FilteredAsync(query, person, ct);
        var rows = await Ordered(Joined(found, access.Readable(person).AsNoTracking()), query.Sort).Skip(query.Skip).Take(query.Size).ToListAsync(ct);
        return rows.ToPage(query, await found.CountBesideAsync(rows.Count, query, ct));
    }

    public async Task<IReadOnlyList<ReferralRow>> AllAsync(ListQuery query, ClaimsPrincipal person, CancellationToken ct) =>
        await Ordered(Joined(await FilteredAsync(query, person, ct), access.Readable(person).AsNoTracking()), query.Sort).ToListAsync(ct);

    /// <summary>The committees that one matter was referred to.</summary>
    public async Task<IReadOnlyList<ReferralRow>> OfMatterAsync(MatterId matter, ClaimsPrincipal person, CancellationToken ct) =>
        await Joined(db.Referrals.AsNoTracking().Where(r => r.MatterId == matter), access.Readable(person).AsNoTracking()).OrderBy(r => r.Committee).ThenBy(r => r.Id).ToListAsync(ct);

    /// <summary>
    /// Most lists are asked for without words: then the few matters that the person may not know of are taken away, instead of each
    /// referral's matter being looked up.
    /// </summary>
    private async Task<IQueryable<Referral>> FilteredAsync(ListQuery query, ClaimsPrincipal person, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var soon = today.AddDays(DaysSoon);
        var referrals = db.Referrals.AsNoTracking();
        if (query["namnd"] is { } code)
        {
            var committee = await db.Committees.Where(c => c.Code == code).Select(c => (CommitteeId?)c.Id).SingleOrDefaultAsync(ct);
            referrals = referrals.Where(r => r.CommitteeId == committee);
        }

        referrals = query["lage"] switch
        {
            null => referrals,
            "oppna" => Open(referrals),
            "forsenade" => Open(referrals).Where(r => r.DueOn < today),
            "utan-sammantrade" => Open(referrals).Where(r => r.Outcome != ScheduleOutcome.Fits),
            "steg-passerat" => Open(referrals).Where(r => r.Steps.Any(s => s.DoneOn == null && s.Step != PreparationStep.Reply && s.On < today)),
            "steg-snart" => Open(referrals).Where(r => r.Steps.Any(s => s.DoneOn == null && s.Step != PreparationStep.Reply && s.On >= today && s.On <= soon)),
            "anstand" => referrals.Where(r => r.RespiteAskedFor != null),
            { } text when Enum.TryParse<ReferralState>(text, out var state) => referrals.Where(r => r.State == state),
            _ => referrals.Where(r => false),
        };
        if (string.IsNullOrWhiteSpace(query["q"]))
        {
            var hidden = access.Hidden(person);
            return referrals.Where(r => !hidden.Any(m => m.Id == r.MatterId));
        }

        var matters = MatterListQuery.SearchWithDocuments(access.Readable(person), query["q"]);
        return referrals.Where(r => matters.Any(m => m.Id == r.MatterId));
    }

    private static IQueryable<ReferralRow> Ordered(IQueryable<ReferralRow> rows, SortOrder sort)
    {
        var ordered = (sort.Key, sort.Descending) switch
        {
            ("committee", false) => rows.OrderBy(r => r.Committee).ThenBy(r => r.DueOn),
            ("committee", true) => rows.OrderByDescending(r => r.Committee).ThenBy(r => r.DueOn),
            ("subject", false) => rows.OrderBy(r => r.Subject),
            ("subject", true) => rows.OrderByDescending(r => r.Subject),
            ("meeting", false) => rows.OrderBy(r => r.MeetingOn == null).ThenBy(r => r.MeetingOn),
            ("meeting", true) => rows.OrderBy(r => r.MeetingOn == null).ThenByDescending(r => r.MeetingOn),
            ("step", false) => rows.OrderBy(r => r.StepOn == null).ThenBy(r => r.StepOn),
            ("step", true) => rows.OrderBy(r => r.StepOn == null).ThenByDescending(r => r.StepOn),
            (_, true) => rows.OrderByDescending(r => r.DueOn),
            _ => rows.OrderBy(r => r.DueOn),
        };
        return ordered.ThenBy(r => r.Id);
    }

    private static IQueryable<Referral> Open(IQueryable<Referral> referrals) => referrals.Where(r => r.State == ReferralState.Sent || r.State == ReferralState.InPreparation);

    private IQueryable<ReferralRow> Joined(IQueryable<Referral> referrals, IQueryable<Matter> matters) =>
        (from referral in referrals
         join matter in matters on referral.MatterId equals matter.Id
         join committee in db.Committees.AsNoTracking() on referral.CommitteeId equals committee.Id
         select new ReferralRow
         {
             Id = referral.Id,
             MatterId = matter.Id,
             Number = matter.MainNumber,
             Subject = matter.Subject,
             CommitteeCode = committee.Code,
             Committee = committee.Name,
             DueOn = referral.DueOn,
             State = referral.State,
             Outcome = referral.Outcome,
             MeetingOn = referral.MeetingOn,
             Officer = referral.Officer,
             RespiteAskedFor = referral.RespiteAskedFor,
             RepliedOn = referral.RepliedOn,
             Step = referral.State == ReferralState.Sent || referral.State == ReferralState.InPreparation
                 ? referral.Steps.Where(s => s.DoneOn == null && s.Step != PreparationStep.Reply).OrderBy(s => s.On).ThenBy(s => s.Id).Select(s => (PreparationStep?)s.Step).FirstOrDefault() : null,
             StepOn = referral.State == ReferralState.Sent || referral.State == ReferralState.InPreparation
                 ? referral.Steps.Where(s => s.DoneOn == null && s.Step != PreparationStep.Reply).Min(s => (DateOnly?)s.On) : null,
         }).AsSingleQuery();
}

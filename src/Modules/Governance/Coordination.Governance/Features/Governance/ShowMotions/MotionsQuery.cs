using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Motions;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.ShowMatters;
using Coordination.Governance.Features.Governance.WatchMotions;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowMotions;

/// <summary>A motion and its year.</summary>
internal sealed record MotionRow(Guid Id, string? Number, string Subject, string Senders, DateOnly RaisedOn, DateOnly Deadline, MatterState State, MotionOutlook Outlook, string? Summary, string? Stance, int Asked, int Replied)
{
    /// <summary>The council cannot decide it in its year, and has not been told.</summary>
    public static bool IsLate(MotionOutlook outlook) => outlook is MotionOutlook.CannotBeMet or MotionOutlook.Overdue;
}

/// <summary>Motions that the person may know of: the same filter serves the page and the exports.</summary>
internal sealed class MotionsQuery(GovernanceDbContext db, MatterAccess access, CouncilCalendarQuery council, TimeProvider clock)
{
    private static readonly StringComparer BySubject = StringComparer.Create(Languages.Swedish, ignoreCase: true);

    public static IReadOnlyList<string> SortKeys { get; } = ["deadline", "number", "subject"];

    /// <summary>The nearest end of a year first.</summary>
    public static string DefaultSort => "deadline";

    /// <summary>A page of the open ones.</summary>
    public async Task<PagedList<MotionRow>> PageAsync(ListQuery query, ClaimsPrincipal person, CancellationToken ct)
    {
        var page = (await FindAsync(query, person, ct)).ToPagedList(query);
        return new(await InOrderAsync(person, page.Items, ct), page.Page, page.Size, page.Total);
    }

    /// <summary>All of the open ones that the list asks for.</summary>
    public async Task<IReadOnlyList<MotionRow>> AllAsync(ListQuery query, ClaimsPrincipal person, CancellationToken ct) =>
        await InOrderAsync(person, await FindAsync(query, person, ct), ct);

    /// <summary>Open motions that the council cannot decide in their year and has not been told of.</summary>
    public async Task<IReadOnlyList<Guid>> LateAsync(ClaimsPrincipal person, CancellationToken ct) =>
        [.. (await YearsAsync(Open(person), ct)).Where(m => MotionRow.IsLate(m.Outlook)).Select(m => m.Id.Value)];

    /// <summary>These motions, open or not, the nearest end of a year first.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="only">Which.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<MotionRow>> ReadAsync(ClaimsPrincipal person, IReadOnlyCollection<Guid> only, CancellationToken ct)
    {
        var ids = only.Select(id => new MatterId(id)).ToList();
        return [.. (await RowsAsync(Motions(person).Where(m => ids.Contains(m.Id)), ct)).OrderBy(m => m.Deadline).ThenBy(m => m.Number, StringComparer.Ordinal).ThenBy(m => m.Id)];
    }

    /// <summary>Which of these motions the person may know of.</summary>
    public async Task<IReadOnlySet<Guid>> KnownAsync(ClaimsPrincipal person, IReadOnlyCollection<Guid> motions, CancellationToken ct)
    {
        var ids = motions.Select(id => new MatterId(id)).ToList();
        return (await Motions(person).Where(m => ids.Contains(m.Id)).Select(m => m.Id).ToListAsync(ct)).Select(m => m.Value).ToHashSet();
    }

    private IQueryable<Matter> Motions(ClaimsPrincipal person) => access.Readable(person).AsNoTracking().AsSingleQuery().Where(m => m.Kind == MatterKind.Motion);

    private IQueryable<Matter> Open(ClaimsPrincipal person) => Motions(person).Where(m => m.State == MatterState.Registered || m.State == MatterState.InPreparation);

    /// <summary>How each stands to its year depends on the council's calendar, which no database knows: days are read, and no words.</summary>
    private async Task<IReadOnlyList<MatterId>> FindAsync(ListQuery query, ClaimsPrincipal person, CancellationToken ct)
    {
        var found = await YearsAsync(MatterListQuery.SearchWithDocuments(Open(person), query["q"]), ct);
        if (query["lage"] is { } state)
        {
            found = Enum.TryParse<MotionOutlook>(state, out var asked) ? [.. found.Where(m => m.Outlook == asked)] : [];
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("number", false) => found.OrderBy(m => m.Number is null).ThenBy(m => m.Number, StringComparer.Ordinal),
            ("number", true) => found.OrderBy(m => m.Number is null).ThenByDescending(m => m.Number, StringComparer.Ordinal),
            ("subject", false) => found.OrderBy(m => m.Subject, BySubject),
            ("subject", true) => found.OrderByDescending(m => m.Subject, BySubject),
            (_, true) => found.OrderByDescending(m => m.Deadline).ThenBy(m => m.Number, StringComparer.Ordinal),
            _ => found.OrderBy(m => m.Deadline).ThenBy(m => m.Number, StringComparer.Ordinal),
        };
        return [.. ordered.ThenBy(m => m.Id.Value).Select(m => m.Id)];
    }

    private async Task<IReadOnlyList<Year>> YearsAsync(IQueryable<Matter> motions, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var meetings = await council.ComingAsync(ct);
        var found = await motions.Select(m => new { m.Id, m.SortNumber, m.Subject, m.ReceivedOn, m.RaisedOn, m.ReportedToCouncilOn }).ToListAsync(ct);
        return [.. found.Select(m => (Motion: m, Deadline: (m.RaisedOn ?? m.ReceivedOn).AddYears(1)))
            .Select(m => new Year(m.Motion.Id, m.Motion.SortNumber, m.Motion.Subject, m.Deadline, MotionYear.Of(m.Deadline, m.Motion.ReportedToCouncilOn is not null, today, meetings)))];
    }

    private async Task<IReadOnlyList<MotionRow>> InOrderAsync(ClaimsPrincipal person, IReadOnlyList<MatterId> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = (await RowsAsync(Motions(person).Where(m => ids.Contains(m.Id)), ct)).ToDictionary(m => m.Id);
        return [.. ids.Select(id => rows.GetValueOrDefault(id.Value)).OfType<MotionRow>()];
    }

    private async Task<IReadOnlyList<MotionRow>> RowsAsync(IQueryable<Matter> motions, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var meetings = await council.ComingAsync(ct);
        var found = await motions.Select(m => new { m.Id, m.MainNumber, m.Subject, m.SendersText, m.ReceivedOn, m.RaisedOn, m.State, m.ReportedToCouncilOn, m.Summary, m.Stance }).ToListAsync(ct);
        var keys = found.Select(m => m.Id).ToList();
        var referrals = (await db.Referrals.AsNoTracking().Where(r => keys.Contains(r.MatterId)).Select(r => new { r.MatterId, r.State }).ToListAsync(ct)).ToLookup(r => r.MatterId, r => r.State);
        return [.. found.Select(m =>
        {
            var raised = m.RaisedOn ?? m.ReceivedOn;
            var states = referrals[m.Id].Where(s => s != ReferralState.Withdrawn).ToList();
            return new MotionRow(
                m.Id.Value, m.MainNumber, m.Subject, m.SendersText, raised, raised.AddYears(1), m.State, MotionYear.Of(raised.AddYears(1), m.ReportedToCouncilOn is not null, today, meetings),
                m.Summary, m.Stance, states.Count, states.Count(s => s == ReferralState.Replied));
        })];
    }

    private sealed record Year(MatterId Id, string? Number, string Subject, DateOnly Deadline, MotionOutlook Outlook);
}

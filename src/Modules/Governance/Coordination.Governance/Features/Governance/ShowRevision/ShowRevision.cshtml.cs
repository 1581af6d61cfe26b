using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowRevision;

/// <summary>The guided list: every activity of the plan in force, and what is to become of it (S003-20).</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowRevisionModel(
    GovernanceDbContext db, RevisionListQuery list, RevisionQuery revisions, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : RevisionPage(db, authorization)
{
    public ListQuery Query => ListQuery.Read(Request, "number", [], RevisionListQuery.PageSize);

    public PagedList<RevisionListRow> Rows { get; private set; } = null!;

    public RevisionProgress Progress { get; private set; } = null!;

    public IReadOnlyList<ConsultationRow> Consultations { get; private set; } = [];

    /// <summary>What the follow-up of the plan says should change.</summary>
    public IReadOnlyList<RevisionSuggestion> Suggestions { get; private set; } = [];

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public IReadOnlyList<Option> AreaOptions => [.. Plan.Areas.OrderBy(a => a.Number).Select(a => new Option($"{a.Number}", $"{a.Number}. {a.Title}"))];

    public IReadOnlyList<Option> JudgementOptions =>
        [new(RevisionListQuery.NotJudged, texts["Judgement.None"]), .. Enum.GetValues<Judgement>().Select(j => new Option(j.ToString(), texts[$"Judgement.{j}"]))];

    public DateOnly Today => clock.TodayInSweden();

    /// <summary>Where the guide goes on.</summary>
    public string? NextAddress { get; private set; }

    protected override bool NeedsActive => false;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (rows, progress) = await list.ReadAsync(Plan, Revision.Id, ct);
        Progress = progress;
        Rows = RevisionListQuery.Filter(rows, Query).ToPagedList(Query);
        NextAddress = rows.FirstOrDefault(r => r.Judgement is null) is { } next ? $"{Address}/atgarder/{next.Id.Value}" : null;
        Suggestions = await Db.SuggestionsAsync(Plan.Id, Revision, ct);
        Consultations = await revisions.ConsultationsAsync(Revision.Id, ct);
        var named = rows.SelectMany(r => r.Committees).ToHashSet();
        CommitteeOptions = [.. (await Db.Committees.AsNoTracking().OrderBy(c => c.Name).Select(c => new { c.Id, c.Name, c.Code }).ToListAsync(ct))
            .Where(c => named.Contains(c.Id.Value)).Select(c => new Option(c.Id.Value.ToString(), $"{c.Name} ({c.Code})"))];
    }
}

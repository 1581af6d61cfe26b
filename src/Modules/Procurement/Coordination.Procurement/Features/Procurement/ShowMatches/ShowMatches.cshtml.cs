using Coordination.Platform.Operations;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.MatchProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowMatches;

/// <summary>Who could deliver what: all matches, those of one procurement, or those of one enterprise (S002-14, S003-R5.2).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowMatchesModel(
    ProcurementDbContext db, MatchListQuery matches, MatchReasonQuery reasons, CommitteeChoiceQuery committees, OperationQueue operations, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute(Name = "upphandling")]
    public Guid? CaseId { get; set; }

    [FromRoute(Name = "foretag")]
    public Guid? CandidateId { get; set; }

    public ListQuery Query => MatchListQuery.Read(Request);

    public PagedList<MatchRow> Rows { get; private set; } = null!;

    public IReadOnlyDictionary<(ProcurementCaseId Case, CandidateId Candidate), MatchExplanation> Explanations { get; private set; } = new Dictionary<(ProcurementCaseId, CandidateId), MatchExplanation>();

    /// <summary>The procurement or the enterprise that the page is about; null for all.</summary>
    public string? Of { get; private set; }

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> States => [.. texts.Choices<MatchState>(), new(MatchListQuery.Every, texts["Matches.EveryState"])];

    public IReadOnlyList<Option> Strengths => [.. texts.Choices<MatchStrength>().Reverse()];

    public IReadOnlyList<Option> Areas => [.. CpvList.Below(null).Select(c => new Option(c.Code[..2], $"{c.Code[..2]} {c.Label}"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        MayManage = await authorization.MayAsync(User, ProcurementPolicies.Manage);
        Units = CaseId is null ? await committees.OptionsAsync(Query["enhet"], ct) : [];
        Rows = await matches.Rows(Query, CaseId is { } wanted ? new ProcurementCaseId(wanted) : null, CandidateId is { } offered ? new CandidateId(offered) : null).ToPagedListAsync(Query, ct);
        Explanations = await reasons.ExplainAsync([.. Rows.Items.Select(r => (r.CaseId, r.CandidateId))], ct);
        return Page();
    }

    /// <summary>Everything is matched anew.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await authorization.MayAsync(User, ProcurementPolicies.Manage))
        {
            return Forbid();
        }

        var operation = operations.Add(db, RunMatchAllHandler.KindName, texts["Matches.MatchAll"], new MatchAllOrder());
        await db.SaveChangesAsync(ct);
        return Redirect($"/arbeten/{operation}");
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (CaseId is { } caseId)
        {
            var id = new ProcurementCaseId(caseId);
            Of = await db.Cases.Where(c => c.Id == id).Select(c => c.Title).SingleOrDefaultAsync(ct);
        }
        else if (CandidateId is { } candidateId)
        {
            var id = new CandidateId(candidateId);
            Of = await db.Candidates.Where(s => s.Id == id).Select(s => s.Name).SingleOrDefaultAsync(ct);
        }

        return Of is not null || (CaseId is null && CandidateId is null);
    }
}

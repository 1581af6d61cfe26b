using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Features.Procurement.ShowMatches;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.JudgeMatch;

/// <summary>Why a procurement and an enterprise fit, and what is said of it: one to go on with, or not and why.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class JudgeMatchModel(ProcurementDbContext db, MatchReasonQuery reasons, JudgeMatchesHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute(Name = "upphandling")]
    public Guid CaseGuid { get; set; }

    [FromRoute(Name = "foretag")]
    public Guid CandidateGuid { get; set; }

    [BindProperty]
    public DismissInput Input { get; set; } = new();

    public string Title { get; private set; } = string.Empty;

    public string Candidate { get; private set; } = string.Empty;

    public CandidateMatch? Match { get; private set; }

    public MatchDecision? Decision { get; private set; }

    public MatchExplanation? Explanation { get; private set; }

    public DateTimeOffset? ToldAt { get; private set; }

    public bool MayManage { get; private set; }

    public string CaseAddress => $"/upphandlingar/{CaseGuid}";

    public string Address => $"{CaseAddress}/leverantorer/{CandidateGuid}";

    public MatchState State => Decision switch
    {
        { Verdict: MatchVerdict.Accepted } => MatchState.Accepted,
        { Verdict: MatchVerdict.Dismissed } when Match is null || Decision.Fingerprint == Match.Fingerprint => MatchState.Dismissed,
        _ => MatchState.Open,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken ct)
    {
        if (await RefusedAsync(ct) is { } refused)
        {
            return refused;
        }

        var result = await handler.AcceptAsync([(new ProcurementCaseId(CaseGuid), new CandidateId(CandidateGuid))], ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Matches.Accepted"]);
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await RefusedAsync(ct) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.DismissAsync([(new ProcurementCaseId(CaseGuid), new CandidateId(CandidateGuid))], Input.Reason, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Matches.DismissedCount", 1]);
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        if (await RefusedAsync(ct) is { } refused)
        {
            return refused;
        }

        await handler.WithdrawAsync(new ProcurementCaseId(CaseGuid), new CandidateId(CandidateGuid), ct);
        this.Announce(texts["Matches.Withdrawn"]);
        return Redirect(Address);
    }

    private async Task<IActionResult?> RefusedAsync(CancellationToken ct) => !await LoadAsync(ct) ? NotFound() : MayManage ? null : Forbid();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var (caseId, candidateId) = (new ProcurementCaseId(CaseGuid), new CandidateId(CandidateGuid));
        var title = await db.Cases.Where(c => c.Id == caseId).Select(c => c.Title).SingleOrDefaultAsync(ct);
        var name = await db.Candidates.Where(s => s.Id == candidateId).Select(s => s.Name).SingleOrDefaultAsync(ct);
        if (title is null || name is null)
        {
            return false;
        }

        (Title, Candidate) = (title, name);
        Match = await db.CandidateMatches.AsNoTracking().SingleOrDefaultAsync(m => m.CaseId == caseId && m.CandidateId == candidateId, ct);
        Decision = await db.MatchDecisions.AsNoTracking().SingleOrDefaultAsync(d => d.CaseId == caseId && d.CandidateId == candidateId, ct);
        Explanation = (await reasons.ExplainAsync([(caseId, candidateId)], ct)).GetValueOrDefault((caseId, candidateId));
        ToldAt = await db.MatchLetters.Where(l => l.CaseId == caseId && l.CandidateId == candidateId).MaxAsync(l => (DateTimeOffset?)l.QueuedAt, ct);
        MayManage = await authorization.MayAsync(User, ProcurementPolicies.Manage);
        return true;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class DismissInput
{
    [Display(Name = "Matches.Reason", Description = "Matches.ReasonHint"), Required(ErrorMessage = "Matches.ReasonMissing"), StringLength(MatchDecision.LongestReason)]
    public string? Reason { get; set; }
}

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

/// <summary>A marked match.</summary>
internal sealed record MarkedMatch(string Key, string Title, string Candidate);

/// <summary>Dismisses the marked matches for one reason, once it is seen which they are.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class DismissMatchesModel(ProcurementDbContext db, JudgeMatchesHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    private const string List = "/upphandlingar/matchningar";

    [BindProperty]
    public DismissInput Input { get; set; } = new();

    public IReadOnlyList<MarkedMatch> Pairs { get; private set; } = [];

    public IActionResult OnGet() => Redirect(List);

    public async Task<IActionResult> OnPostAsync([FromForm] string[] ids, [FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        var pairs = ids.Select(MatchRow.ReadKey).OfType<(ProcurementCaseId Case, CandidateId Candidate)>().Distinct().ToList();
        if (pairs.Count == 0)
        {
            this.Announce(texts["Matches.NothingMarked"], Tone.Warning);
            return Redirect(List);
        }

        var (cases, candidates) = (pairs.ConvertAll(p => p.Case), pairs.ConvertAll(p => p.Candidate));
        var titles = await db.Cases.Where(c => cases.Contains(c.Id)).Select(c => new { c.Id, c.Title }).ToDictionaryAsync(c => c.Id, c => c.Title, ct);
        var names = await db.Candidates.Where(s => candidates.Contains(s.Id)).Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        Pairs = [.. pairs.Where(p => titles.ContainsKey(p.Case) && names.ContainsKey(p.Candidate)).Select(p => new MarkedMatch($"{p.Case.Value:N}.{p.Candidate.Value:N}", titles[p.Case], names[p.Candidate]))];
        if (step != "klar")
        {
            ModelState.Clear();
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.DismissAsync(pairs, Input.Reason, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Matches.DismissedCount", result.Value]);
        return Redirect(List);
    }
}

using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.LinkAssignment;

/// <summary>Choose the activities that carry an assignment out.</summary>
[Authorize(Policy = GovernancePolicies.ManageAssignments)]
internal sealed class LinkAssignmentModel(GovernanceDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string[] Activities { get; set; } = [];

    [BindProperty]
    public long Version { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    /// <summary>Activities of the plans that are not over, and those that are linked already.</summary>
    public IReadOnlyList<Option> Options { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Version = Assignment.Version;
        Activities = [.. Assignment.Activities.Select(a => a.ActivityId.Value.ToString())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (Assignment.Version != Version)
        {
            return Stale();
        }

        var known = Options.Select(o => o.Value).ToHashSet();
        Assignment.CarryOutBy(Activities.Where(known.Contains).Select(a => new ActivityId(Guid.Parse(a))));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? Stale() : NotFound();
        }

        this.Announce(texts["Assignments.Saved"]);
        return Redirect($"/uppdrag/{Id}");
    }

    private IActionResult Stale()
    {
        Version = Assignment.Version;
        ModelState.Remove(nameof(Version));
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new AssignmentId(Id);
        if (await db.Assignments.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } assignment)
        {
            return false;
        }

        Assignment = assignment;
        var linked = assignment.Activities.Select(a => a.ActivityId).ToList();
        var plans = await db.Plans.AsNoTracking().Where(p => p.State != PlanState.Expired).Select(p => new { p.Id, p.Title }).ToDictionaryAsync(p => p.Id, p => p.Title, ct);
        var open = plans.Keys.ToList();
        Options = [.. (await db.Activities.AsNoTracking().Where(a => !a.IsRemoved && (open.Contains(a.PlanId) || linked.Contains(a.Id)))
            .OrderBy(a => a.PlanId).ThenBy(a => a.AreaNumber).ThenBy(a => a.Number).Select(a => new { a.Id, a.PlanId, a.AreaNumber, a.Number, a.Title }).Take(1000).ToListAsync(ct))
            .Select(a => new Option(a.Id.Value.ToString(), $"{a.AreaNumber}.{a.Number} {a.Title}", plans.GetValueOrDefault(a.PlanId)))];
        return true;
    }
}

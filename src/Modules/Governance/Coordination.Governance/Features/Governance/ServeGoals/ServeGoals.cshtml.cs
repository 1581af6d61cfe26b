using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ServeGoals;

/// <summary>Which goals of governing documents a plan, an activity or an assignment points to (S001-15, S003-10).</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class ServeGoalsModel(GovernanceDbContext db, ServedGoalQuery goals, IStringLocalizer<Texts> texts) : PageModel
{
    private IReadOnlyList<Guid> _stored = [];
    private long _storedVersion;
    private Action<IEnumerable<Guid>> _serve = _ => { };

    [FromRoute]
    public string Kind { get; set; } = string.Empty;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string[] Goals { get; set; } = [];

    [BindProperty]
    public long Version { get; set; }

    public string Name { get; private set; } = string.Empty;

    public string BackAddress => Kind switch
    {
        "plan" => $"/planer/{Id}",
        "atgard" => $"/atgarder/{Id}",
        _ => $"/uppdrag/{Id}",
    };

    /// <summary>Goals that hold, and those that it points to already.</summary>
    public IReadOnlyList<Option> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Version = _storedVersion;
        Goals = [.. _stored.Select(g => g.ToString())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (_storedVersion != Version)
        {
            return Stale();
        }

        var known = Choices.Select(c => c.Value).ToHashSet();
        _serve(Goals.Where(known.Contains).Select(Guid.Parse));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? Stale() : NotFound();
        }

        this.Announce(texts["DocumentGoals.Saved"]);
        return Redirect(BackAddress);
    }

    private IActionResult Stale()
    {
        Version = _storedVersion;
        ModelState.Remove(nameof(Version));
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts, string.Empty);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var (plan, activity, assignment) = (new PlanId(Id), new ActivityId(Id), new AssignmentId(Id));
        var found = Kind switch
        {
            "plan" => await db.Plans.SingleOrDefaultAsync(p => p.Id == plan, ct) is { } one && Take(one, one.Title, one.ServesGoals, one.Serve),
            "atgard" => await db.Activities.SingleOrDefaultAsync(a => a.Id == activity, ct) is { } one && Take(one, $"{one.FullNumber} {one.Title}", one.ServesGoals, one.Serve),
            _ => await db.Assignments.SingleOrDefaultAsync(a => a.Id == assignment, ct) is { } one && Take(one, one.Title, one.ServesGoals, one.Serve),
        };
        Choices = found ? [.. (await goals.AllAsync(ct)).Where(g => g.Holds || _stored.Contains(g.Id)).Select(g => new Option(g.Id.ToString(), g.FullTitle, g.Document))] : [];
        return found;
    }

    private bool Take(IAggregate record, string name, IReadOnlyList<Guid> stored, Action<IEnumerable<Guid>> serve)
    {
        (Name, _stored, _serve, _storedVersion) = (name, stored, serve, record.Version);
        return true;
    }
}

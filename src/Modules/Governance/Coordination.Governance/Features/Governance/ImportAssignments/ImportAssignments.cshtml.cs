using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Features.Governance.KeepAssignments;
using Coordination.Governance.Features.Governance.ReadLists;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ImportAssignments;

/// <summary>A list of budget assignments, pasted or from CSV or XLSX: reviewed line by line, then registered in one commit.</summary>
[Authorize(Policy = GovernancePolicies.ManageAssignments)]
internal sealed class ImportAssignmentsModel(GovernanceDbContext db, AssignmentDuties duties, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private const long LargestFile = 5_000_000;
    private Dictionary<Guid, string> _committees = [];

    [BindProperty]
    public AssignmentListInput Input { get; set; } = new();

    public IReadOnlyList<AssignmentLine> Lines { get; private set; } = [];

    public int Good => Lines.Count(l => l.ProblemKey is null);

    public string Receivers(AssignmentLine line) => string.Join(
        ", ", (line.Form.Receiver is { } receiver ? [receiver] : line.Form.Urged.Select(Guid.Parse)).Select(id => _committees.GetValueOrDefault(id)).OfType<string>());

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        if (!await ReadFileAsync(ct) || !ModelState.IsValid)
        {
            return this.PageAgain();
        }

        await ReviewAsync(ct);
        if (Lines.Count == 0)
        {
            ModelState.AddModelError("Input.List", texts["AssignmentImport.Empty"]);
            return this.PageAgain();
        }

        return step == "spara" && Good > 0 ? await AddAsync(ct) : Page();
    }

    /// <summary>A file becomes the list in the form, where it can be read and mended.</summary>
    private async Task<bool> ReadFileAsync(CancellationToken ct)
    {
        if (Input.File is not { Length: > 0 } file)
        {
            return true;
        }

        if (file.Length > LargestFile)
        {
            ModelState.AddModelError("Input.File", texts["CommitteeImport.TooLarge"]);
            return false;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        var read = ListFile.Read(content.ToArray(), file.FileName);
        if (!read.Succeeded)
        {
            ModelState.AddModelError("Input.File", texts["MatterImport.FileUnreadable"]);
            return false;
        }

        Input.List = read.Value;
        ModelState.Remove("Input.List");
        return true;
    }

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var good = Good;
        var byName = _committees.GroupBy(c => c.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => new CommitteeId(g.First().Key), StringComparer.OrdinalIgnoreCase);
        foreach (var line in Lines.Where(l => l.ProblemKey is null))
        {
            var assignment = new Assignment(AssignmentId.New(), line.Form.ToText(), clock.GetUtcNow(), actor.Actor.Name);
            assignment.SetActors(line.Form.Actors(byName));
            db.Assignments.Add(assignment);
            await duties.AlignAsync(assignment, ct);
        }

        await db.SaveChangesAsync(ct);
        this.Announce(texts["AssignmentImport.Added", good]);
        return Redirect("/uppdrag");
    }

    private async Task ReviewAsync(CancellationToken ct)
    {
        var committees = await db.Committees.AsNoTracking().ToListAsync(ct);
        _committees = committees.ToDictionary(c => c.Id.Value, c => c.Name);
        var known = await db.Assignments.AsNoTracking().Select(a => new { a.BudgetYear, a.Title }).ToListAsync(ct);
        Lines = AssignmentLines.Read(Input.List ?? string.Empty, committees, known.Select(k => (k.BudgetYear, SearchText.Normalise(k.Title))).ToHashSet(), texts["Assignments.DefaultGiver"]);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class AssignmentListInput
{
    [Display(Name = "CommitteeImport.List", Description = "AssignmentImport.ListHint"), StringLength(500_000)]
    public string? List { get; set; }

    [Display(Name = "MatterImport.File", Description = "AssignmentImport.FileHint")]
    public IFormFile? File { get; set; }
}

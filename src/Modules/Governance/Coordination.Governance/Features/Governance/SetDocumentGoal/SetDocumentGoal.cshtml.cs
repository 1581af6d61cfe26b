using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.SetDocumentGoal;

/// <summary>Adds a goal to a governing document, changes it, or takes away one that nothing points to.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class SetDocumentGoalModel(GovernanceDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid? Goal { get; set; }

    [BindProperty]
    public DocumentGoalInput Input { get; set; } = new();

    public GoverningDocument Document { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public bool IsNew => Goal is null;

    public string BackAddress => IsNew ? $"/styrdokument/{Id}" : $"/styrdokument/{Id}/mal/{Goal}";

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<DocumentGoalKind>().Select(k => new Option(k.ToString(), texts[$"DocumentGoalKind.{k}"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = Of(Document);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (IsNew && Document.Goals.Any(g => g.Id == this.IdOf(Input.NewId)))
        {
            // Sent twice: the first time made it.
            return Redirect(BackAddress);
        }

        if (!IsNew && Document.Version != Input.Version)
        {
            return await ConflictAsync(ct);
        }

        var set = Document.SetGoal(Goal ?? this.IdOf(Input.NewId), Input.Kind!.Value, Input.Number, Input.Title!, Input.Wording, Input.EndedOn);
        return set.Succeeded ? await SaveAsync(BackAddress, ct) : this.Refuse(set, texts);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (!await LoadAsync(ct) || Goal is not { } goal)
        {
            return NotFound();
        }

        if (await db.Plans.AnyAsync(p => p.ServesGoals.Contains(goal), ct) || await db.Activities.AnyAsync(a => a.ServesGoals.Contains(goal), ct) || await db.Assignments.AnyAsync(a => a.ServesGoals.Contains(goal), ct))
        {
            Input = Of(Document);
            return this.Refuse(new Error("GOV-1234", "DocumentGoals.InUse", "EndedOn", ErrorKind.Rule), texts);
        }

        Document.RemoveGoal(goal);
        return await SaveAsync($"/styrdokument/{Id}", ct);
    }

    private async Task<IActionResult> SaveAsync(string address, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? await ConflictAsync(ct) : NotFound();
        }

        return Saved(address);
    }

    private IActionResult Saved(string address)
    {
        this.Announce(texts["DocumentGoals.GoalSaved"]);
        return Redirect(address);
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken ct)
    {
        Conflict = await db.ConflictAsync(nameof(GoverningDocument), Id, Of(Document), Input, texts, v => v is DocumentGoalKind kind ? texts[$"DocumentGoalKind.{kind}"].Value : null, ct);
        if (Conflict.SaysTheSame)
        {
            return Saved(BackAddress);
        }

        Input.Version = Document.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private DocumentGoalInput Of(GoverningDocument document) => document.Goals.FirstOrDefault(g => g.Id == Goal) is { } goal
        ? new() { NewId = goal.Id, Version = document.Version, Kind = goal.Kind, Number = goal.Number, Title = goal.Title, Wording = goal.Wording, EndedOn = goal.EndedOn }
        : new() { Version = document.Version, Kind = DocumentGoalKind.DirectionGoal };

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new GoverningDocumentId(Id);
        if (await db.GoverningDocuments.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document || (Goal is { } goal && document.Goals.All(g => g.Id != goal)))
        {
            return false;
        }

        Document = document;
        return true;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class DocumentGoalInput
{
    /// <summary>Made with the form, so that sending it twice makes one goal.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "DocumentGoals.Kind"), Required(ErrorMessage = "DocumentGoals.KindMissing")]
    public DocumentGoalKind? Kind { get; set; }

    [Display(Name = "DocumentGoals.Number", Description = "DocumentGoals.NumberHint"), StringLength(20)]
    public string? Number { get; set; }

    [Display(Name = "DocumentGoals.GoalTitle"), Required(ErrorMessage = "DocumentGoals.TitleMissing"), StringLength(500)]
    public string? Title { get; set; }

    [Display(Name = "DocumentGoals.Wording", Description = "DocumentGoals.WordingHint"), StringLength(4000)]
    public string? Wording { get; set; }

    [Display(Name = "DocumentGoals.EndedOn", Description = "DocumentGoals.EndedOnHint")]
    public DateOnly? EndedOn { get; set; }
}

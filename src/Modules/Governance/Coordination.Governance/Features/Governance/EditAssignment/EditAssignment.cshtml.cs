using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Features.Governance.KeepAssignments;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditAssignment;

/// <summary>Register an assignment, or change what is written of it.</summary>
[Authorize(Policy = GovernancePolicies.ManageAssignments)]
internal sealed class EditAssignmentModel(GovernanceDbContext db, AssignmentDuties duties, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private Dictionary<CommitteeId, string> _committees = [];

    [FromRoute]
    public Guid? Id { get; set; }

    [BindProperty]
    public AssignmentInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public bool IsNew => Id is null;

    public string BackAddress => IsNew ? "/uppdrag" : $"/uppdrag/{Id}";

    public IReadOnlyList<Option> Committees => [.. _committees.OrderBy(c => c.Value, StringComparer.CurrentCulture).Select(c => new Option(c.Key.Value.ToString(), c.Value))];

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<AssignmentKind>().Select(k => new Option(k.ToString(), texts[$"AssignmentKind.{k}"], texts[$"AssignmentKind.{k}Hint"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (IsNew)
        {
            Input = new AssignmentInput { Kind = AssignmentKind.Assigned, BudgetYear = clock.TodayInSweden().Year, Giver = texts["Assignments.DefaultGiver"] };
            return Page();
        }

        if (await StoredAsync(ct) is not { } assignment)
        {
            return NotFound();
        }

        Input = AssignmentInput.Of(assignment, _committees);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Check();
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        var assignment = IsNew ? new Assignment(new AssignmentId(this.IdOf(Input.NewId)), Input.ToText(), now, by) : await StoredAsync(ct);
        if (assignment is null)
        {
            return NotFound();
        }

        if (IsNew)
        {
            if (await IsStoredAsync(assignment.Id, ct))
            {
                return Saved(assignment);
            }

            db.Assignments.Add(assignment);
        }
        else if (assignment.Version != Input.Version)
        {
            return await ConflictAsync(assignment, ct);
        }
        else
        {
            assignment.Describe(Input.ToText(), now, by);
        }

        var byName = _committees.GroupBy(c => c.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.OrdinalIgnoreCase);
        if (assignment.SetActors(Input.Actors(byName)) is { Succeeded: false } refused)
        {
            return this.Refuse(refused, texts);
        }

        await duties.AlignAsync(assignment, ct);
        try
        {
            await db.SaveOnceAsync(stop => IsNew ? IsStoredAsync(assignment.Id, stop) : Task.FromResult(false), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await StoredAsync(ct) is { } stored ? await ConflictAsync(stored, ct) : NotFound();
        }

        return Saved(assignment);
    }

    private IActionResult Saved(Assignment assignment)
    {
        this.Announce(texts["Assignments.Saved"]);
        return Redirect($"/uppdrag/{assignment.Id.Value}");
    }

    private void Check()
    {
        if (Input.LastYear < Input.BudgetYear)
        {
            ModelState.AddModelError("Input.LastYear", texts["Assignments.YearsReversed"]);
        }

        if (Input is { Kind: AssignmentKind.Assigned, Receiver: null })
        {
            ModelState.AddModelError("Input.Receiver", texts["Assignments.ReceiverMissing"]);
        }

        if (Input is { Kind: AssignmentKind.UrgedToConsider, Urged.Length: 0 })
        {
            ModelState.AddModelError("Input.Urged", texts["Assignments.UrgedMissing"]);
        }
    }

    private async Task<IActionResult> ConflictAsync(Assignment stored, CancellationToken ct)
    {
        Conflict = await db.ConflictAsync(
            nameof(Assignment), stored.Id.Value, AssignmentInput.Of(stored, _committees), Input, texts,
            v => v switch
            {
                AssignmentKind kind => texts[$"AssignmentKind.{kind}"].Value,
                Guid id => _committees.GetValueOrDefault(new CommitteeId(id)),
                string text when Guid.TryParse(text, out var id) => _committees.GetValueOrDefault(new CommitteeId(id)),
                _ => null,
            },
            ct);
        if (Conflict.SaysTheSame)
        {
            return Saved(stored);
        }

        Input.Version = stored.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private async Task LoadAsync(CancellationToken ct) => _committees = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Name, ct);

    private Task<bool> IsStoredAsync(AssignmentId id, CancellationToken ct) => db.Assignments.AnyAsync(a => a.Id == id, ct);

    private async Task<Assignment?> StoredAsync(CancellationToken ct)
    {
        var id = new AssignmentId(Id ?? default);
        return await db.Assignments.SingleOrDefaultAsync(a => a.Id == id, ct);
    }
}

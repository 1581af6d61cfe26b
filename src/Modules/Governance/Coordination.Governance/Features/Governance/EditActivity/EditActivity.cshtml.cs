using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditActivity;

/// <summary>What the form's partial needs of its page.</summary>
internal interface IActivityFormPage
{
    ActivityForm Input { get; }

    IReadOnlyList<Option> Areas { get; }

    IReadOnlyList<Option> Committees { get; }

    IReadOnlyList<Option> Kinds { get; }

    string BackAddress { get; }
}

/// <summary>Change an activity's text, place, parties or timetable.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class EditActivityModel(GovernanceDbContext db, EditActivityHandler handler, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel, IActivityFormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ActivityForm Input { get; set; } = new();

    public Activity Activity { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Option> Areas { get; private set; } = [];

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<TimetableKind>().Select(k => new Option(k.ToString(), texts[$"TimetableKind.{k}"]))];

    public string BackAddress => $"/atgarder/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = ActivityForm.Of(Activity);
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

        var result = await handler.ChangeAsync(new ActivityId(Id), Input.Version, Input.ToText(Activity.Timetable.AsWritten), Input.Reason, ct);
        if (result.Succeeded)
        {
            this.Announce(texts["Activities.Saved"]);
            return Redirect(BackAddress);
        }

        if (result.Errors[0].Kind == ErrorKind.Conflict)
        {
            await ShowConflictAsync(ct);
        }

        return this.Refuse(result, texts);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        var result = await handler.RemoveAsync(new ActivityId(Id), null, ct);
        return await DoneAsync(result, "Activities.RemovedNow", ct);
    }

    public async Task<IActionResult> OnPostRestoreAsync(CancellationToken ct)
    {
        var result = await handler.RestoreAsync(new ActivityId(Id), ct);
        return await DoneAsync(result, "Activities.RestoredNow", ct);
    }

    private async Task<IActionResult> DoneAsync(Result result, string text, CancellationToken ct)
    {
        if (!result.Succeeded)
        {
            return await LoadAsync(ct) ? this.Refuse(result, texts) : NotFound();
        }

        this.Announce(texts[text], linkText: texts["Common.Undo"], linkAddress: $"/atgarder/{Id}/andra");
        return Redirect(BackAddress);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new ActivityId(Id);
        if (await db.Activities.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } activity)
        {
            return false;
        }

        Activity = activity;
        Areas = ActivityForm.AreaOptions(await db.Plans.AsNoTracking().SingleAsync(p => p.Id == activity.PlanId, ct));
        Committees = await ActivityForm.CommitteeOptionsAsync(db, clock.TodayInSweden(), ct);
        return true;
    }

    private async Task ShowConflictAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await LoadAsync(ct);
        var stored = ActivityForm.Of(Activity);
        var last = Activity.Entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).First();
        Conflict = new EditConflict(last.By, last.At,
        [
            new(texts["Activities.Activity"], null, stored.Title, Input.Title),
            new(texts["Activities.Description"], null, stored.Description, Input.Description),
            new(texts["PartyRole.Responsible"], null, Names(stored.Responsible), Names(Input.Responsible)),
            new(texts["Activities.DueOn"], null, stored.DueOn is { } theirs ? DateText.Short(theirs) : null, Input.DueOn is { } mine ? DateText.Short(mine) : null),
        ]);
        Input.Version = Activity.Version;
        ModelState.Remove("Input.Version");
    }

    private string Names(string[] ids) => string.Join(", ", ids.Select(id => Committees.FirstOrDefault(c => c.Value == id)?.Text));
}

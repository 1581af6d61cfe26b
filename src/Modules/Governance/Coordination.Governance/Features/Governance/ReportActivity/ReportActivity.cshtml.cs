using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReportActivity;

/// <summary>Update the status of one activity.</summary>
[Authorize(Policy = GovernancePolicies.ReportActivities)]
internal sealed class ReportActivityModel(GovernanceDbContext db, ReportActivityHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ReportInput Input { get; set; } = new();

    public Activity Activity { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Option> StatusOptions =>
        [.. Enum.GetValues<ActivityStatus>().Where(s => s != (Activity.Timetable.IsOngoing ? ActivityStatus.InProgress : ActivityStatus.Ongoing)).Select(s => new Option(s.ToString(), texts[s.TextKey()]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (await CommitteeAsync(ct) is { Allowed: false })
        {
            return Forbid();
        }

        Input = new ReportInput { Version = Activity.Version, DueOn = Activity.DueOn, Status = Activity.Status };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var (allowed, code) = await CommitteeAsync(ct);
        if (!allowed)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.HandleAsync(new Governance.ReportActivity.ReportActivity(new ActivityId(Id), Input.Version, Input.Status, Input.Comment, Input.DueOn, Input.Reason, code), ct);
        if (result.Succeeded)
        {
            this.Announce(texts["Activities.Reported"]);
            return Redirect($"/atgarder/{Id}");
        }

        if (result.Errors[0].Kind == ErrorKind.Conflict)
        {
            await ShowConflictAsync(ct);
        }

        return this.Refuse(result, texts);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new ActivityId(Id);
        var found = await db.Activities.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
        Activity = found!;
        return found is not null;
    }

    /// <summary>A committee officer speaks for a committee that answers for the activity, and for no other.</summary>
    private async Task<(bool Allowed, string? Code)> CommitteeAsync(CancellationToken ct)
    {
        if (User.IsInRole(Roles.Coordinator) || User.IsInRole(Roles.Administrator))
        {
            return (true, null);
        }

        var own = User.FindAll(ClaimNames.Committee).Select(c => c.Value).ToList();
        var responsible = Activity.ResponsibleCommittees.ToList();
        var code = await db.Committees.Where(c => responsible.Contains(c.Id) && own.Contains(c.Code)).Select(c => c.Code).FirstOrDefaultAsync(ct);
        return (code is not null, code);
    }

    private async Task ShowConflictAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await LoadAsync(ct);
        var last = Activity.Entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).First();
        Conflict = new EditConflict(last.By, last.At,
        [
            new(texts["Activities.Status"], null, texts[Activity.Status.TextKey()], Input.Status is { } mine ? texts[mine.TextKey()].Value : null),
            new(texts["Activities.DueOn"], null, Activity.DueOn is { } due ? DateText.Short(due) : null, Input.DueOn is { } date ? DateText.Short(date) : null),
            new(texts["Activities.Comment"], null, last.Text, Input.Comment),
        ]);
        Input.Version = Activity.Version;
        ModelState.Remove("Input.Version");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ReportInput
{
    public long Version { get; set; }

    [Display(Name = "Activities.Status"), Required(ErrorMessage = "Activities.StatusMissing")]
    public ActivityStatus? Status { get; set; }

    [Display(Name = "Activities.Comment", Description = "Activities.CommentHint"), StringLength(4000)]
    public string? Comment { get; set; }

    [Display(Name = "Activities.DueOn")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Activities.Reason", Description = "Activities.ReasonHint"), StringLength(1000)]
    public string? Reason { get; set; }
}

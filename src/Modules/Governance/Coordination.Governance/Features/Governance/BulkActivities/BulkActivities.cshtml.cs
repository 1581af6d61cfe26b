using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Features.Governance.RemindNow;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.BulkActivities;

/// <summary>What will happen to the marked activities, before it does.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class BulkActivitiesModel(
    GovernanceDbContext db, ActivityListQuery activities, BulkActivitiesHandler handler, RemindNowHandler remind, ReminderReceiptText receipts, IStringLocalizer<Texts> texts) : PageModel
{
    private static readonly Dictionary<string, BulkKind> Words = new(StringComparer.Ordinal)
    {
        ["paminn"] = BulkKind.Remind,
        ["ansvarig"] = BulkKind.Reassign,
        ["datum"] = BulkKind.MoveDate,
        ["status"] = BulkKind.SetStatus,
    };

    [BindProperty]
    public BulkInput Input { get; set; } = new();

    public BulkKind Kind { get; private set; }

    public string Word => Words.First(w => w.Value == Kind).Key;

    public IReadOnlyList<ActivityRow> Rows { get; private set; } = [];

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Statuses => [.. Enum.GetValues<ActivityStatus>().Where(s => s != ActivityStatus.Ongoing).Select(s => new Option(s.ToString(), texts[s.TextKey()]))];

    public IActionResult OnGet() => Redirect("/atgarder");

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "gor")] string? word, [FromForm] string[] ids, [FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        var marked = ids.Where(i => Guid.TryParse(i, out _)).Select(i => new ActivityId(Guid.Parse(i))).Distinct().ToList();
        if (marked.Count == 0 || word is null || !Words.TryGetValue(word, out var kind))
        {
            this.Announce(texts["Bulk.NothingMarked"], Tone.Warning);
            return Redirect("/atgarder");
        }

        Kind = kind;
        Rows = await activities.ByIdAsync(marked, ct);
        Committees = [.. (await db.Committees.AsNoTracking().Where(c => c.DissolvedFrom == null).OrderBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(ct)).Select(c => new Option(c.Id.Value.ToString(), c.Name))];
        if (step != "klar")
        {
            ModelState.Clear();
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        return kind == BulkKind.Remind ? await RemindAsync(marked, ct) : await ChangeAsync(marked, ct);
    }

    private async Task<IActionResult> RemindAsync(IReadOnlyList<ActivityId> marked, CancellationToken ct)
    {
        var receipt = await remind.HandleAsync(marked, ct);
        this.Announce(receipts.Of(receipt), receipt.IsWhole ? Tone.Success : Tone.Warning, texts["Board.ReviewLetters"], "/paminnelser");
        return Redirect("/atgarder");
    }

    private async Task<IActionResult> ChangeAsync(IReadOnlyList<ActivityId> marked, CancellationToken ct)
    {
        var committee = Guid.TryParse(Input.Committee, out var id) ? new CommitteeId(id) : (CommitteeId?)null;
        var result = await handler.HandleAsync(new BulkChange(Kind, marked, committee, Input.DueOn, Input.Status, Input.Reason), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Bulk.Changed", marked.Count], linkText: texts["Common.Undo"], linkAddress: $"/atgarder/angra?andring={result.Value.Value}");
        return Redirect("/atgarder");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class BulkInput
{
    [Display(Name = "Committees.Committee")]
    public string? Committee { get; set; }

    [Display(Name = "Activities.DueOn")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Activities.Status")]
    public ActivityStatus? Status { get; set; }

    [Display(Name = "Activities.Reason"), StringLength(1000)]
    public string? Reason { get; set; }
}

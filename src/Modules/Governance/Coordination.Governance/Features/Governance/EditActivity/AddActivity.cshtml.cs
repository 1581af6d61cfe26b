using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditActivity;

/// <summary>Add an activity to a plan.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class AddActivityModel(GovernanceDbContext db, EditActivityHandler handler, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel, IActivityFormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ActivityForm Input { get; set; } = new();

    public string PlanTitle { get; private set; } = string.Empty;

    public IReadOnlyList<Option> Areas { get; private set; } = [];

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<TimetableKind>().Where(k => k != TimetableKind.Unknown).Select(k => new Option(k.ToString(), texts[$"TimetableKind.{k}"]))];

    public string BackAddress => $"/planer/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

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

        var result = await handler.AddAsync(new PlanId(Id), new ActivityId(this.IdOf(Input.NewId)), Input.ToText(null), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Activities.Added"]);
        return Redirect($"/atgarder/{result.Value.Value}");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new PlanId(Id);
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
        {
            return false;
        }

        PlanTitle = plan.Title;
        Areas = ActivityForm.AreaOptions(plan);
        Committees = await ActivityForm.CommitteeOptionsAsync(db, clock.TodayInSweden(), ct);
        return true;
    }
}

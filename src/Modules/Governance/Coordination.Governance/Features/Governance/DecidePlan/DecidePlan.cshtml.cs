using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.DecidePlan;

/// <summary>Record what a body decided on the plan.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class DecidePlanModel(GovernanceDbContext db, DecidePlanHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public DecisionInput Input { get; set; } = new();

    public ActionPlan Plan { get; private set; } = null!;

    public IReadOnlyList<Option> Bodies { get; private set; } = [];

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<PlanDecisionKind>().Select(k => new Option(k.ToString(), texts[$"PlanDecision.{k}"], texts[$"PlanDecision.{k}Hint"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Version = Plan.Version;
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

        var body = Guid.TryParse(Input.Body, out var id) ? new CommitteeId(id) : (CommitteeId?)null;
        var result = await handler.HandleAsync(
            new Governance.DecidePlan.DecidePlan(new PlanId(Id), Input.Version, body, Input.Kind, Input.MeetingDate, Input.Paragraph, Input.RegistrationNumber, Input.Note), ct);
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
            await LoadAsync(ct);
            Input.Version = Plan.Version;
            ModelState.Remove("Input.Version");
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Plans.DecisionSaved"]);
        return Redirect($"/planer/{Id}");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new PlanId(Id);
        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        Plan = plan!;
        Bodies = [.. (await db.Committees.AsNoTracking().OrderBy(c => c.Kind == CommitteeKind.CouncilBoard ? 0 : 1).ThenBy(c => c.Name).Select(c => new { c.Id, c.Name, c.Code }).ToListAsync(ct))
            .Select(c => new Option(c.Id.Value.ToString(), $"{c.Name} ({c.Code})"))];
        return plan is not null;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class DecisionInput
{
    public long Version { get; set; }

    [Display(Name = "Plans.Body"), Required(ErrorMessage = "Plans.BodyMissing")]
    public string? Body { get; set; }

    [Display(Name = "Plans.Decision"), Required(ErrorMessage = "Plans.DecisionMissing")]
    public PlanDecisionKind? Kind { get; set; }

    [Display(Name = "Plans.MeetingDate"), Required(ErrorMessage = "Plans.MeetingMissing")]
    public DateOnly? MeetingDate { get; set; }

    [Display(Name = "Plans.Paragraph", Description = "Plans.ParagraphHint"), StringLength(20)]
    public string? Paragraph { get; set; }

    [Display(Name = "Plans.RegistrationNumber"), StringLength(60)]
    public string? RegistrationNumber { get; set; }

    [Display(Name = "Plans.Note"), StringLength(2000)]
    public string? Note { get; set; }
}

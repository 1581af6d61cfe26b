using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.StartPlan;

/// <summary>Start a plan from a template or from nothing.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class StartPlanModel(GovernanceDbContext db, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PlanInput Input { get; set; } = new();

    public IReadOnlyList<Option> Templates => [.. Enum.GetValues<PlanTemplate>().Select(t => new Option(t.ToString(), texts[$"PlanTemplate.{t}"], texts[$"PlanTemplate.{t}Hint"]))];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.ValidTo < Input.ValidFrom)
        {
            ModelState.AddModelError("Input.ValidTo", texts["Plans.ValidityReversed"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new PlanId(this.IdOf(Input.NewId));
        if (await db.Plans.AnyAsync(p => p.Id == id, ct))
        {
            return Redirect($"/planer/{id.Value}");
        }

        var plan = new ActionPlan(id, Input.Title!, Input.ValidFrom, Input.ValidTo, clock.GetUtcNow());
        plan.Describe(Input.Title!, RegistrationNumber.Parse(Input.RegistrationNumber), Input.ValidFrom, Input.ValidTo);
        foreach (var (title, number) in Input.Template!.Value.Areas().Select((t, i) => (t, i + 1)))
        {
            plan.AddArea(number, title, null);
        }

        db.Plans.Add(plan);
        await db.SaveOnceAsync(stop => db.Plans.AnyAsync(p => p.Id == id, stop), ct);
        this.Announce(texts["Plans.Created"]);
        return Redirect($"/planer/{id.Value}");
    }
}

/// <summary>Areas that plans commonly have (S002-11, S003-12).</summary>
internal enum PlanTemplate
{
    /// <summary>Networking, business support, procurement.</summary>
    ThreeAreas,

    /// <summary>Cooperation, benefit, knowledge, support, procurement.</summary>
    FiveAreas,

    /// <summary>No areas yet.</summary>
    Empty,
}

internal static class PlanTemplates
{
    public static IReadOnlyList<string> Areas(this PlanTemplate template) => template switch
    {
        PlanTemplate.ThreeAreas => ["Nätverk", "Tillgång till företagsstöd", "Upphandling av varor och tjänster"],
        PlanTemplate.FiveAreas =>
        [
            "Förbättrad samverkan",
            "Utveckling för ökad brukar- och samhällsnytta",
            "Öka intern kunskap och kompetens",
            "Stöd till sociala företag",
            "Underlätta för sociala företag att delta i upphandling",
        ],
        _ => [],
    };
}

/// <summary>What the form holds.</summary>
internal sealed class PlanInput
{
    /// <summary>The new plan's id, made with the form: sent twice, the form is still one plan.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Plans.PlanTitle"), Required(ErrorMessage = "Plans.TitleMissing"), StringLength(300)]
    public string? Title { get; set; }

    [Display(Name = "Plans.RegistrationNumber", Description = "Plans.RegistrationNumberHint"), StringLength(60)]
    public string? RegistrationNumber { get; set; }

    [Display(Name = "Plans.ValidFrom")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Plans.ValidTo")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "Plans.Template"), Required(ErrorMessage = "Plans.TemplateMissing")]
    public PlanTemplate? Template { get; set; }
}

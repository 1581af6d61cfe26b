using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditAreas;

/// <summary>A plan's areas, and the strategic areas each carries out.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class EditAreasModel(GovernanceDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    private Dictionary<int, int> _activities = [];
    private Dictionary<Guid, string> _strategic = [];

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public AreaInput Input { get; set; } = new();

    /// <summary>The area whose form is open.</summary>
    public Guid? Editing { get; private set; }

    public EditConflict? Conflict { get; private set; }

    public ActionPlan Plan { get; private set; } = null!;

    public IReadOnlyList<Option> StrategicAreas { get; private set; } = [];

    public int ActivitiesIn(int area) => _activities.GetValueOrDefault(area);

    public IEnumerable<string> Titles(PlanArea area) => area.StrategicAreas.Select(s => _strategic.GetValueOrDefault(s)).OfType<string>();

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "andra")] Guid? change, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Editing = change;
        if (Plan.Areas.FirstOrDefault(a => a.Id.Value == change) is { } area)
        {
            Input = Of(area);
        }
        else
        {
            Input = new AreaInput { Version = Plan.Version, Number = Plan.Areas.Count == 0 ? 1 : Plan.Areas.Max(a => a.Number) + 1 };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Editing = Input.Id;
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Plan.Version != Input.Version)
        {
            return await ConflictAsync(ct);
        }

        var result = Input.Id is { } id ? Change(new AreaId(id)) : Add();
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        // Activities show the area's number, so they follow a renumbering.
        foreach (var activity in await MovedAsync(ct))
        {
            activity.Place(activity.AreaId, Input.Number!.Value, activity.Number);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? await ConflictAsync(ct) : NotFound();
        }

        this.Announce(texts["Plans.AreaSaved"]);
        return Redirect($"/planer/{Id}/omraden");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Input.Id is not { } id || Plan.Areas.FirstOrDefault(a => a.Id.Value == id) is not { } area)
        {
            return NotFound();
        }

        ModelState.Clear();
        if (await db.Activities.AnyAsync(a => a.AreaId == area.Id, ct))
        {
            Editing = id;
            return this.Refuse(new Error("GOV-0211", "Plans.AreaInUse", Kind: ErrorKind.Rule), texts);
        }

        Plan.RemoveArea(area.Id);
        await db.SaveChangesAsync(ct);
        this.Announce(texts["Plans.AreaRemoved"]);
        return Redirect($"/planer/{Id}/omraden");
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken ct)
    {
        if (Plan.Areas.FirstOrDefault(a => a.Id.Value == Input.Id) is { } stored)
        {
            Conflict = await db.ConflictAsync(nameof(ActionPlan), Id, Of(stored), Input, texts, v => v is string s && Guid.TryParse(s, out var area) ? _strategic.GetValueOrDefault(area) : null, ct);
        }

        Input.Version = Plan.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private AreaInput Of(PlanArea area) => new()
    {
        Id = area.Id.Value,
        Version = Plan.Version,
        Number = area.Number,
        Title = area.Title,
        Introduction = area.Introduction,
        StrategicAreas = [.. area.StrategicAreas.Select(s => s.ToString())],
    };

    private Result Add()
    {
        if (Plan.Areas.Any(a => a.Number == Input.Number))
        {
            return new Error("GOV-0202", "Plans.AreaNumberTaken", "Number", ErrorKind.Invalid, Input.Number!);
        }

        Plan.AddArea(Input.Number!.Value, Input.Title!, Input.Introduction);
        return Result.Success;
    }

    private Result Change(AreaId id)
    {
        var changed = Plan.ChangeArea(id, Input.Number!.Value, Input.Title!, Input.Introduction);
        return changed.Succeeded ? Plan.MapArea(id, Input.StrategicAreas.Where(s => Guid.TryParse(s, out _)).Select(s => new AreaId(Guid.Parse(s)))) : changed;
    }

    private async Task<List<Activity>> MovedAsync(CancellationToken ct)
    {
        if (Input.Id is not { } id)
        {
            return [];
        }

        var area = new AreaId(id);
        return await db.Activities.Where(a => a.AreaId == area && a.AreaNumber != Input.Number).ToListAsync(ct);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new PlanId(Id);
        if (await db.Plans.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        _activities = await db.Activities.Where(a => a.PlanId == id && !a.IsRemoved).GroupBy(a => a.AreaNumber).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var linked = plan.Documents.Select(d => d.DocumentId).ToList();
        var documents = await db.GoverningDocuments.AsNoTracking().Where(d => linked.Contains(d.Id)).ToListAsync(ct);
        _strategic = documents.SelectMany(d => d.StrategicAreas).ToDictionary(a => a.Id.Value, a => a.Title);
        StrategicAreas = [.. documents.SelectMany(d => d.StrategicAreas.OrderBy(a => a.Position).Select(a => new Option(a.Id.Value.ToString(), a.Title, d.Title)))];
        return true;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class AreaInput
{
    public Guid? Id { get; set; }

    public long Version { get; set; }

    [Display(Name = "Plans.AreaNumber"), Required(ErrorMessage = "Plans.AreaNumberMissing"), Range(1, 99)]
    public int? Number { get; set; }

    [Display(Name = "Plans.AreaTitle"), Required(ErrorMessage = "Plans.AreaTitleMissing"), StringLength(300)]
    public string? Title { get; set; }

    [Display(Name = "Plans.AreaIntroduction"), StringLength(4000)]
    public string? Introduction { get; set; }

    [Display(Name = "Plans.StrategicAreas", Description = "Plans.StrategicAreasHint")]
    public string[] StrategicAreas { get; set; } = [];
}

using System.Text.Json;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Applying;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Platform.Messaging;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ImportActionPlan;

/// <summary>Look at what was understood, answer the doubts, and import.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
[RequestFormLimits(ValueCountLimit = 10_000)]
internal sealed class ImportActionPlanModel(GovernanceDbContext db, ImportActionPlanHandler handler, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    /// <summary>A page of more rows or questions than this helps nobody; the rest keeps its suggestion and can be changed in the plan.</summary>
    public const int RowsShown = 500;
    private const int DoubtsShown = 300;
    private const int BodiesShown = 200;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ImportActionPlanForm Input { get; set; } = new();

    public PlanImport Import { get; private set; } = null!;

    /// <summary>What was read, with the answers applied.</summary>
    public ReadPlan Plan { get; private set; } = null!;

    public IReadOnlyList<ReadDoubt> Doubts { get; private set; } = [];

    /// <summary>Doubts that only tell, with nothing to answer.</summary>
    public IReadOnlyList<ReadDoubt> Remarks { get; private set; } = [];

    public IReadOnlyList<BodyMatch> Bodies { get; private set; } = [];

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public ActionPlan? Target { get; private set; }

    public PlanDifference? Difference { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ClosedAsync(ct) is { } closed)
        {
            return closed;
        }

        var kept = Import.Choices is null ? null : JsonSerializer.Deserialize<ImportChoices>(Import.Choices, MessageJson.Options);
        await LoadAsync(kept?.Answers, ct);
        Input = ImportActionPlanForm.Of(Import, Plan, kept, [.. Doubts.Select(d => IndexOf(d))], [.. Bodies.Where(b => !b.Matched).Take(BodiesShown)]);
        return Page();
    }

    /// <summary>Imports.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActAsync(
        async command =>
        {
            var result = await handler.HandleAsync(command, ct);
            if (result.Succeeded)
            {
                this.Announce(texts["Import.Done", Plan.Rows.Count, Plan.Areas.Count]);
                return Redirect($"/planer/{result.Value.Value}");
            }

            return await AgainAsync(result, ct);
        },
        ct);

    /// <summary>Keeps the answers for another day.</summary>
    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => ActAsync(
        async command =>
        {
            var result = await handler.KeepAsync(command, ct);
            if (!result.Succeeded)
            {
                return await AgainAsync(result, ct);
            }

            this.Announce(texts["Import.Kept"]);
            return Redirect($"/planer/importera/{Id}");
        },
        ct);

    /// <summary>The file is a new plan after all.</summary>
    public Task<IActionResult> OnPostNewAsync(CancellationToken ct) => ActAsync(
        async command =>
        {
            var result = await handler.AimAsync(command, null, ct);
            return result.Succeeded ? Redirect($"/planer/importera/{Id}") : await AgainAsync(result, ct);
        },
        ct);

    public int IndexOf(ReadDoubt doubt) => Plan.Doubts.ToList().IndexOf(doubt);

    private async Task<IActionResult> ActAsync(Func<ImportPlanCommand, Task<IActionResult>> act, CancellationToken ct)
    {
        if (await ClosedAsync(ct) is { } closed)
        {
            return closed;
        }

        var read = Reading();
        var choices = Input.ToChoices(read);
        await LoadAsync(choices.Answers, ct);
        for (var i = 0; i < Input.Answers.Count; i++)
        {
            if (Input.Answers[i] is { Choice: ImportActionPlanForm.Other, Other: null or "" })
            {
                ModelState.AddModelError($"Input.Answers[{i}].Other", texts["Import.OtherMissing"]);
            }
        }

        return ModelState.IsValid ? await act(new ImportPlanCommand(new PlanImportId(Id), Input.Version, choices)) : this.PageAgain();
    }

    private async Task<IActionResult> AgainAsync(Result result, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (result.Errors[0].Kind == ErrorKind.Conflict && await ClosedAsync(ct) is { } closed)
        {
            return closed;
        }

        // What the person wrote stays; a second try is made against what is stored now.
        Input.Version = Import.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(result, texts);
    }

    /// <summary>Accepted already: to the plan. Cancelled or expired: said in words. Open: null.</summary>
    private async Task<IActionResult?> ClosedAsync(CancellationToken ct)
    {
        var id = new PlanImportId(Id);
        if (await db.PlanImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        if (import.WhyClosed(clock.GetUtcNow()) is not { } error)
        {
            return null;
        }

        this.Announce(texts[error.TextKey, error.Arguments], import.ResultPlanId is null ? Tone.Warning : Tone.Info);
        return Redirect(import.ResultPlanId is { } plan ? $"/planer/{plan.Value}" : "/planer/importera");
    }

    private ReadPlan Reading() => JsonSerializer.Deserialize<ReadPlan>(Import.Reading, MessageJson.Options)!;

    private async Task LoadAsync(IReadOnlyDictionary<int, string>? answers, CancellationToken ct)
    {
        var read = Reading();
        Plan = answers is null ? read : DoubtAnswers.Apply(read, answers);
        Doubts = [.. read.Doubts.Where(d => d.Field != DoubtField.None && (d.Choices.Count > 0 || d.Code == DoubtCodes.TitleMissing)).Take(DoubtsShown)];
        Remarks = [.. read.Doubts.Except(Doubts).Where(d => d.Field == DoubtField.None || d.Choices.Count == 0).Take(DoubtsShown)];
        var today = clock.TodayInSweden();
        var register = await db.Committees.AsNoTracking().OrderBy(c => c.Name).ToListAsync(ct);
        Bodies = BodyMatching.Match(Plan, register, today);
        Committees = [.. register.Where(c => c.ExistsOn(today)).Select(c => new Option(c.Id.Value.ToString(), $"{c.Name} ({c.Code})"))];
        if (Import.TargetPlanId is { } target && await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == target, ct) is { } plan)
        {
            Target = plan;
            var activities = await db.Activities.AsNoTracking().AsSplitQuery().Where(a => a.PlanId == target).ToListAsync(ct);
            Difference = PlanDifference.Between(Plan, activities, register, today);
        }
    }
}

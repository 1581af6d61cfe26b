using System.Text.Json;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Applying;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Governance.Features.Governance.StartPlanImport;
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
internal sealed class ImportActionPlanModel(
    GovernanceDbContext db, ImportActionPlanHandler handler, ImportWorkQuery work, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    // Long parts come in pages; turning a page of questions keeps the answers on it.
    private const int RowsShown = 100;
    private const int QuestionsShown = 50;
    private const int DifferencesShown = 200;

    public const string DoubtsPart = "fragor";
    public const string BodiesPart = "namn";
    public const string RemarksPart = "anmarkningar";
    public const string DifferencePart = "andringar";

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ImportActionPlanForm Input { get; set; } = new();

    /// <summary>Which page of questions is shown.</summary>
    [BindProperty(SupportsGet = true, Name = DoubtsPart)]
    public int DoubtPage { get; set; } = 1;

    /// <summary>Which page of unknown names is shown.</summary>
    [BindProperty(SupportsGet = true, Name = BodiesPart)]
    public int BodyPage { get; set; } = 1;

    [FromQuery(Name = RemarksPart)]
    public int RemarkPage { get; set; } = 1;

    [FromQuery(Name = DifferencePart)]
    public int DifferencePage { get; set; } = 1;

    public ListQuery Query => ListQuery.Read(Request, "number", [], RowsShown);

    public PlanImport Import { get; private set; } = null!;

    /// <summary>What was read, with the answers applied.</summary>
    public ReadPlan Plan { get; private set; } = null!;

    /// <summary>The rows, in the order of the plan.</summary>
    public PagedList<ReadRow> Rows { get; private set; } = null!;

    /// <summary>Places of the doubts that have something to answer.</summary>
    public PreviewPage<int> Doubts { get; private set; } = null!;

    /// <summary>Doubts that only tell, with nothing to answer.</summary>
    public PreviewPage<ReadDoubt> Remarks { get; private set; } = null!;

    public IReadOnlyList<BodyMatch> Bodies { get; private set; } = [];

    public PreviewPage<BodyMatch> UnknownBodies { get; private set; } = null!;

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public ActionPlan? Target { get; private set; }

    public PlanDifference? Difference { get; private set; }

    public PreviewPage<ActivityDifference> Differences { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ClosedAsync(ct) is { } closed)
        {
            return closed;
        }

        var kept = Kept();
        await LoadAsync(kept?.Answers, ct);
        Input = ImportActionPlanForm.Of(Import, Plan, kept, Doubts.Items, UnknownBodies.Items);
        return Page();
    }

    /// <summary>Imports.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActAsync(
        async command =>
        {
            var result = await handler.HandleAsync(command, ct);
            if (result.Succeeded)
            {
                if (result.Value.Operation is { } operation)
                {
                    return Redirect($"/arbeten/{operation}");
                }

                this.Announce(texts["Import.Done", Plan.Rows.Count, Plan.Areas.Count]);
                return Redirect($"/planer/{result.Value.Plan!.Value.Value}");
            }

            return await AgainAsync(result, ct);
        },
        ct);

    /// <summary>Keeps the answers, for another day or to go on with the next questions.</summary>
    public Task<IActionResult> OnPostKeepAsync([FromForm(Name = "visa")] string? next, CancellationToken ct) => ActAsync(
        async command =>
        {
            var result = await handler.KeepAsync(command, ct);
            if (!result.Succeeded)
            {
                return await AgainAsync(result, ct);
            }

            if (next?.Split(':') is [DoubtsPart or BodiesPart, var page] && int.TryParse(page, out var number))
            {
                return Redirect($"/planer/importera/{Id}?{next.Split(':')[0]}={number}#{next.Split(':')[0]}");
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

    private async Task<IActionResult> ActAsync(Func<ImportPlanCommand, Task<IActionResult>> act, CancellationToken ct)
    {
        if (await ClosedAsync(ct) is { } closed)
        {
            return closed;
        }

        var read = Reading();
        var choices = Input.ToChoices(read, Kept());
        await LoadAsync(choices.Answers, ct);
        for (var i = 0; i < Input.Answers.Count; i++)
        {
            if (Input.Answers[i] is { Choice: ImportActionPlanForm.Other, Other: null or "" })
            {
                ModelState.AddModelError($"Input.Answers[{i}].Other", texts["Import.OtherMissing"]);
            }
        }

        return ModelState.IsValid ? await act(new ImportPlanCommand(new PlanImportId(Id), Input.Version, choices, [.. Input.Bodies.Select(b => b.Name ?? string.Empty)])) : this.PageAgain();
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
        if (await work.FindAsync(import, ct) is { } going)
        {
            return going.IsMine ? Redirect($"/arbeten/{going.Operation}") : Away(texts["Import.BeingWorkedOn"], Tone.Info);
        }

        if (import.State == PlanImportState.Unread)
        {
            return Away(texts["Import.NotRead", import.FileName], Tone.Warning);
        }

        if (import.WhyClosed(clock.GetUtcNow()) is not { } error)
        {
            return null;
        }

        this.Announce(texts[error.TextKey, error.Arguments], import.ResultPlanId is null ? Tone.Warning : Tone.Info);
        return Redirect(import.ResultPlanId is { } plan ? $"/planer/{plan.Value}" : "/planer/importera");
    }

    private RedirectResult Away(string words, Tone tone)
    {
        this.Announce(words, tone);
        return Redirect("/planer/importera");
    }

    private ImportChoices? Kept() => Import.Choices is null ? null : JsonSerializer.Deserialize<ImportChoices>(Import.Choices, MessageJson.Options);

    private ReadPlan Reading() => JsonSerializer.Deserialize<ReadPlan>(Import.Reading, MessageJson.Options)!;

    private async Task LoadAsync(IReadOnlyDictionary<int, string>? answers, CancellationToken ct)
    {
        var read = Reading();
        Plan = answers is null ? read : DoubtAnswers.Apply(read, answers);
        Rows = Plan.Rows.OrderBy(r => r.Area).ToList().ToPagedList(Query);
        var open = read.Doubts.Select((doubt, place) => (doubt, place)).ToLookup(d => d.doubt.Field != DoubtField.None && (d.doubt.Choices.Count > 0 || d.doubt.Code == DoubtCodes.TitleMissing));
        Doubts = PreviewPage<int>.Of(DoubtsPart, [.. open[true].Select(d => d.place)], DoubtPage, QuestionsShown);
        Remarks = PreviewPage<ReadDoubt>.Of(RemarksPart, [.. open[false].Select(d => d.doubt)], RemarkPage, QuestionsShown);
        var today = clock.TodayInSweden();
        var register = await db.Committees.AsNoTracking().OrderBy(c => c.Name).ToListAsync(ct);
        Bodies = BodyMatching.Match(Plan, register, today);
        UnknownBodies = PreviewPage<BodyMatch>.Of(BodiesPart, [.. Bodies.Where(b => !b.Matched)], BodyPage, QuestionsShown);
        Committees = [.. register.Where(c => c.ExistsOn(today)).Select(c => new Option(c.Id.Value.ToString(), $"{c.Name} ({c.Code})"))];
        if (Import.TargetPlanId is { } target && await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == target, ct) is { } plan)
        {
            Target = plan;
            var activities = await db.Activities.AsNoTracking().AsSplitQuery().Where(a => a.PlanId == target).ToListAsync(ct);
            Difference = PlanDifference.Between(Plan, activities, register, today);
            Differences = PreviewPage<ActivityDifference>.Of(DifferencePart, [.. Difference.Added, .. Difference.Changed, .. Difference.Removed], DifferencePage, DifferencesShown);
        }
    }
}

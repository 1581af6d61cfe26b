using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Goals;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.ShowFigures;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.KeepGoals;

/// <summary>A goal with its years.</summary>
internal sealed record GoalView(YearGoal Goal, IReadOnlyList<GoalYear> Years)
{
    /// <summary>The last year that has a word on it.</summary>
    public GoalYear? Latest => Years.LastOrDefault(y => y.IsMet is not null) ?? Years.LastOrDefault();
}

/// <summary>Goals beside what was counted: nobody enters an outcome.</summary>
internal sealed class GoalQuery(ProcurementDbContext db, FigureQuery figures, TimeProvider clock)
{
    private const int YearsShown = 5;

    /// <summary>All goals by name, each measured.</summary>
    public async Task<IReadOnlyList<GoalView>> AllAsync(CancellationToken ct)
    {
        var views = new List<GoalView>();
        foreach (var goal in await db.YearGoals.AsNoTracking().OrderBy(g => g.Title).ThenBy(g => g.Id).ToListAsync(ct))
        {
            views.Add(await MeasureAsync(goal, ct));
        }

        return views;
    }

    public async Task<GoalView> MeasureAsync(YearGoal goal, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var first = Math.Min(today.Year - YearsShown + 1, goal.Targets.Select(t => t.Year).DefaultIfEmpty(today.Year).Min());
        var last = Math.Max(today.Year, goal.Targets.Select(t => t.Year).DefaultIfEmpty(today.Year).Max());
        var table = await figures.CountAsync(goal.BuyingUnit, goal.Kind, first - 1, last, ct);
        return new(goal, [.. Enumerable.Range(first, last - first + 1).Select(y => goal.Judge(y, table.Of(goal.Figure, y), table.Of(goal.Figure, y - 1), y < today.Year))]);
    }
}

/// <summary>The goals year on year (S003-R5.5).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowGoalsModel(GoalQuery goals, IAuthorizationService authorization) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, "namn", []);

    public IReadOnlyList<GoalView> Goals { get; private set; } = [];

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayManage = await authorization.MayAsync(User, ProcurementPolicies.ManageContracts);
        Goals = await goals.AllAsync(ct);
    }
}

/// <summary>Every year of every goal as a file.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportGoalsModel(GoalQuery goals, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var all = await goals.AllAsync(ct);
        var export = new TableExport
        {
            Title = texts["YearGoals.Title"],
            Columns =
            [
                new(texts["YearGoals.Name"], ColumnKind.LongText, 50), new(texts["Figures.Figure"], Width: 32), new(texts["Contracts.Buyer"], Width: 12), new(texts["Contracts.Kind"], Width: 20), new(texts["Purchases.Year"], ColumnKind.Number, 8),
                new(texts["YearGoals.Target"], ColumnKind.Decimal, 16), new(texts["YearGoals.Outcome"], ColumnKind.Decimal, 16), new(texts["Figures.Difference"], ColumnKind.Decimal, 16), new(texts["YearGoals.Result"], Width: 16),
            ],
            Rows = TableExport.RowsOf(all.SelectMany(v => v.Years.Select(y => (IReadOnlyList<CellValue>)
            [
                v.Goal.Title, texts[$"Figure.{v.Goal.Figure}"].Value, v.Goal.BuyingUnit, v.Goal.Kind is { } kind ? texts[$"BoughtKind.{kind}"].Value : null, y.Year, y.Target, y.Outcome, y.Difference,
                texts[y.IsMet switch { true => "YearGoals.Met", false => "YearGoals.NotMet", _ => "YearGoals.NotYet" }].Value,
            ]))),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"arsmal-{DateText.Iso(clock.TodayInSweden())}");
    }
}

/// <summary>A page about one goal.</summary>
internal abstract class GoalPage(ProcurementDbContext db, IAuthorizationService authorization) : RecordPage<YearGoal>(db, authorization)
{
    public override string Address => Id is null ? "/upphandlingar/mal" : $"/upphandlingar/mal/{Id}";

    protected override string ManagePolicy => ProcurementPolicies.ManageContracts;

    protected override async Task<YearGoal?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new YearGoalId(id);
        return await Db.YearGoals.SingleOrDefaultAsync(g => g.Id == wanted, ct);
    }
}

/// <summary>One goal: what was wanted and what came of it, year by year, as a table and a line.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowGoalModel(ProcurementDbContext db, GoalQuery goals, CommitteeChoiceQuery committees, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : GoalPage(db, authorization)
{
    private GoalView _view = null!;

    public IReadOnlyList<GoalYear> Years => _view.Years;

    public string? Unit { get; private set; }

    public LineChart Chart()
    {
        var outcome = new LineSeries(texts["YearGoals.Outcome"], [.. Years.Select(y => y.Outcome == 0 && !y.IsOver && y.Year > Years.Where(o => o.Outcome > 0).Select(o => o.Year).DefaultIfEmpty(0).Max() ? null : (decimal?)y.Outcome)]);
        return new LineChart(
            texts["Figures.Finding", texts[$"Figure.{Record.Figure}"].Value, FigureTexts.Shown(Record.Figure, Years[0].Outcome), FigureTexts.Shown(Record.Figure, Years[^1].Outcome), Years[0].Year, Years[^1].Year],
            [.. Years.Select(y => y.Year.ToString(CultureInfo.InvariantCulture))],
            Years.Any(y => y.Target is not null) ? [outcome, new LineSeries(texts["YearGoals.Target"], [.. Years.Select(y => y.Target)])] : [outcome]);
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        _view = await goals.MeasureAsync(Record, ct);
        Unit = Record.BuyingUnit is { } unit ? await committees.NameAsync(unit, ct) : null;
    }
}

/// <summary>Set a goal, or change what is wanted.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class EditGoalModel(ProcurementDbContext db, CommitteeChoiceQuery committees, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : GoalPage(db, authorization)
{
    [BindProperty]
    public GoalInput Input { get; set; } = new();

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public void OnGet() => Input = Id is null ? new GoalInput { Title = texts["YearGoals.Suggested"], Figure = Figure.ReservedContracts, RaisesEachYear = true } : GoalInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        foreach (var line in Input.Lines().Where(l => GoalInput.Read(l) is null))
        {
            ModelState.AddModelError("Input.Targets", texts["YearGoals.TargetWrong", line]);
        }

        if (Input.Lines().Count == 0 && !Input.RaisesEachYear)
        {
            ModelState.AddModelError("Input.Targets", texts["YearGoals.NothingWanted"]);
        }

        if (Input.BuyingUnit is { Length: > 0 } code && Units.All(u => u.Value != code))
        {
            ModelState.AddModelError("Input.BuyingUnit", texts["Procurements.UnitUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Id is null)
        {
            var id = new YearGoalId(this.IdOf(Input.NewId));
            if (!await IsStoredAsync(id, ct))
            {
                Db.YearGoals.Add(new YearGoal(id, Input.ToText()));
                await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
            }

            return Saved(id);
        }

        var result = await SaveAsync(Input.Version, Change, ct);
        return result.Succeeded ? Saved(Record.Id) : await RefuseAsync(result, Input, GoalInput.Of, v => Input.Version = v, texts, ct);

        Result Change()
        {
            Record.Describe(Input.ToText());
            return Result.Success;
        }
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Units = await committees.OptionsAsync(Record?.BuyingUnit, ct);

    private RedirectResult Saved(YearGoalId id)
    {
        this.Announce(texts["YearGoals.Saved"]);
        return Redirect($"/upphandlingar/mal/{id.Value}");
    }

    private Task<bool> IsStoredAsync(YearGoalId id, CancellationToken ct) => Db.YearGoals.AnyAsync(g => g.Id == id, ct);
}

/// <summary>Take a goal away; what is counted is not touched.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class RemoveGoalModel(ProcurementDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : GoalPage(db, authorization)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(
            Record.Version,
            () =>
            {
                Db.YearGoals.Remove(Record);
                return Result.Success;
            },
            ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["YearGoals.Removed"]);
        return Redirect("/upphandlingar/mal");
    }
}

/// <summary>What the form of a goal holds.</summary>
internal sealed class GoalInput
{
    /// <summary>Made with the form, so that sending it twice sets one goal.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "YearGoals.Name"), Required(ErrorMessage = "YearGoals.NameMissing"), StringLength(YearGoal.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Figures.Figure"), Required(ErrorMessage = "YearGoals.FigureMissing")]
    public Figure? Figure { get; set; }

    [Display(Name = "Contracts.Buyer", Description = "YearGoals.BuyerHint"), StringLength(20)]
    public string? BuyingUnit { get; set; }

    [Display(Name = "Contracts.Kind", Description = "YearGoals.KindHint")]
    public BoughtKind? Kind { get; set; }

    [Display(Name = "YearGoals.RaisesEachYear")]
    public bool RaisesEachYear { get; set; }

    [Display(Name = "YearGoals.Targets", Description = "YearGoals.TargetsHint"), StringLength(2000)]
    public string? Targets { get; set; }

    public IReadOnlyList<string> Lines() => (Targets ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>«2027: 5»; null where the line cannot be read.</summary>
    public static (int Year, decimal Target)? Read(string line)
    {
        var at = line.IndexOf(':', StringComparison.Ordinal);
        return at > 0 && int.TryParse(line[..at].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 && ProcurementTexts.ReadAmount(line[(at + 1)..]) is { } target ? (year, target) : null;
    }

    /// <summary>The form is valid; of a year that is written twice the last holds.</summary>
    public GoalText ToText()
    {
        var targets = new Dictionary<int, decimal>();
        foreach (var (year, target) in Lines().Select(Read).OfType<(int Year, decimal Target)>())
        {
            targets[year] = target;
        }

        return new(Title!, Figure!.Value, BuyingUnit, Kind, RaisesEachYear, targets);
    }

    public static GoalInput Of(YearGoal goal) => new()
    {
        NewId = goal.Id.Value,
        Version = goal.Version,
        Title = goal.Title,
        Figure = goal.Figure,
        BuyingUnit = goal.BuyingUnit,
        Kind = goal.Kind,
        RaisesEachYear = goal.RaisesEachYear,
        Targets = string.Join('\n', goal.Targets.OrderBy(t => t.Year).Select(t => $"{t.Year}: {ProcurementTexts.Written(t.Target)}")),
    };
}

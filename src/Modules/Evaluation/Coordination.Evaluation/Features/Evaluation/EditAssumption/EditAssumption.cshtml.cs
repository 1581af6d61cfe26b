using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Benefits;
using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Features.Evaluation.ShowBenefitMethod;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.EditAssumption;

/// <summary>Put an assumption into the draft, change it or take it away. What is adopted stays as it is until the draft is adopted.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class EditAssumptionModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : BenefitMethodPage(db, authorization)
{
    private const string Gone = "ta-bort";

    private readonly HashSet<string> _ofPersons = [];

    [FromRoute]
    public Guid? Which { get; set; }

    [BindProperty]
    public AssumptionInput Input { get; set; } = new();

    public IReadOnlyList<Option> Indicators { get; private set; } = [];

    public BenefitSide Side => Current?.Side ?? Input.Side;

    private BenefitLine? Current => Which is { } which ? Record.Working.Find(which) : null;

    public void OnGet(BenefitSide slag) => Input = AssumptionInput.Of(Current, Record.Version, slag);

    public async Task<IActionResult> OnPostAsync(string? gor, CancellationToken ct)
    {
        if (gor == Gone && Which is { } gone)
        {
            ModelState.Clear();
            return await SavedAsync(() => Record.Remove(gone, clock.GetUtcNow(), actor.Actor.Name), "Benefits.LineRemoved", ct);
        }

        foreach (var (field, text) in new[] { ("PerUnit", Input.PerUnit), ("Least", Input.Least), ("Most", Input.Most) })
        {
            if (!string.IsNullOrWhiteSpace(text) && FigureText.Read(text) is null)
            {
                ModelState.AddModelError($"Input.{field}", texts["Benefits.NotKronor", text]);
            }
        }

        if (Input.IndicatorId is { } indicator && Indicators.All(o => o.Value != indicator.ToString()))
        {
            ModelState.AddModelError("Input.IndicatorId", texts["Questions.IndicatorUnknown"]);
        }

        if (!Input.CountsPersons && Input.IndicatorId is { } counting && _ofPersons.Contains(counting.ToString()))
        {
            ModelState.AddModelError("Input.CountsPersons", texts["Benefits.IndicatorCountsPersons", Indicators.First(o => o.Value == counting.ToString()).Text]);
        }

        if (FigureText.Read(Input.PerUnit) is null && (FigureText.Read(Input.Least) is not null || FigureText.Read(Input.Most) is not null))
        {
            ModelState.AddModelError("Input.PerUnit", texts["Benefits.PerUnitMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var line = Input.ToLine(Which ?? this.IdOf(Input.NewId), Side);
        var changes = Current is { } was ? string.Join('\n', texts.Changes(was, line)) : string.Empty;
        return await SavedAsync(() => Record.Put(line, changes, clock.GetUtcNow(), actor.Actor.Name), "Benefits.LineSaved", ct);
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        var indicators = await Db.Indicators.AsNoTracking().Where(i => i.EndedAt == null).OrderBy(i => i.Name).ThenBy(i => i.Id).Select(i => new { i.Id, i.Name, i.Unit }).ToListAsync(ct);
        Indicators = [.. indicators.Select(i => new Option(i.Id.Value.ToString(), i.Name))];
        _ofPersons.UnionWith(indicators.Where(i => PartProtection.Counts(i.Unit)).Select(i => i.Id.Value.ToString()));
        return Which is not null && Current is null ? NotFound() : null;
    }

    private async Task<IActionResult> SavedAsync(Func<Result> change, string told, CancellationToken ct)
    {
        var result = await SaveAsync(Input.Version, change, ct);
        if (!result.Succeeded)
        {
            return result.Errors[0].Kind == ErrorKind.Conflict && Which is not null
                ? await RefuseAsync(result, Input, m => AssumptionInput.Of(m.Working.Find(Which.Value), m.Version, Side), v => Input.Version = v, texts, ct)
                : this.Refuse(result, texts);
        }

        this.Announce(texts[told]);
        return Redirect($"{Address}#antaganden");
    }
}

/// <summary>What the form of an assumption holds.</summary>
internal sealed class AssumptionInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    public BenefitSide Side { get; set; }

    [Display(Name = "Benefits.LineName"), Required(ErrorMessage = "Benefits.LineNameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Benefits.Counted", Description = "Benefits.CountedHint"), StringLength(300)]
    public string? Counted { get; set; }

    [Display(Name = "Benefits.CountsPersons", Description = "Benefits.CountsPersonsHint")]
    public bool CountsPersons { get; set; }

    [Display(Name = "Benefits.Party"), Required(ErrorMessage = "Benefits.PartyMissing")]
    public BenefitParty? Party { get; set; }

    [Display(Name = "Benefits.PerUnit", Description = "Benefits.PerUnitHint"), StringLength(40)]
    public string? PerUnit { get; set; }

    [Display(Name = "Benefits.Least", Description = "Benefits.LeastHint"), StringLength(40)]
    public string? Least { get; set; }

    [Display(Name = "Benefits.Most"), StringLength(40)]
    public string? Most { get; set; }

    [Display(Name = "Benefits.Source", Description = "Benefits.SourceHint"), StringLength(500)]
    public string? Source { get; set; }

    [Display(Name = "Benefits.Indicator", Description = "Benefits.IndicatorHint")]
    public Guid? IndicatorId { get; set; }

    [Display(Name = "Benefits.Years", Description = "Benefits.YearsHint"), Range(1, BenefitLine.LongestLife, ErrorMessage = "Benefits.YearsWrong")]
    public int Years { get; set; } = 1;

    [Display(Name = "Benefits.Deadweight", Description = "Benefits.DeadweightHint"), Range(0, 100, ErrorMessage = "Benefits.PercentWrong")]
    public decimal Deadweight { get; set; }

    [Display(Name = "Benefits.Attribution", Description = "Benefits.AttributionHint"), Range(0, 100, ErrorMessage = "Benefits.PercentWrong")]
    public decimal Attribution { get; set; }

    [Display(Name = "Benefits.Displacement", Description = "Benefits.DisplacementHint"), Range(0, 100, ErrorMessage = "Benefits.PercentWrong")]
    public decimal Displacement { get; set; }

    [Display(Name = "Benefits.DropOff", Description = "Benefits.DropOffHint"), Range(0, 100, ErrorMessage = "Benefits.PercentWrong")]
    public decimal DropOff { get; set; }

    public BenefitLine ToLine(Guid id, BenefitSide side) => new(id, side, Name!.Trim(), Party!.Value)
    {
        Counted = Trimmed(Counted),
        CountsPersons = CountsPersons,
        PerUnit = FigureText.Read(PerUnit),
        Least = FigureText.Read(Least),
        Most = FigureText.Read(Most),
        Years = Years,
        Deadweight = side == BenefitSide.Cost ? 0 : Deadweight,
        Attribution = side == BenefitSide.Cost ? 0 : Attribution,
        Displacement = side == BenefitSide.Cost ? 0 : Displacement,
        DropOff = DropOff,
        Source = Trimmed(Source),
        IndicatorId = IndicatorId,
    };

    public static AssumptionInput Of(BenefitLine? line, long version, BenefitSide side) => line is null ? new() { Version = version, Side = side, CountsPersons = side == BenefitSide.Effect } : new()
    {
        NewId = line.Id,
        Version = version,
        Side = line.Side,
        Name = line.Name,
        Counted = line.Counted,
        CountsPersons = line.CountsPersons,
        Party = line.Party,
        PerUnit = FigureText.Written(line.PerUnit),
        Least = FigureText.Written(line.Least),
        Most = FigureText.Written(line.Most),
        Years = line.Years,
        Deadweight = line.Deadweight,
        Attribution = line.Attribution,
        Displacement = line.Displacement,
        DropOff = line.DropOff,
        Source = line.Source,
        IndicatorId = line.IndicatorId,
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

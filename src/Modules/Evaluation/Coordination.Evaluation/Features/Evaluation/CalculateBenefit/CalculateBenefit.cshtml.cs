using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Benefits;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.ShowBenefitMethod;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.CalculateBenefit;

/// <summary>Count what a year comes to by the adopted assumptions; numbers that indicators know are offered.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class CalculateBenefitModel(EvaluationDbContext db, SeriesQuery series, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : BenefitMethodPage(db, authorization)
{
    private const int YearsOffered = 8;

    private readonly Dictionary<Guid, (string Name, IndicatorUnit Unit, decimal? Value)> _figures = [];

    [FromQuery(Name = "ar")]
    public int? Chosen { get; set; }

    [BindProperty]
    public CalculateInput Input { get; set; } = new();

    public int Year => Chosen is { } year && Years.Contains(year) ? year : Years[1];

    /// <summary>This year and those before it; a whole year is what one usually counts.</summary>
    public IReadOnlyList<int> Years => [.. Enumerable.Range(0, YearsOffered).Select(i => clock.TodayInSweden().Year - i)];

    public BenefitVersion Current => Record.Current!;

    public IReadOnlyList<BenefitLine> Lines => Current.Assumptions.Lines;

    protected override bool Fits => Record.Current is not null;

    public string? HintOf(BenefitLine line)
    {
        var from = line.IndicatorId is { } id && _figures.TryGetValue(id, out var figure)
            ? figure.Value is { } value ? texts["Benefits.IndicatorSays", figure.Name, texts.Value(figure.Unit, value)].Value : texts["Benefits.IndicatorSilent", figure.Name, Year].Value
            : null;
        return string.Join(" ", new[] { line.Counted, from }.OfType<string>()) is { Length: > 0 } hint ? hint : null;
    }

    public void OnGet() => Input = new CalculateInput
    {
        Number = Current.Number,
        Lines = [.. Lines.Select(l => new CountInput { Id = l.Id, Count = FigureText.Written(Suggested(l)) })],
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Number != Current.Number)
        {
            ModelState.AddModelError(string.Empty, texts["Benefits.VersionMoved", Current.Number]);
            Input.Number = Current.Number;
            ModelState.Remove("Input.Number");
        }

        var quantities = new Dictionary<Guid, BenefitQuantity>();
        for (var i = 0; i < Lines.Count; i++)
        {
            var written = Input.Lines.ElementAtOrDefault(i) is { } row && row.Id == Lines[i].Id ? row.Count : null;
            if (FigureText.Read(written) is not { } count || count < 0)
            {
                ModelState.AddModelError($"Input.Lines[{i}].Count", texts[string.IsNullOrWhiteSpace(written) ? "Benefits.CountMissing" : "Benefits.CountWrong", Lines[i].Name]);
                continue;
            }

            var line = Lines[i];
            var kept = line.IndicatorId is not null && Suggested(line) == count;
            quantities[line.Id] = new BenefitQuantity(line.Id, count, kept ? $"/matt/{line.IndicatorId}" : null, kept ? _figures[line.IndicatorId!.Value].Name : null);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new BenefitCalculationId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            var outcome = BenefitSum.Of(Current.Assumptions, quantities) with
            {
                Users = [.. Current.Assumptions.UserIndicators.Where(_figures.ContainsKey).Select(u => new UserFigure(u, _figures[u].Name, _figures[u].Unit, _figures[u].Value))],
            };
            Db.BenefitCalculations.Add(new BenefitCalculation(id, Record, Current, Year, Input.Note, outcome, clock.GetUtcNow(), actor.Actor.Name));
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        return Redirect($"/nytta/berakningar/{id.Value}");
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (Record.Current is null)
        {
            return;
        }

        var ids = Lines.Select(l => l.IndicatorId).OfType<Guid>().Concat(Current.Assumptions.UserIndicators).Distinct().Select(i => new IndicatorId(i)).ToList();
        var indicators = await Db.Indicators.AsNoTracking().AsSplitQuery().Where(i => ids.Contains(i.Id)).ToListAsync(ct);
        var recent = await series.RawRecentAsync(indicators, Year, ct);
        foreach (var indicator in indicators)
        {
            _figures[indicator.Id.Value] = (indicator.Name, indicator.Unit, YearJudgement.Judge(indicator, recent[indicator.Id], Year, clock.TodayInSweden()).Value);
        }
    }

    private decimal? Suggested(BenefitLine line) => line.IndicatorId is { } id && _figures.TryGetValue(id, out var figure) ? figure.Value : null;

    private Task<bool> IsStoredAsync(BenefitCalculationId id, CancellationToken ct) => Db.BenefitCalculations.AnyAsync(c => c.Id == id, ct);
}

/// <summary>What the form of a calculation holds.</summary>
internal sealed class CalculateInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    /// <summary>The version that the form shows.</summary>
    public int Number { get; set; }

    public CountInput[] Lines { get; set; } = [];

    [Display(Name = "Benefits.Note", Description = "Benefits.NoteHint"), StringLength(2000)]
    public string? Note { get; set; }
}

/// <summary>How many of one line.</summary>
internal sealed class CountInput
{
    public Guid Id { get; set; }

    [StringLength(40)]
    public string? Count { get; set; }
}

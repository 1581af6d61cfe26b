using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.ShowIndicator;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.SetTargets;

/// <summary>What the form of targets holds: the beginning, and a line for each year.</summary>
internal sealed class TargetsInput
{
    public long Version { get; set; }

    [Display(Name = "Targets.BaselineYear"), Range(PeriodSpan.EarliestYear, PeriodSpan.LatestYear, ErrorMessage = "Targets.YearWrong")]
    public int? BaselineYear { get; set; }

    [Display(Name = "Targets.BaselineValue"), StringLength(40)]
    public string? BaselineValue { get; set; }

    [Display(Name = "Targets.RisesEachYear", Description = "Targets.RisesEachYearHint")]
    public bool RisesEachYear { get; set; }

    [Display(Name = "Targets.Lines", Description = "Targets.LinesHint"), StringLength(4000)]
    public string? Targets { get; set; }

    public IReadOnlyList<string> Lines() => (Targets ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>«2027: 12» or «2027: 10 till 20»; null for a line that cannot be read.</summary>
    public static (int Year, decimal Value, decimal? Upper)? Read(string line)
    {
        var at = line.IndexOf(':', StringComparison.Ordinal);
        if (at < 0 || PeriodSpan.Read(line[..at].Trim()) is not { Kind: MeasurePeriod.Year } year)
        {
            return null;
        }

        var limits = line[(at + 1)..].Split([" till ", " to "], StringSplitOptions.TrimEntries);
        return limits.Length > 2 || FigureText.Read(limits[0]) is not { } value || (limits.Length == 2 && FigureText.Read(limits[1]) is null)
            ? null
            : (year.Year, value, limits.Length == 2 ? FigureText.Read(limits[1]) : null);
    }

    public static TargetsInput Of(Indicator indicator) => new()
    {
        Version = indicator.Version,
        BaselineYear = indicator.BaselineYear,
        BaselineValue = FigureText.Written(indicator.BaselineValue),
        RisesEachYear = indicator.RisesEachYear,
        Targets = string.Join('\n', indicator.Targets.OrderBy(t => t.Year).Select(t => t.Upper is { } upper ? $"{t.Year}: {FigureText.Written(t.Value)} till {FigureText.Written(upper)}" : $"{t.Year}: {FigureText.Written(t.Value)}")),
    };
}

/// <summary>Where an indicator began, and what each year is to reach (S001-05, S003-R5.5).</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class SetTargetsModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : IndicatorPage(db, authorization)
{
    [BindProperty]
    public TargetsInput Input { get; set; } = new();

    public void OnGet() => Input = TargetsInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        foreach (var line in Input.Lines().Where(l => TargetsInput.Read(l) is null))
        {
            ModelState.AddModelError("Input.Targets", texts["Targets.LineWrong", line]);
        }

        if (Input.BaselineValue is { Length: > 0 } && FigureText.Read(Input.BaselineValue) is null)
        {
            ModelState.AddModelError("Input.BaselineValue", texts["Measurements.ValueMalformed"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, Change, ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, TargetsInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Targets.Saved"]);
        return Redirect($"{Address}#ar");
    }

    private Result Change()
    {
        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        var baseline = FigureText.Read(Input.BaselineValue);
        var shown = baseline is { } value ? $"{Input.BaselineYear}: {texts.Value(Record.Unit, value)}" : "–";
        if (Record.Begin(Input.BaselineYear, baseline, Input.RisesEachYear, Input.RisesEachYear ? $"{shown}. {texts["Targets.RisesEachYear"].Value}." : shown, now, by) is { Succeeded: false } wrong)
        {
            return wrong;
        }

        // Of a year that is written twice the last holds.
        var wanted = Input.Lines().Select(TargetsInput.Read).OfType<(int Year, decimal Value, decimal? Upper)>().GroupBy(t => t.Year).Select(g => g.Last()).ToList();
        foreach (var (year, aim, upper) in wanted)
        {
            var words = upper is { } top ? $"{texts.Value(Record.Unit, aim)}–{texts.Value(Record.Unit, top)}" : texts.Value(Record.Unit, aim).ToString();
            if (Record.Aim(year, aim, upper, words, now, by) is { Succeeded: false } refused)
            {
                return Result.Failure([.. refused.Errors.Select(e => e with { Field = "Targets" })]);
            }
        }

        foreach (var gone in Record.Targets.Select(t => t.Year).Except(wanted.Select(t => t.Year)).ToList())
        {
            Record.AimNoMore(gone, now, by);
        }

        return Result.Success;
    }
}

using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.FindCommittee;
using Coordination.Evaluation.Features.Evaluation.ShowIndicator;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.RecordMeasurement;

/// <summary>Enter a value of an indicator, or correct one. What stood there is kept.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class RecordMeasurementModel(
    EvaluationDbContext db, RecordMeasurementHandler handler, CommitteeChoiceQuery committees, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : IndicatorPage(db, authorization)
{
    private const int YearsBack = 12;

    [FromQuery(Name = "period")]
    public string? Asked { get; set; }

    [FromQuery(Name = "del")]
    public string? AskedPart { get; set; }

    [BindProperty]
    public MeasurementInput Input { get; set; } = new();

    /// <summary>The value that stands there; null for a new one.</summary>
    public Measurement? Standing { get; private set; }

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Periods { get; private set; } = [];

    protected override bool Fits => Record.EndedAt is null && Record.Source != IndicatorSource.Measured;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var period = PeriodSpan.Read(Asked) is { } asked && asked.Kind == Record.Period ? asked : await NextAsync(ct);
        await LookAsync(period, AskedPart, ct);
        Input = Standing is { } standing ? MeasurementInput.Of(standing, period) : new MeasurementInput { Period = period.Key, Breakdown = AskedPart, IsSelfReported = Record.IsSelfReported, Source = Record.SourceText };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (period, value) = (PeriodSpan.Read(Input.Period), FigureText.Read(Input.Value));
        if (Input.Period is { Length: > 0 } && period is null)
        {
            ModelState.AddModelError("Input.Period", texts["Measurements.PeriodMissing"]);
        }

        if (Input.Value is { Length: > 0 } && value is null)
        {
            ModelState.AddModelError("Input.Value", texts["Measurements.ValueMalformed"]);
        }

        if (Input.Breakdown is { Length: > 0 } part && Committees.All(c => c.Value != part))
        {
            ModelState.AddModelError("Input.Breakdown", texts["Indicators.CommitteeUnknown"]);
        }

        if (!ModelState.IsValid || period is null || value is null)
        {
            return this.PageAgain();
        }

        var result = await handler.RecordAsync(Record.Id, Input.ToText(period.Value, value.Value), ct);
        if (result.Succeeded)
        {
            this.Announce(texts["Measurements.Saved"]);
            return Redirect($"{Address}#varden");
        }

        await LookAsync(period.Value, Input.Breakdown, ct);
        if (result.Errors[0].Kind == ErrorKind.Conflict)
        {
            Input.Replaces = Standing?.Id.Value;
            ModelState.Remove("Input.Replaces");
        }

        return this.Refuse(result, texts);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Committees = await committees.OptionsAsync(AskedPart, ct);
        var periods = new List<Option>();
        var first = new DateOnly(Math.Min(clock.TodayInSweden().Year - YearsBack, Record.BaselineYear ?? int.MaxValue), 1, 1);
        for (var period = PeriodSpan.Of(Record.Period, clock.TodayInSweden()); period.LastDay >= first; period = period.Previous)
        {
            periods.Add(new(period.Key, texts.Period(period)));
        }

        Periods = periods;
    }

    /// <summary>The latest period that is over and has no value; the current one when all have.</summary>
    private async Task<PeriodSpan> NextAsync(CancellationToken ct)
    {
        var current = PeriodSpan.Of(Record.Period, clock.TodayInSweden());
        await LookAsync(current.Previous, null, ct);
        return Standing is null ? current.Previous : current;
    }

    private async Task LookAsync(PeriodSpan period, string? part, CancellationToken ct)
    {
        var (id, startsOn, breakdown) = (Record.Id, period.FirstDay, part ?? string.Empty);
        Standing = await Db.Measurements.AsNoTracking().SingleOrDefaultAsync(m => m.IndicatorId == id && m.Breakdown == breakdown && m.StartsOn == startsOn && m.SupersededAt == null, ct);
    }
}

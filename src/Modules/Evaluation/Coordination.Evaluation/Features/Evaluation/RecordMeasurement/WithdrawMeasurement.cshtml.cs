using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.ShowIndicator;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.RecordMeasurement;

/// <summary>A value should not have been recorded.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class WithdrawMeasurementModel(EvaluationDbContext db, RecordMeasurementHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : IndicatorPage(db, authorization)
{
    [FromRoute]
    public Guid Value { get; set; }

    [BindProperty]
    [Display(Name = "Measurements.WithdrawBecause"), Required(ErrorMessage = "Measurements.WithdrawBecauseMissing"), StringLength(1000)]
    public string? Because { get; set; }

    public Measurement Measurement { get; private set; } = null!;

    public PeriodSpan Period => PeriodSpan.Of(Record.Period, Measurement.StartsOn);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.WithdrawAsync(Measurement.Id, Because, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts, string.Empty);
        }

        this.Announce(texts["Measurements.Withdrawn"]);
        return Redirect($"{Address}#varden");
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        var (id, indicator) = (new MeasurementId(Value), Record.Id);
        var found = await Db.Measurements.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.IndicatorId == indicator, ct);
        if (found is null)
        {
            return NotFound();
        }

        Measurement = found;
        return found.SupersededAt is null || Record.EndedAt is not null ? null : Redirect($"{Address}#rattelser");
    }
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Coordination.Evaluation.Features.Evaluation.ShowResultReport;
using Coordination.Governance.Contracts;
using Coordination.Platform.Organisations;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.EditResultReport;

/// <summary>Start a report, or change what it is about and to whom it goes.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class EditResultReportModel(
    EvaluationDbContext db, IPlanFollowUp plans, IOrganisation organisation, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ReportPage(db, authorization)
{
    [BindProperty]
    public ReportInput Input { get; set; } = new();

    public IReadOnlyList<Option> Plans { get; private set; } = [];

    public IReadOnlyList<Option> Periods => texts.ReportPeriods(clock.TodayInSweden(), Record?.PeriodKey);

    public IReadOnlyList<Option> Indicators => texts.Choices<IndicatorChoice>();

    protected override bool Fits => Record.IsDraft;

    public void OnGet() => Input = Id is null
        ? new ReportInput
        {
            Plan = Plans is [var only] ? only.Value : null,
            Organisation = organisation.Current.MunicipalityName is { Length: > 0 } name ? name : null,
            Officer = actor.Actor.Name,
            Indicators = IndicatorChoice.OfThePlan,
        }
        : ReportInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Plan is { Length: > 0 } plan && Plans.All(p => p.Value != plan))
        {
            ModelState.AddModelError("Input.Plan", texts["ResultReports.PlanGone"]);
        }

        if (Input.Period == ReportTexts.Custom)
        {
            CheckDays();
        }
        else if (Input.Period is { Length: > 0 } period && ReportTexts.DaysOf(period) is null)
        {
            ModelState.AddModelError("Input.Period", texts["ResultReports.PeriodMissing"]);
        }

        return !ModelState.IsValid ? this.PageAgain() : Id is null ? await AddAsync(ct) : await ChangeAsync(ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct) =>
        Plans = [.. (await plans.PlansAsync(ct)).Select(p => new Option(p.Id.ToString(), p.Number is null ? p.Title : $"{p.Title} ({p.Number})"))];

    private void CheckDays()
    {
        if (Input.From is null)
        {
            ModelState.AddModelError("Input.From", texts["ResultReports.FromMissing"]);
        }

        if (Input.To is null)
        {
            ModelState.AddModelError("Input.To", texts["ResultReports.ToMissing"]);
        }

        if (Input.To < Input.From)
        {
            ModelState.AddModelError("Input.To", texts["ResultReports.PeriodReversed"]);
        }
    }

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var id = new ResultReportId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            Db.ResultReports.Add(new ResultReport(id, Input.ToHead(), CultureInfo.CurrentUICulture.Name, clock.GetUtcNow(), actor.Actor.Name));
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        this.Announce(texts["ResultReports.Made"]);
        return Redirect($"/rapporter/resultat/{id.Value}");
    }

    private async Task<IActionResult> ChangeAsync(CancellationToken ct)
    {
        var changes = FormChanges.Describe(ReportInput.Of(Record), Input, texts, Shown);
        var result = changes.Length == 0 ? Result.Success : await SaveAsync(Input.Version, () => Record.Describe(Input.ToHead(), changes, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, ReportInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["ResultReports.Saved"]);
        return Redirect(Address);
    }

    /// <summary>A plan is shown by its title.</summary>
    private string? Shown(object value) => Plans.FirstOrDefault(p => p.Value == value as string)?.Text ?? texts.WordOf(value);

    private Task<bool> IsStoredAsync(ResultReportId id, CancellationToken ct) => Db.ResultReports.AnyAsync(r => r.Id == id, ct);
}

/// <summary>What the form of a report holds.</summary>
internal sealed class ReportInput
{
    /// <summary>Made with the form, so that sending it twice makes one report.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "ResultReports.Name"), Required(ErrorMessage = "ResultReports.NameMissing"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "ResultReports.Plan"), Required(ErrorMessage = "ResultReports.PlanMissing")]
    public string? Plan { get; set; }

    [Display(Name = "ResultReports.Period"), Required(ErrorMessage = "ResultReports.PeriodMissing")]
    public string? Period { get; set; }

    [Display(Name = "ResultReports.From", Description = "ResultReports.OwnDaysHint")]
    public DateOnly? From { get; set; }

    [Display(Name = "ResultReports.To")]
    public DateOnly? To { get; set; }

    [Display(Name = "ResultReports.Indicators"), Required(ErrorMessage = "ResultReports.IndicatorsMissing")]
    public IndicatorChoice? Indicators { get; set; }

    [Display(Name = "ResultReports.Organisation"), StringLength(200)]
    public string? Organisation { get; set; }

    [Display(Name = "ResultReports.RegistrationNumber"), StringLength(60)]
    public string? RegistrationNumber { get; set; }

    [Display(Name = "ResultReports.Recipient", Description = "ResultReports.RecipientHint"), StringLength(200)]
    public string? Recipient { get; set; }

    [Display(Name = "ResultReports.Officer"), StringLength(200)]
    public string? Officer { get; set; }

    public ReportHead ToHead()
    {
        var (from, to) = ReportTexts.DaysOf(Period) ?? (From!.Value, To!.Value);
        return new ReportHead(Title!, Guid.Parse(Plan!), Period == ReportTexts.Custom ? string.Empty : Period!, from, to, Indicators!.Value)
        {
            Organisation = Organisation,
            RegistrationNumber = RegistrationNumber,
            Recipient = Recipient,
            Officer = Officer,
        };
    }

    public static ReportInput Of(ResultReport report) => new()
    {
        NewId = report.Id.Value,
        Version = report.Version,
        Title = report.Title,
        Plan = report.PlanId.ToString(),
        Period = report.PeriodKey.Length == 0 ? ReportTexts.Custom : report.PeriodKey,
        From = report.PeriodKey.Length == 0 ? report.FromDay : null,
        To = report.PeriodKey.Length == 0 ? report.ToDay : null,
        Indicators = report.Indicators,
        Organisation = report.Organisation,
        RegistrationNumber = report.RegistrationNumber,
        Recipient = report.Recipient,
        Officer = report.Officer,
    };
}

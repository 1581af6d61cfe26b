using System.Globalization;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.MakeFollowUpReport;

/// <summary>Choose and write, check the answers with the figures beside them, then create.</summary>
[Authorize(Policy = GovernancePolicies.MakeReports)]
internal sealed class MakeFollowUpReportModel(GovernanceDbContext db, ReportFiguresQuery figures, MakeFollowUpReportHandler handler, IOrganisation organisation, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public NewReportInput Input { get; set; } = new();

    /// <summary>The figures that would be frozen now; set on the check page.</summary>
    public ReportFigures? Check { get; private set; }

    public IReadOnlyList<Option> PlanOptions { get; private set; } = [];

    public IReadOnlyList<Option> AreaOptions { get; private set; } = [];

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public IReadOnlyList<Option> TemplateOptions => [.. Enum.GetValues<ReportTemplate>().Select(t => new Option(t.ToString(), texts[$"Reports.Template.{t}"], texts[$"Reports.TemplateHint.{t}"]))];

    /// <summary>The answers as the check page repeats them in hidden fields.</summary>
    public IEnumerable<(string Name, string? Value)> Answers => typeof(NewReportInput).GetProperties()
        .Where(p => p.CanWrite)
        .Select(p => ($"Input.{p.Name}", p.GetValue(Input) is DateOnly date ? DateText.Iso(date) : Convert.ToString(p.GetValue(Input), CultureInfo.InvariantCulture)));

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var today = clock.TodayInSweden();
        Input = new NewReportInput
        {
            Plan = PlanOptions is [var only] ? Guid.Parse(only.Value) : null,
            From = new DateOnly(today.Year, 1, 1),
            To = today,
            Title = texts["Reports.DefaultTitle"],
            Organisation = organisation.Current.MunicipalityName is { Length: > 0 } name ? name : null,
            Proposal = texts["Reports.DefaultProposal"],
        };
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        await LoadAsync(ct);
        if (step == "andra")
        {
            ModelState.Clear();
            return Page();
        }

        if (ModelState.IsValid && Input.To < Input.From)
        {
            ModelState.AddModelError("Input.To", texts["Reports.PeriodReversed"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (step != "skapa")
        {
            return await CheckAsync(ct);
        }

        var made = await handler.HandleAsync(new MakeFollowUpReport(new ReportId(this.IdOf(Input.NewId)), Input.ToScope(), Input.Template!.Value, Input.ToTexts()), ct);
        if (!made.Succeeded)
        {
            return this.Refuse(made, texts);
        }

        this.Announce(texts["Reports.Created"]);
        return Redirect($"/rapporter/{made.Value.Value}");
    }

    private async Task<IActionResult> CheckAsync(CancellationToken ct)
    {
        Check = await figures.ReadAsync(Input.ToScope(), ct);
        if (Check is { Activities.Count: > 0 })
        {
            return Page();
        }

        ModelState.AddModelError("Input.Plan", texts[Check is null ? "Reports.PlanGone" : "Reports.NothingToReport"]);
        Check = null;
        return this.PageAgain();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var plans = await db.Plans.AsNoTracking().OrderBy(p => p.State == PlanState.Expired).ThenByDescending(p => p.CreatedAt).ToListAsync(ct);
        PlanOptions = [.. plans.Select(p => new Option(p.Id.Value.ToString(), p.Title))];
        AreaOptions = [.. plans.SelectMany(p => p.Areas.OrderBy(a => a.Number).Select(a => new Option(a.Id.Value.ToString(), plans.Count == 1 ? $"{a.Number}. {a.Title}" : $"{a.Number}. {a.Title} ({p.Title})")))];
        CommitteeOptions = [.. (await db.Committees.AsNoTracking().OrderBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(ct)).Select(c => new Option(c.Id.Value.ToString(), c.Name))];
    }
}

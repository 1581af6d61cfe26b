using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Dissemination;
using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.LogDissemination;

/// <summary>Note that a plan or a report was presented, or correct what was noted.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class LogDisseminationModel(GovernanceDbContext db, LogDisseminationHandler handler, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid? Entry { get; set; }

    [BindProperty]
    public DisseminationInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public string PlanTitle { get; private set; } = string.Empty;

    public IReadOnlyList<Option> WayOptions => [.. Enum.GetValues<DisseminationWay>().Select(w => new Option(w.ToString(), texts[$"Dissemination.Way.{w}"]))];

    public IReadOnlyList<Option> ReportOptions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.On = clock.TodayInSweden();
        if (Entry is { } entry)
        {
            var id = new DisseminationId(entry);
            if (await db.Dissemination.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } found)
            {
                return NotFound();
            }

            Input = Of(found);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var text = new DisseminationText(Input.On!.Value, Input.Audience!, Input.Way!.Value, Input.Report is { } report ? new ReportId(report) : null, Input.Participants, Input.Note);
        var result = await handler.HandleAsync(new LogDissemination(new PlanId(Id), Entry is { } entry ? new DisseminationId(entry) : null, new DisseminationId(this.IdOf(Input.NewId)), Input.Version, text), ct);
        if (!result.Succeeded)
        {
            if (result.Errors[0].Kind == ErrorKind.Conflict)
            {
                await ShowConflictAsync(ct);
                if (Conflict?.SaysTheSame == true)
                {
                    return Saved();
                }
            }

            return this.Refuse(result, texts);
        }

        return Saved();
    }

    private IActionResult Saved()
    {
        this.Announce(texts["Dissemination.Saved"]);
        return Redirect($"/planer/{Id}/spridning");
    }

    private async Task ShowConflictAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var id = new DisseminationId(Entry ?? default);
        if (await db.Dissemination.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is { } stored)
        {
            Conflict = await db.ConflictAsync(
                nameof(DisseminationEntry), id.Value, Of(stored), Input, texts,
                v => v switch { DisseminationWay way => texts[$"Dissemination.Way.{way}"].Value, Guid report => ReportOptions.FirstOrDefault(o => o.Value == report.ToString())?.Text, _ => null }, ct);
            Input.Version = stored.Version;
            ModelState.Remove("Input.Version");
        }
    }

    private static DisseminationInput Of(DisseminationEntry entry) => new()
    {
        Version = entry.Version,
        On = entry.On,
        Audience = entry.Audience,
        Way = entry.Way,
        Report = entry.ReportId?.Value,
        Participants = entry.Participants,
        Note = entry.Note,
    };

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var plan = new PlanId(Id);
        PlanTitle = await db.Plans.AsNoTracking().Where(p => p.Id == plan).Select(p => p.Title).SingleOrDefaultAsync(ct) ?? string.Empty;
        ReportOptions = [.. (await db.Reports.AsNoTracking().Where(r => r.PlanId == plan).OrderByDescending(r => r.FrozenAt).Select(r => new { r.Id, r.Title }).ToListAsync(ct)).Select(r => new Option(r.Id.Value.ToString(), r.Title))];
        return PlanTitle.Length > 0;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class DisseminationInput
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice makes one entry.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Dissemination.On"), Required(ErrorMessage = "Dissemination.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Dissemination.Audience", Description = "Dissemination.AudienceHint"), Required(ErrorMessage = "Dissemination.AudienceMissing"), StringLength(300)]
    public string? Audience { get; set; }

    [Display(Name = "Dissemination.Way"), Required(ErrorMessage = "Dissemination.WayMissing")]
    public DisseminationWay? Way { get; set; }

    [Display(Name = "Dissemination.Report")]
    public Guid? Report { get; set; }

    [Display(Name = "Dissemination.Participants"), Range(0, 100_000)]
    public int? Participants { get; set; }

    [Display(Name = "Dissemination.Note", Description = "Dissemination.NoteHint"), StringLength(2000)]
    public string? Note { get; set; }
}

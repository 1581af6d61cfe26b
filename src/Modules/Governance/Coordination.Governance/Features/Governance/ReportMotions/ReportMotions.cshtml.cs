using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Motions;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.ShowMotions;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReportMotions;

/// <summary>The council has been told: each motion of the report remembers when.</summary>
[Authorize(Policy = GovernancePolicies.PresentMotions)]
internal sealed class ReportMotionsModel(GovernanceDbContext db, MotionsQuery motions, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public PresentInput Input { get; set; } = new();

    public MotionReport Report { get; private set; } = null!;

    public IReadOnlyList<MotionRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Version = Report.Version;
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

        var result = Report.Version == Input.Version
            ? Report.Present(Input.PresentedOn, Input.Paragraph, clock.TodayInSweden())
            : new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        var ids = Report.Motions.Select(m => new MatterId(m)).ToList();
        foreach (var motion in await db.Matters.AsSplitQuery().Where(m => ids.Contains(m.Id)).ToListAsync(ct))
        {
            motion.ReportToCouncil(Report.PresentedOn!.Value, clock.GetUtcNow(), actor.Actor.Name);
        }

        var key = Obligation.MotionReportKey(Report.Id);
        if (await db.Obligations.SingleOrDefaultAsync(o => o.Source == Obligation.OwnSource && o.Key == key, ct) is { } owed)
        {
            owed.Meet(clock.TodayInSweden());
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
        }

        this.Announce(texts["Motions.PresentedNow"]);
        return Redirect("/arenden/motioner");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new MotionReportId(Id);
        if (await db.MotionReports.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } report)
        {
            return false;
        }

        Report = report;
        Rows = await motions.ReadAsync(User, [.. report.Motions], ct);
        return true;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class PresentInput
{
    public long Version { get; set; }

    [Display(Name = "Motions.PresentedOn")]
    public DateOnly? PresentedOn { get; set; }

    [Display(Name = "Matters.Paragraph"), StringLength(20)]
    public string? Paragraph { get; set; }
}

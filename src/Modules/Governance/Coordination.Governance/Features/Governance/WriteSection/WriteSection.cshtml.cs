using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.WriteSection;

/// <summary>
/// Write in one section. Whoever else has it open is shown; whoever saves over a newer version is shown both and keeps the own words.
/// </summary>
[Authorize(Policy = GovernancePolicies.WriteStaffReports)]
internal sealed class WriteSectionModel(
    GovernanceDbContext db, StaffReportAccess access, SectionPresenceBook presences, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : SectionPage(db, access, authorization)
{
    [BindProperty]
    public SectionInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<SectionComment> Comments { get; private set; } = [];

    /// <summary>«Maria Lind redigerar Bakgrund sedan 10.42.»; empty when nobody else does.</summary>
    public string OthersInWords { get; private set; } = string.Empty;

    protected override bool NeedsOpenReport => true;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = SectionInput.Of(Section);
        await LookAroundAsync(ct);
    }

    /// <summary>The page's script says that the person is still there, and hears who else is.</summary>
    public async Task<IActionResult> OnPostPresentAsync(CancellationToken ct)
    {
        if (Report.IsOpen)
        {
            await LookAroundAsync(ct);
        }

        return Content(OthersInWords, "text/plain");
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken ct)
    {
        await presences.LeaveAsync(Section.Id, User, ct);
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "kvar")] bool stay, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await LookAroundAsync(ct);
            return this.PageAgain();
        }

        var written = Section.Write(Input.Number, Input.Heading!, Input.Text, SectionOrigin.Written, clock.GetUtcNow(), actor.Actor.Name);
        var result = written.Succeeded ? await StoreVersionAsync(written.Value, ct) : written;
        if (!result.Succeeded)
        {
            await ShowConflictAsync(ct);
            if (Conflict is not { SaysTheSame: true })
            {
                return this.Refuse(result, texts);
            }
        }

        this.Announce(texts["StaffReports.SectionSaved", result.Succeeded ? Section.Number : Input.Number]);
        if (stay)
        {
            return Redirect(SectionAddress);
        }

        await presences.LeaveAsync(Section.Id, User, ct);
        return Redirect($"{Address}#avsnitt-{Section.Position}");
    }

    private async Task<Result> StoreVersionAsync(SectionVersion version, CancellationToken ct)
    {
        Db.SectionVersions.Add(version);
        return await StoreAsync(ct);
    }

    private async Task LookAroundAsync(CancellationToken ct)
    {
        await presences.EnterAsync(Section, User, ct);
        var others = await presences.OthersAsync(Section.Id, User, ct);
        OthersInWords = string.Join(' ', others.Select(p => texts["StaffReports.Present", p.PersonName, Section.Heading, DateText.Clock(TimeOnly.FromDateTime(p.Since.ToSwedishTime().DateTime))].Value));
        Comments = await Db.SectionComments.AsNoTracking().Where(c => c.SectionId == Section.Id && c.SettledAt == null).OrderBy(c => c.At).ToListAsync(ct);
    }

    /// <summary>What the person wrote stays in the form; saving once more is then a choice made knowing what the other wrote.</summary>
    private async Task ShowConflictAsync(CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        var stored = await Db.ReportSections.AsNoTracking().SingleAsync(s => s.Id == Section.Id, ct);
        if (stored.Number != Input.Number)
        {
            var versions = await Db.SectionVersions.AsNoTracking().Where(v => v.SectionId == stored.Id && (v.Number == Input.Number || v.Number == stored.Number)).ToListAsync(ct);
            var seen = versions.Find(v => v.Number == Input.Number);
            Conflict = new EditConflict(stored.WrittenBy, stored.WrittenAt,
            [
                new(texts["StaffReports.Heading"], seen?.Heading, stored.Heading, Input.Heading?.Trim()),
                new(texts["StaffReports.Text"], seen?.Text, stored.Text, Input.Text?.ReplaceLineEndings("\n").Trim() ?? string.Empty),
            ]);
            Input.Number = stored.Number;
            ModelState.Remove("Input.Number");
        }

        await LookAroundAsync(ct);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class SectionInput
{
    /// <summary>The version that the person saw.</summary>
    public int Number { get; set; }

    [Display(Name = "StaffReports.Heading"), Required(ErrorMessage = "StaffReports.HeadingMissing"), StringLength(200)]
    public string? Heading { get; set; }

    [Display(Name = "StaffReports.Text", Description = "StaffReports.TextHint"), StringLength(ReportSection.MostCharacters)]
    public string? Text { get; set; }

    public static SectionInput Of(ReportSection section) => new() { Number = section.Number, Heading = section.Heading, Text = section.Text };
}

using System.Security.Cryptography;
using System.Text;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Governance.Features.Governance.ShowStaffReport;
using Coordination.Governance.Features.Governance.StartStaffReport;
using Coordination.Platform.Documents;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.RefreshSection;

/// <summary>
/// What the product would write in a section now, beside what stands there. Nothing is replaced before the person has seen both and
/// said so; if either has changed since, both are shown anew. The old words remain as a version.
/// </summary>
[Authorize(Policy = GovernancePolicies.WriteStaffReports)]
internal sealed class RefreshSectionModel(
    GovernanceDbContext db, StaffReportAccess access, StaffReportFacts facts, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : SectionPage(db, access, authorization)
{
    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Number { get; set; }

    /// <summary>A digest of the new text that the person saw.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    public bool IsSame => Fresh == Section.Text;

    public IReadOnlyList<TrackedText> Pieces => WordDifference.Of(Section.Text, Fresh);

    public IReadOnlyList<DocumentBlock> Before => StaffReportDocument.Blocks(Section, Report.Style, Report.Head.Addressee);

    public IReadOnlyList<DocumentBlock> After { get; private set; } = [];

    protected override bool NeedsOpenReport => true;

    private string Fresh { get; set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Section.Sources.Count == 0)
        {
            return NotFound();
        }

        await ReadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (seen, shown) = (Number, Shown);
        await ReadAsync(ct);
        if (shown != Shown || seen != Number)
        {
            ModelState.Clear();
            return this.Refuse((Result)new Error("GOV-0838", "StaffReports.ShownAnew", Kind: ErrorKind.Conflict), texts, string.Empty);
        }

        var written = Section.Write(seen, Section.Heading, Fresh, SectionOrigin.Refreshed, clock.GetUtcNow(), actor.Actor.Name);
        if (written.Succeeded)
        {
            Db.SectionVersions.Add(written.Value);
        }

        var result = written.Succeeded ? await StoreAsync(ct) : written;
        if (!result.Succeeded)
        {
            Db.ChangeTracker.Clear();
            await PrepareAsync(ct);
            await ReadAsync(ct);
            ModelState.Clear();
            return this.Refuse(result, texts, string.Empty);
        }

        this.Announce(texts["StaffReports.Refreshed", Section.Heading]);
        return Redirect($"{Address}#avsnitt-{Section.Position}");
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        Fresh = PrefilledText.Of(Section.Sources, await facts.OfAsync(Report, User, ct)).ReplaceLineEndings("\n").Trim();
        var after = new ReportSection(Section.Id, Report.Id, Section.Position, new TemplateSection(Section.Heading, Section.Level, null, Section.Sources));
        after.Write(0, Section.Heading, Fresh, SectionOrigin.Refreshed, Section.WrittenAt, Section.WrittenBy);
        After = StaffReportDocument.Blocks(after, Report.Style, Report.Head.Addressee);
        Number = Section.Number;
        Shown = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Fresh)));
    }
}

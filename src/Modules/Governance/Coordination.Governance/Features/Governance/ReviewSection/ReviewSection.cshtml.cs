using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Governance.Features.Governance.ShowStaffReport;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReviewSection;

/// <summary>Comments on a section: a reviewer writes them, an officer settles them. They never stand in the document.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ReviewSectionModel(
    GovernanceDbContext db, StaffReportAccess access, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : SectionPage(db, access, authorization)
{
    [BindProperty]
    public CommentInput Input { get; set; } = new();

    public IReadOnlyList<SectionComment> Comments { get; private set; } = [];

    public IReadOnlyList<DocumentBlock> Blocks => StaffReportDocument.Blocks(Section, Report.Style, Report.Head.Addressee);

    public bool MayComment => MayWrite && Report.State is not (StaffReportState.Registered or StaffReportState.Dropped);

    protected override bool Changes => false;

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayComment)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            await LoadAsync(ct);
            return this.PageAgain();
        }

        var id = this.IdOf(Input.NewId);
        if (!await Db.SectionComments.AnyAsync(c => c.Id == id, ct))
        {
            Db.SectionComments.Add(new SectionComment(id, Report.Id, Section.Id, Section.Number, Input.Text!, clock.GetUtcNow(), actor.Actor.Name));
            await Db.SaveOnceAsync(stop => Db.SectionComments.AnyAsync(c => c.Id == id, stop), ct);
        }

        this.Announce(texts["StaffReports.CommentSaved"]);
        return Redirect($"{SectionAddress}/kommentarer");
    }

    public async Task<IActionResult> OnPostSettleAsync([FromForm(Name = "kommentar")] Guid comment, CancellationToken ct)
    {
        if (!MayComment)
        {
            return Forbid();
        }

        if (await Db.SectionComments.SingleOrDefaultAsync(c => c.Id == comment && c.SectionId == Section.Id, ct) is not { } found)
        {
            return NotFound();
        }

        found.Settle(clock.GetUtcNow(), actor.Actor.Name);
        await Db.SaveChangesAsync(ct);
        this.Announce(texts["StaffReports.CommentSettled"]);
        return Redirect($"{SectionAddress}/kommentarer");
    }

    private async Task LoadAsync(CancellationToken ct) =>
        Comments = await Db.SectionComments.AsNoTracking().Where(c => c.SectionId == Section.Id).OrderBy(c => c.SettledAt != null).ThenBy(c => c.At).ToListAsync(ct);
}

/// <summary>What the form holds.</summary>
internal sealed class CommentInput
{
    /// <summary>Made with the form, so that a form that is sent twice makes one comment.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "StaffReports.CommentText"), Required(ErrorMessage = "StaffReports.CommentMissing"), StringLength(4000)]
    public string? Text { get; set; }
}

using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.ShowDecision;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ExtractMinutes;

/// <summary>An extract of the minutes: as a page, for print, and in Word.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExtractMinutesModel(
    GovernanceDbContext db, DecisionAccess access, FollowUpQuery followUps, IOrganisation organisation, IAuthorizationService authorization, TimeProvider clock)
    : DecisionPage(db, access, authorization)
{
    public DocumentModel Document { get; private set; } = null!;

    protected override bool Changes => false;

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken ct)
    {
        var minutes = await Db.Minutes.AsNoTracking().SingleOrDefaultAsync(m => m.MeetingId == Item.MeetingId, ct);
        Document = MinutesDocument.Of(Item, Committee, minutes, await followUps.ReadAsync(Item, ct), organisation.Current.MunicipalityName ?? string.Empty, clock.GetUtcNow());
        return format == "docx" ? File(await DocxWriter.WriteAsync(Document, ct), DocxWriter.ContentType, FileName(Item, Committee.Code)) : Page();
    }

    /// <summary>There is nothing to extract until the decision has been recorded.</summary>
    protected override Task<IActionResult?> PrepareAsync(CancellationToken ct) => Task.FromResult<IActionResult?>(Item.IsRecorded ? null : Redirect(Address));

    private static string FileName(AgendaItem item, string code) =>
        $"protokollsutdrag-{code.ToLowerInvariant()}-{item.DecidedOn:yyyy-MM-dd}{(item.Paragraph is null ? string.Empty : $"-{item.Paragraph.Replace(" ", string.Empty, StringComparison.Ordinal)}")}.docx";
}

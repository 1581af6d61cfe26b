using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Governance.Features.Governance.ShowDecision;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.PrintMinutes;

/// <summary>The minutes of a whole meeting: as a page, for print, and in Word. Holds the items that the person may know of.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class PrintMinutesModel(
    GovernanceDbContext db, DecisionAccess access, FollowUpQuery followUps, IOrganisation organisation, IAuthorizationService authorization, TimeProvider clock)
    : MeetingPage(db, authorization)
{
    [FromRoute]
    public Guid Id { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public DocumentModel Document { get; private set; } = null!;

    public string AgendaAddress => $"{Address}/{Id}/dagordning";

    public string MinutesAddress => $"{Address}/{Id}/protokoll";

    protected override bool Changes => false;

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken ct)
    {
        var id = new MeetingId(Id);
        if (await Db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.CommitteeId == Committee.Id, ct) is not { } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        var items = await access.Readable(User).AsNoTracking().Where(i => i.MeetingId == id && i.Outcome != null).ToListAsync(ct);
        if (items.Count == 0)
        {
            return Redirect(AgendaAddress);
        }

        var minutes = await Db.Minutes.AsNoTracking().SingleOrDefaultAsync(m => m.MeetingId == id, ct);
        var parts = new List<MinutesPart>();
        foreach (var item in items.OrderBy(i => i.ParagraphOrder).ThenBy(i => i.Paragraph, StringComparer.Ordinal).ThenBy(i => i.AgendaOrder).ThenBy(i => i.Id.Value))
        {
            parts.Add(new MinutesPart(item, await followUps.ReadAsync(item, ct)));
        }

        Document = MeetingMinutes.Of(meeting, Committee, minutes, parts, organisation.Current.MunicipalityName ?? string.Empty, clock.GetUtcNow());
        return format == "docx"
            ? File(await DocxWriter.WriteAsync(Document, ct), DocxWriter.ContentType, $"protokoll-{Committee.Code.ToLowerInvariant()}-{DateText.Iso(meeting.On)}.docx")
            : Page();
    }
}

using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Governance.Features.Governance.WriteSection;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowStaffReport;

/// <summary>A staff report as those who write it see it: each section with who is in it now, its version and its comments.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowStaffReportModel(
    GovernanceDbContext db, StaffReportAccess access, MatterAccess matters, SectionPresenceBook presences, IAuthorizationService authorization, IStringLocalizer<Texts> texts)
    : StaffReportPage(db, access, authorization)
{
    public IReadOnlyList<SectionRow> Sections { get; private set; } = [];

    public IReadOnlyList<OriginRow> Links { get; private set; } = [];

    public bool TemplateIsGone { get; private set; }

    /// <summary>The matter's number when the head bears one that the matter no longer has.</summary>
    public string? NewNumber { get; private set; }

    /// <summary>The meeting was moved or cancelled after the report was handed over to it.</summary>
    public string? MeetingTrouble { get; private set; }

    protected override bool Changes => false;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var sections = await Db.ReportSections.AsNoTracking().Where(s => s.ReportId == Report.Id).OrderBy(s => s.Position).ToListAsync(ct);
        var present = Report.IsOpen ? await presences.OfReportAsync(Report.Id, ct) : [];
        var open = await Db.SectionComments.Where(c => c.ReportId == Report.Id && c.SettledAt == null).GroupBy(c => c.SectionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        Sections = [.. sections.Select(s => new SectionRow(
            s, StaffReportDocument.Blocks(s, Report.Style, Report.Head.Addressee), [.. present.Where(p => p.SectionId == s.Id)], open.GetValueOrDefault(s.Id)))];
        TemplateIsGone = Report.TemplateId is { } template && !await Db.StaffReportTemplates.AnyAsync(t => t.Id == template, ct);
        await LoadLinksAsync(ct);
        await LookAtMeetingAsync(ct);
    }

    public string Clock(DateTimeOffset instant) => DateText.Clock(TimeOnly.FromDateTime(instant.ToSwedishTime().DateTime));

    private async Task LoadLinksAsync(CancellationToken ct)
    {
        var links = new List<OriginRow>();
        if (Report.MatterId is { } matterId && await matters.Readable(User).AsNoTracking().SingleOrDefaultAsync(m => m.Id == matterId, ct) is { } matter)
        {
            var address = Report.ReferralId is { } referral ? $"/arenden/{matterId.Value}/remisser/{referral.Value}" : $"/arenden/{matterId.Value}";
            links.Add(new OriginRow(matter.Title, address, texts[Report.ReferralId is null ? "Matters.Matter" : "StaffReports.Referral"]));
            var mine = RegistrationNumber.Parse(Report.Number)?.Normalised;
            NewNumber = Report.IsOpen && Report.ReferralId is null && matter.MainNumber is not null && matter.Numbers.All(n => n.Normalised != mine) ? matter.MainNumber : null;
        }

        if (Report.PlanId is { } planId)
        {
            var title = await Db.Plans.Where(p => p.Id == planId).Select(p => p.Title).SingleOrDefaultAsync(ct);
            links.Add(new OriginRow(title ?? texts["StaffReports.PlanIsGone"], title is null ? null : $"/planer/{planId.Value}", texts["Reports.Plan"]));
        }

        if (Report.SupplementTo is { } earlier && await Access.Readable(User).Where(r => r.Id == earlier).Select(r => new { r.Title, r.Number }).SingleOrDefaultAsync(ct) is { } main)
        {
            links.Add(new OriginRow($"{main.Number} {main.Title}", $"/tjansteutlatanden/{earlier.Value}", texts["StaffReports.AddsTo"]));
        }

        var later = await Access.Readable(User).AsNoTracking().Where(r => r.SupplementTo == Report.Id).OrderBy(r => r.StartedAt).Select(r => new { r.Id, r.Title, r.Number }).ToListAsync(ct);
        links.AddRange(later.Select(r => new OriginRow($"{r.Number} {r.Title}", $"/tjansteutlatanden/{r.Id.Value}", texts["StaffReports.IsSupplement"])));
        Links = links;
    }

    private async Task LookAtMeetingAsync(CancellationToken ct)
    {
        if (Report.MeetingId is not { } id || Report.State != StaffReportState.HandedOver || await Db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } meeting)
        {
            return;
        }

        MeetingTrouble = meeting.State == MeetingState.Cancelled ? texts["StaffReports.MeetingCancelled"].Value
            : meeting.On != Report.Head.MeetingOn ? texts["StaffReports.MeetingMoved", DateText.Long(meeting.On)].Value : null;
    }
}

/// <summary>A section as the page shows it.</summary>
internal sealed record SectionRow(ReportSection Section, IReadOnlyList<DocumentBlock> Blocks, IReadOnlyList<SectionPresence> Present, int Open);

/// <summary>Something that the report rests on.</summary>
internal sealed record OriginRow(string Text, string? Address, string Kind);

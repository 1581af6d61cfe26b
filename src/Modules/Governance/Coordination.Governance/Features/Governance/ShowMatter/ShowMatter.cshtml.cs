using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Governance.Features.Governance.ShowDecisions;
using Coordination.Governance.Features.Governance.ShowReferrals;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowMatter;

/// <summary>One matter: what came in, what it asks for, its documents, what it hangs together with and its history.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowMatterModel(
    GovernanceDbContext db,
    MatterAccess access,
    ReferralListQuery referrals,
    StaffReportAccess reports,
    DecisionListQuery decisions,
    IAuthorizationService authorization,
    IStringLocalizer<Texts> texts,
    TimeProvider clock)
    : MatterPage(db, access, authorization)
{
    public IReadOnlyDictionary<CommitteeId, Committee> Committees { get; private set; } = new Dictionary<CommitteeId, Committee>();

    public IReadOnlyList<LinkRow> Links { get; private set; } = [];

    /// <summary>Later matters that point to this one.</summary>
    public IReadOnlyList<RelatedMatter> PointingHere { get; private set; } = [];

    /// <summary>Other matters under one of its numbers.</summary>
    public IReadOnlyList<RelatedMatter> SameNumber { get; private set; } = [];

    public IReadOnlyList<ReferralRow> Referrals { get; private set; } = [];

    public IReadOnlyList<StaffReportLink> StaffReports { get; private set; } = [];

    /// <summary>Where it has stood on agendas.</summary>
    public IReadOnlyList<DecisionRow> OnAgendas { get; private set; } = [];

    /// <summary>Committees that cannot decide in time in the ordinary way.</summary>
    public int Troubled => Referrals.Count(r => r.IsOpen && r.Outcome != ScheduleOutcome.Fits);

    /// <summary>The matter's own history and its referrals', newest first.</summary>
    public IReadOnlyList<MatterEntry> Entries { get; private set; } = [];

    public DateOnly Today => clock.TodayInSweden();

    protected override bool Changes => false;

    public Committee? Addressee => Matter.AddresseeId is { } id ? Committees[id] : null;

    /// <summary>What the officer has written, else the customary wording.</summary>
    public IReadOnlyList<string> DecisionPoints => Matter.ProposedDecision is { } written
        ? written.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : [DecisionWording.For(Matter.Kind, Addressee?.Name ?? Matter.Addressee ?? "Nämnden", Matter.Senders.Count > 0 ? Matter.Senders[0].Name : null)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Committees = await Db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, ct);
        OnAgendas = await decisions.OfMatterAsync(Matter.Id, User, ct);
        Referrals = await referrals.OfMatterAsync(Matter.Id, User, ct);
        var told = await Db.Referrals.AsNoTracking().Where(r => r.MatterId == Matter.Id).SelectMany(r => r.Entries).ToListAsync(ct);
        Entries = [.. Matter.Entries.Concat(told).OrderByDescending(e => e.At).ThenByDescending(e => e.Id)];
        var id = Matter.Id.Value;
        var numbers = Matter.Numbers.Select(n => n.Normalised).ToList();
        PointingHere = await RelatedAsync(Access.Readable(User).Where(m => m.Links.Any(l => l.TargetId == id)), ct);
        SameNumber = await RelatedAsync(Access.Readable(User).Where(m => m.Id != Matter.Id && m.Numbers.Any(n => numbers.Contains(n.Normalised))), ct);
        await LoadLinksAsync(ct);
        StaffReports = await StaffReportLink.ReadAsync(reports.Readable(User).Where(r => r.MatterId == Matter.Id), ct);
    }

    /// <summary>A line of the history in words.</summary>
    public string Describe(MatterEntry entry) =>
        entry.Field is { } field ? texts["MatterEntry.ChangedField", texts[$"MatterField.{field}"].Value] : texts[$"MatterEntry.{entry.Kind}"];

    public string? Value(MatterEntry entry, string? value) => entry.Field switch
    {
        "Kind" when value is not null => texts[$"MatterKind.{value}"],
        "AddresseeId" when Guid.TryParse(value, out var id) => Committees.GetValueOrDefault(new CommitteeId(id))?.Name,
        _ => value,
    };

    private static async Task<IReadOnlyList<RelatedMatter>> RelatedAsync(IQueryable<Matter> matters, CancellationToken ct) =>
        await matters.AsNoTracking().AsSingleQuery().OrderByDescending(m => m.ReceivedOn).Take(20).Select(m => new RelatedMatter(m.Id.Value, m.MainNumber, m.Subject, m.ReceivedOn)).ToListAsync(ct);

    /// <summary>A link to a matter that the person may not know of is not shown at all.</summary>
    private async Task LoadLinksAsync(CancellationToken ct)
    {
        var matterIds = Targets(MatterLinkKind.EarlierMatter, MatterLinkKind.SameMatter).Select(g => new MatterId(g)).ToList();
        var matters = await Access.Readable(User).Where(m => matterIds.Contains(m.Id)).AsSingleQuery().Select(m => new { m.Id, m.Subject }).ToDictionaryAsync(m => m.Id.Value, m => m.Subject, ct);
        var activityIds = Targets(MatterLinkKind.CoveredByActivity).Select(g => new ActivityId(g)).ToList();
        var activities = await Db.Activities.AsNoTracking().Where(a => activityIds.Contains(a.Id)).Select(a => new { a.Id, a.Title }).ToDictionaryAsync(a => a.Id.Value, a => a.Title, ct);
        var assignmentIds = Targets(MatterLinkKind.CoveredByAssignment).Select(g => new AssignmentId(g)).ToList();
        var assignments = await Db.Assignments.AsNoTracking().Where(a => assignmentIds.Contains(a.Id)).Select(a => new { a.Id, a.Title }).ToDictionaryAsync(a => a.Id.Value, a => a.Title, ct);
        Links = [.. Matter.Links.OrderBy(l => l.Kind).ThenBy(l => l.Text).Select(l => (l.Kind, l.TargetId) switch
        {
            (_, null) => new LinkRow(l.Id, l.Kind, l.Text, null, null),
            (MatterLinkKind.EarlierMatter or MatterLinkKind.SameMatter, { } target) => matters.TryGetValue(target, out var subject) ? new LinkRow(l.Id, l.Kind, l.Text, subject, $"/arenden/{target}") : null,
            (MatterLinkKind.CoveredByActivity, { } target) => new LinkRow(l.Id, l.Kind, l.Text, activities.GetValueOrDefault(target), activities.ContainsKey(target) ? $"/atgarder/{target}" : null),
            (MatterLinkKind.CoveredByPlan, { } target) => new LinkRow(l.Id, l.Kind, l.Text, null, $"/planer/{target}"),
            (MatterLinkKind.CoveredByAssignment, { } target) => new LinkRow(l.Id, l.Kind, l.Text, assignments.GetValueOrDefault(target), $"/uppdrag/{target}"),
            (MatterLinkKind.Document, { } target) => new LinkRow(l.Id, l.Kind, l.Text, null, $"/styrdokument/{target}"),
            _ => new LinkRow(l.Id, l.Kind, l.Text, null, null),
        }).OfType<LinkRow>()];
    }

    private IEnumerable<Guid> Targets(params MatterLinkKind[] kinds) => Matter.Links.Where(l => kinds.Contains(l.Kind)).Select(l => l.TargetId).OfType<Guid>();
}

/// <summary>A link as the page shows it.</summary>
internal sealed record LinkRow(Guid Id, MatterLinkKind Kind, string Text, string? Title, string? Address);

/// <summary>Another matter.</summary>
internal sealed record RelatedMatter(Guid Id, string? Number, string Subject, DateOnly ReceivedOn);

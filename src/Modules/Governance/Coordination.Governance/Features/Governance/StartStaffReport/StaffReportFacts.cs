using System.Globalization;
using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Counting;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.ExtractCommitteePlan;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.ShowCountedEvents;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.StartStaffReport;

/// <summary>
/// Gathers what the product knows of that which a report rests on. Read by the rights of whoever asks; and since others read the report,
/// nothing is taken from protected matters but the one that the report is about, which hides the report with it.
/// </summary>
internal sealed class StaffReportFacts(GovernanceDbContext db, MatterAccess access, CountedEventQuery events, TimeProvider clock)
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public Task<PrefillFacts> OfAsync(StaffReport report, ClaimsPrincipal person, CancellationToken ct) =>
        ReadAsync(report.Kind, report.Style, report.Origin, report.Head.Addressee, person, ct);

    public async Task<PrefillFacts> ReadAsync(StaffReportKind kind, DecisionStyle style, StaffReportOrigin origin, string? addressee, ClaimsPrincipal person, CancellationToken ct)
    {
        var bodies = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, ct);
        var matter = origin.MatterId is { } matterId ? await access.Readable(person).AsNoTracking().SingleOrDefaultAsync(m => m.Id == matterId, ct) : null;
        var referral = matter is not null && origin.ReferralId is { } referralId ? await db.Referrals.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(r => r.Id == referralId && r.MatterId == matter.Id, ct) : null;
        var body = origin.AddresseeId is { } id ? bodies.GetValueOrDefault(id) : null;
        var assignments = await AssignmentsAsync(kind, origin, matter, ct);
        return new PrefillFacts
        {
            Kind = kind,
            Style = style,
            Body = body?.Name ?? addressee ?? "Nämnden",
            BodyIsBoard = body?.Kind == CommitteeKind.CouncilBoard,
            Year = origin.Year,
            Today = clock.TodayInSweden(),
            Matter = matter,
            MatterBody = matter?.AddresseeId is { } owner ? bodies.GetValueOrDefault(owner)?.Name : matter?.Addressee,
            Referral = referral,
            Plan = await PlanAsync(origin.PlanId, ct),
            EarlierMatters = matter is null ? [] : await EarlierAsync(matter, person, ct),
            Activities = await ActivitiesAsync(kind, origin, [.. Linked(matter), .. assignments.SelectMany(a => a.Activities).Select(a => a.ActivityId)], bodies, ct),
            Assignments = [.. assignments.Select(a => Describe(a, bodies))],
        };
    }

    private async Task<PlanFact?> PlanAsync(PlanId? planId, CancellationToken ct)
    {
        if (planId is not { } id || await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
        {
            return null;
        }

        var ids = plan.Documents.Select(d => d.DocumentId).ToList();
        var documents = await db.GoverningDocuments.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        return new PlanFact(plan.Title, plan.RegistrationNumber, plan.ValidFrom, plan.ValidTo, Named(DocumentRelation.CarriesOut), Named(DocumentRelation.Background));

        IReadOnlyList<string> Named(DocumentRelation relation) =>
            [.. plan.Documents.Where(d => d.Relation == relation).Select(d => documents.GetValueOrDefault(d.DocumentId)).OfType<Domain.Documents.GoverningDocument>().OrderBy(d => d.Title, StringComparer.Create(Swedish, ignoreCase: true))
                .Select(d => string.Join(", ", new[] { d.Title, d.RegistrationNumber, d.AdoptedOn is { } on ? $"{d.AdoptedBy ?? "antagen"} {DateText.Long(on, Swedish)}" : d.AdoptedBy }.OfType<string>()))];
    }

    /// <summary>Links as they are written, less those that lead to a protected matter.</summary>
    private async Task<IReadOnlyList<string>> EarlierAsync(Matter matter, ClaimsPrincipal person, CancellationToken ct)
    {
        var links = matter.Links.Where(l => l.Kind is MatterLinkKind.EarlierMatter or MatterLinkKind.SameMatter or MatterLinkKind.Document or MatterLinkKind.CoveredByPlan || l is { Kind: MatterLinkKind.CoveredByAssignment, TargetId: null }).ToList();
        var ids = links.Where(l => l.Kind is MatterLinkKind.EarlierMatter or MatterLinkKind.SameMatter).Select(l => l.TargetId).OfType<Guid>().Select(g => new MatterId(g)).ToList();
        var open = await access.Readable(person).AsNoTracking().AsSingleQuery().Where(m => ids.Contains(m.Id) && !m.IsProtected).Select(m => new { m.Id, m.Subject }).ToDictionaryAsync(m => m.Id.Value, m => m.Subject, ct);
        return [.. links.OrderBy(l => l.Kind).ThenBy(l => l.Id).Select(l => (l.Kind, l.TargetId) switch
        {
            (MatterLinkKind.EarlierMatter or MatterLinkKind.SameMatter, { } target) => open.TryGetValue(target, out var subject) ? l.Text.Contains(subject, StringComparison.Ordinal) ? l.Text : $"{subject} ({l.Text})" : null,
            _ => l.Text,
        }).OfType<string>()];
    }

    private async Task<IReadOnlyList<ActivityFact>> ActivitiesAsync(StaffReportKind kind, StaffReportOrigin origin, List<ActivityId> linked, Dictionary<CommitteeId, Committee> bodies, CancellationToken ct)
    {
        var found = db.Activities.AsNoTracking().AsSplitQuery().Where(a => !a.IsRemoved);
        found = (kind, origin) switch
        {
            (StaffReportKind.YearlyExtract, { AddresseeId: { } body, PlanId: { } plan }) => found.Where(a => a.PlanId == plan && a.Parties.Any(p => p.CommitteeId == body)),
            (StaffReportKind.YearlyExtract, { AddresseeId: { } body }) => InBindingPlans(found).Where(a => a.Parties.Any(p => p.CommitteeId == body)),
            (StaffReportKind.PlanAdoption, { PlanId: { } plan }) => found.Where(a => a.PlanId == plan),
            _ => found.Where(a => linked.Contains(a.Id)),
        };
        var activities = await found.OrderBy(a => a.PlanId).ThenBy(a => a.AreaNumber).ThenBy(a => a.Number).ToListAsync(ct);
        var facts = new List<ActivityFact>();
        foreach (var activity in activities.Where(a => kind != StaffReportKind.YearlyExtract || CommitteePlanQuery.Touches(a, origin.Year ?? clock.TodayInSweden().Year)))
        {
            facts.Add(Describe(activity, await events.PerYearAsync(activity, ct), bodies));
        }

        return facts;
    }

    private static IEnumerable<ActivityId> Linked(Matter? matter) =>
        matter?.Links.Where(l => l.Kind == MatterLinkKind.CoveredByActivity).Select(l => l.TargetId).OfType<Guid>().Select(g => new ActivityId(g)) ?? [];

    /// <summary>Those that the report answers; those that cover what a matter asks for (S000-07); a body's own in the year of an extract.</summary>
    private async Task<List<Assignment>> AssignmentsAsync(StaffReportKind kind, StaffReportOrigin origin, Matter? matter, CancellationToken ct)
    {
        var covering = matter?.Links.Where(l => l.Kind == MatterLinkKind.CoveredByAssignment).Select(l => l.TargetId).OfType<Guid>() ?? [];
        var ids = origin.Assignments.Concat(covering).Distinct().Select(g => new AssignmentId(g)).ToList();
        var found = db.Assignments.AsNoTracking().AsSplitQuery();
        var (body, year) = (origin.AddresseeId, origin.Year);
        found = kind == StaffReportKind.YearlyExtract && body is not null
            ? found.Where(a => a.ReceiverId == body && a.State != AssignmentState.Withdrawn && a.BudgetYear <= year && (a.LastYear ?? a.BudgetYear) >= year)
            : found.Where(a => ids.Contains(a.Id));
        return await found.OrderBy(a => a.BudgetYear).ThenBy(a => a.Title).ThenBy(a => a.Id).ToListAsync(ct);
    }

    private static AssignmentFact Describe(Assignment assignment, Dictionary<CommitteeId, Committee> bodies) => new(
        assignment.Id.Value, assignment.Title, assignment.BudgetYear, assignment.Giver, assignment.Wording, assignment.RegistrationNumber,
        [.. assignment.Actors.Where(a => a.Role != AssignmentRole.Urged).OrderBy(a => a.Role).ThenBy(a => a.Position).GroupBy(a => a.Role)
            .Select(g => $"{With(g.Key)} {string.Join(", ", g.Select(a => a.CommitteeId is { } id ? bodies.GetValueOrDefault(id)?.Name ?? "–" : a.FreeText ?? "–"))}")],
        Status(assignment));

    private static string With(AssignmentRole role) => role switch
    {
        AssignmentRole.Assisting => "med bistånd av",
        AssignmentRole.InCooperation => "i samverkan med",
        _ => "i dialog med",
    };

    private static string Status(Assignment assignment) => assignment.State switch
    {
        AssignmentState.Distributed => "fördelat",
        AssignmentState.Ongoing => "pågår",
        AssignmentState.PartlyReported => "delrapporterat",
        AssignmentState.ProposedFinal => "föreslaget slutrapporterat",
        AssignmentState.Finished => $"slutrapporterat{(assignment.ClosedOn is { } on ? $" {DateText.Long(on, Swedish)}, § {assignment.ClosedParagraph}" : string.Empty)}",
        AssignmentState.Withdrawn => "återtaget",
        _ => "mottaget",
    };

    private IQueryable<Activity> InBindingPlans(IQueryable<Activity> activities) =>
        activities.Where(a => db.Plans.Any(p => p.Id == a.PlanId && p.State != PlanState.Draft && p.State != PlanState.Referred));

    private ActivityFact Describe(Activity activity, IReadOnlyList<CountedYears> counted, Dictionary<CommitteeId, Committee> bodies) => new(
        activity.FullNumber,
        activity.Title,
        string.Join(", ", activity.Parties.Where(p => p.Role == PartyRole.Responsible).OrderBy(p => p.Position).Select(p => p.CommitteeId is { } id ? bodies.GetValueOrDefault(id)?.Name ?? "–" : p.FreeText ?? "–")),
        activity.IsLateOn(clock.TodayInSweden()) ? "Försenad" : Status(activity.Status),
        [.. activity.Goals.Select(Goal)],
        [.. activity.Evidence.OrderBy(e => e.AddedAt).Select(e => e.Title), .. counted.Where(c => c.Total > 0).Select(Counted)],
        activity.Entries.Where(e => e.Kind is EntryKind.Reported or EntryKind.Commented && e.Text is not null).OrderBy(e => e.At).ThenBy(e => e.Id).LastOrDefault()?.Text);

    /// <summary>As an officer writes it: fyra möten hållna, of which so many each year.</summary>
    private static string Counted(CountedYears counted)
    {
        var what = counted.Kind switch
        {
            CountedKind.MeetingHeld => "hållna möten",
            CountedKind.ActionAgreed => "överenskomna åtgärder på möten",
            CountedKind.EnquiryRouted => "anmälningar som slussats vidare",
            CountedKind.EnterpriseRegistered => "företag i registret",
            CountedKind.ObservationNoted => "iakttagelser i omvärlden",
            CountedKind.CaseClosed => "avslutade stödärenden",
            CountedKind.EvidenceRecorded => "underlag ur stödärenden",
            CountedKind.ReservedContract => "reserverade avtal",
            CountedKind.ContractWithEnterprise => "avtal med arbetsintegrerande sociala företag",
            _ => "överenskommelser om samverkan",
        };
        return $"{counted.Total} {what} ({string.Join(", ", counted.PerYear.OrderBy(y => y.Key).Select(y => $"{y.Value} under {y.Key}"))})";
    }

    private static string Goal(ActivityGoal goal)
    {
        var figures = string.Join(" → ", new[] { goal.Baseline, goal.Target }.OfType<decimal>().Select(f => NumberText.Number(f, 2, Swedish)));
        return string.Join(' ', new[] { goal.Measure, figures, goal.Unit }.Where(t => !string.IsNullOrEmpty(t)));
    }

    private static string Status(ActivityStatus status) => status switch
    {
        ActivityStatus.InProgress => "Pågår",
        ActivityStatus.Ongoing => "Pågår kontinuerligt",
        ActivityStatus.Done => "Genomförd",
        ActivityStatus.Cancelled => "Avbruten",
        ActivityStatus.Transferred => "Överförd",
        _ => "Ej påbörjad",
    };
}

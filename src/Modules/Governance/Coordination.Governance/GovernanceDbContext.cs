using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Answers;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Calendars;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Counting;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Dissemination;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Domain.Motions;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Domain.Reports;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Domain.Wheel;
using Coordination.Governance.Persistence;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance;

/// <summary>Committees, plans, obligations and reminders: the schema <c>governance</c>.</summary>
internal sealed class GovernanceDbContext(DbContextOptions<GovernanceDbContext> options, IDatabaseDialect dialect) : ModuleDbContext(options, dialect)
{
    public const string SchemaName = "governance";

    public override string Schema => SchemaName;

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Committee> Committees => Set<Committee>();

    public DbSet<GoverningDocument> GoverningDocuments => Set<GoverningDocument>();

    public DbSet<ActionPlan> Plans => Set<ActionPlan>();

    public DbSet<PlanImport> PlanImports => Set<PlanImport>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<GoalValue> GoalValues => Set<GoalValue>();

    public DbSet<ActivityProposal> ActivityProposals => Set<ActivityProposal>();

    public DbSet<CountedEvent> CountedEvents => Set<CountedEvent>();

    public DbSet<CountedNetwork> CountedNetworks => Set<CountedNetwork>();

    public DbSet<BulkUndo> BulkUndos => Set<BulkUndo>();

    public DbSet<RevisionSuggestion> RevisionSuggestions => Set<RevisionSuggestion>();

    public DbSet<PlanRevision> Revisions => Set<PlanRevision>();

    public DbSet<RevisionRow> RevisionRows => Set<RevisionRow>();

    public DbSet<RevisionConsultation> Consultations => Set<RevisionConsultation>();

    public DbSet<Obligation> Obligations => Set<Obligation>();

    public DbSet<ToldObligation> ToldObligations => Set<ToldObligation>();

    public DbSet<ReminderRule> ReminderRules => Set<ReminderRule>();

    public DbSet<Digest> Digests => Set<Digest>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<DigestInstruction> DigestInstructions => Set<DigestInstruction>();

    /// <summary>For a person go through <c>MatterAccess</c>, which leaves out what they may not know of.</summary>
    public DbSet<Matter> Matters => Set<Matter>();

    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<MotionReport> MotionReports => Set<MotionReport>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    /// <summary>For a person go through <c>DecisionAccess</c>, which leaves out items of matters that they may not know of.</summary>
    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    public DbSet<Minutes> Minutes => Set<Minutes>();

    public DbSet<PreparationRule> PreparationRules => Set<PreparationRule>();

    public DbSet<AnswerLink> AnswerLinks => Set<AnswerLink>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<FollowUpReport> Reports => Set<FollowUpReport>();

    /// <summary>For a person go through <c>StaffReportAccess</c>: a report on a protected matter is as hidden as the matter.</summary>
    public DbSet<StaffReport> StaffReports => Set<StaffReport>();

    public DbSet<ReportSection> ReportSections => Set<ReportSection>();

    public DbSet<SectionVersion> SectionVersions => Set<SectionVersion>();

    public DbSet<SectionComment> SectionComments => Set<SectionComment>();

    public DbSet<SectionPresence> SectionPresences => Set<SectionPresence>();

    public DbSet<StaffReportTemplate> StaffReportTemplates => Set<StaffReportTemplate>();

    public DbSet<DisseminationEntry> Dissemination => Set<DisseminationEntry>();

    public DbSet<FollowUpPoint> FollowUpPoints => Set<FollowUpPoint>();

    public DbSet<CalendarSubscription> CalendarSubscriptions => Set<CalendarSubscription>();

    protected override void ApplyMappings(ModelBuilder modelBuilder)
    {
        base.ApplyMappings(modelBuilder);
        modelBuilder.ApplyConfiguration(new MatterMapping(Dialect));
        modelBuilder.ApplyConfiguration(new AgendaItemMapping(Dialect));
    }
}

using Coordination.Governance.Features.Governance.AddEvidence;
using Coordination.Governance.Features.Governance.AddMatterDocument;
using Coordination.Governance.Features.Governance.AnswerByLink;
using Coordination.Governance.Features.Governance.ComparePlanVersions;
using Coordination.Governance.Features.Governance.DecidePlan;
using Coordination.Governance.Features.Governance.FollowUpDecisions;
using Coordination.Governance.Features.Governance.HandOverMatters;
using Coordination.Governance.Features.Governance.ImportActionPlan.Applying;
using Coordination.Governance.Features.Governance.KeepAssignments;
using Coordination.Governance.Features.Governance.KeepLedger;
using Coordination.Governance.Features.Governance.KeepPlanCurrent;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Governance.Features.Governance.MeasureGoal;
using Coordination.Governance.Features.Governance.MoveStaffReport;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Governance.Features.Governance.PrintStaffReport;
using Coordination.Governance.Features.Governance.ProtectMatter;
using Coordination.Governance.Features.Governance.RaiseFollowUps;
using Coordination.Governance.Features.Governance.ReadActionPlan;
using Coordination.Governance.Features.Governance.ReadLists;
using Coordination.Governance.Features.Governance.RecordDecision.Effects;
using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Governance.Features.Governance.RemindNow;
using Coordination.Governance.Features.Governance.ReorganiseCommittee;
using Coordination.Governance.Features.Governance.ReplyReferral;
using Coordination.Governance.Features.Governance.ReportMotions;
using Coordination.Governance.Features.Governance.ReviewLetters;
using Coordination.Governance.Features.Governance.ServeActivities;
using Coordination.Governance.Features.Governance.ServeAssignments;
using Coordination.Governance.Features.Governance.ServeCommittees;
using Coordination.Governance.Features.Governance.ServeDecisions;
using Coordination.Governance.Features.Governance.ServeMatters;
using Coordination.Governance.Features.Governance.ServeObligations;
using Coordination.Governance.Features.Governance.ServePlans;
using Coordination.Governance.Features.Governance.ServeReferrals;
using Coordination.Governance.Features.Governance.ServeStaffReports;
using Coordination.Governance.Features.Governance.ShowDocument;
using Coordination.Governance.Features.Governance.ShowOverview;
using Coordination.Governance.Features.Governance.StartPlanImport;
using Coordination.Governance.Features.Governance.StartStaffReport;
using Coordination.Governance.Features.Governance.WithdrawDecision;
using Coordination.Governance.Features.Governance.WriteSection;
using Coordination.Platform.CommandLine;
using Coordination.Platform.Documents;
using Coordination.Platform.Modules;
using Coordination.Platform.Options;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance;

/// <summary>Styrning: committees, action plans, obligations and reminders.</summary>
public sealed class GovernanceModule : IModule
{
    public string Name => GovernanceDbContext.SchemaName;

    public IReadOnlyList<PolicyDefinition> Policies => GovernancePolicies.All;

    public IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(10, "Navigation.Plans", "/planer", GovernancePolicies.Read, "/planer", "/styrdokument", "/mal", "/exempel"),
        new(11, "Activities.Title", "/atgarder", GovernancePolicies.Read, "/atgarder"),
        new(12, "Matters.Title", "/arenden", GovernancePolicies.Read, "/arenden", "/remisser", "/beslut") { HeadingKey = "Matters.Title" },
        new(13, "Assignments.Title", "/uppdrag", GovernancePolicies.Read, "/uppdrag") { HeadingKey = "Matters.Title" },
        new(14, "Committees.Title", "/namnder", GovernancePolicies.Read, "/namnder") { HeadingKey = "Committees.Title" },
        new(15, "Wheel.Title", "/arshjul", GovernancePolicies.Read, "/arshjul", "/kalendrar") { HeadingKey = "Committees.Title" },
        new(16, "Reminders.Title", "/paminnelser", GovernancePolicies.Read, "/paminnelser") { HeadingKey = "Committees.Title" },
        new(17, "Navigation.Reports", "/rapporter", GovernancePolicies.Read, "/rapporter", "/tjansteutlatanden"),
    ];

    public SearchEntry? Search => new("Activities.Search", "/atgarder", GovernancePolicies.Read);

    public IReadOnlyList<IModuleCommand> Commands => [new ReadActionPlanCommand(), new HandOverMattersCommand()];

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDatabase<GovernanceDbContext>(GovernanceDbContext.SchemaName);
        services.AddModuleOptions<GovernanceOptions>("Governance");
        services.AddSingleton<IListFileReader, ListFileReader>();
        services.AddSingleton<KeptFigures>();
        services.AddSingleton<OfficeCalendar>();
        services.AddSingleton<PreparationCalendar>();
        services.AddSingleton<AnswerTokens>();
        services.AddSingleton<LetterComposer>();
        services.AddScoped<ObligationLedger>();
        services.AddScoped<AssignmentDuties>();
        services.AddScoped<LadderPlanning>();
        services.AddScoped<MatterAccess>();
        services.AddScoped<MatterReaders>();
        services.AddScoped<HandOverMattersHandler>();
        services.AddScoped<StaffReportAccess>();
        services.AddScoped<StaffReportFacts>();
        services.AddScoped<SectionPresenceBook>();
        services.AddScoped<StepConsequences>();
        services.AddScoped<ReviewRequest>();
        services.AddScoped<MeetingPlanner>();
        services.AddScoped<ReferralPlanner>();
        services.AddScoped<ReferralLedger>();
        services.AddScoped<FollowUpLedger>();
        services.AddScoped<DecisionAccess>();
        services.AddScoped<MeetingAgenda>();
        services.AddScoped<PlanDecider>();

        // In this order a decision does what it does: a reply is given before its matter is closed.
        services.AddScoped<IDecisionEffect, PlanEffect>();
        services.AddScoped<IDecisionEffect, ReferralEffect>();
        services.AddScoped<IDecisionEffect, MatterEffect>();
        services.AddScoped<IDecisionEffect, AssignmentEffect>();
        services.AddScoped<IDecisionEffect, TableEffect>();
        services.AddScoped<DecisionUndoing>();
        services.AddScoped<GoalSeries>();
        services.AddScoped<QuotesOfMatter>();
        services.AddScoped<ReportsQuotingMatter>();
        services.AddScoped<LettersOfMatter>();
        services.AddScoped<DigestPlanner>();
        services.AddScoped<DigestWriter>();
        services.AddScoped<ReminderReceiptText>();
        services.AddScoped<PlanSnapshots>();
        services.AddScoped<RevisionAdoption>();
        services.AddScoped<RevisionReturn>();
        services.AddScoped<ConsultationLedger>();
        services.AddScoped<FollowUpPointLedger>();
        services.AddScoped<PlanReading>();
        services.AddScoped<PlanAcceptance>();
        services.AddScoped<DutyMover>();
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        LetterPreview.Map(endpoints);
        DownloadEvidence.Map(endpoints);
        VersionDocument.Map(endpoints);
        DownloadDocument.Map(endpoints);
        DownloadMatterDocument.Map(endpoints);
        DownloadReferralFile.Map(endpoints);
        DownloadMotionReport.Map(endpoints);
        DownloadStaffReport.Map(endpoints);
        var api = endpoints.MapApi();
        ServeCommittees.Map(api);
        ServePlans.Map(api);
        ServeActivities.Map(api);
        ServeObligations.Map(api);
        ServeAssignments.Map(api);
        ServeMatters.Map(api);
        ServeReferrals.Map(api);
        ServeDecisions.Map(api);
        ServeStaffReports.Map(api);
    }
}

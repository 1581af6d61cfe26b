using Coordination.Platform.Security;

namespace Coordination.Governance;

/// <summary>What people may do in Governance, and who.</summary>
internal static class GovernancePolicies
{
    public const string Read = "Governance.Read";
    public const string ManagePlans = "Plans.Manage";
    public const string ReportActivities = "Activities.Report";
    public const string ManageCommittees = "Committees.Manage";
    public const string ManageMatters = "Matters.Manage";
    public const string ReplyReferrals = "Referrals.Reply";
    public const string PresentMotions = "Motions.Present";
    public const string ImportMatters = "Matters.Import";
    public const string ManageMeetings = "Meetings.Manage";
    public const string ManageAssignments = "Assignments.Manage";
    public const string RecordDecisions = "Decisions.Record";
    public const string ManageReminders = "Reminders.Manage";
    public const string MakeReports = "Reports.Make";
    public const string WriteStaffReports = "StaffReports.Write";
    public const string ManageTemplates = "StaffReports.ManageTemplates";

    public static IReadOnlyList<PolicyDefinition> All { get; } =
    [
        new(Read, Roles.All) { Scope = "governance:read" },
        new(ManagePlans, Roles.Coordinator, Roles.Administrator),
        new(ReportActivities, Roles.Coordinator, Roles.Administrator, Roles.CommitteeOfficer),
        new(ManageCommittees, Roles.Coordinator, Roles.Administrator),
        new(ManageMatters, Roles.Coordinator, Roles.Administrator, Roles.CommitteeOfficer),
        new(ReplyReferrals, Roles.Coordinator, Roles.Administrator, Roles.CommitteeOfficer),
        new(PresentMotions, Roles.Coordinator, Roles.Administrator),
        new(ImportMatters, Roles.Coordinator, Roles.Administrator),
        new(ManageMeetings, Roles.Coordinator, Roles.Administrator, Roles.CommitteeOfficer),
        new(ManageAssignments, Roles.Coordinator, Roles.Administrator),
        new(RecordDecisions, Roles.Coordinator, Roles.Administrator, Roles.CommitteeOfficer),
        new(ManageReminders, Roles.Coordinator, Roles.Administrator),
        new(MakeReports, Roles.Coordinator, Roles.Administrator, Roles.Evaluator),
        new(WriteStaffReports, Roles.Coordinator, Roles.Administrator, Roles.CommitteeOfficer),
        new(ManageTemplates, Roles.Coordinator, Roles.Administrator),
    ];
}

using Coordination.Platform.Security;

namespace Coordination.Evaluation;

/// <summary>What people may do in Evaluation, and who.</summary>
internal static class EvaluationPolicies
{
    public const string ManageEvaluations = "Evaluations.Manage";
    public const string ManageIndicators = "Indicators.Manage";
    public const string ManageLessons = "Lessons.Manage";
    public const string ManageReports = "ResultReports.Manage";
    public const string ManageRounds = "Rounds.Manage";

    /// <summary>Who meets what there is to learn from may write it down; it holds when somebody who manages lessons has recorded it.</summary>
    public const string ProposeLessons = "Lessons.Propose";
    public const string Read = "Evaluation.Read";

    public static IReadOnlyList<PolicyDefinition> All { get; } =
    [
        new(ManageEvaluations, Roles.Coordinator, Roles.Administrator, Roles.Evaluator, Roles.ProcurementOfficer),
        new(ManageIndicators, Roles.Coordinator, Roles.Administrator, Roles.Evaluator),
        new(ManageLessons, Roles.Coordinator, Roles.Administrator, Roles.Evaluator, Roles.ProcurementOfficer),
        new(ManageReports, Roles.Coordinator, Roles.Administrator, Roles.Evaluator),
        new(ManageRounds, Roles.Coordinator, Roles.Administrator, Roles.Evaluator),
        new(ProposeLessons, Roles.Coordinator, Roles.Administrator, Roles.Evaluator, Roles.ProcurementOfficer, Roles.CommitteeOfficer, Roles.BusinessAdviser),
        new(Read, Roles.All) { Scope = "evaluation:read" },
    ];
}

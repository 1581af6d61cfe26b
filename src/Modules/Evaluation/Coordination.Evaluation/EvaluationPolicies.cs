using Coordination.Platform.Security;

namespace Coordination.Evaluation;

/// <summary>What people may do in Evaluation, and who.</summary>
internal static class EvaluationPolicies
{
    public const string ManageIndicators = "Indicators.Manage";
    public const string ManageRounds = "Rounds.Manage";
    public const string Read = "Evaluation.Read";

    public static IReadOnlyList<PolicyDefinition> All { get; } =
    [
        new(ManageIndicators, Roles.Coordinator, Roles.Administrator, Roles.Evaluator),
        new(ManageRounds, Roles.Coordinator, Roles.Administrator, Roles.Evaluator),
        new(Read, Roles.All),
    ];
}

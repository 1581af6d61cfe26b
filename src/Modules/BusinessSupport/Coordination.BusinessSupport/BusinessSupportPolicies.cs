using Coordination.BusinessSupport.Contracts;
using Coordination.Platform.Security;

namespace Coordination.BusinessSupport;

/// <summary>What people may do in BusinessSupport, and who.</summary>
internal static class BusinessSupportPolicies
{
    public const string DecideFunding = "Funding.Decide";
    public const string ManageAid = "StateAid.Manage";
    public const string ManageCases = ISupportCaseDirectory.Policy;
    public const string ManageFunding = "Funding.Manage";
    public const string ManageOffers = "SupportOffers.Manage";
    public const string ReadAid = IEnterpriseAid.ReadPolicy;
    public const string ReadCases = "SupportCases.ReadFigures";
    public const string ReadEvidence = "SupportEvidence.Read";
    public const string ReadFunding = "Funding.Read";
    public const string ReadOffers = "SupportOffers.Read";
    public const string SetAidRules = "StateAid.SetRules";

    private const string ReadScope = "business-support:read";

    public static IReadOnlyList<PolicyDefinition> All { get; } =
    [
        new(DecideFunding, Roles.Coordinator, Roles.Administrator),
        new(ManageAid, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser),
        new(ManageCases, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser),
        new(ManageFunding, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser),
        new(ManageOffers, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser),
        new(ReadAid, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser, Roles.Evaluator),
        new(ReadCases, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser, Roles.Evaluator) { Scope = ReadScope },
        new(ReadEvidence, Roles.All),
        new(ReadFunding, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser, Roles.Evaluator),
        new(ReadOffers, Roles.All) { Scope = ReadScope },
        new(SetAidRules, Roles.Coordinator, Roles.Administrator),
    ];
}

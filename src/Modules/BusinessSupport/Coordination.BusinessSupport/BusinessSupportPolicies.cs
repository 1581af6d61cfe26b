using Coordination.Platform.Security;

namespace Coordination.BusinessSupport;

/// <summary>What people may do in BusinessSupport, and who.</summary>
internal static class BusinessSupportPolicies
{
    public const string ManageCases = "SupportCases.Manage";
    public const string ManageOffers = "SupportOffers.Manage";
    public const string ReadOffers = "SupportOffers.Read";

    public static IReadOnlyList<PolicyDefinition> All { get; } =
    [
        new(ManageCases, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser),
        new(ManageOffers, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser),
        new(ReadOffers, Roles.All),
    ];
}

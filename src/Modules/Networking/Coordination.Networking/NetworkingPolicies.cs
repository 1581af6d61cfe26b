using Coordination.Platform.Security;

namespace Coordination.Networking;

/// <summary>What people may do in Networking, and who.</summary>
internal static class NetworkingPolicies
{
    public const string Read = "Networking.Read";
    public const string ManageEnterprises = "Enterprises.Manage";
    public const string ManageContacts = "EnterpriseContacts.Manage";
    public const string SeeProtected = "EnterpriseContacts.SeeProtected";
    public const string ManageMeetings = "NetworkMeetings.Manage";
    public const string ManageKnowledge = "Knowledge.Manage";
    public const string ManageNetworks = "Networks.Manage";
    public const string ReadEnquiries = "Enquiries.Read";
    public const string TriageEnquiries = "Enquiries.Triage";
    public const string ManageCooperation = "Cooperation.Manage";
    public const string ProposeActivities = "Cooperation.ProposeActivities";

    public static IReadOnlyList<PolicyDefinition> All { get; } =
    [
        new(Read, Roles.All) { Scope = "networking:read" },
        new(ManageContacts, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser, Roles.ProcurementOfficer),
        new(SeeProtected, Roles.Coordinator, Roles.Administrator),
        new(ManageEnterprises, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser, Roles.ProcurementOfficer),
        new(ManageMeetings, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser),
        new(ManageKnowledge, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser),
        new(ManageNetworks, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser),
        new(ReadEnquiries, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser, Roles.ProcurementOfficer),
        new(TriageEnquiries, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser),
        new(ManageCooperation, Roles.Coordinator, Roles.Administrator, Roles.BusinessAdviser),
        new(ProposeActivities, Roles.Coordinator, Roles.Administrator),
    ];
}

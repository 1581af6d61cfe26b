using Coordination.Platform.Security;

namespace Coordination.Procurement;

/// <summary>What people may do in Procurement, and who.</summary>
internal static class ProcurementPolicies
{
    /// <summary>A committee officer answers for the own committee only.</summary>
    public const string AnswerReviews = "Reviews.Answer";
    public const string Import = "Procurements.Import";
    public const string ImportPurchases = "Purchases.Import";
    public const string Manage = "Procurements.Manage";
    public const string ManageCategories = "ProcurementCategories.Manage";
    public const string ManageContracts = "Contracts.Manage";
    public const string ManageMeetings = "SupplierMeetings.Manage";
    public const string Read = "Procurements.Read";

    /// <summary>Tenders and who has sent them are secret until the award is told (19 kap. 3 § offentlighets- och sekretesslagen).</summary>
    public const string ReadTenders = "Tenders.Read";

    public static IReadOnlyList<PolicyDefinition> All { get; } =
    [
        new(AnswerReviews, Roles.Coordinator, Roles.Administrator, Roles.ProcurementOfficer, Roles.CommitteeOfficer),
        new(Import, Roles.Coordinator, Roles.Administrator, Roles.ProcurementOfficer),
        new(ImportPurchases, Roles.Coordinator, Roles.Administrator, Roles.ProcurementOfficer),
        new(Manage, Roles.Coordinator, Roles.Administrator, Roles.ProcurementOfficer),
        new(ManageCategories, Roles.Coordinator, Roles.Administrator, Roles.ProcurementOfficer),
        new(ManageContracts, Roles.Coordinator, Roles.Administrator, Roles.ProcurementOfficer),
        new(ManageMeetings, Roles.Coordinator, Roles.Administrator, Roles.ProcurementOfficer),
        new(Read, Roles.All) { Scope = "procurement:read" },
        new(ReadTenders, Roles.ProcurementOfficer),
    ];
}

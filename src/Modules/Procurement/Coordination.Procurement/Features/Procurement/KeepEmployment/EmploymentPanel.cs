using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;

namespace Coordination.Procurement.Features.Procurement.KeepEmployment;

/// <summary>What the panel of requirements is of, and whether the person may add one.</summary>
internal sealed record EmploymentPanel(ProcurementCaseId? Procurement, SupplierContractId? Contract, bool MayAdd)
{
    public string AddAddress => Contract is { } contract ? $"/upphandlingar/sysselsattning/nytt?avtal={contract.Value}" : $"/upphandlingar/sysselsattning/nytt?upphandling={Procurement!.Value.Value}";
}

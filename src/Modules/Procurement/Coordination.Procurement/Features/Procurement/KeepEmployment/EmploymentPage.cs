using Coordination.Platform.Security;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Employment;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.ShowContracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.KeepEmployment;

/// <summary>What a requirement is of.</summary>
internal sealed record EmploymentSubject(ProcurementCaseId? Procurement, SupplierContractId? Contract, string Title, string Unit)
{
    public string Address => Contract is { } contract ? $"/upphandlingar/avtal/{contract.Value}" : $"/upphandlingar/{Procurement!.Value.Value}";
}

/// <summary>A page about one employment requirement. What a person may not see does not exist.</summary>
internal abstract class EmploymentPage(ProcurementDbContext db, IAuthorizationService authorization) : RecordPage<EmploymentRequirement>(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    public override string Address => Id is null ? "/upphandlingar/sysselsattning" : $"/upphandlingar/sysselsattning/{Id}";

    public EmploymentSubject Subject { get; private set; } = null!;

    protected override string ManagePolicy => ProcurementPolicies.ManageContracts;

    protected override async Task<EmploymentRequirement?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new EmploymentRequirementId(id);
        return await Db.EmploymentRequirements.AsSplitQuery().SingleOrDefaultAsync(r => r.Id == wanted, ct);
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        if (await SubjectAsync(ct) is not { } subject)
        {
            return NotFound();
        }

        Subject = subject;
        return null;
    }

    /// <summary>For a new one, what its address names.</summary>
    private async Task<EmploymentSubject?> SubjectAsync(CancellationToken ct)
    {
        var contract = Record is null ? Guid.TryParse(Request.Query["avtal"], out var named) ? new SupplierContractId(named) : (SupplierContractId?)null : Record.ContractId;
        if (contract is { } ofContract)
        {
            var mayAll = await _authorization.MayAsync(User, ProcurementPolicies.ReadTenders);
            var isNew = Record is null;
            return await Db.Contracts.AsNoTracking().SeenBy(Db, mayAll).Where(c => c.Id == ofContract && (!isNew || c.WithdrawnAt == null))
                .Select(c => new EmploymentSubject(null, c.Id, c.Title, c.BuyingUnit)).SingleOrDefaultAsync(ct);
        }

        var procurement = Record is null ? Guid.TryParse(Request.Query["upphandling"], out var other) ? new ProcurementCaseId(other) : (ProcurementCaseId?)null : Record.ProcurementId;
        return procurement is not { } ofProcurement ? null
            : await Db.Cases.AsNoTracking().Where(c => c.Id == ofProcurement && c.BuyingUnit != null).Select(c => new EmploymentSubject(c.Id, null, c.Title, c.BuyingUnit!)).SingleOrDefaultAsync(ct);
    }
}

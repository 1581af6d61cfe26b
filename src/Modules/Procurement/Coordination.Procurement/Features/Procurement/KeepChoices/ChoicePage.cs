using Coordination.Procurement.Domain.Choices;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.KeepChoices;

/// <summary>A provider beside the supplier it is.</summary>
internal sealed record ProviderLine(ChoiceProvider Provider, Supplier Supplier);

/// <summary>A page about one choice system.</summary>
internal abstract class ChoicePage(ProcurementDbContext db, IAuthorizationService authorization) : RecordPage<ChoiceSystem>(db, authorization)
{
    public override string Address => Id is null ? "/upphandlingar/valfrihet" : $"/upphandlingar/valfrihet/{Id}";

    /// <summary>By name, as they are known today.</summary>
    public IReadOnlyList<ProviderLine> Providers { get; private set; } = [];

    protected override string ManagePolicy => ProcurementPolicies.ManageContracts;

    public string NameOf(Guid provider) => Providers.FirstOrDefault(p => p.Provider.Id == provider)?.Supplier.Name ?? string.Empty;

    protected override async Task<ChoiceSystem?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new ChoiceSystemId(id);
        if (await Db.ChoiceSystems.AsSplitQuery().SingleOrDefaultAsync(s => s.Id == wanted, ct) is not { } system)
        {
            return null;
        }

        var ids = system.Providers.Select(p => p.SupplierId).Distinct().ToList();
        var known = await Db.Suppliers.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        Providers = [.. system.Providers.Select(p => new ProviderLine(p, known[p.SupplierId])).OrderBy(p => p.Supplier.Name, StringComparer.CurrentCulture).ThenBy(p => p.Provider.From)];
        return system;
    }
}

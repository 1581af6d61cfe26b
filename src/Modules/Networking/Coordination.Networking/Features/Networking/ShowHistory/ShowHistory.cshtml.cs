using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Coordination.Networking.Features.Networking.ShowHistory;

/// <summary>Everything that has happened to an enterprise in the register, newest first.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowHistoryModel(NetworkingDbContext db) : EnterprisePage(db)
{
    public IReadOnlyList<EnterpriseEntry> Entries => [.. Enterprise.Entries.OrderByDescending(e => e.Id)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();
}

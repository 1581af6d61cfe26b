using Coordination.Governance.Domain.Documents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.EditDocument;

/// <summary>Governing documents, inquiries and references with their validity (S002-26, S003-32).</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowDocumentsModel(GovernanceDbContext db, IAuthorizationService authorization) : PageModel
{
    public IReadOnlyList<GoverningDocument> Rows { get; private set; } = [];

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        Rows = await db.GoverningDocuments.AsNoTracking().OrderBy(d => d.Title).ToListAsync(ct);
    }
}

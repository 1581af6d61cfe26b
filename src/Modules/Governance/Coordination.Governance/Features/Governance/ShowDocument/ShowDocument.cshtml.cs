using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.ShowGoals;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowDocument;

/// <summary>A governing or background document: what it says, its goals, and what rests on it.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowDocumentModel(GovernanceDbContext db, GoalUseQuery goals, MatterAccess access, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public GoverningDocument Document { get; private set; } = null!;

    public IReadOnlyList<GoalUse> Goals { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Title, DocumentRelation Relation)> Plans { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Subject)> Matters { get; private set; } = [];

    /// <summary>Two documents may share one number (S003-32): the others lead here.</summary>
    public IReadOnlyList<(Guid Id, string Title)> SameNumber { get; private set; } = [];

    public bool MayManage { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var id = new GoverningDocumentId(Id);
        if (await db.GoverningDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document)
        {
            return NotFound();
        }

        Document = document;
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        Goals = [.. (await goals.AllAsync(ct)).Where(g => g.Goal.DocumentId == Id)];
        Plans = [.. (await db.Plans.AsNoTracking().Where(p => p.Documents.Any(d => d.DocumentId == id)).OrderBy(p => p.Title)
            .Select(p => new { p.Id, p.Title, p.Documents.First(d => d.DocumentId == id).Relation }).ToListAsync(ct)).Select(p => (p.Id.Value, p.Title, p.Relation))];
        Matters = [.. (await access.Readable(User).AsNoTracking().AsSingleQuery().Where(m => m.Links.Any(l => l.Kind == MatterLinkKind.Document && l.TargetId == Id)).OrderBy(m => m.Subject)
            .Select(m => new { m.Id, m.Subject }).ToListAsync(ct)).Select(m => (m.Id.Value, m.Subject))];
        SameNumber = document.NormalisedNumber is null ? [] : [.. (await db.GoverningDocuments.AsNoTracking().Where(d => d.NormalisedNumber == document.NormalisedNumber && d.Id != id).OrderBy(d => d.Title)
            .Select(d => new { d.Id, d.Title }).ToListAsync(ct)).Select(d => (d.Id.Value, d.Title))];
        return Page();
    }
}

using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.LinkDocuments;

/// <summary>Which documents a plan carries out, and which it rests on (S000-08, S002-09, S002-26).</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class LinkDocumentsModel(GovernanceDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string[] CarriesOut { get; set; } = [];

    [BindProperty]
    public string[] Background { get; set; } = [];

    public ActionPlan Plan { get; private set; } = null!;

    public IReadOnlyList<Option> Documents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        CarriesOut = Linked(DocumentRelation.CarriesOut);
        Background = Linked(DocumentRelation.Background);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        foreach (var document in Plan.Documents.Select(d => d.DocumentId).Where(d => !CarriesOut.Concat(Background).Contains(d.Value.ToString())).ToList())
        {
            Plan.UnlinkDocument(document);
        }

        Link(Background, DocumentRelation.Background);
        Link(CarriesOut, DocumentRelation.CarriesOut);
        await db.SaveChangesAsync(ct);
        this.Announce(texts["Documents.Linked"]);
        return Redirect($"/planer/{Id}");
    }

    private void Link(string[] ids, DocumentRelation relation)
    {
        foreach (var id in ids.Where(i => Documents.Any(d => d.Value == i)))
        {
            Plan.LinkDocument(new GoverningDocumentId(Guid.Parse(id)), relation);
        }
    }

    private string[] Linked(DocumentRelation relation) => [.. Plan.Documents.Where(d => d.Relation == relation).Select(d => d.DocumentId.Value.ToString())];

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new PlanId(Id);
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.Id == id, ct);
        Plan = plan!;
        Documents = [.. (await db.GoverningDocuments.AsNoTracking().OrderBy(d => d.Title).Select(d => new { d.Id, d.Title, d.RegistrationNumber }).ToListAsync(ct)).Select(d => new Option(d.Id.Value.ToString(), d.Title, d.RegistrationNumber))];
        return plan is not null;
    }
}

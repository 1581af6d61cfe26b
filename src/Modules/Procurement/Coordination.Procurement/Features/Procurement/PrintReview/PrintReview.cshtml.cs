using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.ShowReview;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Coordination.Procurement.Features.Procurement.PrintReview;

/// <summary>A review with every answer: as a page, for print, and in Word.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class PrintReviewModel(ProcurementDbContext db, CommitteeChoiceQuery committees, IOrganisation organisation, IAuthorizationService authorization, TimeProvider clock)
    : ReviewPage(db, committees, authorization)
{
    public DocumentModel Document { get; private set; } = null!;

    protected override bool Changes => false;

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken ct)
    {
        Document = ReviewDocument.Of(Record, Items, Unit, organisation.Current.MunicipalityName, clock.GetUtcNow());
        return format == "docx"
            ? File(await DocxWriter.WriteAsync(Document, ct), DocxWriter.ContentType, $"genomgang-{Record.BuyingUnit.ToLowerInvariant()}-{Record.Year}-{Record.Quarter}.docx")
            : Page();
    }
}

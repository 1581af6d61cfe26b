using Coordination.Evaluation.Features.Evaluation.KeepEvaluation;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Coordination.Procurement.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.PrintEvaluation;

/// <summary>One evaluation as a page, for print, and in Word.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class PrintEvaluationModel(EvaluationDbContext db, IProcurementDirectory procurements, IOrganisation organisation, IAuthorizationService authorization, TimeProvider clock)
    : EvaluationPage(db, procurements, authorization)
{
    public DocumentModel Document { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken ct)
    {
        var id = Record.Id;
        var lessons = await Db.Lessons.AsNoTracking().Where(l => l.EvaluationId == id).OrderBy(l => l.ProposedAt).ThenBy(l => l.Id).ToListAsync(ct);
        Document = EvaluationDocument.Of(Record, Procurement, lessons, organisation.Current.MunicipalityName, clock.GetUtcNow());
        return format == "docx" ? File(await DocxWriter.WriteAsync(Document, ct), DocxWriter.ContentType, $"utvardering-{DateText.Iso(clock.TodayInSweden())}.docx") : Page();
    }
}

using Coordination.Evaluation.Features.Evaluation.KeepPlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.ShowPlanFollowUp;
using Coordination.Platform.Documents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Coordination.Evaluation.Features.Evaluation.PrintPlanFollowUp;

/// <summary>A follow-up of a plan as a page, for print, and in Word.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class PrintPlanFollowUpModel(EvaluationDbContext db, FollowUpQuery followUps, FollowUpDocumentQuery documents, IAuthorizationService authorization) : PlanFollowUpPage(db, followUps, authorization)
{
    /// <summary>Null when the plan is gone: the follow-up's own page says so.</summary>
    public DocumentModel? Document { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken ct) => Document switch
    {
        null => Redirect(Address),
        _ when format == "docx" => File(await DocxWriter.WriteAsync(Document, ct), DocxWriter.ContentType, $"planuppfoljning-{Record.PeriodKey.ToLowerInvariant()}.docx"),
        _ => Page(),
    };

    protected override async Task PrepareAsync(CancellationToken ct) => Document = await documents.ReadAsync(Record, ct);
}

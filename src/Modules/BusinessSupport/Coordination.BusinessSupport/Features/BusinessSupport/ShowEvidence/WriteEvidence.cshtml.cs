using Coordination.Governance.Contracts;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowEvidence;

/// <summary>The evidence in Word.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadEvidence)]
internal sealed class WriteEvidenceModel(BusinessSupportDbContext db, IActivityDirectory activities, IOrganisation organisation, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : EvidencePage(db, authorization)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var facts = organisation.Current;
        var owner = facts.SenderName ?? (facts.MunicipalityName is { Length: > 0 } name ? name : texts["AidLetter.Function"].Value);
        var tied = Record.ActivityIds.Count == 0 ? [] : await activities.FindAsync([.. Record.ActivityIds], ct);
        Response.Headers.CacheControl = "private, no-store";
        return File(await DocxWriter.WriteAsync(EvidenceDocument.Of(Record, tied, owner, texts), ct), DocxWriter.ContentType, $"underlag-{Platform.Text.SearchText.Normalise(Record.Title).Replace(' ', '-')}.docx");
    }
}

using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.AssessApplication;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WriteGrantLetter;

/// <summary>The refusal to the applicant in Word.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class WriteRefusalLetterModel(BusinessSupportDbContext db, IOrganisation organisation, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : ApplicationRecordPage(db, authorization)
{
    protected override bool Fits => Record.State == ApplicationState.Rejected;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var facts = organisation.Current;
        var owner = facts.SenderName ?? (facts.MunicipalityName is { Length: > 0 } name ? name : texts["AidLetter.Function"].Value);
        Response.Headers.CacheControl = "private, no-store";
        return File(
            await DocxWriter.WriteAsync(GrantLetter.Of(Record, Scheme, owner, texts), ct),
            DocxWriter.ContentType,
            $"beslut-{SearchText.Normalise(Record.ApplicantName).Replace(' ', '-')}-{DateText.Iso(Record.DecidedOn!.Value)}.docx");
    }
}

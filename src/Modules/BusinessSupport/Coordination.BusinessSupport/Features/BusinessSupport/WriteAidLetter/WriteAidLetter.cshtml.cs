using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.KeepAid;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WriteAidLetter;

/// <summary>The letter to the recipient in Word.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadAid)]
internal sealed class WriteAidLetterModel(BusinessSupportDbContext db, IOrganisation organisation, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : AidPage(db, authorization)
{
    protected override bool Fits => Record.Origin == AidOrigin.Own;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var facts = organisation.Current;
        var owner = facts.SenderName ?? (facts.MunicipalityName is { Length: > 0 } name ? name : texts["AidLetter.Function"].Value);
        Response.Headers.CacheControl = "private, no-store";
        return File(
            await DocxWriter.WriteAsync(AidLetter.Of(Record, Unit, owner, texts), ct), DocxWriter.ContentType, $"stod-{SearchText.Normalise(Unit.Name).Replace(' ', '-')}-{DateText.Iso(Record.GrantedOn)}.docx");
    }
}

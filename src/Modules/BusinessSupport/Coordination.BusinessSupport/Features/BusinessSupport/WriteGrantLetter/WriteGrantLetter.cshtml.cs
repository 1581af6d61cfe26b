using Coordination.BusinessSupport.Features.BusinessSupport.ShowGrant;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WriteGrantLetter;

/// <summary>The decision to the recipient in Word.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class WriteGrantLetterModel(BusinessSupportDbContext db, CurrentActor actor, IOrganisation organisation, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : GrantPage(db, actor, authorization, texts)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var facts = organisation.Current;
        var owner = facts.SenderName ?? (facts.MunicipalityName is { Length: > 0 } name ? name : Words["AidLetter.Function"].Value);
        var application = await Db.FundingApplications.AsNoTracking().AsSplitQuery().SingleAsync(a => a.Id == Record.ApplicationId, ct);
        Response.Headers.CacheControl = "private, no-store";
        return File(
            await DocxWriter.WriteAsync(GrantLetter.Of(Record, Scheme, application, owner, Words), ct),
            DocxWriter.ContentType,
            $"beslut-{SearchText.Normalise(Record.RecipientName).Replace(' ', '-')}-{DateText.Iso(Record.DecidedOn)}.docx");
    }
}

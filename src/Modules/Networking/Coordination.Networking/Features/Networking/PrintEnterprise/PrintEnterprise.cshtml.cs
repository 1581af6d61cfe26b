using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.PrintEnterprise;

/// <summary>The card of an enterprise in Word. Without persons, without small figures, without a sole trader's number.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class PrintEnterpriseModel(NetworkingDbContext db, IOrganisation organisation, IStringLocalizer<Texts> texts) : EnterprisePage(db)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var facts = organisation.Current;
        var owner = facts.SenderName ?? (facts.MunicipalityName is { Length: > 0 } name ? name : "Samordningsfunktionen");
        var document = EnterpriseDocument.Of(Enterprise, owner, texts);
        Response.Headers.CacheControl = "private, no-store";
        return File(await DocxWriter.WriteAsync(document, ct), DocxWriter.ContentType, $"{SearchText.Normalise(Enterprise.Name).Replace(' ', '-')}-{DateText.Iso(document.FrozenAt.ToSwedishDate())}.docx");
    }
}

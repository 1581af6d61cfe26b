using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.AssessApplication;
using Coordination.BusinessSupport.Features.BusinessSupport.KeepApplications;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.BusinessSupport.Features.BusinessSupport.SetAsideApplication;

/// <summary>Take what is no application out of the list. It is kept a while and can be taken back; the number that it gave is free again.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageFunding)]
internal sealed class MarkApplicationSpamModel(BusinessSupportDbContext db, IOptions<FundingOptions> options, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ApplicationRecordPage(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    public int Days => options.Value.SpamDays;

    protected override bool Fits => Record.State == ApplicationState.Received;

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Version, () => Record.MarkSpam(clock.GetUtcNow()), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Applications.MarkedSpam"]);
        return Redirect("/bidrag/ansokningar");
    }
}

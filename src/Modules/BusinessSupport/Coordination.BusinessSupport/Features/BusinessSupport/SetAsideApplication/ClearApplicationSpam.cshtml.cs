using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.AssessApplication;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.SetAsideApplication;

/// <summary>It was an application after all. Where the applicant has applied again meanwhile, that application stands.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageFunding)]
internal sealed class ClearApplicationSpamModel(BusinessSupportDbContext db, IDatabaseDialect dialect, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : ApplicationRecordPage(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    protected override bool Fits => Record is { State: ApplicationState.Spam, ForgottenAt: null };

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await ClearAsync(ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Applications.ClearedSpam"]);
        return Redirect(Address);
    }

    private async Task<Result> ClearAsync(CancellationToken ct)
    {
        if (await Db.FundingApplications.AnyAsync(
            a => a.Id != Record.Id && a.CallId == Record.CallId && a.ApplicantNumber == Record.ApplicantNumber && a.State != ApplicationState.Withdrawn && a.State != ApplicationState.Spam, ct))
        {
            return AnotherStands();
        }

        try
        {
            return await SaveAsync(Version, Record.ClearSpam, ct);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            // The applicant applied in this very moment.
            return AnotherStands();
        }
    }

    private static Error AnotherStands() => new("SUP-0633", "Applications.AnotherStands", Kind: ErrorKind.Rule);
}

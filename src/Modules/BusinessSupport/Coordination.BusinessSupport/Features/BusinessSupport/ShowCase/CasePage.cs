using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowCase;

/// <summary>A page about one case.</summary>
internal abstract class CasePage(BusinessSupportDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : RecordPage<SupportCase>(db, authorization)
{
    public override string Address => Id is null ? "/stodarenden" : $"/stodarenden/{Id}";

    /// <summary>How the pages under it name it.</summary>
    public string Name => $"{Record.Number} {Record.Title}";

    protected override string ManagePolicy => BusinessSupportPolicies.ManageCases;

    protected IStringLocalizer<Texts> Words => texts;

    protected override async Task<SupportCase?> FindAsync(Guid id, CancellationToken ct)
    {
        var asked = new CaseId(id);
        return await Db.Cases.AsSplitQuery().SingleOrDefaultAsync(c => c.Id == asked, ct);
    }

    /// <summary>Saves and leads back to the case, or shows the form again with what stopped it.</summary>
    protected async Task<IActionResult> ChangeAsync(long version, Func<Result> change, string doneKey, CancellationToken ct)
    {
        var result = await SaveAsync(version, change, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts[doneKey]);
        return Redirect(Address);
    }
}

using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WatchFunding;

/// <summary>Project money of others that can be applied for, watched with its days (S003-R4.3).</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class WatchFundingModel(ExternalCallListQuery calls, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ExternalCallListQuery.Read(Request);

    public PagedList<ExternalCallRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> Stances => texts.Choices<ExternalStance>();

    public IReadOnlyList<Option> Times => [.. Enum.GetValues<ExternalCallTime>().Select(t => new Option(t.ToString(), texts[$"ExternalCallTime.{t}"]))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await calls.Rows(Query).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, BusinessSupportPolicies.ManageFunding);
    }
}

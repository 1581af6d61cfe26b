using Coordination.BusinessSupport.Features.BusinessSupport.ShowOpenOffers;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowOffers;

/// <summary>What the city offers those who start and run social enterprises (S000-12, S002-13).</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadOffers)]
internal sealed class ShowOffersModel(OfferListQuery offers, IOptions<OfferOptions> options, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public ListQuery Query => OfferListQuery.Read(Request);

    public PagedList<OfferRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public bool HasOpenList => options.Value.Public;

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<Option> States => [new(OfferListQuery.Current, texts["Offers.Current"]), new(OfferListQuery.Unassessed, texts["Offers.Unassessed"]), .. texts.OfferStates()];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await offers.Rows(Query).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, BusinessSupportPolicies.ManageOffers);
    }
}

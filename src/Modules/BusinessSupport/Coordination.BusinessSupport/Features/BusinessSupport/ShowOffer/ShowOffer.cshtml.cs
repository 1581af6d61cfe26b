using Coordination.BusinessSupport.Domain.Offers;
using Coordination.BusinessSupport.Features.BusinessSupport.FindCommittee;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowOffer;

/// <summary>One offer: what it is, how it touches competition as judged each time, and its history.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadOffers)]
internal sealed class ShowOfferModel(BusinessSupportDbContext db, CommitteeChoiceQuery committees, IAuthorizationService authorization, TimeProvider clock) : OfferPage(db, authorization)
{
    public string Committee { get; private set; } = string.Empty;

    public DateOnly Today => clock.TodayInSweden();

    public bool IsAssessed => Record.IsAssessedOn(Today);

    public IReadOnlyList<NeutralityAssessment> Former() => [.. Record.Assessments.Where(a => a != Record.Assessment).OrderByDescending(a => a.RegisteredAt).ThenByDescending(a => a.Id)];

    public async Task OnGetAsync(CancellationToken ct) => Committee = await committees.NameAsync(Record.CommitteeCode, ct);
}

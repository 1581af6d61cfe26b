using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.FindCommittee;
using Coordination.BusinessSupport.Persistence;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowGrant;

/// <summary>One grant: what was decided and why, what is to be shown and when, what is paid, withheld and to come back. Who looks is kept.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class ShowGrantModel(BusinessSupportDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : GrantPage(db, actor, authorization, texts)
{
    private readonly IAuthorizationService _authorization = authorization;

    public string Committee { get; private set; } = string.Empty;

    public bool MayPay { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public decimal Paid => Record.Payments.Sum(p => p.Left);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Committee = await committees.NameAsync(Record.CommitteeCode, ct);
        MayPay = !IsRecused && await _authorization.MayAsync(User, BusinessSupportPolicies.DecideFunding);
        await Db.NoteOpenedAsync(nameof(GrantDecision), Record.Id.Value, Me, clock, ct);
    }
}

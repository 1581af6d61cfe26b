using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.EditScheme;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.InviteToCall;

/// <summary>An invitation went wrong: its link opens nothing more. What has been applied for stands.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageFunding)]
internal sealed class WithdrawInvitationModel(BusinessSupportDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : SchemePage(db, authorization)
{
    private FundingInvitation? _invitation;

    [FromRoute]
    public Guid Which { get; set; }

    public string List => $"{Address}/utlysningar/{Invitation().CallId}";

    public FundingInvitation Invitation() => _invitation!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Record.Version, () => Invitation().Withdraw(clock.GetUtcNow()), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Invitations.WithdrawnNow"]);
        return Redirect(List);
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        var (asked, scheme) = (new FundingInvitationId(Which), Record.Id);
        _invitation = await Db.FundingInvitations.SingleOrDefaultAsync(i => i.Id == asked && i.SchemeId == scheme, ct);
        return _invitation is null ? NotFound() : _invitation is not { WithdrawnAt: null, ForgottenAt: null } ? Redirect(List) : null;
    }
}

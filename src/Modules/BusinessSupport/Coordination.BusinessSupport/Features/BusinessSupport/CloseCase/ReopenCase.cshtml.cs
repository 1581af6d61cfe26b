using Coordination.BusinessSupport.Features.BusinessSupport.ShowCase;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.CloseCase;

/// <summary>Asks before a closed case is opened again: what was owed of it is owed no more.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class ReopenCaseModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : CasePage(db, authorization, texts)
{
    [BindProperty]
    public long Version { get; set; }

    protected override bool Fits => !Record.IsOpen && Record.ForgottenAt is null;

    public void OnGet() => Version = Record.Version;

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ChangeAsync(Version, () => Record.Reopen(clock.GetUtcNow(), actor.Actor.Name), "Cases.ReopenedNow", ct);
}

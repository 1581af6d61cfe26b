using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.BusinessSupport.Features.BusinessSupport.FindCommittee;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WatchFunding;

/// <summary>Note money elsewhere or change what is noted. A committee that is named owes a stand before it closes.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageFunding)]
internal sealed class EditExternalCallModel(
    BusinessSupportDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ExternalCallPage(db, authorization)
{
    [BindProperty]
    public ExternalCallInput Input { get; set; } = new();

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Stances => texts.Choices<ExternalStance>();

    public void OnGet() => Input = Id is null ? new ExternalCallInput { Stance = ExternalStance.Watching } : ExternalCallInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.ClosesOn < Input.OpensOn)
        {
            ModelState.AddModelError("Input.ClosesOn", texts["Schemes.ClosesBeforeOpens"]);
        }

        if (Input.Committee is { Length: > 0 } code && Committees.All(c => c.Value != code))
        {
            ModelState.AddModelError("Input.Committee", texts["LedgerRules.CommitteeUnknown"]);
        }

        if (Input.Committee is { Length: > 0 } && Input.ClosesOn is null)
        {
            ModelState.AddModelError("Input.ClosesOn", texts["ExternalCalls.ClosesOnMissing"]);
        }

        if (!string.IsNullOrWhiteSpace(Input.Website) && (!Uri.TryCreate(Input.Website, UriKind.Absolute, out var site) || site.Scheme is not ("https" or "http")))
        {
            ModelState.AddModelError("Input.Website", texts["ExternalCalls.WebsiteWrong"]);
        }

        return !ModelState.IsValid ? this.PageAgain() : Id is null ? await AddAsync(ct) : await ChangeAsync(ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Committees = await committees.OptionsAsync(Record?.CommitteeCode, ct);

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var id = new ExternalCallId(this.IdOf(Input.NewId));
        if (!await Db.ExternalCalls.AnyAsync(c => c.Id == id, ct))
        {
            Db.ExternalCalls.Add(new ExternalCall(id, Input.ToText(), clock.GetUtcNow(), actor.Actor.Name));
            await Db.SaveOnceAsync(stop => Db.ExternalCalls.AnyAsync(c => c.Id == id, stop), ct);
        }

        this.Announce(texts["ExternalCalls.Saved"]);
        return Redirect($"/bidrag/bevakning/{id.Value}");
    }

    private async Task<IActionResult> ChangeAsync(CancellationToken ct)
    {
        var result = await SaveAsync(
            Input.Version,
            () =>
            {
                Record.Describe(Input.ToText(), clock.GetUtcNow());
                return Result.Success;
            },
            ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, ExternalCallInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["ExternalCalls.Saved"]);
        return Redirect(Address);
    }
}

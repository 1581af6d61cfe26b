using Coordination.BusinessSupport.Domain.Offers;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.BusinessSupport.Features.BusinessSupport.FindCommittee;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowOffer;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.EditOffer;

/// <summary>Enter an offer, or change what is written of it.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageOffers)]
internal sealed class EditOfferModel(BusinessSupportDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : OfferPage(db, authorization)
{
    [BindProperty]
    public OfferInput Input { get; set; } = new();

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    protected override bool Fits => Record.State != OfferState.Withdrawn;

    public void OnGet() => Input = Id is null ? new OfferInput() : OfferInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check();
        return !ModelState.IsValid ? this.PageAgain() : Id is null ? await AddAsync(ct) : await ChangeAsync(ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Committees = await committees.OptionsAsync(Record?.CommitteeCode, ct);

    private void Check()
    {
        if (Input.Committee is { Length: > 0 } code && Committees.All(c => c.Value != code))
        {
            ModelState.AddModelError("Input.Committee", texts["Offers.CommitteeUnknown"]);
        }

        if (Input.Phases.Length == 0)
        {
            ModelState.AddModelError("Input.Phases", texts["Offers.PhaseMissing"]);
        }

        if (Input.ClosesOn < Input.OpensOn)
        {
            ModelState.AddModelError("Input.ClosesOn", texts["Offers.ClosesBeforeOpening"]);
        }

        if (!string.IsNullOrWhiteSpace(Input.Website) && !(Uri.TryCreate(Input.Website.Trim(), UriKind.Absolute, out var site) && site.Scheme is "https" or "http"))
        {
            ModelState.AddModelError("Input.Website", texts["Offers.WebsiteMalformed"]);
        }
    }

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var id = new OfferId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            Db.Offers.Add(new Offer(id, Input.ToText(), clock.GetUtcNow(), actor.Actor.Name));
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        return Saved(id);
    }

    private async Task<IActionResult> ChangeAsync(CancellationToken ct)
    {
        var changes = FormChanges.Describe(OfferInput.Of(Record), Input, texts, texts.WordOf);
        if (changes.Length == 0)
        {
            return Saved(Record.Id);
        }

        var result = await SaveAsync(Input.Version, Change, ct);
        return result.Succeeded ? Saved(Record.Id) : await RefuseAsync(result, Input, OfferInput.Of, v => Input.Version = v, texts, ct);

        Result Change()
        {
            Record.Describe(Input.ToText(), changes, clock.GetUtcNow(), actor.Actor.Name);
            return Result.Success;
        }
    }

    private RedirectResult Saved(OfferId id)
    {
        this.Announce(texts["Offers.Saved"]);
        return Redirect($"/insatser/{id.Value}");
    }

    private Task<bool> IsStoredAsync(OfferId id, CancellationToken ct) => Db.Offers.AnyAsync(o => o.Id == id, ct);
}

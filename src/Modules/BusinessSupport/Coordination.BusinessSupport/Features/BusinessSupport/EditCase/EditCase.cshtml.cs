using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.BusinessSupport.Features.BusinessSupport.FindActivity;
using Coordination.BusinessSupport.Features.BusinessSupport.FindEnterprise;
using Coordination.BusinessSupport.Features.BusinessSupport.OpenCase;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowCase;
using Coordination.Platform.Mail;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.EditCase;

/// <summary>Open a case, or change what is written of it.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class EditCaseModel(
    BusinessSupportDbContext db, OpenCaseHandler open, EnterpriseChoiceQuery enterprises, ActivityChoiceQuery activities, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : CasePage(db, authorization, texts)
{
    /// <summary>Of these fields the history tells that they changed, not to what: they go when the case is forgotten.</summary>
    private static readonly string[] Personal =
        [nameof(CaseInput.Enterprise), nameof(CaseInput.Founder), nameof(CaseInput.ContactName), nameof(CaseInput.Email), nameof(CaseInput.Phone), nameof(CaseInput.NeedText), nameof(CaseInput.Plan), nameof(CaseInput.Activities)];

    [BindProperty]
    public CaseInput Input { get; set; } = new();

    public IReadOnlyList<Option> Activities { get; private set; } = [];

    /// <summary>Enterprises that the words fit, where there are several.</summary>
    public IReadOnlyList<Option> Enterprises { get; private set; } = [];

    protected override bool Fits => Record.ForgottenAt is null;

    public async Task OnGetAsync([FromQuery(Name = "foretag")] Guid? enterprise, CancellationToken ct)
    {
        if (Id is not null)
        {
            Input = CaseInput.Of(Record);
        }
        else if (await enterprises.OfAsync(enterprise, ct) is { } known)
        {
            Input = new CaseInput { EnterpriseId = known.Id, Enterprise = known.Name };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var party = await PartyAsync(ct);
        if (Input.Email is { Length: > 0 } email && !EmailAddress.IsValid(email.Trim()))
        {
            ModelState.AddModelError("Input.Email", Words["Cases.EmailWrong"]);
        }

        if (Input.Activities.Any(a => Activities.All(o => o.Value != a.ToString())))
        {
            ModelState.AddModelError("Input.Activities", Words["Cases.ActivityUnknown"]);
        }

        return !ModelState.IsValid ? this.PageAgain() : Id is null ? await AddAsync(party!, ct) : await ChangeAsync(party!, ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Activities = await activities.OptionsAsync(Record?.ActivityIds ?? [], ct);

    private async Task<CaseParty?> PartyAsync(CancellationToken ct)
    {
        var founder = string.IsNullOrWhiteSpace(Input.Founder) ? null : Input.Founder;
        var known = await enterprises.OfAsync(Input.EnterpriseId, ct);
        var isKept = known is not null && Input.Enterprise?.Trim() is { Length: > 0 } name && (name == known.Name || name == Record?.PartyName);
        var choice = await enterprises.AskAsync(isKept ? known!.Id : Input.Picked, Input.Enterprise, ct);
        if (choice.ErrorKey is { } wrong)
        {
            Enterprises = choice.Choices;
            ModelState.AddModelError(choice.Choices.Count > 0 ? "Input.Picked" : "Input.Enterprise", Words[wrong]);
            return null;
        }

        if (founder is null == choice.Enterprise is null)
        {
            ModelState.AddModelError("Input.Enterprise", Words["Cases.PartyMissing"]);
            return null;
        }

        return new CaseParty(choice.Enterprise?.Name ?? founder!, choice.Enterprise?.Id) { ContactName = Input.ContactName, Email = Input.Email, Phone = Input.Phone };
    }

    private async Task<IActionResult> AddAsync(CaseParty party, CancellationToken ct)
    {
        var id = new CaseId(this.IdOf(Input.NewId));
        await open.HandleAsync(id, Input.ToText(), party, actor.Actor.Name, actor.Actor.Name, ct);
        this.Announce(Words["Cases.Opened"]);
        return Redirect($"/stodarenden/{id.Value}");
    }

    private async Task<IActionResult> ChangeAsync(CaseParty party, CancellationToken ct)
    {
        var before = CaseInput.Of(Record);
        var changes = FormChanges.Describe(before, Input, Words, Words.WordOf, Personal);
        var isSame = changes.Length == 0 && before.EnterpriseId == party.EnterpriseId;
        var result = isSame ? Result.Success : await SaveAsync(Input.Version, Change, ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, CaseInput.Of, v => Input.Version = v, Words, ct);
        }

        this.Announce(Words["Cases.Saved"]);
        return Redirect(Address);

        Result Change()
        {
            Record.Describe(Input.ToText(), party, changes, clock.GetUtcNow(), actor.Actor.Name);
            return Result.Success;
        }
    }
}

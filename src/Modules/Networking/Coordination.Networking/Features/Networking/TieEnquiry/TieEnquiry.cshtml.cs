using Coordination.Networking.Features.Networking.FindEnterprise;
using Coordination.Networking.Features.Networking.ShowEnquiry;
using Coordination.Networking.Features.Networking.TieInvitee;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.TieEnquiry;

/// <summary>
/// Which enterprise of the register an enquiry comes from: suggested by number and name, found by words, or registered from what it says.
/// Of somebody with protected identity nothing is suggested, as that would tell who it is.
/// </summary>
[Authorize(Policy = NetworkingPolicies.TriageEnquiries)]
internal sealed class TieEnquiryModel(
    NetworkingDbContext db, EnterpriseChoiceQuery enterprises, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : TriagePage(db, authorization)
{
    [FromQuery(Name = "ord")]
    public string? Search { get; set; }

    [BindProperty]
    public TieInput Input { get; set; } = new();

    public IReadOnlyList<Option> Choices { get; private set; } = [];

    public bool IsSuggested { get; private set; }

    public bool MayRegister => Enquiry is { HasProtectedIdentity: false, EnterpriseId: null };

    public string Lead => Enquiry.HasProtectedIdentity ? Enquiry.Number : string.Join(", ", new[] { Enquiry.Number, Enquiry.Organisation, Enquiry.OrganisationNumberShown }.OfType<string>());

    protected override bool Fits => Enquiry.ForgottenAt is null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        Input = new() { Version = Enquiry.Version, Enterprise = Enquiry.EnterpriseId?.Value.ToString() ?? (IsSuggested && Choices.Count == 2 ? Choices[0].Value : null) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        var choice = await enterprises.AskAsync(Guid.TryParse(Input.Enterprise, out var id) ? id : null, null, ct);
        if (choice.ErrorKey is { } wrong)
        {
            ModelState.AddModelError("Input.Enterprise", texts[wrong]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Tie(choice), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Enquiries.TieSaved"]);
        return Redirect(Address);
    }

    private Result Tie(EnterpriseChoice choice)
    {
        Enquiry.BelongsTo(choice.Id, clock.GetUtcNow(), actor.Actor.Name);
        return Result.Success;
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        IsSuggested = Search is null && !Enquiry.HasProtectedIdentity && Enquiry.EnterpriseId is null;
        var found = IsSuggested ? await enterprises.SuggestAsync(Enquiry.OrganisationNumber, Enquiry.Organisation, ct) : await enterprises.OptionsAsync(Search, ct);
        IsSuggested = IsSuggested && found.Count > 0;
        Choices = [.. await enterprises.NamedAsync(Enquiry.EnterpriseId, ct), .. found.Where(f => f.Value != Enquiry.EnterpriseId?.Value.ToString()), new(TieInput.None, texts["EnterpriseChoice.NoneOfThem"])];
    }
}

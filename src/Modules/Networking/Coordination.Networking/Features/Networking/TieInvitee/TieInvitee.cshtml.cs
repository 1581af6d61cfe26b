using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.FindEnterprise;
using Coordination.Networking.Features.Networking.ShowMeeting;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.TieInvitee;

/// <summary>Which enterprise of the register somebody who is called comes from, so that the meeting counts as the enterprise's too.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class TieInviteeModel(NetworkingDbContext db, EnterpriseChoiceQuery enterprises, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : MeetingPage(db, authorization)
{
    [FromRoute]
    public Guid Person { get; set; }

    [FromQuery(Name = "ord")]
    public string? Search { get; set; }

    [BindProperty]
    public TieInput Input { get; set; } = new();

    public IReadOnlyList<Option> Choices { get; private set; } = [];

    public string Lead => string.Join(", ", new[] { Invitee.Name, Invitee.Organisation }.OfType<string>());

    /// <summary>What is searched for: the words, or what the organisation was called.</summary>
    public string Words => Search ?? Invitee.Organisation ?? string.Empty;

    protected override bool Fits => Meeting.IsOpen && Meeting.Invited.Any(i => i.Id.Value == Person);

    private Invitee Invitee => Meeting.Invited.Single(i => i.Id.Value == Person);

    public void OnGet() => Input = new() { Version = Meeting.Version, Enterprise = Invitee.EnterpriseId?.Value.ToString() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var choice = await enterprises.AskAsync(Guid.TryParse(Input.Enterprise, out var id) ? id : null, null, ct);
        if (choice.ErrorKey is { } wrong)
        {
            ModelState.AddModelError("Input.Enterprise", texts[wrong]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Meeting.Tie(new InviteeId(Person), choice.Id), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["NetworkMeetings.TieSaved"]);
        return Redirect($"{Address}/inbjudna");
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var found = (await enterprises.OptionsAsync(Words, ct)).ToList();
        if (found.Count == 0 && Search is null)
        {
            found.AddRange(await enterprises.SuggestAsync(null, Invitee.Organisation, ct));
        }

        Choices = [.. await enterprises.NamedAsync(Invitee.EnterpriseId, ct), .. found.Where(f => f.Value != Invitee.EnterpriseId?.Value.ToString()), new(TieInput.None, texts["EnterpriseChoice.NoneOfThem"])];
    }
}

/// <summary>What the form holds.</summary>
internal sealed class TieInput
{
    public const string None = "ingen";

    public long Version { get; set; }

    /// <summary>The enterprise's id, or none of the register.</summary>
    [Display(Name = "EnterpriseChoice.Which"), Required(ErrorMessage = "EnterpriseChoice.Missing")]
    public string? Enterprise { get; set; }
}

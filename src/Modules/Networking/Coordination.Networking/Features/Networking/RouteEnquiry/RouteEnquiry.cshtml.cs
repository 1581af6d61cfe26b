using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Features.Networking.FindNetwork;
using Coordination.Networking.Features.Networking.SendEnquiry;
using Coordination.Networking.Features.Networking.ShowEnquiry;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.RouteEnquiry;

/// <summary>Hand an enquiry to those who can help, and tell its sender so.</summary>
[Authorize(Policy = NetworkingPolicies.TriageEnquiries)]
internal sealed class RouteEnquiryModel(
    NetworkingDbContext db, NetworkChoiceQuery networks, EnquiryLetters letters, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : TriagePage(db, authorization)
{
    [BindProperty]
    public RouteInput Input { get; set; } = new();

    public IReadOnlyList<Option> Routes => [.. Enum.GetValues<EnquiryRoute>().Select(r => new Option(r.ToString(), texts[$"EnquiryRoute.{r}"], texts[$"EnquiryRouteHint.{r}"]))];

    public IReadOnlyList<Option> Networks { get; private set; } = [];

    protected override bool Fits => Enquiry.IsOpen;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input.Version = Enquiry.Version;
        Networks = await networks.OptionsAsync(null, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Networks = await networks.OptionsAsync(null, ct);
        if (Input.Network is { } chosen && Networks.All(n => n.Value != chosen.ToString()))
        {
            ModelState.AddModelError("Input.Network", texts["Networks.Unknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, Change, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Enquiries.RoutedNow", Enquiry.Number]);
        return Redirect(Address);
    }

    private Result Change()
    {
        NetworkId? network = Input is { Route: EnquiryRoute.Network, Network: { } id } ? new(id) : null;
        var to = string.IsNullOrWhiteSpace(Input.To) && network is not null ? Networks.Single(n => n.Value == Input.Network.ToString()).Text : Input.To;
        var routed = Enquiry.RouteTo(Input.Route!.Value, to, Input.Reply, clock.GetUtcNow(), actor.Actor.Name, network);
        if (routed.Succeeded)
        {
            letters.QueueRouted(Enquiry);
        }

        return routed;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class RouteInput
{
    public long Version { get; set; }

    [Display(Name = "Enquiries.RouteTo"), Required(ErrorMessage = "Enquiries.RouteMissing")]
    public EnquiryRoute? Route { get; set; }

    [Display(Name = "Networks.Network", Description = "Enquiries.NetworkHint")]
    public Guid? Network { get; set; }

    [Display(Name = "Enquiries.RoutedTo", Description = "Enquiries.RoutedToHint"), StringLength(200)]
    public string? To { get; set; }

    [Display(Name = "Enquiries.Reply", Description = "Enquiries.ReplyHint"), StringLength(4000)]
    public string? Reply { get; set; }
}

using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.EditGuide;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Networking.Features.Networking.ShowGuides;

/// <summary>A guide in one language, with what is written of it.</summary>
internal sealed record GuideShelf(Guide Guide, string Language, IReadOnlyList<GuideSection> Sections)
{
    public string Key => GuideKeys.Of(Guide, Language);

    public bool HasProposal => GuideProposal.Has(Guide, Language);
}

/// <summary>What is written of the public page and the handbook, and what of it readers see.</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class ShowGuidesModel(GuideQuery guides) : PageModel
{
    public IReadOnlyList<GuideShelf> Shelves { get; private set; } = [];

    public static StatusLook Look(GuideSection section) => section switch
    {
        { Published: null } => StatusLook.NotStarted,
        { HasDraft: true } => StatusLook.Attention,
        _ => StatusLook.Done,
    };

    public static string StateOf(GuideSection section) => section switch
    {
        { Published: null } => "Guides.IsDraft",
        { HasDraft: true } => "Guides.IsChanged",
        _ => "Guides.IsPublished",
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        var shelves = new List<GuideShelf>();
        foreach (var (guide, language) in GuideKeys.All)
        {
            shelves.Add(new GuideShelf(guide, language, await guides.AllAsync(guide, language, ct)));
        }

        Shelves = shelves;
    }
}

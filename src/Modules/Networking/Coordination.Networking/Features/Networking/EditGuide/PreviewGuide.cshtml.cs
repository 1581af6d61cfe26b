using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.ShowGuides;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Networking.Features.Networking.EditGuide;

/// <summary>The whole guide as it will read once every draft is published.</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class PreviewGuideModel(GuideQuery guides) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = string.Empty;

    public Guide Guide => GuideKeys.Read(Key)!.Value.Guide;

    public string Language => GuideKeys.Read(Key)!.Value.Language;

    public IReadOnlyList<ShownSection> Sections { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Sections = [.. (await guides.AllAsync(Guide, Language, ct)).Select(s => ShownSection.Of(s, asDraft: true)!)];
}

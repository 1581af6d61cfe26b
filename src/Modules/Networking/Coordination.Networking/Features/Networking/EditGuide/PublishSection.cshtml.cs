using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditGuide;

/// <summary>Shows what readers will see before they do; or takes a section from them again.</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class PublishSectionModel(NetworkingDbContext db, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : SectionPage(db)
{
    [FromRoute]
    public string What { get; set; } = string.Empty;

    [BindProperty]
    public long Version { get; set; }

    public bool Publishes => What == "publicera";

    public void OnGet() => Version = Section.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Version, () => Publishes ? Section.Publish(clock.GetUtcNow(), actor.Actor.Name) : Section.Withdraw(), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts[Publishes ? "Guides.PublishedNow" : "Guides.WithdrawnNow"]);
        return Redirect("/vagledning");
    }
}

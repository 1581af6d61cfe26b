using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditGuide;

/// <summary>Takes up a former version of a section as the draft, beside what would be lost by it (S003-R3.2).</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class RestoreVersionModel(NetworkingDbContext db, IStringLocalizer<Texts> texts) : SectionPage(db)
{
    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public GuideVersion? Restored => Section.Versions.FirstOrDefault(v => v.Number == Number);

    public IActionResult OnGet()
    {
        Version = Section.Version;
        return Restored is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Version, () => Section.Restore(Number), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Guides.Restored", Number]);
        return Redirect(Address);
    }
}

using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.ShowGuides;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditGuide;

/// <summary>Puts down a first text as drafts, where nothing is written yet.</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class UseProposalModel(NetworkingDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = string.Empty;

    public Guide Guide => GuideKeys.Read(Key)!.Value.Guide;

    public string Language => GuideKeys.Read(Key)!.Value.Language;

    public IReadOnlyList<ShownSection> Sections => [.. GuideProposal.Of(Guide, Language).Select(s => new ShownSection(Guid.CreateVersion7(), s.Title, s.Text))];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (guide, language) = (Guide, Language);
        if (await db.GuideSections.AnyAsync(s => s.Guide == guide && s.Language == language, ct))
        {
            this.Announce(texts["Guides.WrittenAlready"], Tone.Info);
            return Redirect("/vagledning");
        }

        db.GuideSections.AddRange(GuideProposal.Of(guide, language).Select((s, i) => new GuideSection(GuideSectionId.New(), guide, language, i + 1, s.Title, s.Text)));
        await db.SaveChangesAsync(ct);
        this.Announce(texts["Guides.ProposalSaved"]);
        return Redirect("/vagledning");
    }
}

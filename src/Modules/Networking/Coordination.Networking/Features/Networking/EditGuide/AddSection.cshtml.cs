using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditGuide;

/// <summary>Write a new section of a guide; nobody sees it until it is published.</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class AddSectionModel(NetworkingDbContext db, IStringLocalizer<Texts> texts) : PageModel, ISectionFormPage
{
    [FromRoute]
    public string Key { get; set; } = string.Empty;

    [BindProperty]
    public SectionInput Input { get; set; } = new();

    public Guide Guide => GuideKeys.Read(Key)!.Value.Guide;

    public string Language => GuideKeys.Read(Key)!.Value.Language;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (guide, language) = (Guide, Language);
        Input.Position = (await db.GuideSections.Where(s => s.Guide == guide && s.Language == language).MaxAsync(s => (int?)s.Position, ct) ?? 0) + 1;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new GuideSectionId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            db.GuideSections.Add(new GuideSection(id, Guide, Language, Input.Position!.Value, Input.Title!, Input.Text!));
            await db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        this.Announce(texts["Guides.Saved"]);
        return Redirect($"/vagledning/{id.Value}");
    }

    private Task<bool> IsStoredAsync(GuideSectionId id, CancellationToken ct) => db.GuideSections.AnyAsync(s => s.Id == id, ct);
}

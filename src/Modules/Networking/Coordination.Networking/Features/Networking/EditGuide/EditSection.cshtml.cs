using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditGuide;

/// <summary>Write in a section. Readers keep seeing what is published until this is.</summary>
[Authorize(Policy = NetworkingPolicies.ManageKnowledge)]
internal sealed class EditSectionModel(NetworkingDbContext db, IStringLocalizer<Texts> texts) : SectionPage(db), ISectionFormPage
{
    [BindProperty]
    public SectionInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public void OnGet() => Input = SectionInput.Of(Section);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(
            Input.Version,
            () =>
            {
                Section.Write(Input.Position!.Value, Input.Title!, Input.Text!);
                return Result.Success;
            },
            ct);
        if (result.Succeeded)
        {
            this.Announce(texts["Guides.Saved"]);
            return Redirect(Address);
        }

        Db.ChangeTracker.Clear();
        if (!await ReloadAsync(ct))
        {
            return NotFound();
        }

        Conflict = await Db.ConflictAsync(nameof(GuideSection), Id, SectionInput.Of(Section), Input, texts, null, ct);
        Input.Version = Section.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(result, texts);
    }
}

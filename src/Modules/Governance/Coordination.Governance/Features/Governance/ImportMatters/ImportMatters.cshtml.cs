using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Features.Governance.EditMatter;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.ReadLists;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ImportMatters;

/// <summary>A list of matters, pasted or from CSV or XLSX: reviewed line by line, then registered in one commit.</summary>
[Authorize(Policy = GovernancePolicies.ImportMatters)]
internal sealed class ImportMattersModel(GovernanceDbContext db, MatterAccess access, EditMatterHandler handler, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private const long LargestFile = 5_000_000;

    [BindProperty]
    public MatterListInput Input { get; set; } = new();

    public IReadOnlyList<MatterLine> Lines { get; private set; } = [];

    public int Good => Lines.Count(l => l.ProblemKey is null);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        if (Input.File is { Length: > 0 } file)
        {
            if (file.Length > LargestFile)
            {
                ModelState.AddModelError("Input.File", texts["CommitteeImport.TooLarge"]);
                return this.PageAgain();
            }

            using var content = new MemoryStream();
            await file.CopyToAsync(content, ct);
            var read = ListFile.Read(content.ToArray(), file.FileName);
            if (!read.Succeeded)
            {
                ModelState.AddModelError("Input.File", texts["MatterImport.FileUnreadable"]);
                return this.PageAgain();
            }

            Input.List = read.Value;
            ModelState.Remove("Input.List");
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        await ReviewAsync(ct);
        if (Lines.Count == 0)
        {
            ModelState.AddModelError("Input.List", texts["MatterImport.Empty"]);
            return this.PageAgain();
        }

        return step == "spara" && Good > 0 ? await AddAsync(ct) : Page();
    }

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var good = Good;
        foreach (var line in Lines.Where(l => l.ProblemKey is null))
        {
            var result = await handler.RegisterAsync(MatterId.New(), line.Form, User, ct);
            if (!result.Succeeded)
            {
                // Nothing is stored: the whole list is one commit.
                db.ChangeTracker.Clear();
                ModelState.AddModelError("Input.List", $"{texts["CommitteeImport.Line"].Value} {line.Line}: {texts[result.Errors[0].TextKey, result.Errors[0].Arguments].Value}");
                return this.PageAgain();
            }
        }

        await db.SaveChangesAsync(ct);
        this.Announce(texts["MatterImport.Added", good]);
        return Redirect("/arenden");
    }

    private async Task ReviewAsync(CancellationToken ct)
    {
        var known = await access.Readable(User).AsNoTracking().AsSingleQuery().Where(m => m.MainNumber != null)
            .Select(m => new { Number = m.Numbers.Where(n => n.Position == 0).Select(n => n.Normalised).FirstOrDefault(), m.Subject }).ToListAsync(ct);
        var pairs = known.Select(k => (k.Number ?? string.Empty, SearchText.Normalise(k.Subject))).ToHashSet();
        Lines = MatterLines.Read(Input.List ?? string.Empty, await db.Committees.AsNoTracking().ToListAsync(ct), pairs, clock.TodayInSweden());
    }
}

/// <summary>What the form holds.</summary>
internal sealed class MatterListInput
{
    [Display(Name = "CommitteeImport.List", Description = "MatterImport.ListHint"), StringLength(500_000)]
    public string? List { get; set; }

    [Display(Name = "MatterImport.File", Description = "MatterImport.FileHint")]
    public IFormFile? File { get; set; }
}

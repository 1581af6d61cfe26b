using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ImportCommittees;

/// <summary>A list of committees, pasted or from a file: reviewed line by line, then added in one commit.</summary>
[Authorize(Policy = GovernancePolicies.ManageCommittees)]
internal sealed class ImportCommitteesModel(GovernanceDbContext db, IDatabaseDialect dialect, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private const long LargestFile = 1_000_000;

    [BindProperty]
    public CommitteeListInput Input { get; set; } = new();

    public IReadOnlyList<CommitteeLine> Lines { get; private set; } = [];

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

            using var reader = new StreamReader(file.OpenReadStream(), detectEncodingFromByteOrderMarks: true);
            Input.List = await reader.ReadToEndAsync(ct);
            ModelState.Remove("Input.List");
        }

        var known = await db.Committees.Select(c => c.Code).ToHashSetAsync(ct);
        Lines = CommitteeFile.Read(Input.List ?? string.Empty, known);
        if (Lines.Count == 0)
        {
            ModelState.AddModelError("Input.List", texts["CommitteeImport.Empty"]);
            return this.PageAgain();
        }

        return step == "spara" && Good > 0 ? await AddAsync(ct) : Page();
    }

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        foreach (var line in Lines.Where(l => l.ProblemKey is null))
        {
            var committee = new Committee(CommitteeId.New(), line.Code, line.Name, line.Kind);
            if (line.Contact is not null || line.Email is not null)
            {
                committee.AddContact(line.Role, line.Contact ?? line.Email!, line.Email, null, today, null);
            }

            db.Committees.Add(committee);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            // Somebody added one of them a moment ago: show the list anew, nothing has been stored.
            db.ChangeTracker.Clear();
            Lines = CommitteeFile.Read(Input.List ?? string.Empty, await db.Committees.Select(c => c.Code).ToHashSetAsync(ct));
            return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
        }

        this.Announce(texts["CommitteeImport.Added", Good]);
        return Redirect("/namnder");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class CommitteeListInput
{
    [Display(Name = "CommitteeImport.List", Description = "CommitteeImport.ListHint"), StringLength(200_000)]
    public string? List { get; set; }

    [Display(Name = "CommitteeImport.File", Description = "CommitteeImport.FileHint")]
    public IFormFile? File { get; set; }
}

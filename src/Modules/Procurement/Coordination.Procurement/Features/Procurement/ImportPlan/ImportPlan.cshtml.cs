using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Coordination.Platform.Documents;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Plans;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ImportPlan;

/// <summary>
/// A buying unit's plan of procurements, pasted or from XLSX or CSV: the columns are settled once for each unit, every doubt is shown with
/// its row and column, and nothing is stored before it is accepted (S003-R5.3, S001-20).
/// </summary>
[Authorize(Policy = ProcurementPolicies.Import)]
internal sealed class ImportPlanModel(
    ProcurementDbContext db, IListFileReader files, ImportPlanHandler handler, CommitteeChoiceQuery committees, CurrentActor actor, IStringLocalizer<Texts> texts) : PageModel
{
    private const long LargestFile = 5_000_000;

    [BindProperty]
    public PlanInput Input { get; set; } = new();

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> Columns => [.. Enum.GetValues<PlanColumn>().Select(c => new Option(c.ToString(), texts[$"PlanColumn.{c}"]))];

    public IReadOnlyList<PlanHeading> Headings { get; private set; } = [];

    public IReadOnlyList<PlanLine> Lines { get; private set; } = [];

    /// <summary>Planned by an earlier list of the unit, and in this one no more.</summary>
    public IReadOnlyList<ProcurementCase> Gone { get; private set; } = [];

    /// <summary>Whether saving would do anything: also a new way of reading the columns is worth keeping.</summary>
    public bool CanSave => Lines.Any(l => l.Change != PlanChange.Skipped);

    /// <summary>Everything in the list is stored as it stands there.</summary>
    private bool ChangesNothing => Lines.All(l => l.Change is PlanChange.Same or PlanChange.Skipped) && (!Input.CancelGone || Gone.Count == 0);

    public int Count(PlanChange change) => Lines.Count(l => l.Change == change);

    public async Task OnGetAsync(CancellationToken ct) => Units = await committees.OptionsAsync(null, ct);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        Units = await committees.OptionsAsync(null, ct);
        if (Units.FirstOrDefault(u => u.Value == Input.Unit) is not { } unit)
        {
            ModelState.AddModelError("Input.Unit", texts["PlanImport.UnitMissing"]);
            return this.PageAgain();
        }

        if (!await ReadFileAsync(ct) || !ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var settled = await ReviewAsync(unit, ct);
        if (settled is null)
        {
            return this.PageAgain();
        }

        var seen = Input.Seen;
        Remember();
        if (step != "spara" || !CanSave || seen is null)
        {
            return Page();
        }

        // What is stored is what was shown: who has changed the list, or whose procurements others have changed, looks once more.
        if (seen != Input.Seen && !ChangesNothing)
        {
            return this.Refuse((Result)ImportPlanHandler.Changed, texts);
        }

        var result = await handler.ImportAsync(new PlanToImport(unit.Value, Lines, Input.CancelGone ? Gone : [], settled, texts["PlanImport.GoneBecause"]), actor.Actor.Name, ct);
        return result.Succeeded ? Saved(unit) : await ReviewAgainAsync(result, unit, ct);
    }

    /// <summary>Sent twice at once, the second finds everything stored by the first; whoever met another's change looks once more.</summary>
    private async Task<IActionResult> ReviewAgainAsync(Result result, Option unit, CancellationToken ct)
    {
        if (await ReviewAsync(unit, ct) is null)
        {
            return this.PageAgain();
        }

        Remember();
        return ChangesNothing ? Saved(unit) : this.Refuse(result, texts);
    }

    private RedirectResult Saved(Option unit)
    {
        this.Announce(texts["PlanImport.Saved", Count(PlanChange.Adds), Count(PlanChange.Changes), Count(PlanChange.Same)]);
        return Redirect($"/upphandlingar?lage=&kalla={ProcurementSource.Plan}&enhet={Uri.EscapeDataString(unit.Value)}");
    }

    /// <summary>Puts into the form what the preview is of: the list, how it is read, and what is stored.</summary>
    private void Remember()
    {
        var stored = Lines.Select(l => l.Known).Concat(Gone).OfType<ProcurementCase>().Select(c => $"{c.Id.Value}:{c.Version}");
        var shown = string.Join('\n', [Input.Unit, Input.List, .. Input.Columns.Select(c => c.ToString()), .. Lines.Select(l => l.Change.ToString()), .. stored]);
        Input.Seen = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)).AsSpan(0, 16));
        ModelState.Remove("Input.Seen");
    }

    /// <returns>How each heading is read; null where the list cannot be.</returns>
    private async Task<IReadOnlyList<(string Heading, PlanColumn Column)>?> ReviewAsync(Option unit, CancellationToken ct)
    {
        var remembered = await db.PlanMappings.AsNoTracking().SingleOrDefaultAsync(m => m.BuyingUnit == unit.Value, ct);
        var table = PlanTable.Read(Input.List ?? string.Empty, remembered);
        if (table.Rows.Count == 0)
        {
            ModelState.AddModelError("Input.List", texts["PlanImport.Empty"]);
            return null;
        }

        if (table.Rows.Count > PlanTable.MostRows)
        {
            // Rows that are not read would look like rows that are gone.
            ModelState.AddModelError("Input.List", texts["PlanImport.TooManyRows", PlanTable.MostRows]);
            return null;
        }

        Headings = table.Headings;
        Settle(remembered);
        var chosen = Headings.Zip(Input.Columns, (heading, column) => (Heading: heading, Column: column)).ToList();
        foreach (var twice in chosen.Where(c => c.Column != PlanColumn.Ignored).GroupBy(c => c.Column).Where(g => g.Count() > 1))
        {
            ModelState.AddModelError($"Input.Columns[{Input.Columns.LastIndexOf(twice.Key)}]", texts["PlanImport.ColumnTwice", texts[$"PlanColumn.{twice.Key}"].Value]);
        }

        if (chosen.All(c => c.Column != PlanColumn.Title))
        {
            ModelState.AddModelError("Input.Columns[0]", texts["PlanImport.TitleMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return null;
        }

        var columns = chosen.Where(c => c.Column != PlanColumn.Ignored).ToDictionary(c => c.Column, c => c.Heading);
        var rows = new PlanRows(unit.Value, unit.Text.Split(" (")[0], columns).Read(table.Rows);

        // Known by the list they came from: who buys is for a person to change.
        var own = PlanRows.KeyOf(unit.Value);
        var known = await db.Cases.AsSplitQuery().Where(c => c.Source == ProcurementSource.Plan && c.SourceId.StartsWith(own)).ToDictionaryAsync(c => c.SourceId, StringComparer.Ordinal, ct);
        Lines = PlanDifference.Find(rows, known, columns.Keys, texts);
        var here = rows.Select(r => r.SourceId).ToHashSet(StringComparer.Ordinal);
        Gone = [.. known.Values.Where(c => c.Status == ProcurementStatus.Planned && !here.Contains(c.SourceId)).OrderBy(c => c.Title, StringComparer.CurrentCulture)];
        return [.. chosen.Select(c => (c.Heading.Key, c.Column))];
    }

    /// <summary>What the person chose holds for the list it was chosen for; for another list what the unit's last one had, or what headings usually mean.</summary>
    private void Settle(PlanMapping? remembered)
    {
        var headings = SearchText.Normalise(string.Join('|', Headings.Select(h => h.Text)));
        if (Input.Headings == headings && Input.Columns.Count == Headings.Count)
        {
            return;
        }

        var taken = new HashSet<PlanColumn>();
        Input.Headings = headings;
        Input.Columns = [.. Headings.Select(h => (remembered?.Of(h.Key) ?? PlanTable.Usual(h.Key)) is var column && (column == PlanColumn.Ignored || taken.Add(column)) ? column : PlanColumn.Ignored)];
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith("Input.Columns", StringComparison.Ordinal) || k == "Input.Headings").ToList())
        {
            ModelState.Remove(key);
        }
    }

    /// <summary>A file becomes the list in the form, where it can be read and mended.</summary>
    private async Task<bool> ReadFileAsync(CancellationToken ct)
    {
        if (Input.File is not { Length: > 0 } file)
        {
            return true;
        }

        if (file.Length > LargestFile)
        {
            ModelState.AddModelError("Input.File", texts["PlanImport.TooLarge"]);
            return false;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        var read = files.Read(content.ToArray(), file.FileName);
        if (!read.Succeeded)
        {
            ModelState.AddModelError("Input.File", texts["PlanImport.FileUnreadable"]);
            return false;
        }

        if (read.Value.Length > PlanInput.LongestList)
        {
            ModelState.AddModelError("Input.File", texts["PlanImport.TooLong", NumberText.Number(PlanInput.LongestList)]);
            return false;
        }

        Input.List = read.Value;
        ModelState.Remove("Input.List");
        return true;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class PlanInput
{
    public const int LongestList = 500_000;

    [Display(Name = "Procurements.BuyingUnit"), StringLength(20)]
    public string? Unit { get; set; }

    [Display(Name = "PlanImport.List", Description = "PlanImport.ListHint"), StringLength(LongestList)]
    public string? List { get; set; }

    [Display(Name = "PlanImport.File", Description = "PlanImport.FileHint")]
    public IFormFile? File { get; set; }

    /// <summary>The headings that the columns were settled for.</summary>
    public string? Headings { get; set; }

    /// <summary>What the preview was of; null before the first.</summary>
    [StringLength(64)]
    public string? Seen { get; set; }

    public List<PlanColumn> Columns { get; set; } = [];

    [Display(Name = "PlanImport.CancelGone")]
    public bool CancelGone { get; set; }
}

using Coordination.Platform.Documents;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Purchases;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ImportPurchases;

/// <summary>
/// What a ledger's list would add: its columns are settled once for each ledger, every doubt is shown with its line and cell, and what it
/// would take the place of. Nothing is counted before it is accepted, and nothing else is than what was shown.
/// </summary>
[Authorize(Policy = ProcurementPolicies.ImportPurchases)]
internal sealed class ReviewPurchasesModel(
    ProcurementDbContext db, IListFileReader reader, TakePurchasesHandler handler, CommitteeChoiceQuery committees, CurrentActor actor, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public PurchaseReviewInput Input { get; set; } = new();

    public PurchaseImport Import { get; private set; } = null!;

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> Columns => [.. Enum.GetValues<PurchaseColumn>().Select(c => new Option(c.ToString(), texts[$"PurchaseColumn.{c}"]))];

    public IReadOnlyList<PurchaseHeading> Headings { get; private set; } = [];

    /// <summary>Null while the columns are not settled, or nothing can be read.</summary>
    public PurchaseReading? Reading { get; private set; }

    public Replaced Replaced { get; private set; } = Replaced.Nothing;

    public (int Suppliers, int Registered, decimal WorkIntegrating) Known { get; private set; }

    public bool AsksYear => Headings.Count > 0 && !Input.Columns.Contains(PurchaseColumn.When);

    public bool CanSave => Reading is { Sums.Count: > 0 } && Replaced.Outside is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } instead)
        {
            return instead;
        }

        await ReviewAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } instead)
        {
            return instead;
        }

        var (seen, list) = (Input.Seal, await ReviewAsync(ct));
        if (list is null || !ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (step != "spara" || !CanSave)
        {
            return Page();
        }

        if (seen != Input.Seal)
        {
            return this.Refuse(new Error("PRC-0601", "Purchases.ReviewChanged", Kind: ErrorKind.Conflict), texts);
        }

        if (Replaced.Rows > 0 && !Input.Replace)
        {
            return this.Refuse(new Error("PRC-0602", "Purchases.ReplaceMissing", nameof(PurchaseReviewInput.Replace), ErrorKind.Invalid), texts);
        }

        try
        {
            await handler.TakeAsync(Import, list, actor.Actor.Name, ct);
        }
        catch (DbUpdateException)
        {
            // Another list of the ledger, or this one sent twice, was taken in at this moment: what was shown no longer holds.
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ?? await AgainAsync(ct);
        }

        return Saved();
    }

    private async Task<IActionResult> AgainAsync(CancellationToken ct)
    {
        await ReviewAsync(ct);
        return this.Refuse(new Error("PRC-0601", "Purchases.ReviewChanged", Kind: ErrorKind.Conflict), texts);
    }

    /// <returns>An answer in place of the page.</returns>
    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var id = new PurchaseImportId(Id);
        if (await db.PurchaseImports.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        if (import.State != PurchaseImportState.Draft)
        {
            return Saved();
        }

        Units = await committees.OptionsAsync(null, ct);
        return null;
    }

    private async Task<PurchasesToTake?> ReviewAsync(CancellationToken ct)
    {
        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == Import.FileId, ct);
        var text = file is null ? null : reader.Read(file.Content, file.Name);
        if (text is not { Succeeded: true })
        {
            ModelState.AddModelError(string.Empty, texts["Purchases.FileUnreadable"]);
            return null;
        }

        var remembered = await db.PurchaseMappings.AsNoTracking().SingleOrDefaultAsync(m => m.Ledger == Import.Ledger, ct);
        var table = PurchaseTable.Read(text.Value, remembered);
        if (table.Rows.Count == 0)
        {
            ModelState.AddModelError(string.Empty, table.IsTooLong ? texts["Purchases.TooLong", PurchaseTable.MostRows] : texts["Purchases.Empty"]);
            return null;
        }

        Headings = table.Headings;
        Settle(remembered);
        var columns = Headings.Zip(Input.Columns, (heading, column) => (Heading: heading, Column: column)).ToList();
        if (!CheckColumns(columns))
        {
            return null;
        }

        Reading = new PurchaseRows(await RulesAsync(columns.Where(c => c.Column != PurchaseColumn.Ignored).ToDictionary(c => c.Column, c => c.Heading), remembered, ct)).Read(table.Rows);
        OfferBuyers(remembered);
        if (Reading.Sums.Count == 0)
        {
            return null;
        }

        Replaced = await handler.ReplacedAsync(Import.Ledger, Reading.First, Reading.Last, ct);
        Known = await handler.RegisteredAsync(Reading, ct);
        var list = new PurchasesToTake(Reading, [.. columns.Select(c => (c.Heading.Key, c.Column))], Chosen(), Input.WorkAccounts, Input.Kind);
        Input.Seal = await handler.SealAsync(Import, list, Replaced, ct);
        ModelState.Remove("Input.Seal");
        return list;
    }

    private async Task<PurchaseRules> RulesAsync(IReadOnlyDictionary<PurchaseColumn, PurchaseHeading> columns, PurchaseMapping? remembered, CancellationToken ct)
    {
        var buyers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var committee in await committees.AllAsync(ct))
        {
            buyers[SearchText.Normalise(committee.Code)] = committee.Code;
            buyers[SearchText.Normalise(committee.Name)] = committee.Code;
        }

        foreach (var pair in remembered?.Buyers ?? [])
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            buyers[pair[(at + 1)..]] = pair[..at];
        }

        foreach (var (name, code) in Chosen())
        {
            buyers[name] = code;
        }

        var accounts = (Input.WorkAccounts ?? string.Empty).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new PurchaseRules(columns, buyers, Import.Ledger == PurchaseMapping.Common ? null : Import.Ledger, accounts, Input.Kind, Input.Year);
    }

    private List<(string Name, string Code)> Chosen() =>
        [.. Input.Buyers.Where(b => b.Code is not null && Units.Any(u => u.Value == b.Code)).Select(b => (SearchText.Normalise(b.Name), b.Code!)).DistinctBy(b => b.Item1)];

    /// <summary>Words for buyers that are not known, for the person to say who they are; what was said stays in the form.</summary>
    private void OfferBuyers(PurchaseMapping? remembered)
    {
        var said = Input.Buyers.Where(b => b.Name is { Length: > 0 } && remembered?.Buyer(SearchText.Normalise(b.Name)) is null).ToList();
        Input.Buyers = [.. said, .. Reading!.UnknownBuyers.Where(u => said.TrueForAll(s => SearchText.Normalise(s.Name) != SearchText.Normalise(u))).Take(PurchaseReviewInput.MostBuyers).Select(u => new BuyerInput { Name = u })];
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith("Input.Buyers", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }

    private bool CheckColumns(List<(PurchaseHeading Heading, PurchaseColumn Column)> columns)
    {
        foreach (var twice in columns.Where(c => c.Column != PurchaseColumn.Ignored).GroupBy(c => c.Column).Where(g => g.Count() > 1))
        {
            ModelState.AddModelError($"Input.Columns[{Input.Columns.LastIndexOf(twice.Key)}]", texts["PlanImport.ColumnTwice", texts[$"PurchaseColumn.{twice.Key}"].Value]);
        }

        if (columns.TrueForAll(c => c.Column is not (PurchaseColumn.Supplier or PurchaseColumn.Number)) || columns.TrueForAll(c => c.Column != PurchaseColumn.Amount))
        {
            ModelState.AddModelError("Input.Columns[0]", texts["Purchases.ColumnsMissing"]);
        }

        if (columns.TrueForAll(c => c.Column != PurchaseColumn.When) && Input.Year is null)
        {
            ModelState.AddModelError("Input.Year", texts["Purchases.YearMissing"]);
        }

        return ModelState.IsValid;
    }

    /// <summary>What the person chose holds; at first what the ledger's last list had, or what headings usually mean.</summary>
    private void Settle(PurchaseMapping? remembered)
    {
        if (Input.Columns.Count == Headings.Count)
        {
            return;
        }

        var taken = new HashSet<PurchaseColumn>();
        Input.Columns = [.. Headings.Select(h => (remembered?.Column(h.Key) ?? PurchaseTable.Usual(h.Key)) is var column && (column == PurchaseColumn.Ignored || taken.Add(column)) ? column : PurchaseColumn.Ignored)];
        (Input.WorkAccounts, Input.Kind) = (remembered?.WorkAccounts, remembered?.Kind ?? BoughtKind.Other);
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith("Input.Columns", StringComparison.Ordinal) || k is "Input.WorkAccounts" or "Input.Kind").ToList())
        {
            ModelState.Remove(key);
        }
    }

    private RedirectResult Saved()
    {
        this.Announce(texts["Purchases.Saved", Import.RowCount, Import.SkippedCount]);
        return Redirect($"/upphandlingar/inkop?ar={Import.LastDay?.Year}");
    }
}

using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Files;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Purchases;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ImportPurchases;

/// <summary>Send a ledger's list to be reviewed, and see those that have been read (S002-15, S001-20).</summary>
[Authorize(Policy = ProcurementPolicies.ImportPurchases)]
internal sealed class StartPurchaseImportModel(ProcurementDbContext db, FileStore files, CommitteeChoiceQuery committees, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private const int Most = 100;
    private static readonly IReadOnlyList<FileKind> Kinds = [FileKind.Csv, FileKind.Text, FileKind.Xlsx];

    [BindProperty]
    public LedgerFileInput Input { get; set; } = new();

    public IReadOnlyList<Option> Ledgers { get; private set; } = [];

    public IReadOnlyList<PurchaseImport> Imports { get; private set; } = [];

    public string LedgerName(string ledger) => Ledgers.FirstOrDefault(l => l.Value == ledger)?.Text ?? ledger;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Ledgers.All(l => l.Value != Input.Ledger))
        {
            ModelState.AddModelError("Input.Ledger", texts["Purchases.LedgerMissing"]);
        }

        if (Input.File is null)
        {
            ModelState.AddModelError("Input.File", texts["Purchases.FileMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new PurchaseImportId(this.IdOf(Input.NewId));
        if (await IsStoredAsync(id, ct))
        {
            return Redirect($"/upphandlingar/inkop/import/{id.Value}");
        }

        await using var content = Input.File!.OpenReadStream();
        var stored = await files.AddAsync(db, Input.File.FileName, content, "Input.File", Kinds, ct);
        if (!stored.Succeeded)
        {
            return this.Refuse(stored, texts);
        }

        var file = stored.Value;
        var ledger = Input.Ledger!;

        // The same file again, while all that was read of it counts, changes nothing.
        if (await db.PurchaseImports.AnyAsync(i => i.Ledger == ledger && i.Digest == file.Sha256 && i.State == PurchaseImportState.Taken, ct))
        {
            this.Announce(texts["Purchases.SameFile", file.Name]);
            return Redirect("/upphandlingar/inkop/import");
        }

        db.PurchaseImports.Add(new PurchaseImport(id, ledger, file.Id, file.Name, file.Sha256, clock.GetUtcNow(), actor.Actor.Name));
        await db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        return Redirect($"/upphandlingar/inkop/import/{id.Value}");
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Ledgers = [new(PurchaseMapping.Common, texts["Purchases.CommonLedger"]), .. await committees.OptionsAsync(null, ct)];
        Imports = await db.PurchaseImports.AsNoTracking().OrderByDescending(i => i.StartedAt).ThenByDescending(i => i.Id).Take(Most).ToListAsync(ct);
    }

    private Task<bool> IsStoredAsync(PurchaseImportId id, CancellationToken ct) => db.PurchaseImports.AnyAsync(i => i.Id == id, ct);
}

/// <summary>A list that shows what the import understands.</summary>
[Authorize(Policy = ProcurementPolicies.ImportPurchases)]
internal sealed class SamplePurchasesModel : PageModel
{
    private const string List = """
        Förvaltning;Leverantör;Organisationsnummer;Konto;Datum;Belopp exkl moms
        AMN;Exempelkooperativet ek. för.;769000-0006;4630 Arbetsträning;2027-01-15;25 000,00
        KS;Exempeltvätten AB;556000-0001;5461 Tvätt;2027-02-03;4 250,50
        """;

    public IActionResult OnGet() => File([.. System.Text.Encoding.UTF8.Preamble, .. System.Text.Encoding.UTF8.GetBytes(List.ReplaceLineEndings("\r\n"))], "text/csv", "exempelinkop.csv");
}

/// <summary>What the form holds.</summary>
internal sealed class LedgerFileInput
{
    /// <summary>Made with the form, so that sending it twice makes one draft.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Purchases.Ledger", Description = "Purchases.LedgerHint"), StringLength(20)]
    public string? Ledger { get; set; }

    [Display(Name = "Purchases.File", Description = "Purchases.FileHint")]
    public IFormFile? File { get; set; }
}

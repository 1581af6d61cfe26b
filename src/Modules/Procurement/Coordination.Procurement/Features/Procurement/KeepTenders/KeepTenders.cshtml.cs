using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Awards;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.KnowSuppliers;
using Coordination.Procurement.Features.Procurement.ShowProcurement;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.KeepTenders;

/// <summary>A tender beside its supplier.</summary>
internal sealed record TenderLine(Tender Tender, Supplier Supplier);

/// <summary>
/// Who has tendered in a procurement, and who was chosen (S002-14, S002-17). Before the award is told only those see it who are permitted to
/// (19 kap. 3 § offentlighets- och sekretesslagen).
/// </summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class KeepTendersModel(
    ProcurementDbContext db, SupplierBookHandler suppliers, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ProcurementPage(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;
    private AwardProcess? _award;
    private bool _mayRead;

    [BindProperty]
    public TenderInput Input { get; set; } = new();

    public IReadOnlyList<TenderLine> Tenders { get; private set; } = [];

    public IReadOnlyList<Option> Lots => [.. Record.Lots.Where(l => MaySee(l.Number)).OrderBy(l => l.Number, StringComparer.Ordinal).Select(l => new Option(l.Number, $"{l.Number} {l.Title}"))];

    public BoughtKind? Kind => _award?.Kind;

    public void OnGet() => Input = new TenderInput { Version = _award?.Version ?? 0, Kind = _award?.Kind, On = Record.TenderDeadline?.ToSwedishDate() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check();
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = this.IdOf(Input.NewId);
        if (_award?.Tenders.Any(t => t.Id == id) == true)
        {
            return Saved();
        }

        var supplier = await suppliers.OfAsync(Input.SupplierName!.Trim(), OrganisationNumberText.Read(Input.SupplierNumber), ct);
        return await SaveAsync(Input.Version, a => a.Enter(id, supplier.Id, Input.Kind!.Value, Input.Lot, Input.On!.Value, ProcurementTexts.ReadAmount(Input.Amount), Input.IsAccepted), ct);
    }

    public Task<IActionResult> OnPostJudgeAsync([FromForm(Name = "anbud")] Guid tender, CancellationToken ct)
    {
        ModelState.Clear();
        return SaveAsync(Input.Version, a => a.Judge(Seen(tender), a.Tenders.FirstOrDefault(t => t.Id == tender)?.IsAccepted != true), ct);
    }

    public Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "anbud")] Guid tender, CancellationToken ct)
    {
        ModelState.Clear();
        return SaveAsync(Input.Version, a => a.Remove(Seen(tender)), ct);
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        _mayRead = await _authorization.MayAsync(User, ProcurementPolicies.ReadTenders);
        return Record.IsAwardTold || _mayRead ? null : Forbid();
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var id = AwardProcessId.Of(Record.Id);
        _award = await Db.Awards.AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, ct);
        SupplierId[] wanted = [.. (_award?.Tenders ?? []).Select(t => t.SupplierId).Distinct()];
        var known = await Db.Suppliers.Where(s => wanted.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        Tenders = [.. (_award?.Tenders ?? []).Where(t => MaySee(t.Lot)).OrderBy(t => t.Lot, StringComparer.Ordinal).ThenBy(t => known[t.SupplierId].Name, StringComparer.CurrentCulture).Select(t => new TenderLine(t, known[t.SupplierId]))];
    }

    /// <summary>Of a lot that is still competed for only those permitted see the tenders.</summary>
    private bool MaySee(string? lot) => _mayRead || Record.TellsTendersFor(lot);

    /// <summary>One that is not shown is not there either.</summary>
    private Guid Seen(Guid tender) => Tenders.Any(t => t.Tender.Id == tender) ? tender : Guid.Empty;

    private void Check()
    {
        if (!string.IsNullOrWhiteSpace(Input.SupplierNumber) && OrganisationNumberText.Read(Input.SupplierNumber) is null)
        {
            ModelState.AddModelError("Input.SupplierNumber", texts["Contracts.SupplierNumberWrong"]);
        }

        if (Input.Lot is { Length: > 0 } lot && Record.Lots.All(l => l.Number != lot || !MaySee(l.Number)))
        {
            ModelState.AddModelError("Input.Lot", texts["Tenders.LotGone"]);
        }

        if (!string.IsNullOrWhiteSpace(Input.Amount) && ProcurementTexts.ReadAmount(Input.Amount) is null)
        {
            ModelState.AddModelError("Input.Amount", texts["Procurements.ValueWrong"]);
        }

        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", texts["Tenders.Later"]);
        }
    }

    private async Task<IActionResult> SaveAsync(long version, Func<AwardProcess, Result> change, CancellationToken ct)
    {
        if ((_award?.Version ?? 0) != version)
        {
            return Again();
        }

        if (_award is null)
        {
            Db.Awards.Add(_award = new AwardProcess(Record.Id));
        }

        if (change(_award) is { Succeeded: false } refused)
        {
            return this.Refuse(refused, texts);
        }

        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody has written of the same procurement, or entered the same supplier, at this moment.
            Db.ChangeTracker.Clear();
            await PrepareAsync(ct);
            return Again();
        }

        return Saved();
    }

    /// <summary>The page with what is stored now, upon which it can be sent again.</summary>
    private IActionResult Again()
    {
        Input.Version = _award?.Version ?? 0;
        ModelState.Remove("Input.Version");
        return this.Refuse(Stale, texts);
    }

    private RedirectResult Saved()
    {
        this.Announce(texts["Tenders.Saved"]);
        return Redirect($"{Address}/anbud");
    }
}

/// <summary>What the form of a tender holds.</summary>
internal sealed class TenderInput
{
    /// <summary>Made with the form, so that sending it twice enters one tender.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Tenders.Supplier"), Required(ErrorMessage = "Tenders.SupplierMissing"), StringLength(Supplier.LongestName)]
    public string? SupplierName { get; set; }

    [Display(Name = "Suppliers.Number", Description = "Contracts.SupplierNumberHint"), StringLength(30)]
    public string? SupplierNumber { get; set; }

    [Display(Name = "Lots.Lot"), StringLength(100)]
    public string? Lot { get; set; }

    [Display(Name = "Contracts.Kind"), Required(ErrorMessage = "Contracts.KindMissing")]
    public BoughtKind? Kind { get; set; }

    [Display(Name = "Tenders.On", Description = "Tenders.OnHint"), Required(ErrorMessage = "Tenders.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Tenders.Amount"), StringLength(40)]
    public string? Amount { get; set; }

    [Display(Name = "Tenders.IsAccepted")]
    public bool IsAccepted { get; set; }
}

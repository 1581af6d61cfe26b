using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Awards;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.KnowSuppliers;
using Coordination.Procurement.Features.Procurement.ShowContract;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.EditContract;

/// <summary>Record a contract, by hand or from a procurement that has been awarded, or change what is written of it (S002-17).</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class EditContractModel(
    ProcurementDbContext db,
    SupplierBookHandler suppliers,
    ContractOriginQuery origins,
    CommitteeChoiceQuery committees,
    CurrentActor actor,
    IAuthorizationService authorization,
    IStringLocalizer<Texts> texts,
    TimeProvider clock) : ContractPage(db, authorization)
{
    private const int Attempts = 2;

    [BindProperty]
    public ContractInput Input { get; set; } = new();

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> YesNo => [new("true", texts["Common.Yes"]), new("false", texts["Common.No"])];

    /// <summary>The procurement that the contract comes from, or null.</summary>
    public ProcurementCase? Origin { get; private set; }

    /// <summary>What is taken from there.</summary>
    public bool IsOriginReserved => Origin is { } from && ContractOriginQuery.Taken(from, Input.Lot).IsReserved;

    protected override bool Fits => Record.IsStanding;

    public async Task<IActionResult> OnGetAsync(Guid? upphandling, Guid? vinnare, CancellationToken ct)
    {
        if (Id is not null)
        {
            Input = ContractInput.Of(Record, SupplierOf());
            Origin = await origins.FindAsync(Input.Procurement, ct);
            return Page();
        }

        Origin = await origins.FindAsync(upphandling, ct);
        if (upphandling is not null && Origin is not { Status: ProcurementStatus.Awarded })
        {
            return NotFound();
        }

        Input = Origin is null ? new ContractInput() : ContractInput.Of(Origin, Origin.Winners.FirstOrDefault(w => w.Id == vinnare), null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Id is not null)
        {
            (Input.Procurement, Input.Lot) = (Record.ProcurementId?.Value, Record.Lot);
        }

        Origin = await origins.FindAsync(Input.Procurement, ct);
        Check();
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Id is null ? await AddAsync(ct) : await ChangeAsync(ct);
            }
            catch (DbUpdateException exception) when (attempt < Attempts && exception is not DbUpdateConcurrencyException)
            {
                // Somebody entered the same supplier at this moment: it is found the next time.
                Db.ChangeTracker.Clear();
                if (Id is not null && !await ReloadAsync(ct))
                {
                    return NotFound();
                }
            }
        }
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        await base.PrepareAsync(ct);
        Units = await committees.OptionsAsync(Record?.BuyingUnit, ct);
    }

    private void Check()
    {
        if (Input.BuyingUnit is { Length: > 0 } code && Units.All(u => u.Value != code))
        {
            ModelState.AddModelError("Input.BuyingUnit", texts["Procurements.UnitUnknown"]);
        }

        if (!string.IsNullOrWhiteSpace(Input.SupplierNumber) && Number() is null)
        {
            ModelState.AddModelError("Input.SupplierNumber", texts["Contracts.SupplierNumberWrong"]);
        }

        if (!string.IsNullOrWhiteSpace(Input.Value) && ProcurementTexts.ReadAmount(Input.Value) is null)
        {
            ModelState.AddModelError("Input.Value", texts["Procurements.ValueWrong"]);
        }

        if (Origin is null && Input.IsReserved is null)
        {
            ModelState.AddModelError("Input.IsReserved", texts["Contracts.IsReservedMissing"]);
        }

        if (Input.Procurement is not null && Origin is null)
        {
            ModelState.AddModelError("Input.Procurement", texts["Contracts.ProcurementGone"]);
        }
    }

    /// <summary>A personal number is not shown: who leaves it so, keeps the supplier's, or that of the one who was awarded it.</summary>
    private string? Number() => KnownNumbers().FirstOrDefault(known => Input.SupplierNumber?.Trim() == OrganisationNumberText.Shown(known)) ?? OrganisationNumberText.Read(Input.SupplierNumber);

    private IEnumerable<string> KnownNumbers() => Id is not null
        ? SupplierOf().Number is { } known ? [known] : []
        : (Origin?.Winners ?? []).Where(w => w.Name is { } name && SearchText.Normalise(name) == SearchText.Normalise(Input.SupplierName)).Select(w => OrganisationNumberText.Read(w.Number)).OfType<string>();

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var id = new SupplierContractId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            var origin = ContractOriginQuery.Of(Origin, Input.Lot, Input.IsReserved);
            if (!origin.Succeeded)
            {
                return this.Refuse(origin, texts);
            }

            var supplier = await suppliers.OfAsync(Input.SupplierName!.Trim(), Number(), ct);
            var made = SupplierContract.Record(id, Input.ToText(), origin.Value, supplier, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name);
            if (!made.Succeeded)
            {
                return this.Refuse(made, texts);
            }

            Db.Contracts.Add(made.Value);
            await TenderedAsync(made.Value, ct);
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        return Saved(id);
    }

    /// <summary>Who has got a contract has tendered and won: it counts without being entered twice.</summary>
    private async Task TenderedAsync(SupplierContract contract, CancellationToken ct)
    {
        if (Origin is null)
        {
            return;
        }

        var award = await Db.Awards.AsSplitQuery().SingleOrDefaultAsync(a => a.ProcurementId == Origin.Id, ct);
        if (award is null)
        {
            award = new AwardProcess(Origin.Id);
            Db.Awards.Add(award);
        }

        award.Contracted(contract.SupplierId, contract.Lot, contract.Kind, Origin.TenderDeadline?.ToSwedishDate() ?? contract.SignedOn);
    }

    private async Task<IActionResult> ChangeAsync(CancellationToken ct)
    {
        var before = ContractInput.Of(Record, SupplierOf());
        Input.IsReserved = Origin is null ? Input.IsReserved : IsOriginReserved;
        var changes = FormChanges.Describe(before, Input, texts, v => texts.WordOf(v), nameof(ContractInput.SupplierNumber));
        if (changes.Length == 0)
        {
            return Saved(Record.Id);
        }

        var supplier = await suppliers.OfAsync(Input.SupplierName!.Trim(), Number(), ct);
        var origin = Origin is null ? new ContractOrigin(null, null, Input.IsReserved == true) : ContractOriginQuery.Taken(Origin, Input.Lot);
        var result = await SaveAsync(Input.Version, () => Record.Describe(Input.ToText(), origin, supplier, changes, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (result.Succeeded)
        {
            return Saved(Record.Id);
        }

        // The supplier that was found for this form is not the one that is stored.
        return await RefuseAsync(result, Input, c => ContractInput.Of(c, SupplierOf(c)), v => Input.Version = v, texts, ct);
    }

    private RedirectResult Saved(SupplierContractId id)
    {
        this.Announce(texts["Contracts.Saved"]);
        return Redirect($"/upphandlingar/avtal/{id.Value}");
    }

    private Task<bool> IsStoredAsync(SupplierContractId id, CancellationToken ct) => Db.Contracts.AnyAsync(c => c.Id == id, ct);
}

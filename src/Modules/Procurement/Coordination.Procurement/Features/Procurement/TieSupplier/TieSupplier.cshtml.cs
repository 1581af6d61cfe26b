using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.KnowSuppliers;
using Coordination.Procurement.Features.Procurement.ShowSuppliers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.TieSupplier;

/// <summary>
/// A person says which enterprise of the register a supplier is: a sole trader's number is a personal number, which the register does not
/// tell other modules.
/// </summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class TieSupplierModel(ProcurementDbContext db, SupplierRegisterHandler register, SupplierSightQuery sight, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : SupplierPage(db, sight, authorization)
{
    private const int Most = 50;

    [BindProperty]
    public TieInput Input { get; set; } = new();

    /// <summary>What is looked for; the supplier's own name until something else is asked for.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    public IReadOnlyList<Option> Choices { get; private set; } = [];

    public void OnGet() => Input = new TieInput { Version = Record.Version, Enterprise = Record.Tie == RegisterTie.ByHand ? Record.EnterpriseId : null };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var chosen = Input.Enterprise is { } wanted ? await Db.RegisterEntries.SingleOrDefaultAsync(e => e.Id == wanted, ct) : null;
        if (Input.Enterprise is not null && chosen is null)
        {
            ModelState.AddModelError("Input.Enterprise", texts["Suppliers.EnterpriseGone"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        // Without a choice it is tied by its number again, or not at all.
        Record.Follow(chosen is null ? RegisterTie.None : RegisterTie.ByHand, chosen?.Id, chosen?.Kind);
        await register.SettleAsync([Record], ct);
        var result = await SaveAsync(Input.Version, () => Platform.Results.Result.Success, ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, s => new TieInput { Enterprise = s.EnterpriseId }, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Suppliers.Tied"]);
        return Redirect(Address);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        // Names are few: they are compared here, without accents and case, on both databases alike.
        var words = SearchText.Normalise(Words ?? Record.Name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var entries = await Db.RegisterEntries.AsNoTracking().Where(e => e.State != RegisterEntry.Duplicate).OrderBy(e => e.Name).ThenBy(e => e.Id).Select(e => new { e.Id, e.Name, e.Number }).ToListAsync(ct);
        Choices =
        [
            .. entries.Where(e => e.Id == Record.EnterpriseId || words.All(w => SearchText.Normalise($"{e.Name} {e.Number}").Contains(w, StringComparison.Ordinal))).Take(Most)
                .Select(e => new Option(e.Id.ToString(), e.Name, OrganisationNumberText.Shown(e.Number))),
        ];
    }
}

/// <summary>What the form holds.</summary>
internal sealed class TieInput
{
    public long Version { get; set; }

    [Display(Name = "Suppliers.Enterprise", Description = "Suppliers.EnterpriseHint")]
    public Guid? Enterprise { get; set; }
}

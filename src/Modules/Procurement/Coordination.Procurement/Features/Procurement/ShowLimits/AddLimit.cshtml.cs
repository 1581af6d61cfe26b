using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Law;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowLimits;

/// <summary>A limit that has been decided since the product was installed.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class AddLimitModel(ProcurementDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    public const string List = "/upphandlingar/granser";

    [BindProperty]
    public NewLimitInput Input { get; set; } = new();

    public IReadOnlyList<Option> Kinds => texts.Choices<LimitKind>();

    public IReadOnlyList<Option> Certainties => texts.Choices<LimitCertainty>();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check();
        var id = new LimitId(this.IdOf(Input.NewId));
        var others = await db.Limits.Where(l => l.Kind == Input.Kind && l.Id != id).ToListAsync(ct);
        if (others.Exists(l => l.ValidFrom == Input.ValidFrom))
        {
            ModelState.AddModelError("Input.ValidFrom", texts["Limits.FromTaken"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        return await IsStoredAsync(id, ct) || await AddAsync(id, others, ct) ? Saved() : this.PageAgain();
    }

    private void Check()
    {
        foreach (var (field, written) in new[] { ("Input.Kronor", Input.Kronor), ("Input.Euro", Input.Euro) })
        {
            if (!string.IsNullOrWhiteSpace(written) && ProcurementTexts.ReadAmount(written) is not > 0)
            {
                ModelState.AddModelError(field, texts["Procurements.ValueWrong"]);
            }
        }

        if (Input.ValidTo < Input.ValidFrom)
        {
            ModelState.AddModelError("Input.ValidTo", texts["Limits.EndsEarly"]);
        }
    }

    /// <summary>The one that holds until further notice ends the day before; a later one that is known ends this.</summary>
    private async Task<bool> AddAsync(LimitId id, List<Limit> others, CancellationToken ct)
    {
        var from = Input.ValidFrom!.Value;
        foreach (var former in others.Where(l => l.ValidFrom < from && l.HoldsOn(from)))
        {
            former.EndBefore(from);
        }

        var next = others.Where(l => l.ValidFrom > from).Select(l => (DateOnly?)l.ValidFrom.AddDays(-1)).Min();
        db.Limits.Add(new Limit(id, Input.Kind!.Value, from, Input.ValidTo ?? next, Amount(Input.Kronor), Amount(Input.Euro), Input.Section!, Input.Source!, Input.Certainty!.Value));
        try
        {
            await db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
            return true;
        }
        catch (DbUpdateException exception) when (db.IsRace(exception))
        {
            ModelState.AddModelError("Input.ValidFrom", texts["Limits.FromTaken"]);
            return false;
        }
    }

    private static decimal? Amount(string? written) => string.IsNullOrWhiteSpace(written) ? null : ProcurementTexts.ReadAmount(written);

    private RedirectResult Saved()
    {
        this.Announce(texts["Limits.Saved"]);
        return Redirect(List);
    }

    private Task<bool> IsStoredAsync(LimitId id, CancellationToken ct) => db.Limits.AnyAsync(l => l.Id == id, ct);
}

/// <summary>What the form of a new limit holds.</summary>
internal sealed class NewLimitInput
{
    /// <summary>Made with the form, so that sending it twice makes one limit.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Limits.Kind"), Required(ErrorMessage = "Limits.KindMissing")]
    public LimitKind? Kind { get; set; }

    [Display(Name = "Limits.ValidFrom"), Required(ErrorMessage = "Limits.FromMissing")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Limits.ValidTo", Description = "Limits.ValidToHint")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "Rules.Kronor", Description = "Limits.NewKronorHint"), StringLength(40)]
    public string? Kronor { get; set; }

    [Display(Name = "Rules.Euro"), StringLength(40)]
    public string? Euro { get; set; }

    [Display(Name = "Limits.Section", Description = "Limits.SectionHint"), Required(ErrorMessage = "Limits.SectionMissing"), StringLength(200)]
    public string? Section { get; set; }

    [Display(Name = "Limits.Source", Description = "Limits.SourceHint"), Required(ErrorMessage = "Limits.SourceMissing"), StringLength(500)]
    public string? Source { get; set; }

    [Display(Name = "Limits.Certainty"), Required(ErrorMessage = "Limits.CertaintyMissing")]
    public LimitCertainty? Certainty { get; set; }
}

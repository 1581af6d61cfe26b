using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.ShowProcurement;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.RecordReservation;

/// <summary>On what a reservation rests, and who decided (S003-R5.4, S001-13).</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class RecordReservationModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ProcurementPage(db, authorization)
{
    [BindProperty]
    public ReservationInput Input { get; set; } = new();

    public IReadOnlyList<Option> Bases => [.. texts.Choices<ReservationBasis>().Select(o => o with { Hint = texts[$"ReservationBasisHint.{o.Value}"] })];

    public void OnGet() => Input = new ReservationInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        // The same form sent twice records once.
        var id = this.IdOf(Input.NewId);
        if (Record.Reservations.All(r => r.Id != id))
        {
            var text = new ReservationText(Input.Basis!.Value, Input.Ground, Input.DecidedBy, Input.DecidedOn);
            var result = await SaveAsync(Input.Version, () => Record.Reserve(id, text, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
            if (!result.Succeeded)
            {
                return await RefuseAsync(result, Input, _ => new ReservationInput(), v => Input.Version = v, texts, ct);
            }
        }

        this.Announce(texts["Reservation.Saved"]);
        return Redirect($"{Address}#grund");
    }
}

/// <summary>A supplier's share of people from the groups, and what shows it.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class ShowShareModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ProcurementPage(db, authorization)
{
    [BindProperty]
    public ShareInput Input { get; set; } = new();

    public void OnGet() => Input = new ShareInput { Version = Record.Version, Supplier = Record.Winners.Count == 1 ? Record.Winners[0].Name : null };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.PercentRead() is null && !string.IsNullOrWhiteSpace(Input.Percent))
        {
            ModelState.AddModelError("Input.Percent", texts["Reservation.PercentWrong"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = this.IdOf(Input.NewId);
        if (Record.Shares.All(s => s.Id != id))
        {
            var text = new ShareText(Input.Supplier!, Input.PercentRead()!.Value, Input.On!.Value, Input.Proof!, Input.VouchedBy!);
            var result = await SaveAsync(Input.Version, () => Record.ShowShare(id, text, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
            if (!result.Succeeded)
            {
                return await RefuseAsync(result, Input, _ => new ShareInput(), v => Input.Version = v, texts, ct);
            }
        }

        this.Announce(texts["Reservation.ShareSaved"]);
        return Redirect($"{Address}#grund");
    }
}

/// <summary>What the form of a basis holds.</summary>
internal sealed class ReservationInput
{
    /// <summary>Made with the form, so that sending it twice records once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Reservation.Basis"), Required(ErrorMessage = "Reservation.BasisMissing")]
    public ReservationBasis? Basis { get; set; }

    [Display(Name = "Reservation.Ground", Description = "Reservation.GroundHint"), StringLength(Reservation.LongestGround)]
    public string? Ground { get; set; }

    [Display(Name = "Reservation.DecidedBy"), StringLength(200)]
    public string? DecidedBy { get; set; }

    [Display(Name = "Reservation.DecidedOn")]
    public DateOnly? DecidedOn { get; set; }
}

/// <summary>What the form of a share holds.</summary>
internal sealed class ShareInput
{
    /// <summary>Made with the form, so that sending it twice records once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Reservation.Supplier"), Required(ErrorMessage = "Reservation.SupplierMissing"), StringLength(ProcurementFacts.LongestName)]
    public string? Supplier { get; set; }

    [Display(Name = "Reservation.Percent", Description = "Reservation.PercentHint"), Required(ErrorMessage = "Reservation.PercentWrong"), StringLength(6)]
    public string? Percent { get; set; }

    [Display(Name = "Reservation.ShareOn", Description = "Reservation.ShareOnHint"), Required(ErrorMessage = "Reservation.ShareOnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Reservation.Proof", Description = "Reservation.ProofHint"), Required(ErrorMessage = "Reservation.ProofMissing"), StringLength(1000)]
    public string? Proof { get; set; }

    [Display(Name = "Reservation.VouchedBy"), Required(ErrorMessage = "Reservation.VouchedByMissing"), StringLength(200)]
    public string? VouchedBy { get; set; }

    public decimal? PercentRead() =>
        decimal.TryParse((Percent ?? string.Empty).Trim().TrimEnd('%').TrimEnd().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 100 ? decimal.Round(share, 1) : null;
}

using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Results;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.KeepAid;

/// <summary>After a split an aid lies with the unit that took over what it was used for, or is shared by equity (article 3.9).</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageAid)]
internal sealed class DivideAidModel(BusinessSupportDbContext db, LedgerQuery ledgers, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : AidPage(db, authorization)
{
    [BindProperty]
    public DivideInput Input { get; set; } = new();

    public IReadOnlyList<Option> Units { get; private set; } = [];

    protected override bool Fits => Record.GoneOn is null;

    public void OnGet() => Input = new DivideInput { On = clock.TodayInSweden(), Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var euro = EuroText.Read(Input.Euro);
        if (euro is null || euro > Record.Euro)
        {
            ModelState.AddModelError("Input.Euro", texts["Aid.PartTooLarge", EuroText.Euro(Record.Euro)]);
        }

        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", texts["Days.InFuture"]);
        }

        var words = SearchText.Normalise(Input.Other);
        var other = words.Length == 0 ? null
            : (await Db.Undertakings.AsNoTracking().Where(u => u.Id != Record.UndertakingId && u.SearchText.StartsWith(words)).OrderBy(u => u.Name.Length).Take(50).ToListAsync(ct)).Find(u => SearchText.Normalise(u.Name) == words);
        if (words.Length > 0 && other is null)
        {
            ModelState.AddModelError("Input.Other", texts["ControlLinks.OtherUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        // Both take part: what one may still be given shrinks, and of a grant to it at this moment one counts again.
        await ledgers.HoldAsync(Record.UndertakingId, clock.TodayInSweden(), ct);
        await ledgers.HoldAsync(other!.Id, clock.TodayInSweden(), ct);
        var result = await SaveAsync(
            Input.Version, () => Record.Divide(Input.On!.Value, [(Record.UndertakingId, Record.Euro - euro!.Value), (other.Id, euro.Value)], Input.Because!), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Aid.Divided"]);
        return Redirect($"{Address}#delar");
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        await base.PrepareAsync(ct);
        Units = [.. (await Db.Undertakings.AsNoTracking().Where(u => u.Id != Record.UndertakingId).OrderBy(u => u.Name).Select(u => u.Name).Take(200).ToListAsync(ct)).Select(n => new Option(n, n))];
    }
}

/// <summary>What the form holds.</summary>
internal sealed class DivideInput
{
    public long Version { get; set; }

    [Display(Name = "Aid.PartUnit", Description = "ControlLinks.OtherHint"), Required(ErrorMessage = "ControlLinks.OtherMissing"), StringLength(200)]
    public string? Other { get; set; }

    [Display(Name = "Aid.PartEuro", Description = "Aid.PartEuroHint"), Required(ErrorMessage = "Aid.AmountMissing"), StringLength(30)]
    public string? Euro { get; set; }

    [Display(Name = "Aid.SplitOn"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Aid.PartGround", Description = "Aid.PartGroundHint"), Required(ErrorMessage = "Days.BecauseMissing"), StringLength(1000)]
    public string? Because { get; set; }
}

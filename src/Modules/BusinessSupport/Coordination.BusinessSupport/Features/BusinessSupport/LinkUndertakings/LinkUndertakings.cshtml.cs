using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.EditUndertaking;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.LinkUndertakings;

/// <summary>Say that one unit controls another, or has become part of it: from the day they share a ceiling, with all that each has been given before (article 3.8).</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageAid)]
internal sealed class LinkUndertakingsModel(
    BusinessSupportDbContext db, LedgerQuery ledgers, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : UndertakingPage(db, authorization)
{
    private const int Most = 200;

    [BindProperty]
    public LinkInput Input { get; set; } = new();

    public IReadOnlyList<string> Suggestions { get; private set; } = [];

    public IReadOnlyList<Option> Bases => [.. Enum.GetValues<ControlBasis>().Select(b => new Option(b.ToString(), texts[$"ControlBasis.{b}"]))];

    public IReadOnlyList<Option> Directions => [new("true", texts["ControlLinks.OtherControls"]), new("false", texts["ControlLinks.ThisControls"])];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var other = await OtherAsync(ct);
        if (!string.IsNullOrWhiteSpace(Input.Other) && other is null)
        {
            ModelState.AddModelError("Input.Other", texts["ControlLinks.OtherUnknown"]);
        }

        if (other?.Id == Record.Id)
        {
            ModelState.AddModelError("Input.Other", texts["ControlLinks.Itself"]);
        }

        if (Input.From > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.From", texts["ControlLinks.FromLater"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new ControlLinkId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct) && !await SaveAsync(id, other!, ct))
        {
            ModelState.AddModelError(string.Empty, texts["Aid.CountedMeanwhile"]);
            return this.PageAgain(409);
        }

        this.Announce(texts["ControlLinks.Saved"]);
        return Redirect($"{Address}#koncern");
    }

    protected override async Task PrepareAsync(CancellationToken ct) =>
        Suggestions = await Db.Undertakings.AsNoTracking().Where(u => u.Id != Record.Id).OrderBy(u => u.Name).Select(u => u.Name).Take(Most).ToListAsync(ct);

    private async Task<bool> SaveAsync(ControlLinkId id, Undertaking other, CancellationToken ct)
    {
        // Both undertakings as they are today take part: a grant to any of their units at this moment counts again.
        var today = clock.TodayInSweden();
        await ledgers.HoldAsync(Record.Id, today, ct);
        await ledgers.HoldAsync(other.Id, today, ct);
        var (controlling, controlled) = Input.OtherControls!.Value ? (other.Id, Record.Id) : (Record.Id, other.Id);
        Db.ControlLinks.Add(new ControlLink(id, controlling, controlled, Input.Basis!.Value, Input.From!.Value, Input.Evidence!, clock.GetUtcNow(), actor.Actor.Name));
        try
        {
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>The unit that is called so, or has the number.</summary>
    private async Task<Undertaking?> OtherAsync(CancellationToken ct)
    {
        var (number, words) = (OrganisationNumberText.Read(Input.Other), SearchText.Normalise(Input.Other));
        if (words.Length == 0)
        {
            return null;
        }

        var found = await Db.Undertakings.AsNoTracking().Where(u => number != null ? u.Number == number : u.SearchText.StartsWith(words)).OrderBy(u => u.Name.Length).Take(Most).ToListAsync(ct);
        return found.Find(u => number is not null || SearchText.Normalise(u.Name) == words);
    }

    private Task<bool> IsStoredAsync(ControlLinkId id, CancellationToken ct) => Db.ControlLinks.AnyAsync(l => l.Id == id, ct);
}

/// <summary>What the form holds.</summary>
internal sealed class LinkInput
{
    /// <summary>Made with the form, so that sending it twice makes one.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "ControlLinks.Other", Description = "ControlLinks.OtherHint"), Required(ErrorMessage = "ControlLinks.OtherMissing"), StringLength(200)]
    public string? Other { get; set; }

    [Display(Name = "ControlLinks.Direction"), Required(ErrorMessage = "ControlLinks.DirectionMissing")]
    public bool? OtherControls { get; set; }

    [Display(Name = "ControlLinks.Basis"), Required(ErrorMessage = "ControlLinks.BasisMissing")]
    public ControlBasis? Basis { get; set; }

    [Display(Name = "ControlLinks.From", Description = "ControlLinks.FromHint"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? From { get; set; }

    [Display(Name = "ControlLinks.Evidence", Description = "ControlLinks.EvidenceHint"), Required(ErrorMessage = "ControlLinks.EvidenceMissing"), StringLength(4000)]
    public string? Evidence { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.LogContacts;

/// <summary>Write down that somebody has been in touch.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class LogContactModel(NetworkingDbContext db, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ContactInput Input { get; set; } = new();

    public IReadOnlyList<Option> Ways => WaysOf(texts);

    public static IReadOnlyList<Option> WaysOf(IStringLocalizer texts) => [.. Enum.GetValues<ContactWay>().Select(w => new Option(w.ToString(), texts[$"ContactWay.{w}"]))];

    public void OnGet() => Input.On = clock.TodayInSweden();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", texts["ContactLog.OnLater"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new ContactEntryId(this.IdOf(Input.NewId));
        if (!await IsLoggedAsync(id, ct))
        {
            db.ContactLog.Add(new ContactEntry(id, Input.On!.Value, Input.Way!.Value, Input.With!, Input.Summary!, actor.Actor.Name, clock.GetUtcNow()));
            await db.SaveOnceAsync(stop => IsLoggedAsync(id, stop), ct);
        }

        this.Announce(texts["ContactLog.Saved"]);
        return Redirect("/kontakter");
    }

    private Task<bool> IsLoggedAsync(ContactEntryId id, CancellationToken ct) => db.ContactLog.AnyAsync(c => c.Id == id, ct);
}

/// <summary>What the form holds.</summary>
internal sealed class ContactInput
{
    /// <summary>Made with the form, so that a form that is sent twice makes one line.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "ContactLog.On"), Required(ErrorMessage = "NetworkMeetings.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "ContactLog.Way"), Required(ErrorMessage = "ContactLog.WayMissing")]
    public ContactWay? Way { get; set; }

    [Display(Name = "ContactLog.With", Description = "ContactLog.WithHint"), Required(ErrorMessage = "ContactLog.WithMissing"), StringLength(300)]
    public string? With { get; set; }

    [Display(Name = "ContactLog.Summary", Description = "ContactLog.SummaryHint"), Required(ErrorMessage = "ContactLog.SummaryMissing"), StringLength(4000)]
    public string? Summary { get; set; }
}

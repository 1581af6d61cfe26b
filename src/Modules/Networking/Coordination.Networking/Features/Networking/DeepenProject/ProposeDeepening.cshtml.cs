using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Features.Networking.ShowProject;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.DeepenProject;

/// <summary>Write down how the municipality could work more closely with a project (S002-23).</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class ProposeDeepeningModel(NetworkingDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ProjectPage(db, authorization)
{
    private const int MostTries = 5;

    [BindProperty]
    public DeepeningInput Input { get; set; } = new();

    public void OnGet() => Input = new DeepeningInput { ProposedOn = clock.TodayInSweden(), ProposedBy = actor.Actor.Name };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.ProposedOn > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.ProposedOn", texts["ContactLog.OnLater"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        // A proposal is added to whatever stands there: nothing of what others wrote meanwhile is in its way.
        var id = this.IdOf(Input.NewId);
        for (var tries = 1; Record.Deepenings.All(d => d.Id != id); tries++)
        {
            Record.Propose(id, Input.Text!, Input.ProposedBy!, Input.ProposedOn!.Value, clock.GetUtcNow(), actor.Actor.Name);
            try
            {
                await Db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                Db.ChangeTracker.Clear();
                await ReloadAsync(ct);
            }
        }

        this.Announce(texts["Deepenings.Saved"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class DeepeningInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Deepenings.Text", Description = "Deepenings.TextHint"), Required(ErrorMessage = "Deepenings.TextMissing"), StringLength(4000)]
    public string? Text { get; set; }

    [Display(Name = "Deepenings.ProposedBy"), Required(ErrorMessage = "Deepenings.ProposedByMissing"), StringLength(200)]
    public string? ProposedBy { get; set; }

    [Display(Name = "Deepenings.ProposedOn"), Required(ErrorMessage = "NetworkMeetings.OnMissing")]
    public DateOnly? ProposedOn { get; set; }
}

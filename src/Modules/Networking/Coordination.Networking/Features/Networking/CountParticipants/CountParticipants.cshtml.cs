using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.CountParticipants;

/// <summary>How many take part at an enterprise: numbers only.</summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class CountParticipantsModel(NetworkingDbContext db, ChangeEnterpriseHandler handler, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : EnterprisePage(db)
{
    [BindProperty]
    public ParticipantInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input = new ParticipantInput { AsOf = clock.TodayInSweden() };
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var count = new ParticipantCount(this.IdOf(Input.NewId), Input.AsOf!.Value, Input.Total!.Value, Input.Women, Input.Men, Input.Employed);
        var result = await handler.HandleAsync(EnterpriseId, e => e.Count(count, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Participants.Saved"]);
        return Redirect(BackAddress);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ParticipantInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Participants.AsOf"), Required(ErrorMessage = "Enterprises.DayMissing")]
    public DateOnly? AsOf { get; set; }

    [Display(Name = "Participants.Total"), Required(ErrorMessage = "Participants.TotalMissing"), Range(0, 100_000)]
    public int? Total { get; set; }

    [Display(Name = "Participants.Women"), Range(0, 100_000)]
    public int? Women { get; set; }

    [Display(Name = "Participants.Men"), Range(0, 100_000)]
    public int? Men { get; set; }

    [Display(Name = "Participants.Employed", Description = "Participants.EmployedHint"), Range(0, 100_000)]
    public int? Employed { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EndEnterprise;

/// <summary>An enterprise dissolves, goes bankrupt, merges or stops; or goes on again. Nothing is deleted.</summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class EndEnterpriseModel(
    NetworkingDbContext db, ChangeEnterpriseHandler handler, IAuthorizationService authorization, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : EnterprisePage(db)
{
    [BindProperty]
    public EndInput Input { get; set; } = new();

    public IReadOnlyList<Option> Reasons => [.. Enum.GetValues<EndReason>().Select(r => new Option(r.ToString(), texts[$"EndReason.{r}"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input = new EndInput { On = clock.TodayInSweden() };
        return await LoadAsync(ct) && Enterprise.State != EnterpriseState.Duplicate ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var successor = await SuccessorAsync(ct);
        if (Input.Reason == EndReason.MergedIntoAnother && !string.IsNullOrWhiteSpace(Input.Successor) && successor is null)
        {
            ModelState.AddModelError("Input.Successor", texts["Enterprises.SuccessorUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var title = texts[$"EndReason.{Input.Reason}"].Value;
        var result = await handler.HandleAsync(
            EnterpriseId, e => e.End(Input.Reason!.Value, Input.On!.Value, successor, title, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Enterprises.Ended"]);
        var mayMove = successor is not null && Input.Reason == EndReason.MergedIntoAnother && await authorization.MayAsync(User, NetworkingPolicies.ManageContacts)
            && await Db.Contacts.AnyAsync(c => c.EnterpriseId == EnterpriseId && c.State == ContactState.Current, ct);
        return Redirect(mayMove ? $"{BackAddress}/flytta-kontakter" : BackAddress);
    }

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var result = await handler.HandleAsync(EnterpriseId, e => e.Resume(clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            ModelState.Clear();
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Enterprises.Resumed"]);
        return Redirect(BackAddress);
    }

    /// <summary>Named by its number, or by its whole name where no other has the same.</summary>
    private async Task<EnterpriseId?> SuccessorAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Input.Successor))
        {
            return null;
        }

        var name = Input.Successor.Trim();
        var known = OrganisationNumber.Parse(name) is { Succeeded: true, Value: var number }
            ? Db.Enterprises.Where(e => e.Number == number)
            : Db.Enterprises.Where(e => e.Name == name);
        var found = await known.Where(e => e.State != EnterpriseState.Duplicate).Select(e => e.Id).Take(2).ToListAsync(ct);
        return found is [var only] ? only : null;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class EndInput
{
    [Display(Name = "Enterprises.EndReason"), Required(ErrorMessage = "Enterprises.EndReasonMissing")]
    public EndReason? Reason { get; set; }

    [Display(Name = "Enterprises.EndedOn"), Required(ErrorMessage = "Enterprises.DayMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Enterprises.Successor", Description = "Enterprises.SuccessorHint"), StringLength(200)]
    public string? Successor { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Features.Governance.EditContact;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.AnswerByLink;

/// <summary>The recipient hands over to a colleague, chooses the weekday of the letters, or says how long they are away.</summary>
[AllowAnonymous]
internal sealed class LinkRecipientModel(
    GovernanceDbContext db, AnswerTokens tokens, HandOverHandler handOver, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : LinkPage(db, tokens, clock)
{
    private const int LongestAbsenceDays = 90;

    [BindProperty]
    public RecipientInput Input { get; set; } = new();

    public IReadOnlyList<Option> Days => DigestDayOptions.Of(texts);

    public async Task OnGetAsync(CancellationToken ct) =>
        Input.DigestDay = (await Db.Committees.AsNoTracking().Where(c => c.Contacts.Any(p => p.Email == Link.Address)).ToListAsync(ct))
            .SelectMany(c => c.Contacts).FirstOrDefault(c => c.Email == Link.Address && c.DigestDay is not null)?.DigestDay;

    public Task<IActionResult> OnPostAsync([FromForm(Name = "gor")] string? what, CancellationToken ct) => what switch
    {
        "paus" => PauseAsync(ct),
        "dag" => ChooseDayAsync(ct),
        _ => HandOverAsync(ct),
    };

    /// <summary>In every committee that writes to this address, since one letter a day tells of them all.</summary>
    private async Task<IActionResult> ChooseDayAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || !DigestDayOptions.Has(Input.DigestDay))
        {
            return this.PageAgain();
        }

        actor.Actor = new Actor(ActorKind.Link, Link.Id.Value.ToString(), Link.RecipientName);
        foreach (var committee in await Db.Committees.Where(c => c.Contacts.Any(p => p.Email == Link.Address)).ToListAsync(ct))
        {
            foreach (var contact in committee.Contacts.Where(c => c.Email == Link.Address).ToList())
            {
                committee.ChooseDigestDay(contact.Id, Input.DigestDay);
            }
        }

        await Db.SaveChangesAsync(ct);
        this.Announce(Input.DigestDay is { } day ? texts["Answers.DayChosen", texts[$"DigestDay.{day}"].Value] : texts["Answers.AnyDayChosen"]);
        return Redirect(Address());
    }

    private async Task<IActionResult> HandOverAsync(CancellationToken ct)
    {
        var result = await handOver.HandleAsync(new HandOver(Link, Input.Name, Input.Address, Input.Words), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        return RedirectToPage("/Governance/AnswerByLink/HandedOver");
    }

    private async Task<IActionResult> PauseAsync(CancellationToken ct)
    {
        var today = Clock.TodayInSweden();
        if (Input.AwayTo is not { } awayTo || awayTo < today || awayTo > today.AddDays(LongestAbsenceDays))
        {
            ModelState.AddModelError("Input.AwayTo", texts["Answers.AwayToInvalid", LongestAbsenceDays]);
            return this.PageAgain();
        }

        actor.Actor = new Actor(ActorKind.Link, Link.Id.Value.ToString(), Link.RecipientName);
        foreach (var committee in await Db.Committees.Where(c => c.Contacts.Any(p => p.Email == Link.Address)).ToListAsync(ct))
        {
            foreach (var contact in committee.Contacts.Where(c => c.Email == Link.Address).ToList())
            {
                var substitute = committee.Contacts.FirstOrDefault(c => c.Id != contact.Id && c.Role == contact.Role && c.IsValidOn(today));
                committee.RegisterAbsence(contact.Id, today, awayTo, substitute?.Id);
            }
        }

        await Db.SaveChangesAsync(ct);
        this.Announce(texts["Answers.PausedUntil", DateText.Long(awayTo)]);
        return Redirect(Address());
    }
}

/// <summary>What the three forms hold.</summary>
internal sealed class RecipientInput
{
    [Display(Name = "Answers.ColleagueName"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Answers.ColleagueAddress"), StringLength(320)]
    public string? Address { get; set; }

    [Display(Name = "Answers.ColleagueWords"), StringLength(1000)]
    public string? Words { get; set; }

    [Display(Name = "DigestDay.Label", Description = "DigestDay.Hint")]
    public DayOfWeek? DigestDay { get; set; }

    [Display(Name = "Answers.AwayTo")]
    public DateOnly? AwayTo { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReviewLetters;

/// <summary>One coming letter exactly as it will be sent; note, skip or approve.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ReviewUpcomingLetterModel(
    UpcomingLettersQuery upcoming, InstructLetterHandler instruct, LetterComposer composer, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public InstructionInput Input { get; set; } = new();

    public DateOnly Day { get; private set; }

    public PlannedDigest Digest { get; private set; } = null!;

    public LetterContent Letter { get; private set; } = null!;

    public string Plain => LetterText.Of(Letter);

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "till")] string? to, [FromQuery(Name = "dag")] DateOnly? day, CancellationToken ct)
    {
        if (await LoadAsync(to, day, ct) is not { } letter)
        {
            this.Announce(texts["Reminders.NoLongerPlanned"], Tone.Info);
            return Redirect("/paminnelser");
        }

        Input = new InstructionInput { Note = letter.Instruction?.Note, Skip = letter.Instruction?.IsSkipped ?? false, Approve = letter.Instruction?.IsApproved ?? false };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "till")] string? to, [FromForm(Name = "dag")] DateOnly? day, CancellationToken ct)
    {
        if (!(await authorization.AuthorizeAsync(User, GovernancePolicies.ManageReminders)).Succeeded)
        {
            return Forbid();
        }

        if (await LoadAsync(to, day, ct) is null)
        {
            this.Announce(texts["Reminders.NoLongerPlanned"], Tone.Info);
            return Redirect("/paminnelser");
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        await instruct.HandleAsync(Digest.RecipientKey, Day, Input.Note, Input.Skip, Input.Approve, ct);
        this.Announce(texts[Input.Skip ? "Reminders.WillBeSkipped" : "Reminders.InstructionSaved"]);
        return Redirect("/paminnelser");
    }

    /// <summary>A rung in words.</summary>
    public string Describe(Rung rung) => rung.Escalation is { } level
        ? texts[$"Escalation.{level}"]
        : rung.Key.Split('-') switch
        {
            [var kind, var days] => texts[$"Rung.{kind}", days],
            ["step", var name, _] when Enum.TryParse<PreparationStep>(name, ignoreCase: true, out var step) => texts["Rung.step", texts[$"Preparation.{step}"].Value.ToLowerInvariant()],
            _ => rung.Key,
        };

    private async Task<UpcomingLetter?> LoadAsync(string? to, DateOnly? day, CancellationToken ct)
    {
        Day = day ?? await upcoming.NextDayAsync(ct);
        var letter = (await upcoming.ReadAsync(Day, ct)).FirstOrDefault(l => l.Digest.RecipientKey == to);
        if (letter is not null)
        {
            Digest = letter.Digest;
            Letter = composer.Compose(letter.Digest, null, letter.Instruction?.Note, Day);
            MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManageReminders)).Succeeded;
        }

        return letter;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class InstructionInput
{
    [Display(Name = "Reminders.Note", Description = "Reminders.NoteHint"), StringLength(2000)]
    public string? Note { get; set; }

    [Display(Name = "Reminders.Skip")]
    public bool Skip { get; set; }

    [Display(Name = "Reminders.Approve")]
    public bool Approve { get; set; }
}

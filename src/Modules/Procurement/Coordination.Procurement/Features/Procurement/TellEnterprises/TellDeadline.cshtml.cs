using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Mail;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Matches;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.TellEnterprises;

/// <summary>The deadline has changed since enterprises were told of it: tell all of them alike, after a look at the letter and who gets it.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class TellDeadlineModel(ProcurementDbContext db, TellEnterprisesHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : TellPage(db, authorization, texts, clock)
{
    private readonly IStringLocalizer<Texts> _texts = texts;

    [BindProperty]
    public TellDeadlineInput Input { get; set; } = new();

    public DeadlineReceivers Receivers { get; private set; } = new([], []);

    public LetterBody Letter => handler.DeadlineLetter(Record, Input.Words);

    /// <summary>The own words are written, and the letter is looked at as it will be.</summary>
    public bool IsReady { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await InsteadAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        if (await InsteadAsync(ct) is { } instead)
        {
            return instead;
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (step == "skicka")
        {
            this.Announce(_texts["Tell.Sent", await handler.SendDeadlineAsync(Record, Input.Words, ct)]);
            return Redirect($"{Address}#meddelade");
        }

        IsReady = true;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken ct) => Receivers = await handler.DeadlineReceiversAsync(Record, ct);
}

/// <summary>What the form holds.</summary>
internal sealed class TellDeadlineInput
{
    [Display(Name = "Tell.Words", Description = "Tell.WordsHint"), StringLength(MatchLetter.LongestWords)]
    public string? Words { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Mail;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Matches;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.TellEnterprises;

/// <summary>Tell enterprises of a procurement by mail: choose who, see the letter and who gets it, confirm.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class TellEnterprisesModel(ProcurementDbContext db, TellEnterprisesHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : TellPage(db, authorization, texts, clock)
{
    private readonly IStringLocalizer<Texts> _texts = texts;

    [BindProperty]
    public TellInput Input { get; set; } = new();

    /// <summary>The letter, once it is to be looked at.</summary>
    public LetterBody? Letter { get; private set; }

    public Receivers All { get; private set; } = new([], []);

    /// <summary>Those who get it.</summary>
    public IReadOnlyList<Receiver> Chosen { get; private set; } = [];

    public IReadOnlyList<Option> Options =>
    [
        .. All.All.Where(r => r.ToldAt is null)
            .Select(r => new Option(r.Contact.ContactId.ToString(), _texts["Tell.Receiver", r.Enterprise, r.Contact.Name, r.Contact.Email], _texts["Tell.Ground", r.Score, _texts[$"Tell.Ground.{r.Contact.Ground}"].Value])),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await InsteadAsync(ct) is { } instead)
        {
            return instead;
        }

        Input.Contacts = [.. All.All.Where(r => r.IsAccepted && r.ToldAt is null).Select(r => r.Contact.ContactId.ToString())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        if (await InsteadAsync(ct) is { } instead)
        {
            return instead;
        }

        var ids = Input.Contacts.Select(c => Guid.TryParse(c, out var id) ? id : Guid.Empty).ToHashSet();
        Chosen = [.. All.All.Where(r => r.ToldAt is null && ids.Contains(r.Contact.ContactId))];
        if (Chosen.Count == 0 && step != "skicka")
        {
            ModelState.AddModelError("Input.Contacts", _texts["Tell.NobodyChosen"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (step == "skicka")
        {
            var sent = await handler.SendAsync(Record, ids, Input.Words, ct);
            this.Announce(_texts["Tell.Sent", sent]);
            return Redirect($"{Address}/leverantorer");
        }

        Letter = handler.Letter(Record, Input.Words);
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken ct) => All = await handler.ReceiversAsync(Record.Id, ct);
}

/// <summary>What the form holds.</summary>
internal sealed class TellInput
{
    [Display(Name = "Tell.Contacts")]
    public string[] Contacts { get; set; } = [];

    [Display(Name = "Tell.Words", Description = "Tell.WordsHint"), StringLength(MatchLetter.LongestWords)]
    public string? Words { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Coordination.Host.Security;
using Coordination.Platform.Logging;
using Coordination.Platform.Mail;
using Coordination.Platform.Persistence;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Administration.ShowLetter;

/// <summary>One letter as its receiver gets it, without the keys in its links: who holds one may answer for a committee.</summary>
[Authorize(Policy = HostPolicies.Administer)]
internal sealed class ShowLetterModel(EverySchema schemas, DeadMail dead, IStringLocalizer<Texts> texts, IStringLocalizer<Platform.Texts> platformTexts) : PageModel
{
    private const string LetterPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    [BindProperty]
    public SendAgainInput Input { get; set; } = new();

    public MailRow Letter { get; private set; } = null!;

    public LetterState State => LetterStates.Of(Letter);

    public string PlainText => Secrets.Redact(Letter.TextBody);

    public string? Html => Letter.HtmlBody is { } html ? Secrets.Redact(html) : null;

    public async Task<IActionResult> OnGetAsync(string schema, Guid id, CancellationToken ct)
    {
        if (!await ReadAsync(schema, id, ct))
        {
            return NotFound();
        }

        Input.Address = Letter.ToAddress;
        return Page();
    }

    /// <summary>
    /// The letter alone, as a mail program shows it: letters carry their styles on the elements, which no frame within the page would be
    /// allowed to. The policy of this answer allows those styles and nothing else.
    /// </summary>
    public async Task<IActionResult> OnGetHtmlAsync(string schema, Guid id, CancellationToken ct)
    {
        if (!await ReadAsync(schema, id, ct) || Html is not { } html)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = LetterPolicy;
        return Content(html, "text/html; charset=utf-8");
    }

    public async Task<IActionResult> OnPostAsync(string schema, Guid id, CancellationToken ct)
    {
        if (!await ReadAsync(schema, id, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await dead.SendAgainAsync(schema, id, Input.Address?.Trim(), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, platformTexts);
        }

        this.Announce(texts["Letters.SentAgain"]);
        return Redirect($"/admin/post/{schema}/{id}");
    }

    private async Task<bool> ReadAsync(string schema, Guid id, CancellationToken ct)
    {
        var row = schemas.Context(schema) is { } db ? await db.Mail.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) : null;
        Letter = row!;
        return row is not null;
    }
}

/// <summary>Where a letter goes the second time.</summary>
internal sealed class SendAgainInput
{
    [Display(Name = "Letters.To", Description = "Letters.To.Hint"), Required, StringLength(320)]
    public string? Address { get; set; }
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Features.Networking.EditEnterprise;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.AnswerOwnerQuestion;

/// <summary>
/// What the register knows of the enterprise, for its owner, by the link of the yearly letter. Reading changes nothing, however often a
/// mail scanner does it; an answer is given once.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class AnswerOwnerQuestionModel(NetworkingDbContext db, OwnerTokens tokens, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private const int LongestNote = 8000;

    private OwnerQuestion _question = null!;

    [FromRoute]
    public string Token { get; set; } = string.Empty;

    [BindProperty]
    public OwnerAnswerInput Input { get; set; } = new();

    public Enterprise Enterprise { get; private set; } = null!;

    public EnterpriseContact Contact { get; private set; } = null!;

    public IReadOnlyList<Option> Answers => [new(bool.TrueString, texts["OwnerQuestions.AllRight"]), new(bool.FalseString, texts["OwnerQuestions.SomethingWrong"])];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var ct = HttpContext.RequestAborted;
        var question = tokens.Read(Token) is { } id ? await db.OwnerQuestions.SingleOrDefaultAsync(q => q.Id == id, ct) : null;
        var contact = question is null ? null : await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == question.ContactId, ct);
        if (question is null || contact!.State != ContactState.Current || !question.IsOpenAt(clock.GetUtcNow()))
        {
            context.Result = Redirect("/f/stangd");
            return;
        }

        (_question, Contact) = (question, contact);
        Enterprise = await db.Enterprises.SingleAsync(e => e.Id == question.EnterpriseId, ct);
        await next();
    }

    public void OnGet() => Input = OwnerAnswerInput.Of(Enterprise);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var proposals = Input.Against(Enterprise);
        if (Input is { IsRight: false, Corrections: null or "" } && proposals.Count == 0)
        {
            ModelState.AddModelError("Input.Corrections", texts["OwnerQuestions.CorrectionsMissing"]);
        }

        if (Input.IsRight == true && proposals.Count > 0)
        {
            ModelState.AddModelError("Input.IsRight", texts["OwnerQuestions.RightButChanged"]);
        }

        if (!string.IsNullOrWhiteSpace(Input.Website) && !(Uri.TryCreate(Input.Website.Trim(), UriKind.Absolute, out var site) && site.Scheme is "https" or "http"))
        {
            ModelState.AddModelError("Input.Website", texts["Enterprises.WebsiteMalformed"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var now = clock.GetUtcNow();
        actor.Actor = new Actor(ActorKind.Link, _question.Id.Value.ToString(), Enterprise.Name);
        if (_question.Answer(Input.IsRight == true ? null : Input.Corrections, proposals, now) is { Succeeded: false } refused)
        {
            return this.Refuse(refused, texts);
        }

        if (Input.IsRight == true)
        {
            Enterprise.Confirm(clock.TodayInSweden(), now, Enterprise.Name);
        }
        else
        {
            var lines = proposals.Select(p => $"{texts[$"ProposedField.{p.Field}"]}: {FormChanges.Words(p.Before, texts.WordOf) ?? "–"} → {FormChanges.Words(p.Value, texts.WordOf) ?? "–"}").Prepend(Input.Corrections).OfType<string>();
            var history = string.Join('\n', lines);
            Enterprise.Note(EntryKind.CorrectedByOwner, history.Length > LongestNote ? history[..(LongestNote - 1)] + "…" : history, now, Enterprise.Name);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Sent twice at once, or the enterprise was changed in the same moment: the page is shown again as things are now.
            return Redirect($"/f/{Token}");
        }

        return Redirect("/f/tack");
    }
}

/// <summary>What the form holds. Nothing is chosen beforehand: nobody answers by pressing a button twice.</summary>
internal sealed class OwnerAnswerInput
{
    [Display(Name = "OwnerQuestions.Answer"), Required(ErrorMessage = "OwnerQuestions.AnswerMissing")]
    public bool? IsRight { get; set; }

    [Display(Name = "Enterprises.Name"), Required(ErrorMessage = "Enterprises.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Enterprises.Locality"), StringLength(100)]
    public string? Locality { get; set; }

    [Display(Name = "Enterprises.Website", Description = "Enterprises.WebsiteHint"), StringLength(300)]
    public string? Website { get; set; }

    [Display(Name = "Enterprises.Purpose"), StringLength(4000)]
    public string? Purpose { get; set; }

    [Display(Name = "Enterprises.Sales"), StringLength(4000)]
    public string? Sales { get; set; }

    [Display(Name = "Enterprises.Employment"), StringLength(4000)]
    public string? Employment { get; set; }

    [Display(Name = "Enterprises.PlacesOffered"), Range(0, 10_000)]
    public int? PlacesOffered { get; set; }

    [Display(Name = "OwnerQuestions.Corrections", Description = "OwnerQuestions.CorrectionsHint"), StringLength(4000)]
    public string? Corrections { get; set; }

    public static OwnerAnswerInput Of(Enterprise enterprise) => new()
    {
        Name = enterprise.Name,
        Locality = enterprise.Locality,
        Website = enterprise.Website,
        Purpose = enterprise.Purpose,
        Sales = enterprise.Sales,
        Employment = enterprise.Employment,
        PlacesOffered = enterprise.PlacesOffered,
    };

    /// <summary>What the owner has written otherwise than the register.</summary>
    public IReadOnlyList<OwnerProposal> Against(Enterprise enterprise)
    {
        var (known, mine) = (Of(enterprise), this);
        return
        [
            .. new (ProposedField Field, string? Before, string? Value)[]
            {
                (ProposedField.Name, known.Name, mine.Name), (ProposedField.Locality, known.Locality, mine.Locality), (ProposedField.Website, known.Website, mine.Website),
                (ProposedField.Purpose, known.Purpose, mine.Purpose), (ProposedField.Sales, known.Sales, mine.Sales), (ProposedField.Employment, known.Employment, mine.Employment),
                (ProposedField.PlacesOffered, known.PlacesOffered?.ToString(CultureInfo.InvariantCulture), mine.PlacesOffered?.ToString(CultureInfo.InvariantCulture)),
            }.Select(p => (p.Field, Before: Plain(p.Before), Value: Plain(p.Value))).Where(p => p.Before != p.Value).Select(p => new OwnerProposal(p.Field, p.Before, p.Value)),
        ];
    }

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}

using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Answers;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReviewLetters;

/// <summary>A letter that went or waits: its words, its answers, its link.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowLetterModel(GovernanceDbContext db, ApproveLetterHandler approve, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Digest Digest { get; private set; } = null!;

    public AnswerLink? Link { get; private set; }

    public string? Plain { get; private set; }

    public bool MayManage { get; private set; }

    public IReadOnlyList<LetterAnswer> Answers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostApproveAsync(bool skip, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!MayManage)
        {
            return Forbid();
        }

        var result = await approve.HandleAsync(new DigestId(Id), skip, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts, string.Empty);
        }

        this.Announce(texts[skip ? "Reminders.Skipped" : "Reminders.Approved"]);
        return Redirect($"/paminnelser/{Id}");
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Link is null)
        {
            return NotFound();
        }

        if (!MayManage)
        {
            return Forbid();
        }

        await approve.RevokeAsync(Link.Id, ct);
        this.Announce(texts["Reminders.Revoked"]);
        return Redirect($"/paminnelser/{Id}");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new DigestId(Id);
        if (await db.Digests.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } digest)
        {
            return false;
        }

        Digest = digest;
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManageReminders)).Succeeded;
        Link = await db.AnswerLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == digest.LinkId, ct);
        var text = await db.Mail.AsNoTracking().Where(m => m.Id == digest.MailId).Select(m => m.TextBody).SingleOrDefaultAsync(ct);
        Plain = text is null ? null : Links.Without(text);
        Answers = digest.LinkId is { } link
            ? await (from answer in db.Answers.AsNoTracking()
                     join obligation in db.Obligations.AsNoTracking() on answer.ObligationId equals obligation.Id
                     where answer.LinkId == link
                     orderby answer.At
                     select new LetterAnswer(obligation.Title, answer.Status, answer.Comment, answer.By, answer.At, answer.From, answer.UndoneAt != null)).ToListAsync(ct)
            : [];
        return true;
    }
}

/// <summary>An answer that came through the letter's link.</summary>
internal sealed record LetterAnswer(string Title, ActivityStatus Status, string? Comment, string By, DateTimeOffset At, string? From, bool IsUndone);

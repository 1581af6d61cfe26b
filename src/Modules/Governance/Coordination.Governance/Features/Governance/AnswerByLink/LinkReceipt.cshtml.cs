using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.AnswerByLink;

/// <summary>What was answered, and for 30 minutes a way to take it back.</summary>
[AllowAnonymous]
internal sealed class LinkReceiptModel(GovernanceDbContext db, AnswerTokens tokens, UndoAnswerHandler undo, IStringLocalizer<Texts> texts, TimeProvider clock) : LinkPage(db, tokens, clock)
{
    public IReadOnlyList<ReceiptRow> Rows { get; private set; } = [];

    /// <summary>Null when nothing can be taken back any more.</summary>
    public DateTimeOffset? UndoUntil { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "a")] Guid[] answers, CancellationToken ct) =>
        await LoadAsync(answers, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "a")] Guid[] answers, CancellationToken ct)
    {
        var result = await undo.HandleAsync(Link, [.. answers.Select(a => new AnswerId(a))], ct);
        if (!result.Succeeded)
        {
            Db.ChangeTracker.Clear();
            return await LoadAsync(answers, ct) ? this.Refuse(result, texts) : NotFound();
        }

        this.Announce(texts["Answers.UndoneAll"]);
        return Redirect(Address());
    }

    private async Task<bool> LoadAsync(Guid[] answers, CancellationToken ct)
    {
        var ids = answers.Select(a => new AnswerId(a)).ToList();
        var rows = await (
            from answer in Db.Answers.AsNoTracking()
            join obligation in Db.Obligations.AsNoTracking() on answer.ObligationId equals obligation.Id
            where answer.LinkId == Link.Id && ids.Contains(answer.Id)
            orderby obligation.Title
            select new { answer, obligation.Title }).ToListAsync(ct);
        Rows = [.. rows.Select(r => new ReceiptRow(r.answer.Id.Value, r.Title, r.answer.Status, r.answer.Comment, r.answer.At, r.answer.UndoneAt is not null))];
        var now = Clock.GetUtcNow();
        UndoUntil = rows.Where(r => r.answer.UndoneAt is null && now <= r.answer.UndoUntil).Select(r => (DateTimeOffset?)r.answer.UndoUntil).Min();
        return Rows.Count > 0;
    }
}

/// <summary>An answer on the receipt.</summary>
internal sealed record ReceiptRow(Guid Id, string Title, ActivityStatus Status, string? Comment, DateTimeOffset At, bool IsUndone);

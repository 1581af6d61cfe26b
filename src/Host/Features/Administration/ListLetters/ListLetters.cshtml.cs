using Coordination.Host.Security;
using Coordination.Platform.Mail;
using Coordination.Platform.Persistence;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Host.Features.Administration.ListLetters;

/// <summary>Every letter of every module: waiting, sent, given up, returned.</summary>
[Authorize(Policy = HostPolicies.Administer)]
internal sealed class ListLettersModel(EverySchema schemas, MailBacklogQuery backlog) : PageModel
{
    public PagedList<(string Schema, MailRow Row)> Letters { get; private set; } = null!;

    public bool IsConfigured => backlog.Route != MailRoute.None;

    public ListQuery Query => ListQuery.Read(Request, "-created", [], size: 50);

    public async Task OnGetAsync(CancellationToken ct) =>
        Letters = await schemas.PageAsync(db => Filtered(db.Mail, Query["lage"], Query["q"]), row => row.CreatedAt, Query, ct);

    private static IQueryable<MailRow> Filtered(IQueryable<MailRow> rows, string? state, string? words)
    {
        rows = state switch
        {
            nameof(LetterState.Waiting) => rows.Where(r => r.SentAt == null && r.DeadAt == null),
            nameof(LetterState.Sent) => rows.Where(r => r.SentAt != null && r.BouncedAt == null),
            nameof(LetterState.Dead) => rows.Where(r => r.DeadAt != null && r.BouncedAt == null),
            nameof(LetterState.Bounced) => rows.Where(r => r.BouncedAt != null),
            _ => rows,
        };

        // The database lowers both sides by its own rules; the framework's culture has no part in it.
#pragma warning disable CA1304, CA1311
        rows = words is null ? rows : rows.Where(r => r.ToAddress.ToLower().Contains(words.ToLower()) || r.Subject.ToLower().Contains(words.ToLower()));
#pragma warning restore CA1304, CA1311
        return rows.OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id);
    }
}

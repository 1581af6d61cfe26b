using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReviewLetters;

/// <summary>The queue: what goes next, and what became of what went.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ReviewLettersModel(
    GovernanceDbContext db, UpcomingLettersQuery upcoming, ActivityFilterQuery filter, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    private const string Unanswered = "obesvarade";

    public ListQuery Query => ListQuery.Read(Request, "-date", ["date"]);

    public DateOnly NextDay { get; private set; }

    public IReadOnlyList<UpcomingLetter> Upcoming { get; private set; } = [];

    public PagedList<Digest> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public IReadOnlyList<Option> StateOptions => [new(Unanswered, texts["Reminders.Unanswered"]), .. Enum.GetValues<DigestState>().Select(s => new Option(s.ToString(), texts[$"DigestState.{s}"]))];

    public static StatusLook Look(DigestState state) => state switch
    {
        DigestState.Sent => StatusLook.Done,
        DigestState.Queued => StatusLook.Ongoing,
        DigestState.AwaitingApproval => StatusLook.Attention,
        DigestState.Skipped => StatusLook.Ended,
        _ => StatusLook.Late,
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManageReminders)).Succeeded;
        NextDay = await upcoming.NextDayAsync(ct);
        Upcoming = await upcoming.ReadAsync(NextDay, ct);
        CommitteeOptions = await filter.CommitteesAsync(ct);
        var digests = db.Digests.AsNoTracking();
        if (Query["namnd"] is { } code)
        {
            digests = digests.Where(d => d.Committees.Contains(code));
        }

        digests = Query["status"] switch
        {
            Unanswered => digests.Where(d => d.AnsweredAt == null && (d.State == DigestState.Sent || d.State == DigestState.Queued)),
            { } text when Enum.TryParse<DigestState>(text, out var state) => digests.Where(d => d.State == state),
            _ => digests,
        };
        Rows = await (Query.Sort.Descending ? digests.OrderByDescending(d => d.Date).ThenBy(d => d.RecipientKey) : digests.OrderBy(d => d.Date).ThenBy(d => d.RecipientKey)).ToPagedListAsync(Query, ct);
    }
}

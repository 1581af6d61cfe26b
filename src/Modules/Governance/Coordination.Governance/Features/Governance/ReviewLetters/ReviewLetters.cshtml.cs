using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReviewLetters;

/// <summary>The queue: what goes next, and what became of what went.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ReviewLettersModel(
    LetterListQuery letters, UpcomingLettersQuery upcoming, ActivityFilterQuery filter, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, LetterListQuery.DefaultSort, LetterListQuery.SortKeys);

    public DateOnly NextDay { get; private set; }

    public IReadOnlyList<UpcomingLetter> Upcoming { get; private set; } = [];

    public PagedList<Digest> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public IReadOnlyList<Option> StateOptions => [new(LetterListQuery.Unanswered, texts["Reminders.Unanswered"]), .. Enum.GetValues<DigestState>().Select(s => new Option(s.ToString(), texts[$"DigestState.{s}"]))];

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
        Rows = await letters.PageAsync(Query, ct);
    }
}

using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Reviews;
using Coordination.Procurement.Features.Procurement.AnswerReview;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.ShowReviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowReview;

/// <summary>A quarter's review as a list of tasks: what is answered, what is left, and what came meanwhile.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowReviewModel(
    ProcurementDbContext db, FormerAnswerQuery former, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ReviewPage(db, committees, authorization)
{
    private IReadOnlyList<(ReviewItem Item, ReviewItem Former)> _former = [];

    /// <summary>How many of those that are open have been answered in an earlier quarter.</summary>
    public int FormerCount => _former.Count;

    public ReviewItem? Next => Items.FirstOrDefault(i => !i.IsSettled);

    public ReviewState State => !Record.IsOpen ? ReviewState.Completed : Record.DueOn < clock.TodayInSweden() ? ReviewState.Late : ReviewState.Open;

    protected override bool Changes => HttpMethods.IsPost(Request.Method);

    public async Task OnGetAsync(CancellationToken ct) => _former = await former.OfOpenAsync(Items, ct);

    /// <summary>What was answered in an earlier quarter still holds, for all that are open.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Record.IsOpen)
        {
            return Redirect(Address);
        }

        var taken = 0;
        foreach (var (open, answered) in await former.OfOpenAsync(Items, ct))
        {
            // One at a time: what somebody answers at this moment is that person's.
            var item = await Db.ReviewItems.AsSplitQuery().SingleAsync(i => i.Id == open.Id, ct);
            if (item.IsSettled || !item.TakeOver(answered, clock.GetUtcNow(), actor.Actor.Name).Succeeded)
            {
                continue;
            }

            try
            {
                await Db.SaveChangesAsync(ct);
                taken++;
            }
            catch (DbUpdateConcurrencyException)
            {
                Db.ChangeTracker.Clear();
            }
        }

        this.Announce(texts["Reviews.TakenOverAll", taken]);
        return Redirect(Address);
    }
}

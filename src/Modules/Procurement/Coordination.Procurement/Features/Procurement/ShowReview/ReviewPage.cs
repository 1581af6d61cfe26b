using Coordination.Platform.Security;
using Coordination.Procurement.Domain.Reviews;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowReview;

/// <summary>A page about one review. An officer answers for the own committee only.</summary>
internal abstract class ReviewPage(ProcurementDbContext db, CommitteeChoiceQuery committees, IAuthorizationService authorization) : RecordPage<QuarterReview>(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    public override string Address => $"/upphandlingar/genomgang/{Id}";

    public IReadOnlyList<ReviewItem> Items { get; private set; } = [];

    public string Unit { get; private set; } = string.Empty;

    public string Title => $"{Unit}, {Record.When}";

    public bool MayAnswer { get; private set; }

    public ReviewTally Tally => ReviewTally.Of(Items);

    protected override string ManagePolicy => ProcurementPolicies.AnswerReviews;

    /// <summary>Whether the page is only for those who answer.</summary>
    protected virtual bool Changes => true;

    protected override async Task<QuarterReview?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new QuarterReviewId(id);
        return await Db.Reviews.AsSplitQuery().SingleOrDefaultAsync(r => r.Id == wanted, ct);
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        MayAnswer = await _authorization.MayAsync(User, ProcurementPolicies.AnswerReviews, Record.BuyingUnit);
        return Changes && !MayAnswer ? Forbid() : null;
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var id = Record.Id;
        Items = await Db.ReviewItems.AsNoTracking().AsSplitQuery().Where(i => i.ReviewId == id).OrderBy(i => i.Reason).ThenBy(i => i.Title).ThenBy(i => i.Id).ToListAsync(ct);
        Unit = await committees.NameAsync(Record.BuyingUnit, ct);
    }
}

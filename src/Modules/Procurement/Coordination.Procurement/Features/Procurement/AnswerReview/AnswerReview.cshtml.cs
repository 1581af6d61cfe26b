using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Reviews;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.AnswerReview;

/// <summary>A page about one procurement in a review. What is completed is opened again first.</summary>
internal abstract class ReviewItemPage(ProcurementDbContext db, CommitteeChoiceQuery committees, IAuthorizationService authorization) : RecordPage<ReviewItem>(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    public override string Address => $"/upphandlingar/genomgang/poster/{Id}";

    public string ReviewAddress => QuarterReview.AddressOf(Record.ReviewId);

    public string Unit { get; private set; } = string.Empty;

    protected override string ManagePolicy => ProcurementPolicies.AnswerReviews;

    protected override async Task<ReviewItem?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new ReviewItemId(id);
        return await Db.ReviewItems.AsSplitQuery().SingleOrDefaultAsync(i => i.Id == wanted, ct);
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        if (!await _authorization.MayAsync(User, ProcurementPolicies.AnswerReviews, Record.BuyingUnit))
        {
            return Forbid();
        }

        var review = Record.ReviewId;
        return await Db.Reviews.AnyAsync(r => r.Id == review && r.CompletedAt == null, ct) ? null : Redirect(ReviewAddress);
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Unit = await committees.NameAsync(Record.BuyingUnit, ct);
}

/// <summary>The checklist of one procurement (S001-13, S001-16, S001-17, S001-19), with who could deliver and what was answered before beside it.</summary>
[Authorize(Policy = ProcurementPolicies.AnswerReviews)]
internal sealed class AnswerReviewModel(
    ProcurementDbContext db, FormerAnswerQuery formerAnswers, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ReviewItemPage(db, committees, authorization)
{
    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    public ProcurementCase? Procurement { get; private set; }

    public SupplierContract? Contract { get; private set; }

    public ReviewItem? Former { get; private set; }

    public void OnGet() => Input = ReviewInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Answer(Input.ToReplies(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, ReviewInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Reviews.AnswerSaved", Record.Title]);
        var review = Record.ReviewId;
        var open = await Db.ReviewItems.Where(i => i.ReviewId == review && i.AnsweredAt == null && i.SetAsideAt == null && i.UnitAnsweredAt == null).OrderBy(i => i.Reason).ThenBy(i => i.Title).ThenBy(i => i.Id)
            .Select(i => i.Id).FirstOrDefaultAsync(ct);
        return Redirect(open == default ? ReviewAddress : ReviewItem.AddressOf(open));
    }

    public async Task<IActionResult> OnPostTakeOverAsync(long version, CancellationToken ct) =>
        await AnnouncedAsync(await SaveAsync(version, () => Former is { } former ? Record.TakeOver(former, clock.GetUtcNow(), actor.Actor.Name) : new Error("PRC-0911", "Reviews.NothingToTakeOver", Kind: ErrorKind.Conflict), ct), "Reviews.TakenOver", ct);

    public async Task<IActionResult> OnPostTakeUpAsync(long version, CancellationToken ct) =>
        await AnnouncedAsync(await SaveAsync(version, () => Record.TakeUp(clock.GetUtcNow(), actor.Actor.Name), ct), "Reviews.TakenUp", ct);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        await base.PrepareAsync(ct);
        Former = await formerAnswers.OfAsync(Record, ct);
        if (Record.ProcurementId is { } procurement)
        {
            Procurement = await Db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == procurement, ct);
        }

        if (Record.ContractId is { } contract)
        {
            Contract = await Db.Contracts.AsNoTracking().SingleAsync(c => c.Id == contract, ct);
        }
    }

    private async Task<IActionResult> AnnouncedAsync(Result result, string text, CancellationToken ct)
    {
        if (result.Succeeded)
        {
            this.Announce(texts[text]);
            return Redirect(Address);
        }

        // Somebody has changed it meanwhile: the page as it is now, with why.
        Db.ChangeTracker.Clear();
        if (!await ReloadAsync(ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        Input = ReviewInput.Of(Record);
        return this.Refuse(result, texts);
    }
}

/// <summary>There is nothing to ask of this procurement.</summary>
[Authorize(Policy = ProcurementPolicies.AnswerReviews)]
internal sealed class SetAsideReviewModel(ProcurementDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ReviewItemPage(db, committees, authorization)
{
    [BindProperty]
    public SetAsideInput Input { get; set; } = new();

    protected override bool Fits => Record.State is ReviewItemState.Open or ReviewItemState.UnitAnswered;

    public void OnGet() => Input = new SetAsideInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.SetAside(Input.Because!, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, _ => new SetAsideInput(), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Reviews.IsSetAside", Record.Title]);
        return Redirect(ReviewAddress);
    }
}

/// <summary>Why it is not asked about.</summary>
internal sealed class SetAsideInput
{
    public long Version { get; set; }

    [Display(Name = "Contracts.Because"), Required(ErrorMessage = "Contracts.BecauseMissing"), StringLength(ReviewItem.LongestReason)]
    public string? Because { get; set; }
}

/// <summary>What the checklist holds.</summary>
internal sealed class ReviewInput
{
    public long Version { get; set; }

    [Display(Name = "Reviews.AskReserve"), Required(ErrorMessage = "Reviews.AnswerMissing")]
    public ReviewAnswer? Reserve { get; set; }

    [Display(Name = "Reviews.ReserveWords"), StringLength(ReviewItem.LongestWords)]
    public string? ReserveWords { get; set; }

    [Display(Name = "Reviews.AskSplit"), Required(ErrorMessage = "Reviews.AnswerMissing")]
    public ReviewAnswer? Split { get; set; }

    [Display(Name = "Reviews.SplitWords"), StringLength(ReviewItem.LongestWords)]
    public string? SplitWords { get; set; }

    [Display(Name = "Reviews.AskEmployment"), Required(ErrorMessage = "Reviews.AnswerMissing")]
    public ReviewAnswer? Employment { get; set; }

    [Display(Name = "Reviews.EmploymentWords"), StringLength(ReviewItem.LongestWords)]
    public string? EmploymentWords { get; set; }

    [Display(Name = "Reviews.AskSmallSuppliers"), Required(ErrorMessage = "Reviews.AnswerMissing")]
    public ReviewAnswer? SmallSuppliers { get; set; }

    [Display(Name = "Reviews.SmallSuppliersWords"), StringLength(ReviewItem.LongestWords)]
    public string? SmallSuppliersWords { get; set; }

    [Display(Name = "Reviews.AskEarlyDialogue"), Required(ErrorMessage = "Reviews.AnswerMissing")]
    public ReviewAnswer? EarlyDialogue { get; set; }

    [Display(Name = "Reviews.EarlyDialogueWords"), StringLength(ReviewItem.LongestWords)]
    public string? EarlyDialogueWords { get; set; }

    [Display(Name = "Reviews.Way", Description = "Reviews.WayHint"), StringLength(ReviewItem.LongestWords)]
    public string? Way { get; set; }

    /// <summary>The form is valid.</summary>
    public ReviewReplies ToReplies() => new(
        new Dictionary<ReviewQuestion, ReviewReply>
        {
            [ReviewQuestion.Reserve] = new(Reserve!.Value, ReserveWords),
            [ReviewQuestion.Split] = new(Split!.Value, SplitWords),
            [ReviewQuestion.Employment] = new(Employment!.Value, EmploymentWords),
            [ReviewQuestion.SmallSuppliers] = new(SmallSuppliers!.Value, SmallSuppliersWords),
            [ReviewQuestion.EarlyDialogue] = new(EarlyDialogue!.Value, EarlyDialogueWords),
        },
        Way);

    public static ReviewInput Of(ReviewItem item) => new()
    {
        Version = item.Version,
        Reserve = item.Reserve,
        ReserveWords = item.ReserveWords,
        Split = item.Split,
        SplitWords = item.SplitWords,
        Employment = item.Employment,
        EmploymentWords = item.EmploymentWords,
        SmallSuppliers = item.SmallSuppliers,
        SmallSuppliersWords = item.SmallSuppliersWords,
        EarlyDialogue = item.EarlyDialogue,
        EarlyDialogueWords = item.EarlyDialogueWords,
        Way = item.Way,
    };
}

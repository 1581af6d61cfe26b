using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Governance.Features.Governance.WriteDecision;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.AdjustMinutes;

/// <summary>Who took part in a meeting, when and by whom its minutes were checked (justering), and when that was announced.</summary>
[Authorize(Policy = GovernancePolicies.RecordDecisions)]
internal sealed class AdjustMinutesModel(GovernanceDbContext db, IDatabaseDialect dialect, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MeetingPage(db, authorization)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public AdjustmentInput Input { get; set; } = new();

    public Meeting Meeting { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public string AgendaAddress => $"{Address}/{Id}/dagordning";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = AdjustmentInput.Of(await StoredAsync(ct));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var stored = await StoredAsync(ct);
        var minutes = stored ?? new Minutes(MinutesId.New(), Meeting.Id);
        if (stored is null)
        {
            Db.Minutes.Add(minutes);
        }

        var result = minutes.Version != Input.Version ? Stale() : minutes.Adjust(Meeting, Input.AdjustedOn, Members(Input.Adjusters), Input.AnnouncedOn, clock.TodayInSweden());
        minutes.Retain(Input.RetentionClass);
        minutes.Attend(Members(Input.Served), Members(Input.Present));
        result = result.Succeeded ? await SaveAsync(ct) : result;
        if (result.Succeeded)
        {
            this.Announce(texts[minutes.IsLateAfter(Meeting.On) ? "Minutes.SavedLate" : "Minutes.Saved"]);
            return Redirect(AgendaAddress);
        }

        Db.ChangeTracker.Clear();
        if (result.Errors[0].Kind == ErrorKind.Conflict && await StoredAsync(ct) is { } theirs)
        {
            Conflict = await Db.ConflictAsync(nameof(Minutes), theirs.Id.Value, AdjustmentInput.Of(theirs), Input, texts, null, ct);
            Input.Version = theirs.Version;
            ModelState.Remove("Input.Version");
        }

        return this.Refuse(result, texts);
    }

    private async Task<Result> SaveAsync(CancellationToken ct)
    {
        try
        {
            await Db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || dialect.IsUniqueViolation(exception))
        {
            // Two who begin the same minutes at once are in conflict as two who change them.
            return Stale();
        }
    }

    private static IReadOnlyList<MeetingMember> Members(string? lines) => [.. DecisionWords.Split(lines).Select(MeetingMember.Parse).OfType<MeetingMember>()];

    private Task<Minutes?> StoredAsync(CancellationToken ct) => Db.Minutes.SingleOrDefaultAsync(m => m.MeetingId == Meeting.Id, ct);

    /// <summary>A meeting that was not held has no minutes.</summary>
    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var (id, today) = (new MeetingId(Id), clock.TodayInSweden());
        if (await Db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.CommitteeId == Committee.Id && m.State == MeetingState.Planned && m.On <= today, ct) is not { } meeting)
        {
            return false;
        }

        Meeting = meeting;
        return true;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class AdjustmentInput
{
    public long Version { get; set; }

    [Display(Name = "Minutes.Served", Description = "Minutes.ServedHint"), StringLength(10000)]
    public string? Served { get; set; }

    [Display(Name = "Minutes.Present", Description = "Minutes.PresentHint"), StringLength(10000)]
    public string? Present { get; set; }

    [Display(Name = "Minutes.AdjustedOn", Description = "Minutes.AdjustedOnHint")]
    public DateOnly? AdjustedOn { get; set; }

    [Display(Name = "Minutes.Adjusters", Description = "Minutes.AdjustersHint"), StringLength(2000)]
    public string? Adjusters { get; set; }

    [Display(Name = "Minutes.AnnouncedOn", Description = "Minutes.AnnouncedOnHint")]
    public DateOnly? AnnouncedOn { get; set; }

    [Display(Name = "Matters.RetentionClass", Description = "Matters.RetentionClassHint"), StringLength(100)]
    public string? RetentionClass { get; set; }

    public static AdjustmentInput Of(Minutes? minutes) => new()
    {
        Version = minutes?.Version ?? 0,
        Served = DecisionWords.Lines(minutes?.Served ?? []),
        Present = DecisionWords.Lines(minutes?.Present ?? []),
        AdjustedOn = minutes?.AdjustedOn,
        Adjusters = DecisionWords.Lines(minutes?.Adjusters ?? []),
        AnnouncedOn = minutes?.AnnouncedOn,
        RetentionClass = minutes?.RetentionClass,
    };
}

using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.EditActivity;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Governance.Features.Governance.ShowCountedEvents;
using Coordination.Governance.Features.Governance.ShowRevision;
using Coordination.Platform.Documents;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.JudgeActivity;

/// <summary>What the partial with the words needs of its page.</summary>
internal interface IWordingPage
{
    JudgementInput Input { get; }

    IReadOnlyList<Option> Areas { get; }

    IReadOnlyList<Option> Committees { get; }

    IReadOnlyList<Option> Kinds { get; }

    /// <summary>The goal at this place as it stands in the plan in force; null for a new one.</summary>
    string? StandingGoal(int place);
}

/// <summary>An activity of the guided list: what has come of it, and what is to become of it.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class JudgeActivityModel(
    GovernanceDbContext db, JudgeActivityHandler handler, RevisionListQuery list, RevisionQuery revisions, CountedEventQuery events, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : RevisionPage(db, authorization), IWordingPage
{
    [FromRoute(Name = "activity")]
    public Guid ActivityValue { get; set; }

    [BindProperty]
    public JudgementInput Input { get; set; } = new();

    /// <summary>The activity in force; null for one that is new in this revision.</summary>
    public Activity? Activity { get; private set; }

    public RevisionRow? Row { get; private set; }

    public EditConflict? Conflict { get; private set; }

    public ActivityLessons Lessons { get; private set; } = null!;

    /// <summary>What the follow-up of the plan says should change in it.</summary>
    public IReadOnlyList<RevisionSuggestion> Suggestions { get; private set; } = [];

    /// <summary>What has been counted on it; null for one that is new in this revision.</summary>
    public CountedPanel? Counted { get; private set; }

    public IReadOnlyList<(string LabelKey, IReadOnlyList<TrackedText> Parts)> Differences { get; private set; } = [];

    public IReadOnlyList<Option> Areas => ActivityForm.AreaOptions(Plan);

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<TimetableKind>().Select(k => new Option(k.ToString(), texts[$"TimetableKind.{k}"]))];

    public IReadOnlyList<Option> Judgements =>
        [.. new[] { Judgement.CarryOver, Judgement.Change, Judgement.Close }.Select(j => new Option(j.ToString(), texts[$"Judgement.{j}"], texts[$"Judgement.{j}Hint"]))];

    public IReadOnlyList<Option> Outcomes =>
        [.. new[] { ActivityStatus.Done, ActivityStatus.Cancelled, ActivityStatus.Transferred }.Select(s => new Option(s.ToString(), texts[s.TextKey()]))];

    public bool MayJudge => MayManage && Revision.State == RevisionState.Open;

    public DateOnly Today => clock.TodayInSweden();

    public string Heading => Activity is null ? Row!.Proposal!.Title : $"{Activity.FullNumber} {Activity.Title}";

    protected override bool NeedsActive => false;

    /// <summary>A line of the activity's history in words.</summary>
    public string Describe(ActivityEntry entry) => entry is { Kind: EntryKind.Reported or EntryKind.Undone, Status: { } status }
        ? texts[$"Entry.{entry.Kind}", texts[status.TextKey()].Value]
        : texts[$"Entry.{entry.Kind}"];

    public string? StandingGoal(int place) =>
        Activity is not null && Input.Wording.Goals.ElementAtOrDefault(place)?.Id is { } id && ActivityWording.Of(Activity) is var stands && stands.Goals.FirstOrDefault(g => g.Id == id) is { } goal
            ? WordingText.Goals(stands with { Goals = [goal] })
            : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct) || !MayManage)
        {
            return MayManage ? NotFound() : Forbid();
        }

        if (Row is { IsNew: true })
        {
            Input.Judgement = Judgement.Add;
            ModelState.Remove("Input.Judgement");
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var written = Input.Wording.Read(Activity is null ? Row!.Proposal : ActivityWording.Of(Activity));
        if (!written.Succeeded)
        {
            return this.Refuse(written, texts);
        }

        var id = new ActivityId(ActivityValue);
        var result = await handler.HandleAsync(new JudgeActivity(Revision.Id, id, Input.Version, Input.Judgement!.Value, written.Value, Input.Outcome, Input.Reason), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, ct);
        }

        var (rows, progress) = await list.ReadAsync(Plan, Revision.Id, ct);
        this.Announce(texts["Revision.JudgedNow", progress.Judged, progress.Total]);
        return Redirect(RevisionListQuery.Next(rows, id) is { } next ? $"{Address}/atgarder/{next.Value}" : Address);
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct) || !MayManage)
        {
            return MayManage ? NotFound() : Forbid();
        }

        var result = await handler.DropAsync(Revision.Id, new ActivityId(ActivityValue), Input.Version, ct);
        if (!result.Succeeded)
        {
            ModelState.Clear();
            return await RefuseAsync(result, ct);
        }

        this.Announce(texts["Revision.Dropped"]);
        return Redirect(Address);
    }

    private async Task<IActionResult> RefuseAsync(Result result, CancellationToken ct)
    {
        if (result.Errors[0].Kind == ErrorKind.Conflict)
        {
            if (!await LoadAsync(ct) || !await ReadAsync(ct))
            {
                return NotFound();
            }

            ShowConflict();
            Input.Version = Row?.Version ?? 0;
            ModelState.Remove("Input.Version");
        }

        return this.Refuse(result, texts);
    }

    private void ShowConflict()
    {
        if (Row is not { JudgedAt: { } at } row)
        {
            return;
        }

        var mine = Input.Wording.Activity.Title;
        var theirs = (row.Proposal ?? row.Before)?.Title;
        Conflict = new EditConflict(row.JudgedBy ?? "–", at,
        [
            new(texts["Revision.Judgement"], null, texts[row.Judgement.TextKey()], Input.Judgement is { } choice ? texts[$"Judgement.{choice}"].Value : null),
            new(texts["Revision.Reason"], null, row.Reason, Input.Reason),
            new(texts["Activities.Activity"], null, theirs, mine),
        ]);
    }

    private void Fill()
    {
        var wording = Row is { Proposal: { } proposal } ? proposal : Activity is null ? null : ActivityWording.Of(Activity);
        Input = new JudgementInput
        {
            Version = Row?.Version ?? 0,
            Judgement = Row?.Judgement,
            Outcome = Row?.Outcome,
            Reason = Row?.Reason,
            Wording = WordingForm.Of(wording),
        };
    }

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        var id = new ActivityId(ActivityValue);
        Row = await Db.RevisionRows.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(r => r.RevisionId == Revision.Id && r.ActivityId == id, ct);
        Activity = await Db.Activities.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id && a.PlanId == Plan.Id, ct);
        if (Activity is { IsRemoved: true } && Row is { IsNew: true, AppliedAt: null })
        {
            // Its adoption was taken back: it is a proposal again.
            Activity = null;
        }

        if ((Activity is null && Row is not { IsNew: true }) || (Activity is { IsRemoved: true } && Row is null))
        {
            return false;
        }

        Committees = await ActivityForm.CommitteeOptionsAsync(Db, Today, ct);
        Counted = Activity is null ? null : new(await events.PerYearAsync(Activity, ct), $"/atgarder/{ActivityValue}", false, Today.Year);
        Suggestions = [.. (await Db.SuggestionsAsync(Plan.Id, Revision, ct)).Where(s => s.ActivityId == id)];
        Lessons = await ActivityLessons.ReadAsync(Db, revisions, Revision.Id, Activity, Row, ct);
        if (Row is { Judgement: Judgement.Change, Before: { } before, Proposal: { } after })
        {
            var codes = await revisions.CodesAsync(ct);
            Differences = [.. WordingDifference.Of(before, after, codes, Plan)];
        }

        return true;
    }
}

/// <summary>What the form holds. The judgement has no default.</summary>
internal sealed class JudgementInput
{
    public long Version { get; set; }

    [Display(Name = "Revision.Judgement"), Required(ErrorMessage = "Revision.JudgementMissing")]
    public Judgement? Judgement { get; set; }

    [Display(Name = "Revision.Outcome")]
    public ActivityStatus? Outcome { get; set; }

    [Display(Name = "Revision.Reason", Description = "Revision.ReasonHint"), StringLength(2000)]
    public string? Reason { get; set; }

    public WordingForm Wording { get; set; } = new();
}

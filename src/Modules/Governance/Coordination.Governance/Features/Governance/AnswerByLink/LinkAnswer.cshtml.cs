using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Governance.Features.Governance.ShowRevision;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.AnswerByLink;

/// <summary>One answer, for one or several activities: choose, check, send. Only the last step changes anything.</summary>
[AllowAnonymous]
internal sealed class LinkAnswerModel(GovernanceDbContext db, AnswerTokens tokens, AnswerByLinkHandler handler, RevisionListQuery revisions, IStringLocalizer<Texts> texts, TimeProvider clock) : LinkPage(db, tokens, clock)
{
    [FromRoute]
    public string Which { get; set; } = string.Empty;

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public IReadOnlyList<OwedRow> Rows { get; private set; } = [];

    public bool IsChecking { get; private set; }

    /// <summary>What a revision proposes for the activities that the committee has a part in; nothing of other committees' own.</summary>
    public IReadOnlyList<RevisionListRow> Draft { get; private set; } = [];

    /// <summary>The steps on the way that one reply has left.</summary>
    public IReadOnlyList<Milestone> Steps => Rows.Count == 1 ? Rows[0].Steps : [];

    public IReadOnlyList<Option> StepOptions => [.. Steps.Select(s => new Option(s.Name, texts[$"Preparation.{s.Name}"], DateText.Long(s.On)))];

    public bool MayProposeDate => Rows.Any(r => !r.IsOngoing);

    public IReadOnlyList<Option> StatusOptions(IStringLocalizer text) =>
        [.. Choices().Select(status => new Option(status.ToString(), text[status.TextKey()], text[$"Answers.Hint.{status}"]))];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "o")] string[] marked, CancellationToken ct) =>
        await LoadAsync(Which == "svar" ? marked : [Which], ct) ? Page() : RedirectToStart(marked.Length == 0);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "o")] string[] marked, [FromForm(Name = "v")] string[] versions, [FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        if (!await LoadAsync(marked, ct))
        {
            return RedirectToStart(nothingMarked: false);
        }

        if (step == "andra" || !ModelState.IsValid)
        {
            return step == "andra" ? Page() : this.PageAgain();
        }

        _versions = marked.Zip(versions).ToDictionary(p => p.First, p => long.TryParse(p.Second, CultureInfo.InvariantCulture, out var v) ? v : -1, StringComparer.Ordinal);
        if (step != "skicka")
        {
            IsChecking = true;
            return Page();
        }

        var result = await handler.HandleAsync(
            new AnswerByLink(Link, Rows.ToDictionary(r => r.Id, VersionOf), Input.Status, Input.Comment, Input.ProposedDate, From(), Ready()), ct);
        if (!result.Succeeded)
        {
            Db.ChangeTracker.Clear();
            await LoadAsync(marked, ct);
            return this.Refuse(result, texts);
        }

        return Redirect($"{Address("kvitto")}?{string.Join('&', result.Value.Select(a => $"a={a.Value:N}"))}");
    }

    /// <summary>The version the person saw, so that a change by somebody else in between is noticed.</summary>
    public long VersionOf(OwedRow row) => _versions?.GetValueOrDefault(row.Id.Value.ToString("N"), -1) ?? row.ActivityVersion;

    private Dictionary<string, long>? _versions;

    private async Task<bool> LoadAsync(IEnumerable<string> marked, CancellationToken ct)
    {
        var wanted = marked.Select(m => Guid.TryParse(m, out var id) ? id : Guid.Empty).ToHashSet();
        Rows = [.. (await OwedAsync(ct)).Where(r => wanted.Contains(r.Id.Value))];
        if (Rows is [{ Revision: { } revision } asked])
        {
            var planId = await Db.Revisions.Where(r => r.Id == revision).Select(r => r.PlanId).SingleAsync(ct);
            var plan = await Db.Plans.AsNoTracking().SingleAsync(p => p.Id == planId, ct);
            Draft = [.. (await revisions.ReadAsync(plan, revision, ct)).Rows.Where(r => r.Committees.Contains(asked.CommitteeId.Value))];
        }

        return Rows.Count > 0;
    }

    private List<PreparationStep> Ready() => [.. Steps.Where(s => Input.Steps.Contains(s.Name)).Select(s => Enum.Parse<PreparationStep>(s.Name))];

    private RedirectResult RedirectToStart(bool nothingMarked)
    {
        if (nothingMarked)
        {
            this.Announce(texts["Answers.NothingChosen"], Tone.Warning);
        }

        return Redirect(Address());
    }

    private IEnumerable<ActivityStatus> Choices()
    {
        yield return ActivityStatus.Done;
        yield return Rows.All(r => r.IsOngoing) ? ActivityStatus.Ongoing : ActivityStatus.InProgress;
        yield return ActivityStatus.NotStarted;
        yield return ActivityStatus.Cancelled;
    }
}

/// <summary>What the form holds. The status has no default: nobody answers by pressing a button twice.</summary>
internal sealed class AnswerInput
{
    [Display(Name = "Answers.Status"), Required(ErrorMessage = "Answers.StatusMissing")]
    public ActivityStatus? Status { get; set; }

    [Display(Name = "Answers.Comment", Description = "Answers.CommentHint"), StringLength(4000)]
    public string? Comment { get; set; }

    [Display(Name = "Answers.Steps", Description = "Answers.StepsHint")]
    public string[] Steps { get; set; } = [];

    [Display(Name = "Answers.ProposedDate", Description = "Answers.ProposedDateHint")]
    public DateOnly? ProposedDate { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Projects;
using Coordination.Networking.Features.Networking.ShowProject;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.DeepenProject;

/// <summary>Makes an activity of a proposal: Governance adds it to the plan and answers (S002-24).</summary>
[Authorize(Policy = NetworkingPolicies.ProposeActivities)]
internal sealed class MakeActivityModel(
    NetworkingDbContext db, IActivityDirectory activities, ICommitteeDirectory directory, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ProjectPage(db, authorization)
{
    private const int LongestTitle = 1000;

    private IReadOnlyList<OpenPlan> _plans = [];

    [FromRoute]
    public Guid Which { get; set; }

    [BindProperty]
    public ActivityInput Input { get; set; } = new();

    /// <summary>Areas of the plans that take new activities.</summary>
    public IReadOnlyList<Option> Areas { get; private set; } = [];

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    protected override bool Fits => Record.Deepenings.Any(d => d.Id == Which);

    private Deepening Deepening => Record.Deepenings.Single(d => d.Id == Which);

    public IActionResult OnGet()
    {
        if (!Deepening.MayBecomeActivity)
        {
            return Redirect(Address);
        }

        var text = Deepening.Text.ReplaceLineEndings(" ");
        Input.Title = text.Length <= LongestTitle ? text : text[..(LongestTitle - 1)] + "…";
        Input.Area = Areas is [var only] ? only.Value : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var place = _plans.SelectMany(p => p.Areas.Select(a => (Plan: p.Id, Area: a.Id))).FirstOrDefault(x => ValueOf(x.Plan, x.Area) == Input.Area);
        if (!string.IsNullOrEmpty(Input.Area) && place == default)
        {
            ModelState.AddModelError("Input.Area", texts["Deepenings.AreaGone"]);
        }

        if (Input.Committees.Any(c => Committees.All(o => o.Value != c)))
        {
            ModelState.AddModelError("Input.Committees", texts["EnquiryRules.CommitteeUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(
            Record.Version, () => Record.ProposeActivity(Which, this.IdOf(Input.NewId), place, Input.Title!, Input.Committees, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Deepenings.Sent"]);
        return Redirect(Address);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        _plans = await activities.PlansAsync(ct);
        Areas = [.. _plans.SelectMany(p => p.Areas.Select(a => new Option(ValueOf(p.Id, a.Id), a.Title, p.Title)))];
        Committees = [.. (await directory.ListAsync(ct)).Where(c => c.DissolvedFrom is null || c.DissolvedFrom > today).Select(c => new Option(c.Code, $"{c.Name} ({c.Code})"))];
    }

    private static string ValueOf(Guid plan, Guid area) => $"{plan:N}-{area:N}";
}

/// <summary>What the form holds.</summary>
internal sealed class ActivityInput
{
    /// <summary>Made with the form, so that sending it twice makes one activity.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Deepenings.ActivityTitle"), Required(ErrorMessage = "Deepenings.TitleMissing"), StringLength(1000)]
    public string? Title { get; set; }

    [Display(Name = "Deepenings.Area"), Required(ErrorMessage = "Deepenings.AreaMissing")]
    public string? Area { get; set; }

    [Display(Name = "Deepenings.Committees", Description = "Deepenings.CommitteesHint")]
    public string[] Committees { get; set; } = [];
}

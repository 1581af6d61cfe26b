using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.KeepEvaluation;

/// <summary>Write an interview: with whom by role, when, and what was said. Numbers of persons are refused.</summary>
[Authorize(Policy = EvaluationPolicies.ManageEvaluations)]
internal sealed partial class EditInterviewModel(
    EvaluationDbContext db, IProcurementDirectory procurements, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : EvaluationPage(db, procurements, authorization)
{
    [FromRoute]
    public Guid? Which { get; set; }

    [BindProperty]
    public InterviewInput Input { get; set; } = new();

    protected override bool Fits => Record.IsDraft && (Which is null || Record.Interviews.Any(i => i.Id == Which));

    public void OnGet() => Input = InterviewInput.Of(Record, Which);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        foreach (var (field, text) in new[] { (nameof(Input.Role), Input.Role), (nameof(Input.Organisation), Input.Organisation), (nameof(Input.Said), Input.Said) })
        {
            if (PersonsNumber().Matches(text ?? string.Empty).Any(m => OrganisationNumberText.Read(m.Value) is { } digits && OrganisationNumberText.IsPersonal(digits)))
            {
                ModelState.AddModelError($"Input.{field}", texts["Interviews.NoNumbers"]);
            }
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = Which ?? this.IdOf(Input.NewId);
        if (Which is not null || Record.Interviews.All(i => i.Id != id))
        {
            var result = await SaveAsync(Input.Version, () => Record.Put(id, Input.ToText(), clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
            if (!result.Succeeded)
            {
                return await RefuseAsync(result, Input, r => InterviewInput.Of(r, Which), v => Input.Version = v, texts, ct);
            }
        }

        this.Announce(texts["Interviews.Saved"]);
        return Redirect($"{Address}#intervjuer");
    }

    [GeneratedRegex(@"\b(?:\d{2})?\d{6}[-–+ ]?\d{4}\b")]
    private static partial Regex PersonsNumber();
}

/// <summary>Take away an interview that should not have been written.</summary>
[Authorize(Policy = EvaluationPolicies.ManageEvaluations)]
internal sealed class RemoveInterviewModel(
    EvaluationDbContext db, IProcurementDirectory procurements, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : EvaluationPage(db, procurements, authorization)
{
    [FromRoute]
    public Guid Which { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public Interview Interview => Record.Interviews.First(i => i.Id == Which);

    protected override bool Fits => Record.IsDraft && Record.Interviews.Any(i => i.Id == Which);

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Version, () => Record.Remove(Which, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            Db.ChangeTracker.Clear();
            if (!await ReloadAsync(ct) || !Fits)
            {
                return Redirect(Address);
            }

            Version = Record.Version;
            ModelState.Remove(nameof(Version));
            return this.Refuse(result, texts, string.Empty);
        }

        this.Announce(texts["Interviews.Removed"]);
        return Redirect($"{Address}#intervjuer");
    }
}

/// <summary>What the form of an interview holds.</summary>
internal sealed class InterviewInput
{
    /// <summary>Made with the form, so that sending it twice writes one interview.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Interviews.Role", Description = "Interviews.RoleHint"), Required(ErrorMessage = "Interviews.RoleMissing"), StringLength(Interview.LongestRole)]
    public string? Role { get; set; }

    [Display(Name = "Interviews.Organisation"), StringLength(Interview.LongestRole)]
    public string? Organisation { get; set; }

    [Display(Name = "Interviews.HeldOn"), Required(ErrorMessage = "Interviews.HeldOnMissing")]
    public DateOnly? HeldOn { get; set; }

    [Display(Name = "Interviews.Said", Description = "Interviews.SaidHint"), Required(ErrorMessage = "Interviews.SaidMissing"), StringLength(Interview.LongestSaid)]
    public string? Said { get; set; }

    public InterviewText ToText() => new(Role!, Organisation, HeldOn!.Value, Said!);

    public static InterviewInput Of(ProcurementEvaluation evaluation, Guid? which) => evaluation.Interviews.FirstOrDefault(i => i.Id == which) is not { } interview
        ? new() { Version = evaluation.Version }
        : new() { NewId = interview.Id, Version = evaluation.Version, Role = interview.Role, Organisation = interview.Organisation, HeldOn = interview.HeldOn, Said = interview.Said };
}

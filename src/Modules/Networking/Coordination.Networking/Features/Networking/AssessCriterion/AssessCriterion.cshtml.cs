using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.AssessCriterion;

/// <summary>Judge one criterion of an enterprise. Who judged what, when and on which ground is kept; nothing is declared by the product.</summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class AssessCriterionModel(NetworkingDbContext db, ChangeEnterpriseHandler handler, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : EnterprisePage(db)
{
    private const int YearsToNextCheck = 1;

    [FromRoute]
    public Criterion Criterion { get; set; }

    [BindProperty]
    public AssessmentInput Input { get; set; } = new();

    public IReadOnlyList<Option> Judgements => [.. Enum.GetValues<Judgement>().Select(j => new Option(j.ToString(), texts[$"Judgement.{j}"]))];

    public IReadOnlyList<Assessment> Earlier => [.. Enterprise.Assessments.Where(a => a.Criterion == Criterion).OrderByDescending(a => a.AssessedOn).ThenByDescending(a => a.Id)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        Input = new AssessmentInput { Assessor = actor.Actor.Name, AssessedOn = today, NextCheckOn = today.AddYears(YearsToNextCheck) };
        return await LoadAsync(ct) ? Page() : NotFound();
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

        var assessment = new Assessment(
            this.IdOf(Input.NewId), Criterion, Input.Judgement!.Value, Input.Evidence ?? string.Empty, Input.AssessedOn!.Value, Input.NextCheckOn, Input.Assessor!);
        var title = $"{texts[$"Criterion.{Criterion}"]}: {texts[$"Judgement.{Input.Judgement}"]}";
        var result = await handler.HandleAsync(EnterpriseId, e => e.Assess(assessment, title, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Criteria.Saved"]);
        return Redirect($"{BackAddress}#kriterier");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class AssessmentInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Criteria.Judgement"), Required(ErrorMessage = "Criteria.JudgementMissing")]
    public Judgement? Judgement { get; set; }

    [Display(Name = "Criteria.Evidence", Description = "Criteria.EvidenceHint"), StringLength(4000)]
    public string? Evidence { get; set; }

    [Display(Name = "Criteria.Assessor"), Required, StringLength(200)]
    public string? Assessor { get; set; }

    [Display(Name = "Criteria.AssessedOn"), Required(ErrorMessage = "Enterprises.DayMissing")]
    public DateOnly? AssessedOn { get; set; }

    [Display(Name = "Criteria.NextCheckOn")]
    public DateOnly? NextCheckOn { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.AssessApplication;

/// <summary>Judge an application by the published criteria, having declared whether anything disqualifies one (KL 6:28-32).</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageFunding)]
internal sealed class AssessApplicationModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ApplicationRecordPage(db, authorization)
{
    [BindProperty]
    public AssessmentInput Input { get; set; } = new();

    public IReadOnlyList<Option> Interests => texts.Choices<InterestDeclaration>();

    public IReadOnlyList<Option> Recommendations => texts.Choices<Recommendation>();

    protected override bool Fits => Record.State == ApplicationState.Received;

    public void OnGet() => Input = Read(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input is { Interest: InterestDeclaration.NoConflict, Recommendation: null })
        {
            ModelState.AddModelError("Input.Recommendation", texts["Applications.RecommendationMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Assess(Input.ToAssessment(actor.Actor, clock.GetUtcNow())), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, Read, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts[Input.Interest == InterestDeclaration.Conflict ? "Applications.RecusedNow" : "Applications.Assessed"]);
        return Redirect($"{Address}#bedomningar");
    }

    private AssessmentInput Read(FundingApplication application)
    {
        var mine = application.Assessments.FirstOrDefault(a => a.AssessorId == actor.Actor.Id);
        return new AssessmentInput { Version = application.Version, Interest = mine?.Interest, Judgement = mine?.Judgement, Recommendation = mine?.Recommendation };
    }
}

/// <summary>What the form holds. Nothing is chosen beforehand.</summary>
internal sealed class AssessmentInput
{
    public long Version { get; set; }

    [Display(Name = "Applications.Interest", Description = "Applications.InterestHint"), Required(ErrorMessage = "Applications.InterestMissing")]
    public InterestDeclaration? Interest { get; set; }

    [Display(Name = "Applications.Judgement", Description = "Applications.JudgementHint"), Required(ErrorMessage = "Applications.JudgementMissing"), StringLength(8000)]
    public string? Judgement { get; set; }

    [Display(Name = "Applications.Recommendation", Description = "Applications.RecommendationHint")]
    public Recommendation? Recommendation { get; set; }

    public ApplicationAssessment ToAssessment(Actor by, DateTimeOffset at)
    {
        var words = Judgement!.ReplaceLineEndings("\n").Trim();
        return Interest == InterestDeclaration.Conflict ? ApplicationAssessment.Recuse(by.Id, by.Name, words, at) : ApplicationAssessment.Judge(by.Id, by.Name, words, Recommendation!.Value, at);
    }
}

using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Coordination.Evaluation.Features.Evaluation.ShowRound;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.KeepEvaluation;

/// <summary>The standard form of the phase. It may be saved half filled in; what is finished is opened again first.</summary>
[Authorize(Policy = EvaluationPolicies.ManageEvaluations)]
internal sealed class FillInFormModel(
    EvaluationDbContext db, IProcurementDirectory procurements, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : EvaluationPage(db, procurements, authorization)
{
    [BindProperty]
    public FormInput Input { get; set; } = new();

    protected override bool Fits => Record.IsDraft;

    public FormQuestion QuestionAt(int place) => Record.Questions.First(q => q.Key == Input.Answers[place].Question);

    public void OnGet() => Input = FormInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Input.Answers.Select(a => a.Question).SequenceEqual(Record.Questions.Select(q => q.Key)))
        {
            // Not a form that the page has sent.
            return BadRequest();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var changes = FormChanges.Describe(FormInput.Of(Record), Input, texts, v => texts.WordOf(v));
        var result = changes.Length == 0 && Record.Version == Input.Version
            ? Result.Success
            : await SaveAsync(Input.Version, () => Record.Answer(Input.ToText(), Evaluated(), changes, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, FormInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Evaluations.Saved"]);
        return Redirect(Address);
    }
}

/// <summary>An answer of the form.</summary>
internal sealed class AnswerInput
{
    [Required]
    public string Question { get; set; } = string.Empty;

    public EvaluationScore? Score { get; set; }

    [StringLength(ProcurementEvaluation.LongestWords)]
    public string? Words { get; set; }
}

/// <summary>What the form holds.</summary>
internal sealed class FormInput
{
    public long Version { get; set; }

    public List<AnswerInput> Answers { get; set; } = [];

    /// <summary>The answers as one text, for the history and for who wrote at the same time.</summary>
    [Display(Name = "Evaluations.Form")]
    public string AnswersInWords => string.Join('\n', Answers.Where(a => a.Score is not null || !string.IsNullOrWhiteSpace(a.Words)).Select(InWords));

    [Display(Name = "Evaluations.Conclusion", Description = "Evaluations.ConclusionHint"), StringLength(ProcurementEvaluation.LongestText)]
    public string? Conclusion { get; set; }

    [Display(Name = "Evaluations.NextTime", Description = "Evaluations.NextTimeHint"), StringLength(ProcurementEvaluation.LongestText)]
    public string? NextTime { get; set; }

    public FormText ToText() => new([.. Answers.Select(a => new FormAnswer(a.Question, a.Score, a.Words))], Conclusion, NextTime);

    public static FormInput Of(ProcurementEvaluation evaluation) => new()
    {
        Version = evaluation.Version,
        Answers = [.. evaluation.Questions.Select(q => new AnswerInput { Question = q.Key, Score = evaluation.AnswerOf(q.Key)?.Score, Words = evaluation.AnswerOf(q.Key)?.Words })],
        Conclusion = evaluation.Conclusion,
        NextTime = evaluation.NextTime,
    };

    private static string InWords(AnswerInput answer)
    {
        var question = Enum.GetValues<EvaluationPhase>().SelectMany(EvaluationForm.Of).First(q => q.Key == answer.Question);
        var score = answer.Score switch { null or EvaluationScore.NotRelevant => "–", { } given => $"{(int)given + 1}" };
        return $"{question.ShortIn(RoundTexts.IsEnglish)}: {score} {answer.Words?.ReplaceLineEndings(" ").Trim()}".TrimEnd();
    }
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.Evaluation.Domain.Rounds;
using Coordination.Evaluation.Features.Evaluation.ShowRound;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.EditQuestion;

/// <summary>Put a question to a round that has not been opened, or change or take away one.</summary>
[Authorize(Policy = EvaluationPolicies.ManageRounds)]
internal sealed class EditQuestionModel(EvaluationDbContext db, IndicatorChoiceQuery indicators, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : RoundPage(db, authorization)
{
    private const string Remove = "ta-bort";

    [FromRoute]
    public Guid? Which { get; set; }

    [BindProperty]
    public QuestionInput Input { get; set; } = new();

    public IReadOnlyList<Option> Indicators { get; private set; } = [];

    /// <summary>Numbers of the round that this one can be a part of, or be about.</summary>
    public IReadOnlyList<Option> Numbers => [.. Record.Questions.Where(q => q.IsNumeric && q.Id != Which).Select(q => new Option(q.Key, q.Text))];

    public Question? Current => Record.Questions.FirstOrDefault(q => q.Id == Which);

    protected override bool Fits => Record.IsDraft;

    public void OnGet() => Input = Current is { } question ? QuestionInput.Of(question, Record.Version) : new QuestionInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(string? gor, CancellationToken ct)
    {
        if (gor == Remove && Which is { } gone)
        {
            ModelState.Clear();
            return await SavedAsync(() => Record.Remove(gone, clock.GetUtcNow(), actor.Actor.Name), "Questions.Removed", ct);
        }

        if (Input.Kind == QuestionKind.Choice && QuestionInput.Lines(Input.Choices).Count < 2)
        {
            ModelState.AddModelError("Input.Choices", texts["Questions.ChoicesMissing"]);
        }

        if (Input.Least > Input.Most)
        {
            ModelState.AddModelError("Input.Most", texts["Questions.MostBelowLeast"]);
        }

        if (Input.IndicatorId is { } indicator && Indicators.All(o => o.Value != indicator.ToString()))
        {
            ModelState.AddModelError("Input.IndicatorId", texts["Questions.IndicatorUnknown"]);
        }

        if (Input is { IndicatorId: not null, Kind: QuestionKind.Text or QuestionKind.Choice or QuestionKind.YesNo })
        {
            ModelState.AddModelError("Input.IndicatorId", texts["Questions.IndicatorNumber"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var question = Input.ToQuestion(Which ?? this.IdOf(Input.NewId), Current?.Key);
        if (Which is null && Record.Questions.Any(q => q.Id == question.Id))
        {
            // The same form, sent twice.
            return Redirect($"{Address}#fragor");
        }

        return await SavedAsync(() => Record.Put(question, clock.GetUtcNow(), actor.Actor.Name), "Questions.Saved", ct);
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        Indicators = await indicators.OptionsAsync(Current?.IndicatorId, ct);
        return Which is not null && Current is null ? NotFound() : null;
    }

    private async Task<IActionResult> SavedAsync(Func<Result> change, string told, CancellationToken ct)
    {
        var result = await SaveAsync(Input.Version, change, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts[told]);
        return Redirect($"{Address}#fragor");
    }
}

/// <summary>The order of questions.</summary>
[Authorize(Policy = EvaluationPolicies.ManageRounds)]
internal sealed class MoveQuestionModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, TimeProvider clock) : RoundPage(db, authorization)
{
    protected override bool Fits => Record.IsDraft;

    public IActionResult OnGet() => Redirect(Address);

    public async Task<IActionResult> OnPostAsync(Guid question, string? hall, CancellationToken ct)
    {
        await SaveAsync(Record.Version, () => Record.Move(question, hall == "upp" ? -1 : 1, clock.GetUtcNow(), actor.Actor.Name), ct);
        return Redirect($"{Address}#fragor");
    }
}

/// <summary>What the form of a question holds.</summary>
internal sealed class QuestionInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Questions.Text"), Required(ErrorMessage = "Questions.TextMissing"), StringLength(Question.LongestText)]
    public string? Text { get; set; }

    [Display(Name = "Questions.TextEnglish"), StringLength(Question.LongestText)]
    public string? TextEnglish { get; set; }

    [Display(Name = "Questions.Kind"), Required(ErrorMessage = "Questions.KindMissing")]
    public QuestionKind? Kind { get; set; }

    [Display(Name = "Questions.Unit", Description = "Questions.UnitHint"), StringLength(40)]
    public string? Unit { get; set; }

    [Display(Name = "Questions.Help"), StringLength(1000)]
    public string? Help { get; set; }

    [Display(Name = "Questions.HelpEnglish"), StringLength(1000)]
    public string? HelpEnglish { get; set; }

    [Display(Name = "Questions.Choices", Description = "Questions.ChoicesHint"), StringLength(2000)]
    public string? Choices { get; set; }

    [Display(Name = "Questions.ChoicesEnglish", Description = "Questions.ChoicesHint"), StringLength(2000)]
    public string? ChoicesEnglish { get; set; }

    [Display(Name = "Questions.IsRequired")]
    public bool IsRequired { get; set; }

    [Display(Name = "Questions.IsSensitive", Description = "Questions.IsSensitiveHint")]
    public bool IsSensitive { get; set; }

    [Display(Name = "Questions.Least")]
    public decimal? Least { get; set; }

    [Display(Name = "Questions.Most")]
    public decimal? Most { get; set; }

    [Display(Name = "Questions.UsuallyAtMost", Description = "Questions.UsuallyAtMostHint")]
    public decimal? UsuallyAtMost { get; set; }

    [Display(Name = "Questions.ChangeFactor", Description = "Questions.ChangeFactorHint"), Range(1.1, 100)]
    public decimal? ChangeFactor { get; set; }

    [Display(Name = "Questions.PartOf", Description = "Questions.PartOfHint")]
    public string? PartOf { get; set; }

    [Display(Name = "Questions.Persons", Description = "Questions.PersonsHint")]
    public string? Persons { get; set; }

    [Display(Name = "Questions.Indicator", Description = "Questions.IndicatorHint")]
    public Guid? IndicatorId { get; set; }

    public static IReadOnlyList<string> Lines(string? text) => [.. (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    public Question ToQuestion(Guid id, string? key) => new(id, key ?? id.ToString("N", CultureInfo.InvariantCulture), Kind!.Value, Text!.Trim())
    {
        TextEnglish = Trimmed(TextEnglish),
        Unit = Trimmed(Unit),
        Help = Trimmed(Help),
        HelpEnglish = Trimmed(HelpEnglish),
        Choices = Kind == QuestionKind.Choice ? Lines(Choices) : [],
        ChoicesEnglish = Kind == QuestionKind.Choice ? Lines(ChoicesEnglish) : [],
        IsRequired = IsRequired,
        IsSensitive = IsSensitive,
        Least = Least,
        Most = Most,
        UsuallyAtMost = UsuallyAtMost,
        ChangeFactor = ChangeFactor,
        PartOf = Trimmed(PartOf),
        Persons = Trimmed(Persons),
        IndicatorId = IndicatorId,
    };

    public static QuestionInput Of(Question question, long version) => new()
    {
        NewId = question.Id,
        Version = version,
        Text = question.Text,
        TextEnglish = question.TextEnglish,
        Kind = question.Kind,
        Unit = question.Unit,
        Help = question.Help,
        HelpEnglish = question.HelpEnglish,
        Choices = string.Join('\n', question.Choices),
        ChoicesEnglish = string.Join('\n', question.ChoicesEnglish),
        IsRequired = question.IsRequired,
        IsSensitive = question.IsSensitive,
        Least = question.Least,
        Most = question.Most,
        UsuallyAtMost = question.UsuallyAtMost,
        ChangeFactor = question.ChangeFactor,
        PartOf = question.PartOf,
        Persons = question.Persons,
        IndicatorId = question.IndicatorId,
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

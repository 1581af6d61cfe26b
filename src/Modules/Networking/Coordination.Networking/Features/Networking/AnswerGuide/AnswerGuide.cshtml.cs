using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Features.Networking.FindCounterpart;
using Coordination.Networking.Features.Networking.ShowNeed;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.AnswerGuide;

/// <summary>A section of the guide: a few questions, saved as one goes. What is not answered stays open; what is changed keeps what it was.</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class AnswerGuideModel(
    NetworkingDbContext db, CounterpartQuery counterparts, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : NeedPage(db, counterparts, authorization)
{
    private static readonly Dictionary<string, QuestionSection> _slugs = new(StringComparer.Ordinal)
    {
        ["kompetens"] = QuestionSection.Competence,
        ["marknad"] = QuestionSection.Market,
        ["iop"] = QuestionSection.Partnership,
        ["bidrag"] = QuestionSection.Grant,
        ["ovrigt"] = QuestionSection.OtherForms,
    };

    [FromRoute]
    public string Section { get; set; } = string.Empty;

    [BindProperty]
    public long Version { get; set; }

    /// <summary>By question.</summary>
    [BindProperty]
    public Dictionary<string, AnswerInput> Input { get; set; } = [];

    public QuestionSection Current => _slugs[Section];

    public int Step => GuideQuestions.Sections.ToList().IndexOf(Current) + 1;

    public QuestionSection? Next => Step < GuideQuestions.Sections.Count ? GuideQuestions.Sections[Step] : null;

    protected override bool Fits => _slugs.ContainsKey(Section);

    public static string SlugOf(QuestionSection section) => _slugs.Single(s => s.Value == section).Key;

    public void OnGet()
    {
        Version = Record.Version;
        Input = GuideQuestions.Of(Current).ToDictionary(q => q.ToString(), q => new AnswerInput { Answer = Record.AnswerTo(q)?.Answer, Ground = Record.AnswerTo(q)?.Ground });
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "stanna")] bool stop, CancellationToken ct)
    {
        foreach (var question in GuideQuestions.Of(Current))
        {
            Input.TryAdd(question.ToString(), new AnswerInput());
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Version, () => Result.Failure([.. GuideQuestions.Of(Current).SelectMany(Answer)]), ct);
        if (!result.Succeeded)
        {
            return Refused(result);
        }

        this.Announce(texts["CooperationGuide.Saved"]);
        return Redirect(stop || Next is not { } next ? Address : $"{Address}/val/{SlugOf(next)}");
    }

    private IReadOnlyList<Error> Answer(GuideQuestion question)
    {
        var given = Input[question.ToString()];
        return given.Answer is { } answer ? Record.Answer(question, answer, given.Ground, clock.GetUtcNow(), actor.Actor.Name).Errors
            : string.IsNullOrWhiteSpace(given.Ground) ? []
            : [new Error("NET-0802", "CooperationGuide.AnswerMissing", $"{question}.Answer", ErrorKind.Invalid)];
    }

    private IActionResult Refused(Result result)
    {
        if (result.Errors[0].Kind == ErrorKind.Conflict)
        {
            ModelState.AddModelError(string.Empty, texts["CooperationGuide.ChangedMeanwhile"]);
            return this.PageAgain(Problems.Conflict.Status);
        }

        foreach (var error in result.Errors)
        {
            var (question, field) = (error.Field!.Split('.')[0], error.Field.Split('.')[1]);
            ModelState.AddModelError($"Input[{question}].{field}", texts[error.TextKey]);
        }

        return this.PageAgain();
    }
}

/// <summary>An answer as it is written.</summary>
internal sealed class AnswerInput
{
    public GuideAnswer? Answer { get; set; }

    [StringLength(4000)]
    public string? Ground { get; set; }
}
